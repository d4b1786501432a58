import Plans
import Spanish

/// Reads whose plan it is out of title, labels, letterhead and footer.
struct HeadingReader {
    private(set) var heading = PlanHeading()
    private var nits: Set<String> = []

    /// More than one tax number or name of a municipality stands in the document.
    private(set) var names: Set<String> = []

    mutating func read(title: [Piece]) {
        guard let first = title.first else { return }
        heading.title = Words(title.map(\.text).joined(separator: " "), lines: title.flatMap(\.lines))
        if let name = HeadingReader.place(in: first.text, after: ["municipio de", "municipio"]) {
            setMunicipality(name, first.lines)
        }
    }

    mutating func read(placeLine piece: Piece) {
        guard let place = HeadingReader.place(in: piece.text, after: ["municipio de"]) else { return }
        setMunicipality(place, piece.lines)
    }

    /// "Municipio: CHIPAQUE", "Departamento: CUNDINAMARCA". Tells whether the line was such a label.
    mutating func read(label piece: Piece) -> Bool {
        for (label, isMunicipality) in [
            ("municipio", true), ("departamento", false), ("alcaldia", true), ("entidad", true),
        ] {
            guard piece.folded.hasPrefix(label), let colon = piece.text.firstIndex(of: ":"),
                Shape.wordCount(String(piece.text[..<colon])) <= 2
            else { continue }
            let value = Spacing.single(String(piece.text[piece.text.index(after: colon)...]))
            guard !value.isEmpty, Shape.wordCount(value) <= 8 else { return false }
            isMunicipality ? setMunicipality((value, nil), piece.lines) : setDepartment(value, piece.lines)
            return true
        }
        return readNit(piece)
    }

    mutating func read(furniture piece: Piece, why: Furniture.Why, above: Piece?) {
        for part in piece.isRow ? piece.cells.flatMap(\.parts) : [piece.text] {
            var line = Piece(text: part, lines: piece.lines)
            line.isBold = piece.isBold
            readLine(line, why: why, above: above)
        }
    }

    private mutating func readLine(_ piece: Piece, why: Furniture.Why, above: Piece?) {
        switch why {
        case .slogan: readSlogan(piece)
        case .contact: ContactReader.read(piece, into: &heading)
        case .letterhead, .pageHeader, .pageFooter:
            if readNit(piece) || readLetterhead(piece, above: above) { return }
            if PageMarks.isContact(piece.text, piece.folded) { ContactReader.read(piece, into: &heading) }
        case .pageNumber, .pageTitle, .repeatedHeading, .rule, .form: break
        }
    }

    private mutating func readSlogan(_ piece: Piece) {
        guard heading.slogan == nil else { return }
        let words = piece.text.drop { "“\"«'".contains($0) }
        let text = String(words.reversed().drop { "”\"»'".contains($0) }.reversed())
        heading.slogan = Words(text, lines: piece.lines)
    }

    private mutating func readNit(_ piece: Piece) -> Bool {
        guard PageMarks.isNit(piece.folded), let nit = Nit(piece.text, lines: piece.lines) else { return false }
        nits.insert(nit.number)
        if heading.nit == nil { heading.nit = nit }
        return true
    }

    private mutating func readLetterhead(_ piece: Piece, above: Piece?) -> Bool {
        if let above, ["alcaldia municipal", "alcaldia"].contains(above.folded), Shape.isCapitals(piece.text) {
            setMunicipality((piece.text, nil), piece.lines)
            return true
        }
        for (label, isMunicipality) in HeadingReader.labels where piece.folded.hasPrefix(label) {
            let value = piece.text.split(separator: " ").dropFirst(Shape.wordCount(label)).joined(separator: " ")
            guard !value.isEmpty else { return false }
            isMunicipality ? setMunicipality(HeadingReader.cut(value), piece.lines) : setDepartment(value, piece.lines)
            return true
        }
        return false
    }

    private static let labels: [(String, Bool)] = [
        ("alcaldia municipal de ", true), ("alcaldia de ", true), ("departamento de ", false),
        ("departamento del ", false),
        ("departamento ", false), ("gobernacion de ", false), ("gobernacion del ", false),
    ]

    private mutating func setMunicipality(_ place: (name: String, department: String?), _ lines: [Int]) {
        let name = HeadingReader.properName(place.name)
        names.insert(Spanish.folded(name))
        if heading.municipality == nil { heading.municipality = Words(name, lines: lines) }
        if let department = place.department { setDepartment(department, lines) }
    }

    private mutating func setDepartment(_ name: String, _ lines: [Int]) {
        guard heading.department == nil else { return }
        heading.department = Words(HeadingReader.properName(name), lines: lines)
    }

    /// The name after "municipio de" in a title, and the department where a dash or comma leads to it.
    static func place(in text: String, after labels: [String]) -> (name: String, department: String?)? {
        let words = text.split(separator: " ")
        let folded = FoldedWordList(words)
        for label in labels {
            guard let start = folded.index(of: label) else { continue }
            let rest = words[(start + Shape.wordCount(label))...].joined(separator: " ")
            let place = cut(rest)
            if Shape.startsUppercase(place.name) { return place }
        }
        return nil
    }

    private static func cut(_ text: String) -> (name: String, department: String?) {
        let marks: Set<Character> = ["–", "—", ",", "(", "/"]
        guard let mark = text.firstIndex(where: { marks.contains($0) }) ?? text.range(of: " - ") else {
            return (trimmed(text), nil)
        }
        var department = trimmed(String(text[mark...]))
        for label in ["Departamento de ", "Departamento del "] where department.hasPrefix(label) {
            department.removeFirst(label.count)
        }
        return (trimmed(String(text[..<mark])), department.isEmpty ? nil : department)
    }

    private static func trimmed(_ text: String) -> String {
        let noise: Set<Character> = ["–", "—", ",", "(", ")", "/", ".", "-", " ", ":"]
        return String(text.drop { noise.contains($0) }.reversed().drop { noise.contains($0) }.reversed())
    }

    /// "NORTE DE SANTANDER" as "Norte de Santander".
    static func properName(_ text: String) -> String {
        let small: Set<String> = ["de", "del", "la", "las", "los", "el", "y"]
        return text.split(separator: " ").enumerated().map { index, word in
            let lower = word.lowercased()
            if index > 0, small.contains(lower) { return lower }
            return Shape.isCapitals(String(word)) ? lower.prefix(1).uppercased() + lower.dropFirst() : String(word)
        }.joined(separator: " ")
    }
}

/// Words of a text folded one by one, so that a place among them is a place in the text.
struct FoldedWordList {
    let words: [String]

    init(_ words: [Substring]) { self.words = words.map { Spanish.folded(String($0)) } }

    func index(of phrase: String) -> Int? {
        let wanted = phrase.split(separator: " ").map(String.init)
        guard words.count >= wanted.count else { return nil }
        return (0...(words.count - wanted.count)).first { start in
            Array(words[start..<(start + wanted.count)]) == wanted
        }
    }
}

extension String {
    /// Where a short text begins in this one.
    fileprivate func range(of other: String) -> Index? {
        indices.first { self[$0...].hasPrefix(other) }
    }
}
