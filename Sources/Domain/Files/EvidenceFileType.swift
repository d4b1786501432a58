/// The kinds of files that are kept as evidence, known by their first bytes and never by what a browser claims.
public enum EvidenceFileType: String, Sendable, Hashable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case pdf = "application/pdf"
    case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case openText = "application/vnd.oasis.opendocument.text"

    /// Shown in the page; all others are only handed over to be saved.
    public var isPicture: Bool { self == .jpeg || self == .png }

    /// As people call it.
    public var title: String {
        switch self {
        case .jpeg, .png: "fotografía"
        case .pdf: "PDF"
        case .word, .openText: "documento"
        case .sheet: "hoja de cálculo"
        }
    }

    /// Without the dot.
    public var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .pdf: "pdf"
        case .word: "docx"
        case .sheet: "xlsx"
        case .openText: "odt"
        }
    }

    /// Nil for everything else: web pages and drawings that could carry scripts, programs, packed folders.
    public init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: PictureCleaner.pngSignature) {
            self = .png
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let kind = Self.insidePackage(bytes) {
            self = kind
        } else {
            return nil
        }
    }

    /// Office documents are packages: the names of their parts stand in the list at the end, in plain sight.
    private static func insidePackage(_ bytes: [UInt8]) -> EvidenceFileType? {
        if Array(bytes.prefix(256)).contains(Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)) {
            return .openText
        }
        let list = Array(bytes.suffix(65_536))
        if list.contains(Array("word/document.xml".utf8)) { return .word }
        return list.contains(Array("xl/workbook.xml".utf8)) ? .sheet : nil
    }
}
