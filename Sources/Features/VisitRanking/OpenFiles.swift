import HTTP

/// Text people typed, without blanks and line breaks at both ends.
extension String {
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Whether it is a web address that may be linked to.
    var isWebAddress: Bool {
        (hasPrefix("https://") || hasPrefix("http://")) && utf8.count <= 500
            && !contains(where: { $0.isWhitespace || $0 == "<" || $0 == "\"" })
    }
}

/// RFC 4180, UTF-8 with the mark that spreadsheets need to show accents. A cell that a spreadsheet would take for a
/// formula is disarmed with an apostrophe.
enum OpenFiles {
    static func csv(_ headings: [String], _ rows: [[String]], name: String) -> Response {
        var text = "\u{FEFF}"
        for row in [headings] + rows { text += row.map(cell).joined(separator: ",") + "\r\n" }
        return open(.download(Array(text.utf8), name: name, type: "text/csv; charset=utf-8"))
    }

    static func json(_ bytes: [UInt8], name: String) -> Response {
        open(.download(bytes, name: name, type: "application/json"))
    }

    /// Anybody's page may read open data.
    private static func open(_ response: Response) -> Response {
        var response = response
        response.headers.append(("Access-Control-Allow-Origin", "*"))
        return response
    }

    private static func cell(_ value: String) -> String {
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula && Double(value) == nil ? "'" + value : value
        guard safe.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
