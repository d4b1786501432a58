import Plans
import Spanish

/// Finds names with an office below them, after the table.
enum SignatureReader {
    /// "Alcalde Municipal", "Líder Comité GEL-T", "Web Máster"
    static func isRole(_ folded: String) -> Bool {
        guard Shape.wordCount(folded) <= 9, !Shape.hasDigit(folded), !folded.contains(".") else { return false }
        return roles.contains { role in
            folded.hasPrefix(role)
                && (folded.utf8.dropFirst(role.utf8.count).first.map { !Vocabulary.isLetter($0) } ?? true)
        }
    }

    private static let roles = [
        "alcalde", "alcaldesa", "gobernador", "gobernadora", "lider", "lideresa", "web master", "webmaster", "apoyo",
        "secretario", "secretaria", "personero", "personera", "presidente", "presidenta", "coordinador", "coordinadora",
        "asesor", "asesora", "jefe", "administrador", "administradora", "director", "directora", "comite (gel-t)",
        "enlace", "tecnico", "profesional", "delegado", "delegada",
    ]

    /// Two to six words, each with a capital, as a person writes a name.
    static func isName(_ piece: Piece) -> Bool {
        let words = piece.text.split(separator: " ")
        guard (2...6).contains(words.count), !Shape.hasDigit(piece.text), !piece.isListItem else { return false }
        guard !piece.text.contains(":"), !Shape.endsSentence(piece.text), !PageMarks.isPlanTitle(piece.folded) else {
            return false
        }
        let particles: Set<String> = ["de", "del", "la", "los", "las", "y"]
        return words.allSatisfy { Shape.startsUppercase($0) || particles.contains(String($0)) }
            && SectionKind.heading(piece.folded) == nil && !isRole(piece.folded)
    }

    /// Pairs of (name, office) among the pieces that are not furniture; of a pair, the office stands below the name.
    static func pairs(in pieces: [Piece], of indices: [Int]) -> [(name: Int?, role: Int)] {
        var pairs: [(name: Int?, role: Int)] = []
        for (place, index) in indices.enumerated() where !pieces[index].isRow && isRole(pieces[index].folded) {
            let above = place > 0 ? indices[place - 1] : nil
            guard let above, !pieces[above].isRow, isName(pieces[above]) else { continue }
            pairs.append((above, index))
        }
        return pairs
    }
}
