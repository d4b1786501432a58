import Plans
import Spanish

/// Builds actions out of the rows of the table.
struct ActionReader {
    private let table: ActionTable
    private var columns: ColumnReader
    private var theme: Words?
    private(set) var actions: [PlanAction] = []
    private(set) var doubts: [Doubt] = []

    static func read(_ table: ActionTable, healer: WordHealer) -> ActionReader {
        var reader = ActionReader(table, healer)
        for group in table.groups() { reader.add(group) }
        return reader
    }

    private init(_ table: ActionTable, _ healer: WordHealer) {
        self.table = table
        columns = ColumnReader(healer)
    }

    private mutating func add(_ rows: [ActionRow]) {
        let index = actions.count
        var action = PlanAction(number: index + 1, action: text(.action, rows), term: .none)
        action.phase = phase(rows)
        action.theme = readTheme(rows, action: action.action.text)
        action.benefits = words(.benefits, rows, .sentences)
        action.indicators = indicators(rows, path: "actions[\(index)]")
        action.activities = words(.activities, rows, table.layout == .eightColumns ? .sentences : .none)
        action.responsibles = items(.responsibles, rows, .nouns).map { Responsible($0.words) }
        action.resources = items(.resources, rows, .nouns).map { Resource($0.words) }
        action.term = TermReader.term(text(.term, rows))
        action.extras = extras(rows, number: index + 1)
        action.lines = Array(Set(rows.flatMap(\.lines))).sorted()
        actions.append(action)
        noteHealing(rows, index)
    }

    private func fragments(_ rows: [ActionRow], at column: Int) -> [Fragment] {
        rows.enumerated().compactMap { place, row in
            guard column < row.cells.count, !row.cells[column].isEmpty else { return nil }
            return Fragment(
                parts: row.cells[column].parts, lines: row.lines, afterBreak: place > 0 && row.afterBreak, row: place)
        }
    }

    private func fragments(_ rows: [ActionRow], _ column: PlanColumn) -> [Fragment] {
        table.columns.firstIndex { $0.known == column }.map { fragments(rows, at: $0) } ?? []
    }

    private mutating func text(_ column: PlanColumn, _ rows: [ActionRow]) -> Words {
        columns.text(fragments(rows, column))
    }

    private mutating func items(_ column: PlanColumn, _ rows: [ActionRow], _ runs: ColumnReader.Runs) -> [Item] {
        columns.items(fragments(rows, column), runs: runs)
    }

    private mutating func words(_ column: PlanColumn, _ rows: [ActionRow], _ runs: ColumnReader.Runs) -> [Words] {
        items(column, rows, runs).map(\.words)
    }

    private mutating func phase(_ rows: [ActionRow]) -> Phase? {
        let own = text(.phase, rows)
        guard own.text.isEmpty else { return Phase(words: own, kinds: Phase.kinds(Spanish.folded(own.text))) }
        return rows.first?.phase ?? (table.has(.phase) ? actions.last?.phase : nil)
    }

    /// A merged theme cell stands only beside its first row.
    private mutating func readTheme(_ rows: [ActionRow], action: String) -> Theme? {
        guard table.layout == .unified else { return nil }
        let own = text(.theme, rows)
        if !own.text.isEmpty { theme = own }
        let named = theme.flatMap { Theme.Kind.guess($0.text) }
        return Theme(words: theme, kind: named ?? Theme.Kind.guess(action))
    }

    private mutating func extras(_ rows: [ActionRow], number: Int) -> [ExtraColumn] {
        table.columns.indices.compactMap { index in
            guard table.columns[index].known == nil || table.columns[index].known == .number else { return nil }
            let words = columns.text(fragments(rows, at: index))
            return words.text.isEmpty || isNumber(words.text, number)
                ? nil : ExtraColumn(heading: table.columns[index].heading, words: words)
        } + overhang(rows)
    }

    /// A column that only counts the rows says nothing more than the action's own number.
    private func isNumber(_ text: String, _ number: Int) -> Bool {
        FoldedWords(text).words == [String(number)]
    }

    /// Words to the right of the last column.
    private func overhang(_ rows: [ActionRow]) -> [ExtraColumn] {
        rows.flatMap { row in
            row.cells.dropFirst(table.columns.count).filter { !$0.isEmpty }
                .map { ExtraColumn(heading: "", words: Words($0.text, lines: row.lines)) }
        }
    }
}

extension ActionReader {
    /// Indicators and goals belong together by their place: in the whole list where both lists are equally long,
    /// otherwise row by row.
    private mutating func indicators(_ rows: [ActionRow], path: String) -> [Indicator] {
        let names = items(.indicators, rows, .none)
        let goals = columns.items(fragments(rows, .goals), keepingBlanks: true)
        if names.count == goals.count { return zip(names, goals).map { indicator($0, $1) } }
        var result: [Indicator] = []
        for row in rows.indices {
            let here = names.filter { $0.row == row }
            let there = goals.filter { $0.row == row }
            for place in 0..<max(here.count, there.count) {
                result.append(
                    indicator(
                        here.indices.contains(place) ? here[place] : nil,
                        there.indices.contains(place) ? there[place] : nil))
            }
        }
        return result
    }

    private func indicator(_ name: Item?, _ goal: Item?) -> Indicator {
        Indicator(name: name?.words ?? Words("", lines: []), goal: goal.map { GoalReader.goal($0.words) } ?? .none)
    }

    /// "Actividades: «periódicamente»."
    private func joined(_ rows: [ActionRow]) -> String {
        rows.dropFirst().filter(\.afterBreak).flatMap { row in
            zip(table.columns, row.cells).filter { !$1.isEmpty }.map { "\($0.heading): «\($1.text)»." }
        }.joined(separator: " ")
    }

    /// Tells what was put together, so that a person can confirm it.
    private mutating func noteHealing(_ rows: [ActionRow], _ index: Int) {
        let path = "actions[\(index)]"
        let broken = rows.dropFirst().filter(\.afterBreak).flatMap(\.lines)
        if !broken.isEmpty {
            let message =
                "La acción \(index + 1) estaba cortada por un cambio de página y se unió con lo que sigue. "
                + joined(rows)
            doubts.append(Doubt(.pageBreakHealed, message, path: path, lines: (rows.first?.lines ?? []) + broken))
        }
        for (raw, word) in columns.healer.takeHealed() {
            doubts.append(
                Doubt(
                    .wordHealed, "Una palabra estaba partida («\(raw)»); se leyó «\(word)».", path: path,
                    lines: rows.flatMap(\.lines)))
        }
        if rows.contains(where: \.isLoose) {
            let message =
                "La fila de la acción \(index + 1) no estaba en una tabla, sino en párrafos sueltos; se armó de nuevo."
            doubts.append(Doubt(.rowFromParagraphs, message, path: path, lines: rows.flatMap(\.lines)))
        }
    }
}
