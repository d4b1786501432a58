import Documents
import Glibc

/// The files beside these tests, and small files made by the tests themselves.
enum Fixture {
    static func bytes(_ name: String, file: String = #filePath) throws -> [UInt8] {
        let folder = file.split(separator: "/").dropLast().joined(separator: "/")
        return try load("/\(folder)/Fixtures/\(name)")
    }

    private static func load(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Missing(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    struct Missing: Error { var path: String }

    static func read(_ text: String, as name: String = "plan.txt") throws -> Document {
        try DocumentReader.read(Array(text.utf8), filename: name)
    }

    /// The reason for which a file is refused; `nil` where it is read.
    static func failure(_ bytes: [UInt8], _ name: String, limits: DocumentLimits = .standard) -> DocumentFailure? {
        do throws(DocumentFailure) {
            _ = try DocumentReader.read(bytes, filename: name, limits: limits)
            return nil
        } catch { return error }
    }
}

extension Document {
    var paragraphs: [Paragraph] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    /// The words of every cell, row by row, over all tables.
    var rows: [[String]] { tables.flatMap(\.rows).map { $0.cells.map(\.text) } }

    /// Lines with words that no block names.
    var linesOutsideBlocks: [String] {
        var covered: Set<Int> = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): covered.formUnion(paragraph.lines)
            case .table(let table): for row in table.rows { covered.formUnion(row.lines) }
            }
        }
        return lines.enumerated().filter { index, line in
            !covered.contains(index + 1) && line.contains { !$0.isWhitespace }
        }.map(\.element)
    }
}

/// Writes ZIP containers without compression (APPNOTE 6.3.3), enough for documents made by tests.
struct TestZip {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var entries = 0

    static func of(_ members: [(String, String)]) -> [UInt8] {
        var zip = TestZip()
        for (name, text) in members { zip.add(name, Array(text.utf8)) }
        return zip.finished()
    }

    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = bytes.count
        let about =
            words(20, 0, 0, 0, 0x21) + long(Self.crc(content)) + long(content.count) + long(content.count)
            + words(name.utf8.count, 0)
        bytes += long(0x0403_4B50) + about + Array(name.utf8) + content
        directory += long(0x0201_4B50) + words(20) + about + words(0, 0, 0) + long(0) + long(offset) + Array(name.utf8)
        entries += 1
    }

    func finished() -> [UInt8] {
        bytes + directory + long(0x0605_4B50) + words(0, 0, entries, entries) + long(directory.count)
            + long(bytes.count)
            + words(0)
    }

    private func words(_ values: Int...) -> [UInt8] { values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF)] } }
    private func long(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}
