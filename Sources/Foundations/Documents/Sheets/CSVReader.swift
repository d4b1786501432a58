/// Reads values parted by comma, semicolon or tab (RFC 4180, with the separators that spreadsheets here write).
struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var deadline: Deadline
    private let limits: DocumentLimits
    private var sheet = Sheet(name: "")
    private var field: [UInt8] = []
    private var row = 0
    private var column = 0
    private var fields = 0

    static func read(_ text: DecodedText, limits: DocumentLimits, deadline: Deadline) throws(DocumentFailure)
        -> Document
    {
        var reader = CSVReader(text.bytes, limits, deadline)
        try reader.readFields()
        let writer = DocumentWriter(.csv, limits: limits, deadline: deadline)
        try SheetWriter.write(reader.sheet, to: writer, limits: limits)
        for note in text.notes { writer.note(note.code, note.message) }
        return try writer.finished()
    }

    private init(_ bytes: [UInt8], _ limits: DocumentLimits, _ deadline: Deadline) {
        self.bytes = bytes
        self.limits = limits
        self.deadline = deadline
        separator = Self.separator(of: bytes)
    }

    /// The sign that stands most often outside quotes in the first lines; on a tie the semicolon, as Excel writes here.
    static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(64 * 1024) {
            if byte == Ascii.quote { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [Ascii.tab, Ascii.semicolon, Ascii.comma, Ascii.pipe]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? Ascii.comma
    }

    private mutating func readFields() throws(DocumentFailure) {
        var index = 0
        while index < bytes.count {
            if field.isEmpty, bytes[index] == Ascii.quote {
                index = readQuoted(from: index + 1)
            } else {
                try readPlain(bytes[index])
                index += 1
            }
        }
        try endField()
    }

    private mutating func readPlain(_ byte: UInt8) throws(DocumentFailure) {
        switch byte {
        case separator: try endField()
        case Ascii.lineFeed: try endRow()
        case Ascii.carriageReturn: break
        default: field.append(byte)
        }
    }

    /// Reads to the closing quote; two quotes are one. Returns the index after it.
    private mutating func readQuoted(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == Ascii.quote {
                guard index + 1 < bytes.count, bytes[index + 1] == Ascii.quote else { return index + 1 }
                index += 1
            }
            field.append(bytes[index])
            index += 1
        }
        return index
    }

    private mutating func endField() throws(DocumentFailure) {
        try deadline.check()
        fields += 1
        guard fields <= limits.cells * 4 else { throw .tooManyCells }
        sheet.set(Words.parts(of: String(decoding: field, as: UTF8.self)), row: row, column: column)
        field.removeAll(keepingCapacity: true)
        column += 1
    }

    private mutating func endRow() throws(DocumentFailure) {
        try endField()
        row += 1
        column = 0
    }
}
