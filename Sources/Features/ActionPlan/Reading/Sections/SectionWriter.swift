import Plans
import Spanish

/// Fills the sections of a plan, joining paragraphs that the end of a page cut.
struct SectionWriter {
    var sections = PlanSections()
    private(set) var current = SectionKind.top
    private var healer: WordHealer
    /// Paragraphs above the first heading.
    private var preamble: [Words] = []

    init(healer: WordHealer) { self.healer = healer }

    mutating func open(_ kind: SectionKind, _ heading: Words?) {
        current = kind
        guard let heading else { return }
        if kind == .other {
            sections.others.append(OtherSection(heading: heading))
        } else {
            sections.headings.append(heading)
        }
    }

    /// Takes a paragraph into the section at hand. `false` where it has no place there.
    mutating func add(_ piece: Piece, afterBreak: Bool, tableBegan: Bool) -> Bool {
        let words = Words(healer.heal(piece.text), lines: piece.lines)
        switch current {
        case .top: return addPreamble(piece, words, tableBegan: tableBegan)
        case .operationalFrame:
            if tableBegan { return false }
            sections.operationalFrame.append(words)
        case .vision: sections.vision = joined(sections.vision, words)
        case .generalObjective: sections.generalObjective = joined(sections.generalObjective, words)
        case .legalFrame: append(words, piece, afterBreak, to: \.legalFrame.paragraphs)
        case .specificObjectives: append(words, piece, afterBreak, to: \.specificObjectives)
        case .actionLines: append(words, piece, afterBreak, to: \.actionLines)
        case .closingRequirements: append(words, piece, afterBreak, to: \.closingRequirements)
        case .incentives: append(words, piece, afterBreak, to: \.incentives)
        case .support: sections.support.introduction = joined(sections.support.introduction, words)
        case .signatures: addSignature(piece, words)
        case .strategicFrame:
            sections.others.append(OtherSection(heading: sections.headings.popLast() ?? words))
            current = .other
            addOther(piece, words, afterBreak)
        case .other: addOther(piece, words, afterBreak)
        }
        return true
    }

    private mutating func addPreamble(_ piece: Piece, _ words: Words, tableBegan: Bool) -> Bool {
        guard !tableBegan, Shape.wordCount(piece.text) > 4 else { return false }
        preamble.append(words)
        return true
    }

    private mutating func joined(_ above: Words?, _ below: Words) -> Words {
        guard let above else { return below }
        return Words(healer.join(above.text, below.text), lines: above.lines + below.lines)
    }

    /// A list item begins anew; a paragraph goes on with the one above where that ended in mid-sentence.
    private mutating func append(
        _ words: Words, _ piece: Piece, _ afterBreak: Bool, to list: WritableKeyPath<PlanSections, [Words]>
    ) {
        if sections[keyPath: list].isEmpty, !piece.isListItem, piece.text.hasSuffix(":") {
            return sections.headings.append(words)
        }
        let last = sections[keyPath: list].last
        if let last, !piece.isListItem, continues(last.text, piece.text, afterBreak) {
            sections[keyPath: list][sections[keyPath: list].count - 1] = joined(last, words)
        } else {
            sections[keyPath: list].append(words)
        }
    }

    private func continues(_ above: String, _ below: String, _ afterBreak: Bool) -> Bool {
        Shape.startsLowercase(below) || (afterBreak && !Shape.endsSentence(above))
    }

    private mutating func addSignature(_ piece: Piece, _ words: Words) {
        if let last = sections.signatures.last, let role = last.role,
            role.text.hasSuffix(",") || Shape.startsLowercase(words.text)
        {
            sections.signatures[sections.signatures.count - 1].role = joined(role, words)
        } else if let last = sections.signatures.last, last.role == nil, SignatureReader.isRole(piece.folded) {
            sections.signatures[sections.signatures.count - 1].role = words
        } else if SignatureReader.isName(piece) {
            sections.signatures.append(Signature(name: words))
        } else {
            sections.signatures.append(Signature(role: words))
        }
    }

    private mutating func addOther(_ piece: Piece, _ words: Words, _ afterBreak: Bool) {
        guard let index = sections.others.indices.last else { return }
        append(words, piece, afterBreak, to: \.others[index].paragraphs)
    }
}

extension SectionWriter {
    mutating func addPhase(_ piece: Piece, national: Int?, territorial: Int?) {
        func term(_ index: Int?) -> Term {
            guard let index, index < piece.cells.count else { return .none }
            return TermReader.term(Words(piece.cells[index].text, lines: piece.lines))
        }
        sections.legalFrame.phases.append(
            PhaseDeadline(
                phase: Words(piece.cells.first?.text ?? "", lines: piece.lines), national: term(national),
                territorial: term(territorial)))
        let rest = piece.cells.indices.filter {
            $0 > 0 && $0 != national && $0 != territorial && !piece.cells[$0].isEmpty
        }
        for index in rest { sections.legalFrame.paragraphs.append(Words(piece.cells[index].text, lines: piece.lines)) }
    }

    /// A row whose first cell is blank goes on with the row above.
    mutating func addSupport(_ piece: Piece) {
        func words(_ index: Int) -> Words {
            let text = piece.cells.count > index ? piece.cells[index].text : ""
            return Words(healer.heal(text), lines: piece.lines)
        }
        let rest = piece.cells.dropFirst(2).map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
        let row = SupportRow(
            problem: words(0), procedure: words(1), assistance: Words(healer.heal(rest), lines: piece.lines))
        guard words(0).text.isEmpty, var last = sections.support.rows.popLast() else {
            return sections.support.rows.append(row)
        }
        last.procedure = joined(last.procedure, row.procedure)
        last.assistance = joined(last.assistance, row.assistance)
        last.problem.lines += piece.lines
        sections.support.rows.append(last)
    }

    /// What stands above the first heading is the legal preamble where it names a norm.
    mutating func finish() {
        let namesNorm = preamble.contains { !Norms.named(in: $0.text).isEmpty }
        if namesNorm {
            sections.legalFrame.paragraphs.insert(contentsOf: preamble, at: 0)
        } else if !preamble.isEmpty {
            sections.others.insert(OtherSection(heading: Words("", lines: []), paragraphs: preamble), at: 0)
        }
        sections.legalFrame.norms = Norms.unique(sections.legalFrame.paragraphs.flatMap { Norms.named(in: $0.text) })
        sections.visionYear = sections.vision.flatMap { vision in
            FoldedWords(vision.text).words.lazy.compactMap { NumberWords.year($0) }.first
        }
    }
}

/// Norms by kind, number and year: "Decreto 1151 de 2008".
enum Norms {
    static func named(in text: String) -> [String] {
        let words = FoldedWords(text).words
        return words.indices.compactMap { index in
            guard let kind = kinds[words[index]], index + 3 < words.count, words[index + 1].allSatisfy(\.isNumber),
                words[index + 2] == "de", let year = NumberWords.year(words[index + 3])
            else { return nil }
            return "\(kind) \(words[index + 1]) de \(year)"
        }
    }

    static func unique(_ norms: [String]) -> [String] {
        var seen: Set<String> = []
        return norms.filter { seen.insert($0).inserted }
    }

    private static let kinds = [
        "decreto": "Decreto", "ley": "Ley", "conpes": "Conpes", "resolucion": "Resolución", "acuerdo": "Acuerdo",
        "ordenanza": "Ordenanza", "decreto-ley": "Decreto-Ley",
    ]
}
