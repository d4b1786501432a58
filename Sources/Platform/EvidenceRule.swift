public import Calendar

/// What answers a question of a report by itself, from records that anybody can open.
///
/// A rule that finds a page which is merely related says `suggested`; nothing is `proven` without a record.
///
/// ```swift
/// feature.evidence = [
///     EvidenceRule("plan-published", "El plan está publicado en el sitio") { entity, _, days in
///         try find(entity, days)
///     }
/// ]
/// ```
public struct EvidenceRule: Sendable {
    /// Stable name by which instruments cite it: `channel-fresh`.
    public let id: String
    /// What it proves, as a sentence: “El canal de noticias se actualizó cada semana”.
    public let sentence: String
    /// What instruments have to add to the name.
    public let argument: EvidenceArgument
    /// Whether it can prove; what only looks for related things never does.
    public let canProve: Bool
    /// - Parameter argument: what the instrument adds to the name (`channel-fresh:noticias`), or empty.
    public let judge: @Sendable (EntityScope, _ argument: String, ClosedRange<Day>) throws -> EvidenceFinding

    public init(
        _ id: String, _ sentence: String, argument: EvidenceArgument = .none, canProve: Bool = true,
        judge: @escaping @Sendable (EntityScope, _ argument: String, ClosedRange<Day>) throws -> EvidenceFinding
    ) {
        self.id = id
        self.sentence = sentence
        self.argument = argument
        self.canProve = canProve
        self.judge = judge
    }
}

/// What stands after the colon where an instrument cites a rule.
public enum EvidenceArgument: Sendable, Hashable, CaseIterable {
    /// Nothing.
    case none
    /// Nothing, or the number of an action of the plan: `3`.
    case action
    /// Key of a channel: `noticias`.
    case channel
    /// Keys of channels, all of which are asked for: `noticias,eventos`.
    case channels
    /// For each option of the question the channel that shows it, or `-` where none does: `acuerdos,-,decretos`.
    case options
    /// Key of a channel and names of fields of its items: `tramites/costo,tiempo`.
    case fields
    /// Beginnings of words, all of which are asked for; other ways to say it after a bar: `cero papel|menos papel`.
    case words
    /// Raw value of a ``Role``.
    case role
    /// Address inside the entity's public pages: `/accesibilidad`.
    case page

    /// Whether a text has this shape; whether a channel exists is for whoever knows the channels.
    public func accepts(_ text: String) -> Bool {
        switch self {
        case .none: text.isEmpty
        case .action: text.isEmpty || Int(text).map { $0 > 0 } ?? false
        case .channel: Self.isKey(text)
        case .channels: Self.keys(text).allSatisfy(Self.isKey)
        case .options:
            Self.keys(text).allSatisfy { $0 == "-" || Self.isKey($0) } && text.contains { $0 != "-" && $0 != "," }
        case .fields:
            text.split(separator: "/", omittingEmptySubsequences: false).count == 2
                && text.split(separator: "/").flatMap { Self.keys(String($0)) }.allSatisfy(Self.isKey)
        case .words:
            text.split(separator: "|", omittingEmptySubsequences: false).allSatisfy { way in
                let words = way.split(separator: " ")
                return !words.isEmpty && words.allSatisfy { Self.isKey(String($0)) && $0.count > 2 }
            }
        case .role: Role(rawValue: text) != nil
        case .page: text.hasPrefix("/")
        }
    }

    /// What stands between commas.
    public static func keys(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty && text.first != "-" && text.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
    }
}

public struct EvidenceFinding: Sendable, Hashable {
    public enum Strength: String, Sendable, Hashable, Codable { case proven, suggested, unknown }

    public let strength: Strength
    /// What was found, in one sentence.
    public let words: String
    /// What anybody may open to check it.
    public let records: [IndicatorReading.Record]
    /// What it answers, as somebody would type it: `3`, `75`, `1 2`, `parcial`. Nil: yes.
    public let answer: String?

    private init(
        _ strength: Strength, _ words: String, _ records: [IndicatorReading.Record], _ answer: String? = nil
    ) {
        self.strength = strength
        self.words = words
        self.records = records
        self.answer = answer
    }

    /// Without a record nothing is proven.
    public static func proven(
        _ words: String, by records: [IndicatorReading.Record], answering answer: String? = nil
    ) -> EvidenceFinding {
        EvidenceFinding(records.isEmpty ? .unknown : .proven, words, records, answer)
    }

    public static func suggested(
        _ words: String, by records: [IndicatorReading.Record] = [], answering answer: String? = nil
    ) -> EvidenceFinding {
        EvidenceFinding(.suggested, words, records, answer)
    }

    public static func unknown(_ words: String) -> EvidenceFinding { EvidenceFinding(.unknown, words, []) }
}
