public import Calendar

/// What one owner body has to say of a plan that was handed in.
public struct PlanReview: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case conforming = "conforme"
        case withObservations = "con-observaciones"

        public var title: String { self == .conforming ? "conforme" : "con observaciones" }
    }

    public let body: OwnerBody
    /// Numbers of the actions it looks at; 0 is the frame.
    public let actions: [Int]
    /// Goes up with every change; who saves must have seen the latest.
    public let revision: Int
    /// Nil until somebody of the body gave it.
    public let verdict: Verdict?
    /// What it says of the whole.
    public let summary: String
    /// Identifier of who changed it last; empty while nobody has.
    public let person: String
    public let at: Instant?

    public init(
        body: OwnerBody, actions: [Int], revision: Int, verdict: Verdict?, summary: String, person: String, at: Instant?
    ) {
        self.body = body
        self.actions = actions
        self.revision = revision
        self.verdict = verdict
        self.summary = summary
        self.person = person
        self.at = at
    }
}

/// What a body asks to be looked at in one action (or, with 0, in the frame).
public struct PlanObservation: Sendable, Hashable {
    public let body: OwnerBody
    public let action: Int
    public let text: String
    public let at: Instant

    public init(body: OwnerBody, action: Int, text: String, at: Instant) {
        self.body = body
        self.action = action
        self.text = text
        self.at = at
    }
}

/// What a reviewer writes down at once: every observation of the body, its word on the whole, and maybe the verdict.
public struct PlanOpinion: Sendable, Hashable {
    public let body: OwnerBody
    /// Revision of the review it was written on.
    public let revision: Int
    /// By action; the empty ones are taken away.
    public let observations: [Int: String]
    public let summary: String
    /// Nil leaves the verdict open.
    public let verdict: PlanReview.Verdict?

    public init(
        body: OwnerBody, revision: Int, observations: [Int: String], summary: String, verdict: PlanReview.Verdict?
    ) {
        self.body = body
        self.revision = revision
        self.observations = observations
        self.summary = summary
        self.verdict = verdict
    }
}

extension [PlanReview] {
    /// Where the plan goes once every body has spoken; nil before.
    public var outcome: PlanStep.Kind? {
        guard !isEmpty, allSatisfy({ $0.verdict != nil }) else { return nil }
        return contains { $0.verdict == .withObservations } ? .returned : .accepted
    }
}
