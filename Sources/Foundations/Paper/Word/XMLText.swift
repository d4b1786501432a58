/// Words as XML takes them.
enum XMLText {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

    /// For the inside of elements and of attributes in double quotes.
    static func of(_ text: String) -> String {
        var escaped = ""
        for scalar in PlainText.of(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// On one line, for attributes that are shown as names.
    static func name(_ text: String, most: Int) -> String {
        of(String(text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(most)))
    }
}
