import Channels
import Documents

/// Reads a file that was filled in offline.
enum ExchangeReading {
    static func read(_ bytes: [UInt8], filename: String, _ kind: ItemKind) throws(ExchangeRefusal) -> ExchangeTable {
        guard bytes.count <= ExchangeLimits.bytes else { throw ExchangeRefusal("El archivo pesa más de 10 MB.") }
        guard bytes.starts(with: [0x50, 0x4B]) else {
            guard !bytes.contains(0) else {
                throw ExchangeRefusal("Suba una hoja de cálculo (.xlsx, .ods) o un archivo CSV.")
            }
            return try ExchangeTable.read(CommaText.lines(bytes), kind)
        }
        var table = try ExchangeTable.read(sheet(bytes, filename), kind)
        table.linesAreParagraphs = true
        return table
    }

    private static func sheet(_ bytes: [UInt8], _ filename: String) throws(ExchangeRefusal) -> [[String]] {
        var limits = DocumentLimits.standard
        limits.cells = 400_000
        do {
            let document = try DocumentReader.read(bytes, filename: filename, limits: limits)
            guard document.format == .xlsx || document.format == .ods else {
                throw ExchangeRefusal("Suba una hoja de cálculo (.xlsx, .ods) o un archivo CSV.")
            }
            return document.blocks.flatMap { block -> [[String]] in
                guard case .table(let table) = block else { return [] }
                return table.rows.map { $0.cells.map { CommaText.unguarded($0.parts.joined(separator: "\n")) } }
            }
        } catch let failure as DocumentFailure {
            throw ExchangeRefusal(failure.message)
        } catch {
            throw (error as? ExchangeRefusal) ?? ExchangeRefusal("El archivo no se puede leer.")
        }
    }
}

/// Values parted by comma or semicolon, as spreadsheets here write them. Unlike the reader of documents it keeps blank
/// lines and spaces inside of a cell: they mean something in a text.
enum CommaText {
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")

    static func lines(_ bytes: [UInt8]) -> [[String]] {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let text = String(validating: bytes, as: UTF8.self) == nil ? Array(western(bytes).utf8) : bytes
        return split(text, separator(text))
    }

    /// Excel here writes semicolons; the first line decides.
    private static func separator(_ bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if byte == newline, !isQuoted { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ";")
    }

    private static func split(_ bytes: [UInt8], _ separator: UInt8) -> [[String]] {
        var (lines, line, field): ([[String]], [String], [UInt8]) = ([], [], [])
        var index = 0
        var isQuoted = false
        func close() {
            line.append(unguarded(String(decoding: field, as: UTF8.self)))
            field = []
        }
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte != quote {
                    field.append(byte)
                } else if index + 1 < bytes.count, bytes[index + 1] == quote {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == quote, field.isEmpty {
                isQuoted = true
            } else if byte == separator {
                close()
            } else if byte == newline {
                close()
                lines.append(line)
                line = []
            } else if byte != UInt8(ascii: "\r") {
                field.append(byte)
            }
            index += 1
        }
        if !field.isEmpty || !line.isEmpty {
            close()
            lines.append(line)
        }
        return lines
    }

    /// Windows-1252, as older programs save.
    private static func western(_ bytes: [UInt8]) -> String {
        String(
            String.UnicodeScalarView(
                bytes.map { byte in
                    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
                    return Unicode.Scalar(signs[Int(byte) - 0x80]) ?? "?"
                }))
    }

    private static let signs: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it (CSV injection, OWASP); numbers
    /// do not.
    static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, isDangerous(first), Double(text) == nil else { return text }
        return "'" + text
    }

    /// Takes off the apostrophe that ``guarded(_:)`` put there.
    static func unguarded(_ text: String) -> String {
        guard text.first == "'", let next = text.unicodeScalars.dropFirst().first, isDangerous(next) else {
            return text
        }
        return String(text.dropFirst())
    }

    private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool { "=+-@\t\r".unicodeScalars.contains(scalar) }

    /// A line of a file, every cell between quotes.
    static func line(_ cells: [String]) -> String {
        cells.map { "\"" + guarded($0).replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\r\n"
    }
}
