import Plans
import Spanish

/// Splits a line such as "Acceso a mejor información Ahorro de tiempo" into the items that stood below each other in
/// the cell. No word is lost or cut: the items joined by spaces are the line again.
enum RunSplitter {
    static func split(_ text: String, allowingSingleNouns: Bool) -> [String] {
        let words = text.split(separator: " ").map(Word.init)
        guard words.count > 2 else { return [text] }
        if allowingSingleNouns, isListOfNouns(words) { return words.map { String($0.raw) } }
        var items: [[Word]] = [[words[0]]]
        for index in words.indices.dropFirst() {
            if begins(words, at: index, item: items[items.count - 1], allowingSingleNouns) {
                items.append([words[index]])
            } else {
                items[items.count - 1].append(words[index])
            }
        }
        return items.map { $0.map(\.raw).joined(separator: " ") }
    }

    private struct Word {
        let raw: Substring
        let folded: String
        let isCapital: Bool

        init(_ raw: Substring) {
            self.raw = raw
            isCapital = Shape.startsUppercase(raw)
            let letters = Spanish.folded(String(raw)).utf8
                .filter { Vocabulary.isLetter($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
            folded = String(decoding: letters, as: UTF8.self)
        }

        var endsPlainly: Bool { Shape.endsLowercase(raw) }
        var endsSentence: Bool { raw.utf8.last == UInt8(ascii: ".") && raw.utf8.count > 4 }
        var isAcronym: Bool { raw.utf8.count > 1 && Shape.isCapitals(String(raw)) }
    }

    /// Offices and things that begin an item even after a word with a capital: "Oficina de Jurídica Secretaria de …"
    private static let heads: Set<String> = [
        "secretaria", "secretario", "oficina", "personeria", "personero", "concejo", "alcalde", "alcaldesa", "alcaldia",
        "comite", "funcionarios", "miembros", "sitio", "portal", "informacion", "correo", "correos", "comunidad",
        "lider",
        "servidores", "inspeccion", "comisaria", "tesoreria", "gobernador", "gobernacion",
    ]

    /// Pairs that are one name: the second word does not begin an item.
    private static let pairs: Set<String> = [
        "sitio web", "pagina web", "gobierno en", "en linea", "correo electronico", "comite gel-t", "comite gelt",
        "web master", "comite gel", "comite de",
    ]

    /// "Carteleras Temperas Marcadores": three things or more, each one word.
    private static func isListOfNouns(_ words: [Word]) -> Bool {
        words.count >= 3
            && words.allSatisfy { $0.isCapital && !$0.isAcronym && $0.endsPlainly && $0.raw.utf8.count > 4 }
            && !zip(words, words.dropFirst()).contains { pairs.contains($0.folded + " " + $1.folded) }
            && !words.contains { adjectives.contains($0.folded) }
    }

    private static let adjectives: Set<String> = [
        "municipal", "municipales", "institucional", "institucionales", "departamental", "nacional", "electronico",
        "publico", "publicos", "social", "territorial", "juridica", "colombiano", "general",
    ]

    private static func begins(_ words: [Word], at index: Int, item: [Word], _ allowingSingleNouns: Bool) -> Bool {
        let word = words[index]
        let before = words[index - 1]
        guard word.isCapital, !word.isAcronym else { return false }
        guard !Connectives.contains(before.folded), !pairs.contains(before.folded + " " + word.folded) else {
            return false
        }
        if before.endsSentence { return item.count > 1 }
        guard before.endsPlainly || before.isAcronym else { return false }
        guard item.count > 1 || (heads.contains(word.folded) && heads.contains(before.folded)) else { return false }
        if before.isCapital, !heads.contains(word.folded) { return false }
        if isInfinitive(before.folded) { return false }
        return index < words.count - 1 || allowingSingleNouns || heads.contains(word.folded)
    }

    /// "Dar a conocer Información …": an infinitive still waits for its object.
    private static func isInfinitive(_ word: String) -> Bool {
        word.utf8.count > 3 && ["ar", "er", "ir"].contains { word.hasSuffix($0) }
            && !["lugar", "hogar", "taller"].contains(word)
    }
}
