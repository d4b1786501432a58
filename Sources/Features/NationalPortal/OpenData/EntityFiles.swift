import Foundation

/// The directory as files.
enum EntityFiles {
    /// RFC 4180, UTF-8 with the mark that spreadsheets need to show accents.
    static func csv(_ records: [EntityRecord]) -> [UInt8] {
        var text = "\u{FEFF}" + EntityRecord.columns.map(\.name).joined(separator: ",") + "\r\n"
        for record in records {
            text += EntityRecord.columns.map { quoted($0.value(record) ?? "") }.joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    static func json(_ records: [EntityRecord]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(["entidades": records]))
    }

    private static func quoted(_ value: String) -> String {
        guard value.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
}
