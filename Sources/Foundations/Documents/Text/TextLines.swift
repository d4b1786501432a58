/// The lines of a text as ranges of its bytes, so that looking at them copies nothing.
struct TextLines {
    private let bytes: [UInt8]
    private var ranges: [Range<Int>] = []

    /// Lines end with LF, CR, CR LF or a form feed (a page break).
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var start = 0
        for index in bytes.indices {
            switch bytes[index] {
            case Ascii.lineFeed where index > 0 && bytes[index - 1] == Ascii.carriageReturn && start == index:
                start = index + 1
            case Ascii.lineFeed, Ascii.carriageReturn, Ascii.formFeed:
                ranges.append(start..<index)
                start = index + 1
            default: break
            }
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
    }

    var count: Int { ranges.count }
    var strings: [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }

    func bytes(of line: Int) -> ArraySlice<UInt8> { bytes[ranges[line]] }

    func isBlank(_ line: Int) -> Bool { bytes[ranges[line]].allSatisfy(Ascii.isBlank) }

    func beginsWithTab(_ line: Int) -> Bool { bytes[ranges[line]].first == Ascii.tab }

    /// A tab that has a word somewhere before it, or more than one tab.
    func hasInnerTab(_ line: Int) -> Bool {
        var tabs = 0
        var words = false
        for byte in bytes[ranges[line]] {
            if byte == Ascii.tab {
                if words { return true }
                tabs += 1
            } else if !Ascii.isBlank(byte) {
                if tabs > 1 { return true }
                words = true
            }
        }
        return false
    }
}

/// Bytes of UTF-8 text that the readers look for.
enum Ascii {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let formFeed: UInt8 = 0x0C
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let star: UInt8 = 0x2A
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let dash: UInt8 = 0x2D
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let less: UInt8 = 0x3C
    static let greater: UInt8 = 0x3E
    static let backslash: UInt8 = 0x5C
    static let underscore: UInt8 = 0x5F
    static let pipe: UInt8 = 0x7C

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || (byte >= tab && byte <= carriageReturn) }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    /// The slice without blanks at both ends.
    static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var (start, end) = (slice.startIndex, slice.endIndex)
        while start < end, isBlank(slice[start]) { start += 1 }
        while end > start, isBlank(slice[end - 1]) { end -= 1 }
        return slice[start..<end]
    }
}
