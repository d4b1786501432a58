/// A comma-separated file (RFC 4180; semicolons and tabs too) with its line numbers, which every complaint needs.
struct CSVFile {
    let columns: [String]
    let rows: [CSVRow]

    /// - Throws: what is wrong with the file as a whole, or the line where it stops being one.
    init(_ bytes: [UInt8]) throws(ImportProblem) {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard String(validating: body, as: UTF8.self) != nil else {
            throw ImportProblem(
                line: nil, "El archivo no está en UTF-8. En la hoja de cálculo guárdelo como «CSV UTF-8».")
        }
        guard !body.contains(0) else { throw ImportProblem(line: nil, "El archivo no es de texto: no es un CSV.") }
        var scanner = CSVScanner(bytes: body, separator: Self.separator(body))
        var records = try scanner.records()
        guard let header = records.first else { throw ImportProblem(line: nil, "El archivo está vacío.") }
        records.removeFirst()
        let names = header.values.map { $0.trimmed.lowercased() }
        let width = names.count
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw ImportProblem(line: header.line, "La columna «\(twice)» está dos veces.")
        }
        if let odd = records.first(where: { $0.values.count != width }) {
            throw ImportProblem(
                line: odd.line, "Esta línea tiene \(odd.values.count) celdas y el encabezado \(width) columnas.")
        }
        columns = names
        rows = records
    }

    /// What separates the header's names: the sign that stands most often in the first line.
    private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let header = bytes.prefix { $0 != 10 && $0 != 13 }
        let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]
        let counted = signs.map { sign in (sign, header.count { $0 == sign }) }
        return counted.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? signs[0]
    }
}

struct CSVRow {
    /// From 1; of a record over several lines, the first.
    let line: Int
    let values: [String]
}

private struct CSVScanner {
    let bytes: ArraySlice<UInt8>
    let separator: UInt8
    private var position: Int
    private var line = 1

    init(bytes: ArraySlice<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        position = bytes.startIndex
    }

    private static let quote = UInt8(ascii: "\"")

    mutating func records() throws(ImportProblem) -> [CSVRow] {
        var records: [CSVRow] = []
        while position < bytes.endIndex {
            let start = line
            let values = try record()
            // A line with nothing on it is no record.
            if values.contains(where: { !$0.isEmpty }) { records.append(CSVRow(line: start, values: values)) }
        }
        return records
    }

    private mutating func record() throws(ImportProblem) -> [String] {
        var values: [String] = []
        while true {
            values.append(try cell())
            guard position < bytes.endIndex, bytes[position] == separator else { break }
            position += 1
        }
        endLine()
        return values
    }

    private mutating func cell() throws(ImportProblem) -> String {
        guard position < bytes.endIndex, bytes[position] == Self.quote else {
            let cell = bytes[position...].prefix { $0 != separator && $0 != 10 && $0 != 13 }
            position = cell.endIndex
            return String(decoding: cell, as: UTF8.self)
        }
        return try quotedCell()
    }

    private mutating func quotedCell() throws(ImportProblem) -> String {
        let start = line
        var content: [UInt8] = []
        position += 1
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            if byte == 10 { line += 1 }
            guard byte == Self.quote else {
                content.append(byte)
                continue
            }
            guard position < bytes.endIndex, bytes[position] == Self.quote else { return try closed(content, start) }
            content.append(byte)
            position += 1
        }
        throw ImportProblem(line: start, "Hay unas comillas que se abren y no se cierran.")
    }

    private func closed(_ content: [UInt8], _ start: Int) throws(ImportProblem) -> String {
        guard position >= bytes.endIndex || [separator, 10, 13].contains(bytes[position]) else {
            throw ImportProblem(line: start, "Después de las comillas que cierran una celda hay algo más.")
        }
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func endLine() {
        if position < bytes.endIndex, bytes[position] == 13 { position += 1 }
        if position < bytes.endIndex, bytes[position] == 10 { position += 1 }
        line += 1
    }
}
