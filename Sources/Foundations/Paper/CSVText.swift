/// RFC 4180, UTF-8 with the mark that spreadsheets need to show accents. A cell that a spreadsheet would take for a
/// formula is disarmed with an apostrophe.
public enum CSVText {
    /// The bytes of a file with these headings and rows.
    public static func bytes(_ headings: [String], _ rows: [[String]]) -> [UInt8] {
        var text = "\u{FEFF}"
        for row in [headings] + rows { text += row.map(cell).joined(separator: ",") + "\r\n" }
        return Array(text.utf8)
    }

    private static func cell(_ value: String) -> String {
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + value : value
        guard safe.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
