/// The channels that a law or a programme asks a site to have, as data (`Data/channels`).
///
/// Content lives in channels. A *tree* defines them (`gelt-2012`); a *menu* orders channels of another template under
/// headings of its own (`res1519-2020`), so that one content serves both.
public struct ChannelTemplate: Sendable, Hashable, Codable {
    /// Stable name: `gelt-2012`.
    public let id: String
    public let title: String
    /// Law or document it comes from.
    public let source: String
    /// Whether every name and number in it was seen in its source; where not, pages say so.
    public let isVerified: Bool
    /// What could not be verified, in one sentence.
    public let note: String
    /// The five groups *Gestión de canales I–V* of seed 004, by Roman number; empty where a template has none.
    public let groups: [String: String]
    public let channels: [ChannelDefinition]
}

public struct ChannelDefinition: Sendable, Hashable, Codable {
    /// Stable name and address: `noticias`.
    public let key: String
    /// As the template numbers it: `3.1`.
    public let number: String
    public let title: String
    /// The same for a department's government, where the word differs (“Nuestro departamento”).
    public let departmentTitle: String?
    /// Key of the channel it stands under.
    public let parent: String?
    /// What its items are: an identifier of ``ItemKind``; nil where it only gathers other channels.
    public let kind: String?
    /// What a reader finds there, in one sentence.
    public let about: String
    /// Group of seed 004, in Roman numbers.
    public let group: String?
    /// How often it is to be brought up to date, in words `Recurrence` reads (“semanal”), or “cuando haya cambios”.
    public let frequency: String
    /// Office that usually keeps it.
    public let office: String
    /// Whether this line was seen in the source.
    public let isVerified: Bool
    /// In a menu: keys of the channels whose content answers this entry.
    public let serves: [String]?
    /// In a menu: an address of the platform itself that answers it, inside the place (`/plan`).
    public let path: String?
    /// Article or annex that asks for it.
    public let basis: String?

    public func title(for kind: String) -> String { kind == "department" ? departmentTitle ?? title : title }
}
