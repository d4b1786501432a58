public import Calendar

/// How often a channel is to be brought up to date, and who says so.
public struct ChannelPromise: Sendable, Hashable {
    public enum Source: Sendable, Hashable {
        /// The template asks for it; nobody of the entity decided anything.
        case template
        /// The entity decided it.
        case own
        /// The action plan promises it.
        case plan(PromiseReference)
    }

    public let rule: Keeping.Promise
    public let source: Source
    /// The first day it was promised for; nil where the template alone asks.
    public let since: Day?
    /// The last day it holds.
    public let until: Day?

    public init(rule: Keeping.Promise, source: Source, since: Day? = nil, until: Day? = nil) {
        self.rule = rule
        self.source = source
        self.since = since
        self.until = until
    }

    /// “cada mes”, “permanente”, “cuando haya cambios”.
    public var frequency: String { Self.words(of: rule) }

    /// As it was promised, in the plan's own words where there is a plan.
    public var words: String {
        if case .plan(let reference) = source { return reference.words }
        return frequency
    }

    /// Days after the end of a month, or of a longer period, that still settle it; shorter periods have none.
    public var grace: Int { isLong ? 5 : 0 }

    /// Whether its periods are months or longer.
    public var isLong: Bool {
        guard case .each(let recurrence) = rule else { return false }
        switch recurrence.period {
        case .day, .week, .fortnight: return false
        default: return true
        }
    }

    public var isDaily: Bool {
        guard case .each(let recurrence) = rule else { return false }
        return recurrence.period == .day
    }

    /// Whether it has periods at all: neither “permanente” nor “cuando haya cambios”.
    public var isJudged: Bool {
        guard case .each(let recurrence) = rule else { return false }
        return recurrence.times > 0
    }

    /// The rule that words name: “semanal”, “12 veces al año”, “cuando haya cambios”; what names none is “permanente”.
    public static func rule(of words: String) -> Keeping.Promise {
        Recurrence(words).map(Keeping.Promise.each) ?? .always(maximumAge: nil)
    }

    /// The words of a rule, from which ``rule(of:)`` makes the same rule again.
    public static func words(of rule: Keeping.Promise) -> String {
        switch rule {
        case .each(let recurrence): recurrence.times > 0 ? recurrence.spoken : "cuando haya cambios"
        case .always: "permanente"
        }
    }
}

/// Where a plan promises it.
public struct PromiseReference: Sendable, Hashable {
    /// Identifier of the ``Promised``.
    public let id: String
    /// “Actualización mensual: 12 veces al año”.
    public let words: String
    /// “Plan de acción, acción 2”.
    public let title: String
    /// Inside the entity's public pages.
    public let path: String

    public init(id: String, words: String, title: String, path: String) {
        self.id = id
        self.words = words
        self.title = title
        self.path = path
    }
}
