import Documents

/// The kinds of documents that an entity publishes, known by their content and never by what a browser claims.
enum MediaFileType: String, Sendable, Hashable, CaseIterable {
    case pdf, docx, xlsx, pptx, odt, ods, csv, txt

    /// As it is sent to readers; the only source of this header for documents.
    var contentType: String {
        let office = "application/vnd.openxmlformats-officedocument."
        return switch self {
        case .pdf: "application/pdf"
        case .docx: office + "wordprocessingml.document"
        case .xlsx: office + "spreadsheetml.sheet"
        case .pptx: office + "presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .csv: "text/csv"
        case .txt: "text/plain"
        }
    }

    var title: String {
        switch self {
        case .pdf: "PDF"
        case .docx: "Word"
        case .xlsx: "Excel"
        case .pptx: "PowerPoint"
        case .odt: "texto de LibreOffice"
        case .ods: "hoja de LibreOffice"
        case .csv: "CSV"
        case .txt: "texto"
        }
    }

    static let accept = allCases.map { "." + $0.rawValue }.joined(separator: ",")

    /// The type of a file, or a sentence that says why it is not taken.
    static func of(_ bytes: [UInt8], named name: String) -> Result<MediaFileType, MediaRefusal> {
        if bytes.isEmpty { return .failure(.empty) }
        if bytes.starts(with: Array("%PDF-".utf8)) { return .success(.pdf) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return package(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .failure(.oldOffice) }
        guard isText(bytes) else { return .failure(.unknown) }
        let ending = name.split(separator: ".").last.map { $0.lowercased() }
        switch ending {
        case "csv": return .success(.csv)
        case "txt": return .success(.txt)
        default: return .failure(.unknown)
        }
    }

    /// Office documents are packages: the names of their parts stand in the list at the end, in plain sight.
    private static func package(_ bytes: [UInt8]) -> Result<MediaFileType, MediaRefusal> {
        let head = Array(bytes.prefix(256))
        for type in [MediaFileType.odt, .ods] where holds(head, "mimetype" + type.contentType) { return .success(type) }
        let list = Array(bytes.suffix(262_144))
        if holds(list, "vbaProject.bin") { return .failure(.macros) }
        let parts: [(String, MediaFileType)] = [
            ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
        ]
        return parts.first { holds(list, $0.0) }.map { .success($0.1) } ?? .failure(.unknown)
    }

    private static func holds(_ bytes: [UInt8], _ words: String) -> Bool { bytes.contains(Array(words.utf8)) }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
}

/// Why a file is not taken, in Spanish.
struct MediaRefusal: Error, Sendable, Hashable {
    let message: String

    static let empty = MediaRefusal(message: "El archivo está vacío. Elija otro.")
    static let macros = MediaRefusal(
        message: "El documento lleva macros, que pueden dañar el equipo de quien lo abra. Guárdelo sin macros.")
    static let oldOffice = MediaRefusal(
        message: "El archivo está en un formato antiguo de Office. Guárdelo como .docx, .xlsx, .pptx o PDF.")
    static let unknown = MediaRefusal(
        message:
            "Se reciben documentos PDF, Word, Excel, PowerPoint, LibreOffice, CSV y texto. Guárdelo en uno de ellos.")
}
