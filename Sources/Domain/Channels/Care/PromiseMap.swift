public import Platform
import Spanish

/// Which channels the promises of a plan are about: as somebody of the entity said, or as their words propose.
public struct PromiseMap: Sendable {
    public enum Answer: Sendable, Hashable {
        /// Somebody said so.
        case confirmed
        /// Somebody said that it is about no channel.
        case declined
        /// The words propose it; nobody has answered.
        case proposed
        /// The words name no channel; nobody has answered.
        case unrelated
    }

    public struct Entry: Sendable {
        public let promised: Promised
        public let answer: Answer
        public let channels: [String]
        public let choice: PromiseChoice?
    }

    public let entries: [Entry]

    public init(_ promises: [Promised], tree: ChannelTree, choices: [String: PromiseChoice]) {
        entries = promises.map { promised in
            let choice = choices[promised.id]
            if let choice, choice.words == promised.words {
                let channels = choice.channels.filter { $0 == Care.wholeSite || tree[$0] != nil }
                return Entry(
                    promised: promised, answer: choice.channels.isEmpty ? .declined : .confirmed, channels: channels,
                    choice: choice)
            }
            let proposed = ProposedChannels.of(promised, in: tree)
            return Entry(
                promised: promised, answer: proposed.isEmpty ? .unrelated : .proposed, channels: proposed,
                choice: choice)
        }
    }

    /// What waits for an answer.
    public var open: [Entry] { entries.filter { $0.answer == .proposed } }

    public subscript(_ promise: String) -> Entry? { entries.first { $0.promised.id == promise } }
}

/// Recognises channels in the words of a plan. It proposes only what a plan promises to *bring up to date*: a plan that
/// wants people to visit the site promises no channel.
public enum ProposedChannels {
    /// Keys of channels, ``Care/wholeSite`` where the words mean all of them, or nothing.
    public static func of(_ promised: Promised, in tree: ChannelTree) -> [String] {
        let words = words(promised.subject) + words(promised.words)
        let groups = groups(words)
        if !groups.isEmpty {
            return tree.roots.filter { $0.group.map(groups.contains) ?? false }.map(\.key)
        }
        guard speaksOfUpdating(words) else { return [] }
        let named = tree.channels.filter { tree.isPublic($0.key) && isNamed($0, in: words) }.map(\.key)
        let highest = named.filter { key in
            tree.way(to: key).dropLast().allSatisfy { !named.contains($0.key) }
        }
        if !highest.isEmpty { return highest }
        return meansWholeSite(words) ? [Care.wholeSite] : []
    }

    private static func words(_ text: String) -> [String] {
        Spanish.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// “Gestión de canales III”: the groups of the template, in Roman numbers.
    private static func groups(_ words: [String]) -> Set<String> {
        var groups: Set<String> = []
        for index in words.indices where words[index] == "canales" && index >= 2 {
            guard words[index - 1] == "de", words[index - 2] == "gestion" else { continue }
            for next in words[(index + 1)...].prefix(3) {
                let roman = next.uppercased()
                if ["I", "II", "III", "IV", "V"].contains(roman) { groups.insert(roman) } else if next != "y" { break }
            }
        }
        return groups
    }

    private static let updating = ["actualiz", "public", "diligenci", "divulg"]

    private static func speaksOfUpdating(_ words: [String]) -> Bool {
        words.contains { word in updating.contains(where: word.hasPrefix) }
    }

    /// All words of its title that mean something are found. “Nuestra alcaldía” is named by no plan that says who acts.
    private static func isNamed(_ channel: Channel, in words: [String]) -> Bool {
        let title = self.words(channel.title).filter { $0.count >= 4 && !empty.contains($0) }
        guard !title.allSatisfy(institutions.contains) else { return false }
        return title.map(stem).allSatisfy { stem in
            words.contains { $0.hasPrefix(stem) && $0.count - stem.count <= 3 }
        }
    }

    private static func stem(_ word: String) -> String {
        if word.count > 5, word.hasSuffix("es") { return String(word.dropLast(2)) }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    private static let empty: Set<String> = ["para", "como", "otros", "otras", "hacia", "nuestro", "nuestra"]
    private static let institutions: Set<String> = [
        "alcaldia", "alcalde", "gobernacion", "gobernador", "municipio", "departamento", "entidades", "concejo",
        "personeria", "programas",
    ]

    private static let whole = ["sitio", "pagina", "portal", "informacion", "canales", "web"]

    private static func meansWholeSite(_ words: [String]) -> Bool { words.contains(where: whole.contains) }
}
