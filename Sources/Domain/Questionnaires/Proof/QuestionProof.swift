import Calendar
public import Platform

/// A rule as an instrument names it: `channel-fresh:noticias`.
public struct EvidenceCall: Sendable, Hashable {
    public let rule: String
    /// What stands after the first colon, or empty.
    public let argument: String

    public init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        rule = parts.first ?? ""
        argument = parts.count > 1 ? parts[1] : ""
    }

    public var text: String { argument.isEmpty ? rule : rule + ":" + argument }
}

/// What one rule found for one entity.
public struct FoundProof: Sendable, Hashable {
    public let call: EvidenceCall
    /// What the rule asks, as a sentence.
    public let sentence: String
    public let finding: EvidenceFinding

    public init(call: EvidenceCall, sentence: String, finding: EvidenceFinding) {
        self.call = call
        self.sentence = sentence
        self.finding = finding
    }
}

/// What the platform can say to one question by itself.
public struct QuestionProof: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// There are records that prove the answer.
        case proven = "probada"
        /// There is something that may serve; a person decides.
        case suggested = "sugerida"
        /// The platform knows nothing.
        case ask = "por-contestar"
    }

    public let standing: Standing
    /// Findings of the rules that could be asked, the strongest first; the others say what is missing.
    public let found: [FoundProof]
    /// What it answers; for a suggestion, what a person may say. Nil where nothing was found, or where what was found
    /// does not say how much.
    public let answer: Answer?

    public static let ask = QuestionProof(standing: .ask, found: [], answer: nil)

    init(standing: Standing, found: [FoundProof], answer: Answer?) {
        self.standing = standing
        self.found = found
        self.answer = answer
    }

    /// Of several rules the strongest counts; the first of them, in the order of the instrument.
    ///
    /// A proof whose answer the question cannot take proves nothing.
    init(_ question: Question, _ findings: [FoundProof]) {
        let ranked =
            findings.filter { $0.finding.strength == .proven }
            + findings.filter { $0.finding.strength == .suggested }
            + findings.filter { $0.finding.strength == .unknown }
        found = ranked
        let answer = ranked.first.flatMap { Self.answer($0.finding, question) }
        self.answer = answer
        switch ranked.first?.finding.strength {
        case .proven: standing = answer == nil ? .suggested : .proven
        case .suggested: standing = .suggested
        case .unknown, nil: standing = .ask
        }
    }

    /// Everything that can be opened to check what was found, each address once.
    public var records: [IndicatorReading.Record] {
        var seen: Set<String> = []
        return found.filter { $0.finding.strength != .unknown }.flatMap(\.finding.records).filter {
            seen.insert($0.path).inserted
        }
    }

    private static func answer(_ finding: EvidenceFinding, _ question: Question) -> Answer? {
        guard finding.strength != .unknown else { return nil }
        let isPlain = question.answerType == .yesNo || question.answerType == .yesPartialNo
        guard let text = finding.answer ?? (isPlain ? "si" : nil) else { return nil }
        return try? Answer.read(text, for: question, today: Self.noLimit)
    }

    /// What the platform found lies in the past; whether a date may be told is for whoever answers.
    private static let noLimit = Day(9999, 12, 31) ?? Day(epochDay: 0)
}
