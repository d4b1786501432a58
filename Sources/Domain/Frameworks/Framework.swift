public import Calendar

/// A version of the strategy with what it asks and by when: the phases of a decree, or its components.
public struct Framework: Sendable, Hashable {
    /// Stable: `decreto-1151-2008`.
    public let id: String
    /// “Decreto 1151 de 2008”.
    public let title: String
    public let kind: Kind
    /// First and last day in force; nil for the end where it still is, or where the end is not established.
    public let from: Day
    public let until: Day?
    /// Where its words were read.
    public let source: String
    public let units: [Unit]

    public enum Kind: String, Sendable, Hashable, Codable {
        case phases, components

        /// “fase”, “componente”.
        public var noun: String { self == .phases ? "fase" : "componente" }
    }

    /// A phase or a component.
    public struct Unit: Sendable, Hashable {
        /// Its place in the decree, from 1.
        public let number: Int
        public let name: String
        /// Other ways the documents of the time write it.
        public let aliases: [String]
        public let meaning: String
        /// By when entities of the national order must have it.
        public let nationalDeadline: Day?
        /// By when municipalities and departments must have it.
        public let territorialDeadline: Day?
        /// Whether somebody read it in the official text; what is not must be shown with a mark.
        public let isVerified: Bool
    }

    /// What the framework asks, as people list it: the unit a text names, whatever the accents, the case and the words
    /// “fase de”, “componente” and “en línea” around it.
    public func unit(named text: String) -> Unit? {
        let wanted = UnitName.plain(text)
        return units.first { unit in ([unit.name] + unit.aliases).contains { UnitName.plain($0) == wanted } }
    }

    public func unit(number: Int) -> Unit? { units.first { $0.number == number } }

    public func isInForce(on day: Day) -> Bool { day >= from && (until.map { day <= $0 } ?? true) }
}
