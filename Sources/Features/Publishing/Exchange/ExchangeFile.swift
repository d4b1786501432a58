import Channels
import Paper

/// A whole channel as a file to be worked on offline.
enum ExchangeFile: String, Sendable, CaseIterable {
    case xlsx, csv

    var title: String {
        switch self {
        case .xlsx: "Descargar en Excel (XLSX)"
        case .csv: "Descargar en CSV"
        }
    }

    var contentType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }

    func bytes(_ items: [ExchangeItem], _ channel: Channel, _ kind: ItemKind) throws -> [UInt8] {
        let columns = ExchangeColumn.all(of: kind)
        let headings = columns.map { $0.heading(kind) }
        let rows = items.map { item in columns.map { item.value(of: $0, channel) } }
        switch self {
        case .csv:
            // The mark tells Excel that what follows is UTF-8.
            return Array(("\u{FEFF}" + CommaText.line(headings) + rows.map(CommaText.line).joined()).utf8)
        case .xlsx:
            let sheet = WorkSheet(
                channel.title, columns: columns.map { $0.column(kind) }, headings: headings,
                rows: rows.map { $0.map { .text($0) } }, spareRows: 200)
            return try Workbook(channel.title, sheets: [sheet]).xlsx()
        }
    }
}

extension ExchangeItem {
    func value(of column: ExchangeColumn, _ channel: Channel) -> String {
        switch column {
        case .id: id
        case .body: body.rawValue
        case .title: words.title
        case .summary: words.summary
        case .text: words.text
        case .field(let name): words.values[name] ?? ""
        case .state: state.title
        case .address: published.isEmpty ? "" : "\(channel.path)/\(slug)"
        case .created: created
        case .published: published
        }
    }
}

extension ExchangeColumn {
    fileprivate func column(_ kind: ItemKind) -> WorkColumn {
        switch self {
        case .id: WorkColumn(width: 24, prompt: "No lo cambie. En una fila nueva, déjelo vacío.")
        case .title: WorkColumn(width: 40)
        case .summary: WorkColumn(width: 50)
        case .text: WorkColumn(width: 80, prompt: "Cada línea es un párrafo.")
        case .body: WorkColumn(width: 14, choices: SiteBody.allCases.map(\.rawValue))
        case .field(let name):
            WorkColumn(width: 22, choices: choices(kind.field(name)), prompt: kind.field(name)?.help ?? "")
        case .state, .created, .published: WorkColumn(width: 16)
        case .address: WorkColumn(width: 30)
        }
    }

    private func choices(_ field: ItemField?) -> [String] { field?.kind == .choice ? field?.options ?? [] : [] }
}
