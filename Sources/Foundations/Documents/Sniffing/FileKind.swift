import Spanish

/// What a file is by its first bytes and, for containers, by what is inside.
enum FileKind {
    case pdf, html, text
    case zip
    case oldOffice
    case richText, picture, archive

    init(_ bytes: [UInt8]) {
        self = Self.signatures.first { bytes.starts(with: $0.bytes) }?.kind ?? Self.byContent(bytes)
    }

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
        (Array("{\\rtf".utf8), .richText),
        ([0xFF, 0xD8, 0xFF], .picture), ([0x89, 0x50, 0x4E, 0x47], .picture), (Array("GIF8".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive), ([0x1F, 0x8B], .archive),
    ]

    /// PDF allows other bytes before its mark (ISO 32000-1, annex H, note 13).
    private static func byContent(_ bytes: [UInt8]) -> FileKind {
        if Array(bytes.prefix(1024)).contains(sequence: "%PDF-") { return .pdf }
        return isHTML(bytes) ? .html : .text
    }

    private static let htmlNames = [
        "!doctype html", "html", "head", "body", "table", "meta", "title", "div", "h1", "p>", "!--",
    ]

    private static func isHTML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 }
        let head = String(decoding: start, as: UTF8.self).lowercased().drop { $0.isWhitespace }
        guard head.first == "<" else { return false }
        if head.hasPrefix("<?xml") { return start.count > 0 && Array(head.utf8).contains(sequence: "<html") }
        return htmlNames.contains { head.dropFirst().hasPrefix($0) }
    }
}

/// The kind that an extension promises.
enum FileExtension {
    static func of(_ filename: String) -> String {
        guard let dot = filename.lastIndex(of: "."), dot != filename.startIndex else { return "" }
        return filename[filename.index(after: dot)...].lowercased()
    }

    /// `nil` for extensions that promise nothing known.
    static func format(_ filename: String) -> DocumentFormat? {
        switch of(filename) {
        case "txt", "text": .text
        case "md", "markdown": .markdown
        case "csv", "tsv", "tab": .csv
        case "htm", "html", "xhtml": .html
        case "docx", "docm", "dotx": .docx
        case "xlsx", "xlsm", "xltx": .xlsx
        case "odt", "ott": .odt
        case "ods", "ots": .ods
        case "pdf": .pdf
        default: nil
        }
    }
}
