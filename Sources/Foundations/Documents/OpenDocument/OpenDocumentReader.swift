/// Reads ODT and ODS (OpenDocument 1.2, OASIS).
enum OpenDocumentReader {
    static func read(
        _ archive: ZipArchive, format: DocumentFormat, limits: DocumentLimits, deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        if let manifest = try archive.read("META-INF/manifest.xml"), manifest.contains(sequence: "encryption-data") {
            throw .encryptedContainer
        }
        guard let content = try archive.read("content.xml") else { throw .damagedContainer }
        let writer = DocumentWriter(format, limits: limits, deadline: deadline)
        if format == .ods {
            let visitor = CalcVisitor(writer, limits: limits)
            try XMLWalk.walk(content, visitor, limits: limits)
            Workbook.noteFormulas(visitor.formulas, in: writer)
            try Workbook.write(visitor.sheets, to: writer, limits: limits)
        } else {
            try readText(content, styles: try archive.read("styles.xml"), writer, limits)
        }
        return try writer.finished()
    }

    private static func readText(
        _ content: [UInt8], styles: [UInt8]?, _ writer: DocumentWriter, _ limits: DocumentLimits
    ) throws(DocumentFailure) {
        let remarks = WordRemarks()
        let master = OpenMasterVisitor()
        if let styles { try XMLWalk.walk(styles, master, limits: limits) }
        for words in master.headers { try writer.paragraph(words, role: .pageHeader) }
        try XMLWalk.walk(content, OpenTextVisitor(writer, limits: limits, remarks: remarks), limits: limits)
        try writer.endTable()
        for words in master.footers { try writer.paragraph(words, role: .pageFooter) }
        remarks.write(to: writer)
    }
}

/// The words of an OpenDocument paragraph: runs of blanks count once, `s` and `tab` are blanks that count.
struct OpenWords {
    private(set) var text = ""
    private var endsInBlank = true

    mutating func append(_ piece: String) {
        var words: [UInt8] = []
        for byte in piece.utf8 {
            if Ascii.isBlank(byte) {
                if !endsInBlank { words.append(Ascii.space) }
                endsInBlank = true
            } else {
                words.append(byte)
                endsInBlank = false
            }
        }
        text += String(decoding: words, as: UTF8.self)
    }

    /// Takes `s`, `tab` and `line-break`; false for any other element.
    mutating func append(element name: String, _ attributes: XMLAttributes) -> Bool {
        switch name {
        case "s": text += String(repeating: " ", count: min(max(attributes.number("c") ?? 1, 1), 100))
        case "tab": text += "\t"
        case "line-break": text += "\n"
        default: return false
        }
        endsInBlank = true
        return true
    }
}

/// `styles.xml` of an ODT: the headers and footers of its page styles, each text once.
final class OpenMasterVisitor: XMLVisitor {
    private(set) var headers: [String] = []
    private(set) var footers: [String] = []
    private var place = ""
    private var words: OpenWords?

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "header", "header-first", "header-left", "footer", "footer-first", "footer-left": place = name
        case "p", "h": if !place.isEmpty { words = OpenWords() }
        default: _ = words?.append(element: name, attributes)
        }
    }

    func text(_ text: String) { words?.append(text) }

    func end(_ name: String) {
        switch name {
        case "p", "h": keep()
        case place: place = ""
        default: break
        }
    }

    private func keep() {
        defer { words = nil }
        for line in Words.lines(of: words?.text ?? "") {
            if place.hasPrefix("header"), !headers.contains(line) { headers.append(line) }
            if place.hasPrefix("footer"), !footers.contains(line) { footers.append(line) }
        }
    }
}
