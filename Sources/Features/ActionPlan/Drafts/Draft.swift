import Calendar
import Plans

/// A plan that was read from a document and waits for a person to look at it.
struct Draft: Sendable {
    let id: String
    let document: PlanDocument
    let plan: Plan
    /// Goes up with every change; who saves must have seen the latest.
    let revision: Int
    let createdAt: Instant
    let changedAt: Instant
    let state: State
    let doubts: [StoredDoubt]
    let lines: [SourceLine]
    /// The address it came from, where it came by mail. Anybody can write a sender.
    let mailedFrom: String?
    /// How far the version has come; what decides whether it may still change.
    let course: PlanCourse

    enum State: Sendable, Hashable {
        case open
        case published(at: Instant)
        case discarded(at: Instant)
    }

    /// Doubts that a person must decide before the plan is published.
    var blocking: [StoredDoubt] { doubts.filter { !$0.isSettled && $0.blocks } }

    /// Doubts that are still open and ask for a look.
    var open: [StoredDoubt] { doubts.filter { !$0.isSettled && !$0.isInformation } }

    var mayChange: Bool { state == .open && course.state.isOpen }
}

/// The document a plan came from, kept as it arrived.
struct PlanDocument: Sendable, Hashable {
    let id: String
    let filename: String
    let fileHash: String
    let size: Int
    let uploadedAt: Instant
    let jobID: String
}

/// A doubt of the reader and whether a person has settled it.
struct StoredDoubt: Sendable, Hashable {
    let number: Int
    /// As in docs/plan-json.md.
    let code: String
    let message: String
    let path: String
    let lines: [Int]
    let isSettled: Bool

    var isInformation: Bool { Doubt.Code(rawValue: code)?.isInformation ?? false }

    /// A plan that names another entity is not published by mistake.
    var blocks: Bool { code == Doubt.Code.otherEntity.rawValue }

    /// Number of the action it speaks of, from `actions[2].indicators[4]`.
    var action: Int? {
        guard path.hasPrefix("actions["), let end = path.firstIndex(of: "]") else { return nil }
        return Int(path[path.index(path.startIndex, offsetBy: 8)..<end]).map { $0 + 1 }
    }
}

/// One line of the document and what became of it.
struct SourceLine: Sendable, Hashable {
    enum Fate: String, Sendable { case placed, furniture, unplaced }

    let number: Int
    let text: String
    let fate: Fate
}

/// A draft as a list shows it.
struct DraftSummary: Sendable, Hashable {
    let id: String
    let filename: String
    let actions: Int
    let openDoubts: Int
    /// Whether it has no document of its own.
    var isWritten: Bool { filename == PlanStatement.filename }
    let createdAt: Instant
    let state: String
    let cameByMail: Bool
}
