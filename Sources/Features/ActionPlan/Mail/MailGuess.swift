import Entities
import Platform
import Spanish

/// Which entity a message may be from: a hint for the person who looks at it. Nothing is done because of it.
enum MailGuess {
    /// - Parameters:
    ///   - address: of the sender.
    ///   - words: subject and names of attachments.
    static func entity(address: String, words: [String], _ directory: DirectorySnapshot) -> String? {
        byAddress(address, directory) ?? byWords(words, directory)
    }

    private static func byAddress(_ address: String, _ directory: DirectorySnapshot) -> String? {
        guard let at = address.lastIndex(of: "@") else { return nil }
        let domain = String(address[address.index(after: at)...])
        let found = directory.entities.first { entity in
            let hosts = [entity.host, entity.suggestedHost].compactMap(\.self)
            return entity.contact.email?.lowercased() == address || hosts.contains(domain)
                || hosts.contains("www." + domain)
        }
        return found?.code
    }

    /// The longest name of an entity in the words; of namesakes the one whose department stands there too.
    private static func byWords(_ words: [String], _ directory: DirectorySnapshot) -> String? {
        let text = folded(words.joined(separator: " "))
        let named = directory.entities.filter { $0.name.count > 3 && text.contains(folded($0.name)) }
        let longest = named.map(\.name.count).max()
        var candidates = named.filter { $0.name.count == longest }
        if candidates.count > 1 { candidates = candidates.filter { text.contains(folded($0.department)) } }
        if candidates.count > 1 { candidates = candidates.filter { $0.tenant.kind == .municipality } }
        return candidates.count == 1 ? candidates[0].code : nil
    }

    private static func folded(_ text: String) -> String {
        let words = Spanish.folded(text).split { !$0.isLetter && !$0.isNumber }
        return " " + words.joined(separator: " ") + " "
    }
}
