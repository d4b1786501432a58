import Plans
import Spanish

/// Takes address, telephones, mail and site out of a footer line.
enum ContactReader {
    static func read(_ piece: Piece, into heading: inout PlanHeading) {
        var rest: [Substring] = []
        var phone: [Substring]?
        for word in piece.text.split(separator: " ") {
            let folded = Spanish.folded(String(word))
            if folded.holds("@") {
                add(bare(word), piece.lines, to: &heading.emails)
            } else if folded.holds("www.") || folded.holds(".gov.co") {
                add(bare(word), piece.lines, to: &heading.sites)
            } else if isPhoneLabel(folded) {
                phone = []
            } else if phone != nil, Shape.hasDigit(folded) || folded == "/" {
                phone?.append(word)
            } else if !isLabel(folded) {
                rest.append(word)
            }
        }
        if let phone, !phone.isEmpty { add(phone.joined(separator: " "), piece.lines, to: &heading.phones) }
        if heading.address == nil, PageMarks.isAddress(piece.folded) {
            heading.address = Words(bare(Substring(rest.joined(separator: " "))), lines: piece.lines)
        }
    }

    private static func isPhoneLabel(_ folded: String) -> Bool {
        ["tel", "telefono", "telefonos", "telefax", "fax", "pbx", "celular", "cel", "conmutador"]
            .contains(String(folded.prefix { $0.isLetter }))
            && !Shape.hasDigit(folded)
    }

    private static func isLabel(_ folded: String) -> Bool {
        ["direccion:", "e-mail", "e-mail:", "email:", "correo:", "-", "web:", "sitio", "pagina"].contains(folded)
    }

    private static func bare(_ word: Substring) -> String {
        let noise: Set<Character> = ["-", ",", ";", "<", ">", "(", ")", " ", "."]
        return String(word.drop { noise.contains($0) }.reversed().drop { noise.contains($0) }.reversed())
    }

    private static func add(_ text: String, _ lines: [Int], to words: inout [Words]) {
        guard !text.isEmpty, !words.contains(where: { $0.text == text }) else { return }
        words.append(Words(text, lines: lines))
    }
}
