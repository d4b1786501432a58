import Calendar
import Paper
import Platform

/// The documents of a manuscript as the files they say they are.
struct ManuscriptPaper: Sendable {
    let tenant: Tenant
    let day: Day

    static let warning =
        "Documento de ejemplo de la demostración: las cifras, los números y las personas son inventados."

    /// - Throws: what is wrong with the document.
    func file(_ paper: SiteManuscript.Paper) throws -> (bytes: [UInt8], contentType: String) {
        let blocks = MarkedBlocks.read(paper.lines)
        switch paper.name.split(separator: ".").last ?? "" {
        case "pdf": return (try PDFPaper.render(document(paper, blocks)), "application/pdf")
        case "docx":
            let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            return (try WordPaper.render(document(paper, blocks)), type)
        case "xlsx":
            let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            return (try workbook(paper, blocks).xlsx(), type)
        case "csv": return (Array(table(blocks).csv.utf8), "text/csv")
        default: return (Array((paper.lines + ["", Self.warning, ""]).joined(separator: "\n").utf8), "text/plain")
        }
    }

    private func document(_ paper: SiteManuscript.Paper, _ blocks: [PaperBlock]) -> PaperDocument {
        let department = tenant.kind == .municipality ? ["Departamento de \(tenant.department)"] : []
        return PaperDocument(
            paper.title, author: tenant.officialName,
            letterhead: Letterhead(
                lines: ["República de Colombia"] + department + [tenant.officialName], slogan: tenant.slogan),
            footer: Self.warning, blocks: [.note(Self.warning)] + blocks,
            created: Int(day.at(hour: 8).milliseconds / 1000))
    }

    private func workbook(_ paper: SiteManuscript.Paper, _ blocks: [PaperBlock]) -> Workbook {
        let table = table(blocks)
        let sheet = WorkSheet(
            "Datos", columns: table.columns.map { _ in WorkColumn(width: 24) },
            preface: [[.title(paper.title)], [.text(Self.warning)]], headings: table.columns.map(\.title),
            rows: table.rows.map { row in row.cells.map { Self.cell($0.parts.joined(separator: " ")) } })
        return Workbook(paper.title, author: tenant.officialName, sheets: [sheet])
    }

    private static func cell(_ text: String) -> WorkCell {
        let digits = text.filter { $0 != "." }
        return text.first == "0" ? .text(text) : Double(digits).map { .number($0) } ?? .text(text)
    }

    private func table(_ blocks: [PaperBlock]) -> PaperTable {
        for case .table(let table) in blocks { return table }
        return PaperTable(caption: "", columns: [], rows: [])
    }
}

/// The few marks a manuscript's documents use: headings, lists, tables and paragraphs.
enum MarkedBlocks {
    static func read(_ lines: [String]) -> [PaperBlock] {
        var blocks: [PaperBlock] = []
        for group in lines.split(whereSeparator: { $0.trimmedSpaces.isEmpty }) {
            blocks += read(group: Array(group))
        }
        return blocks
    }

    private static func read(group: [String]) -> [PaperBlock] {
        guard let first = group.first else { return [] }
        if first.hasPrefix("## ") {
            return [.heading(1, String(first.dropFirst(3)))] + read(group: Array(group.dropFirst()))
        }
        if first.hasPrefix("- ") { return [.bullets(group.map { String($0.dropFirst(2)) })] }
        if first.hasPrefix("|") { return [.table(table(group))] }
        return [.paragraph(group.joined(separator: " "))]
    }

    private static func table(_ lines: [String]) -> PaperTable {
        let rows = lines.filter { !$0.hasPrefix("|--") }.map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { String($0).trimmedSpaces }
        }
        let columns = (rows.first ?? []).enumerated().map { PaperColumn($0.element, weight: $0.offset == 0 ? 3 : 2) }
        return PaperTable(
            caption: rows.first?.joined(separator: ", ") ?? "", columns: columns,
            rows: rows.dropFirst().map { PaperRow($0.map { PaperCell($0) }) })
    }
}

extension PaperTable {
    /// RFC 4180, with semicolons as spreadsheets of the country expect.
    fileprivate var csv: String {
        let lines = [columns.map(\.title)] + rows.map { $0.cells.map { $0.parts.joined(separator: " ") } }
        return lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
    }
}
