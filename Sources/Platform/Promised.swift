public import Calendar

/// A frequency somebody promised, and the record that says so: “Actualización mensual, 12 veces al año”.
public struct Promised: Sendable, Hashable {
    /// Stable among the promises of its source.
    public let id: String
    /// As it was promised, in the words of the document.
    public let words: String
    /// What it is about, in the words of the document; channels are recognised in it.
    public let subject: String
    public let rule: Keeping.Promise
    public let since: Day
    /// Last day on which it holds.
    public let until: Day?
    /// Title and address (inside the entity's public pages) of what promises it.
    public let source: TrailStep

    public init(
        id: String, words: String, subject: String, rule: Keeping.Promise, since: Day, until: Day?, source: TrailStep
    ) {
        self.id = id
        self.words = words
        self.subject = subject
        self.rule = rule
        self.since = since
        self.until = until
        self.source = source
    }
}

/// Where a feature tells what an entity promised.
public struct PromiseSource: Sendable {
    public let list: @Sendable (EntityScope) throws -> [Promised]

    public init(_ list: @escaping @Sendable (EntityScope) throws -> [Promised]) { self.list = list }
}

/// What answers a question of a report by itself, from records that anybody can open.
///
/// A rule that finds a page which is merely related says `suggested`; nothing is `proven` without a record.
public struct EvidenceRule: Sendable {
    /// Stable name by which instruments cite it: `channel-fresh`.
    public let id: String
    /// What it proves, as a sentence: “El canal de noticias se actualizó cada semana”.
    public let sentence: String
    /// - Parameter argument: what the instrument adds to the name (`channel-fresh:noticias`), or empty.
    public let judge: @Sendable (EntityScope, _ argument: String, ClosedRange<Day>) throws -> EvidenceFinding

    public init(
        _ id: String, _ sentence: String,
        judge: @escaping @Sendable (EntityScope, _ argument: String, ClosedRange<Day>) throws -> EvidenceFinding
    ) {
        self.id = id
        self.sentence = sentence
        self.judge = judge
    }
}

public struct EvidenceFinding: Sendable, Hashable {
    public enum Strength: String, Sendable, Hashable { case proven, suggested, unknown }

    public let strength: Strength
    /// What was found, in one sentence.
    public let words: String
    /// What anybody may open to check it.
    public let records: [IndicatorReading.Record]

    private init(_ strength: Strength, _ words: String, _ records: [IndicatorReading.Record]) {
        self.strength = strength
        self.words = words
        self.records = records
    }

    /// Without a record nothing is proven.
    public static func proven(_ words: String, by records: [IndicatorReading.Record]) -> EvidenceFinding {
        EvidenceFinding(records.isEmpty ? .unknown : .proven, words, records)
    }

    public static func suggested(_ words: String, by records: [IndicatorReading.Record] = []) -> EvidenceFinding {
        EvidenceFinding(.suggested, words, records)
    }

    public static func unknown(_ words: String) -> EvidenceFinding { EvidenceFinding(.unknown, words, []) }
}
