/// Spaces as a reader sees them: one between words, none at the ends.
enum Spacing {
    /// One line: every run of spaces, tabs, breaks and no-break spaces becomes one space.
    static func single(_ text: String) -> String {
        if isSingle(text) { return text }
        var target: [UInt8] = []
        target.reserveCapacity(text.utf8.count)
        var pending = false
        var last: UInt8 = 0
        for byte in text.utf8 {
            // C2 A0 is a no-break space; C2 alone waits for its second byte.
            if last == 0xC2, byte == 0xA0 {
                target.removeLast()
                pending = true
            } else if byte == 0x20 || (9...13).contains(byte) {
                pending = true
            } else {
                if pending, !target.isEmpty { target.append(0x20) }
                pending = false
                target.append(byte)
            }
            last = byte
        }
        return String(decoding: target, as: UTF8.self)
    }

    private static func isSingle(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte == 0xA0 || (9...13).contains(byte) || (byte == 0x20 && last == 0x20) { return false }
            last = byte
        }
        return last != 0x20
    }

    /// The lines of a text with their words, each with single spaces; empty lines are left out.
    static func lines(_ text: String) -> [String] {
        guard text.utf8.contains(10) else {
            let line = single(text)
            return line.isEmpty ? [] : [line]
        }
        return text.split(separator: "\n").map { single(String($0)) }.filter { !$0.isEmpty }
    }
}
