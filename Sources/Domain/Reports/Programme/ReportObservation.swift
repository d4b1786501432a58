public import Calendar

/// What the programme said of one answer that was handed in, and what the entity replied.
public struct ReportObservation: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// What was shown proves the answer.
        case verified = "comprobada"
        /// It does not, or nothing was shown.
        case unproven = "no-comprobada"
        /// A remark that decides nothing yet.
        case remark = "observada"

        public var title: String {
            switch self {
            case .verified: "comprobada"
            case .unproven: "no se pudo comprobar"
            case .remark: "con observación"
            }
        }
    }

    public struct Reply: Sendable, Hashable {
        public let words: String
        public let at: Instant
        /// Identifier of the person.
        public let person: String
        public let role: String
    }

    public let question: Int
    /// 1 for the first thing said of the question; the last one holds.
    public let number: Int
    public let round: Int
    public let verdict: Verdict
    /// Empty only where the answer was verified.
    public let words: String
    public let at: Instant
    public let person: String
    public let role: String
    public let replies: [Reply]

    /// Whether the programme waits for words of the entity.
    public var waitsForReply: Bool { verdict != .verified && replies.isEmpty }
}

/// How far the programme is with the answers of one report.
public struct ReportExamination: Sendable, Hashable {
    public let verified: Int
    public let unproven: Int
    public let remarks: Int
    /// Of the last two, those the entity has not replied to.
    public let waiting: Int

    public static let none = ReportExamination(verified: 0, unproven: 0, remarks: 0, waiting: 0)

    /// Whether something of what was handed in is still in question.
    public var isInQuestion: Bool { unproven + remarks > 0 }
    public var looked: Int { verified + unproven + remarks }
}

extension ReportExamination {
    /// - Parameter last: what holds for each question.
    public init(_ last: [ReportObservation]) {
        verified = last.count { $0.verdict == .verified }
        unproven = last.count { $0.verdict == .unproven }
        remarks = last.count { $0.verdict == .remark }
        waiting = last.count(where: \.waitsForReply)
    }
}
