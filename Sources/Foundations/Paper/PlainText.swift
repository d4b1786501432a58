/// Text that every program takes: without the control signs that XML forbids and with one kind of line break.
enum PlainText {
    static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        var clean = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{85}" {
                clean.append("\n")
            } else if !isForbidden(scalar), !(scalar == "\n" && wasReturn) {
                clean.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return String(clean)
    }

    /// What stands between blanks, for measuring words.
    static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
