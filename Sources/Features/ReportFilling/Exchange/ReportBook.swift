import Campaigns
import Documents
import Paper
import Questionnaires
import Reports

/// The whole form as one workbook: filled without a connection, and read back answer by answer.
enum ReportBook {
    static let columns = [
        "Número", "Componente", "Criterio", "Área", "Pregunta", "Cómo se responde", "Respuesta", "Por qué no aplica",
        "Versión", "Origen",
    ]

    /// What one row says.
    struct Row: Sendable, Hashable {
        let number: Int
        let answer: String
        let reason: String
        /// Revision that stood in the report when the workbook was made.
        let revision: Int
    }

    static func workbook(
        _ view: ReportView, _ given: [Int: GivenAnswer], _ origins: [Int: AnswerOrigin] = [:], entity: String
    ) -> Workbook {
        let widths: [Double] = [9, 22, 12, 22, 70, 40, 26, 34, 9, 34]
        let rows = view.instrument.questions.filter(view.circle.isFor).map {
            row($0, view, given[$0.number], origins[$0.number])
        }
        return Workbook(
            view.campaign.title, author: entity,
            sheets: [
                WorkSheet(
                    "Reporte", columns: widths.map { WorkColumn(width: $0) },
                    preface: [
                        [.title("\(view.campaign.title), \(entity)")],
                        [
                            .text(
                                "Escriba en las columnas «Respuesta» y «Por qué no aplica». No cambie «Número» ni "
                                    + "«Versión». Lo que deje vacío no cambia nada; «Origen» dice de dónde salió lo que ya "
                                    + "está.")
                        ],
                    ], headings: columns, rows: rows)
            ])
    }

    private static func row(
        _ question: Question, _ view: ReportView, _ given: GivenAnswer?, _ origin: AnswerOrigin?
    ) -> [WorkCell] {
        let component = view.instrument.component(of: question)
        let area = view.instrument.areas.first { $0.id == question.area }?.title ?? question.area
        var (answer, reason) = ("", "")
        switch given?.answer {
        case .notApplicable(let why): reason = why
        case let known?: answer = known.written(question)
        case nil: break
        }
        let words = [
            component.map { "\($0.number). \($0.title)" } ?? "", question.criterion, area, question.text, how(question),
            answer, reason,
        ]
        return [.number(Double(question.number))] + words.map { $0.isEmpty ? .empty : .text($0) }
            + [.number(Double(given?.revision ?? 0))]
            + [given?.answer == nil ? .empty : origin.map { .text($0.title) } ?? .empty]
    }

    private static func how(_ question: Question) -> String {
        let options = question.options.enumerated().map { "\($0.offset + 1)) \($0.element)" }.joined(separator: "; ")
        return switch question.answerType {
        case .yesNo: "sí o no"
        case .yesPartialNo: "sí, parcial o no"
        case .percent: "Un porcentaje de 0 a 100"
        case .count: "Una cantidad entera"
        case .date: "Una fecha como 2013-11-30"
        case .choice: "El número de una opción: \(options)"
        case .several: "Números separados por coma, o «ninguna»: \(options)"
        case .link: "Una dirección con https://"
        case .text: "Texto"
        case .table: "Filas: \(question.options.joined(separator: ", "))"
        }
    }

    /// The rows that carry an answer or a reason; nil where the document is no such workbook.
    static func read(_ document: Document) -> [Row]? {
        for case .table(let table) in document.blocks {
            guard let head = table.rows.firstIndex(where: { row in row.cells.first?.text == columns[0] }) else {
                continue
            }
            let names = table.rows[head].cells.map(\.text)
            guard let answer = names.firstIndex(of: columns[6]), let reason = names.firstIndex(of: columns[7]),
                let version = names.firstIndex(of: columns[8])
            else { continue }
            return table.rows[(head + 1)...].compactMap { row in
                let cell = { (place: Int) in row.cells.indices.contains(place) ? row.cells[place].text.trimmed : "" }
                guard let number = Int(cell(0)) else { return nil }
                let found = Row(
                    number: number, answer: cell(answer), reason: cell(reason), revision: Int(cell(version)) ?? 0)
                return found.answer.isEmpty && found.reason.isEmpty ? nil : found
            }
        }
        return nil
    }
}

extension ReportBook.Row {
    /// The same words on top of another revision.
    init(_ row: ReportBook.Row, revision: Int) {
        self.init(number: row.number, answer: row.answer, reason: row.reason, revision: revision)
    }

    /// One field of a form: number, revision, `r` or `n`, and the words.
    var carried: String { "\(number) \(revision) " + (answer.isEmpty ? "n \(reason)" : "r \(answer)") }

    init?(carried text: String) {
        let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let number = Int(parts[0]), let revision = Int(parts[1]) else { return nil }
        let isAnswer = parts[2] == "r"
        self.init(
            number: number, answer: isAnswer ? parts[3].trimmed : "", reason: isAnswer ? "" : parts[3].trimmed,
            revision: revision)
    }
}
