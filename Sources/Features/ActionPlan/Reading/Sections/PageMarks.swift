import Plans
import Spanish

/// Lines that belong to the page by their words alone: letterhead, address, page number.
enum PageMarks {
    static func why(_ text: String, _ folded: String) -> Furniture.Why? {
        guard folded.utf8.count < 140 else { return nil }
        if Shape.isRule(text) { return .rule }
        if isPageNumber(folded) { return .pageNumber }
        if isLetterhead(text, folded) { return .letterhead }
        return isContact(text, folded) ? .contact : nil
    }

    /// "Página 3 de 9", "- 3 -", "3"
    static func isPageNumber(_ folded: String) -> Bool {
        let words = FoldedWords(folded: folded).words
        guard let first = words.first, words.count <= 4 else { return false }
        if words.count == 1 { return first.utf8.count <= 3 && first.utf8.allSatisfy { (48...57).contains($0) } }
        return ["pagina", "pag", "hoja"].contains(first) && Shape.hasDigit(folded)
    }

    static func isLetterhead(_ text: String, _ folded: String) -> Bool {
        if [
            "republica de colombia", "libertad y orden", "despacho del alcalde", "despacho de la alcaldesa",
            "despacho alcalde", "despacho del gobernador", "alcaldia municipal", "alcaldia",
        ].contains(folded) {
            return true
        }
        if isNit(folded) { return true }
        let short = Shape.wordCount(folded) <= 8 && !folded.holds(":") && !Shape.endsSentence(text)
        return short && Shape.startsUppercase(text)
            && [
                "departamento de ", "departamento del ", "alcaldia municipal de ", "alcaldia de ", "gobernacion de ",
                "gobernacion del ",
            ].contains { folded.hasPrefix($0) }
            || short && folded.hasPrefix("departamento ") && Shape.isCapitals(text)
    }

    static func isNit(_ folded: String) -> Bool {
        folded.hasPrefix("nit") && Shape.wordCount(folded) <= 5 && Nit(folded, lines: []) != nil
    }

    static func isContact(_ text: String, _ folded: String) -> Bool {
        guard Shape.wordCount(text) <= 16 else { return false }
        if isAddress(folded) { return true }
        if ["tel", "telefax", "fax", "pbx", "celular", "cel", "conmutador"].contains(where: { startsWith(folded, $0) })
        {
            return Shape.hasDigit(folded)
        }
        if ["e-mail", "email", "correo", "sitio web:", "pagina web:", "web:"].contains(where: { folded.hasPrefix($0) })
        {
            return folded.holds("@") || folded.holds("www.")
        }
        return (folded.hasPrefix("www.") || folded.holds("@")) && Shape.wordCount(text) <= 4
            || folded.hasPrefix("codigo postal")
    }

    static func isAddress(_ folded: String) -> Bool {
        if folded.hasPrefix("direccion:") { return true }
        guard Shape.hasDigit(folded) else { return false }
        return [
            "calle", "carrera", "cra", "cl", "kr", "cll", "avenida", "av", "transversal", "diagonal",
            "palacio municipal",
        ]
        .contains { startsWith(folded, $0) }
    }

    private static func startsWith(_ folded: String, _ word: String) -> Bool {
        guard folded.hasPrefix(word) else { return false }
        let rest = folded.utf8.dropFirst(word.utf8.count)
        return rest.first.map { !Vocabulary.isLetter($0) } ?? true
    }
}

extension PageMarks {
    /// A line that only says what kind of paper this is: "PLAN DE ACCIÓN", "ESTRATEGIA GOBIERNO EN LINEA TERRITORIAL".
    static func isPlanTitle(_ folded: String) -> Bool {
        let words = FoldedWords(folded: folded).words
        guard !words.isEmpty, words.count <= 12 else { return false }
        return words.allSatisfy { titleWords.contains($0) }
            && (folded.holds("plan de accion") || words[0] == "estrategia")
    }

    /// The first line of a plan; it may go on with the municipality's name.
    static func opensPlan(_ piece: Piece) -> Bool {
        guard !piece.isRow, Shape.wordCount(piece.text) <= 24, !Shape.endsSentence(piece.text) else { return false }
        return piece.folded.hasPrefix("plan de accion") && (piece.standsOut || Shape.wordCount(piece.text) <= 14)
            || isPlanTitle(piece.folded)
    }

    private static let titleWords: Set<String> = [
        "plan", "de", "accion", "estrategia", "gobierno", "en", "linea", "territorial", "municipal", "gel", "gel-t",
        "gelt", "del", "la", "el", "unificado", "formato", "departamental", "para",
    ]
}
