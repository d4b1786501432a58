import Paper
import Plans

/// The files a format can be filled in as, with its guide and its lists to choose from.
enum BlankFormat: String, Sendable, CaseIterable {
    case xlsx, docx

    var title: String {
        switch self {
        case .xlsx: "El formato vacío en Excel, con listas y guía"
        case .docx: "El formato vacío en Word, con listas y guía"
        }
    }

    var contentType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
    }

    func bytes(_ format: PlanFormat) throws -> [UInt8] {
        switch self {
        case .xlsx: try PlanPaper.blankWorkbook(format).xlsx()
        case .docx: try WordPaper.render(PlanPaper.blankWord(format))
        }
    }
}
