/// A text as it is given to the parser: cut to its limit, and without the few forms whose reading would cost far more
/// than their length (measured with libcmark-gfm 0.29: 200 KB of them took half a minute or two gigabytes).
struct MarkdownSource {
    let bytes: [UInt8]
    /// A table fills up the cells its rows leave out: many columns and many short rows are too much.
    let mayHaveTables: Bool

    /// Cells that a text's tables may have at most.
    private static let maximumCells = 50_000
    /// Brackets a text may have: each link that closes is compared with all that stand open.
    private static let maximumBrackets = 8_000
    /// Bytes that copies of named addresses (`[a]: …`) may fill at most.
    private static let maximumCopies = 16 << 20

    init(_ text: String) {
        let cut = Self.cut(text)
        bytes = Self.withinMeasure(cut)
        mayHaveTables = Self.columns(cut) * cut.count { $0 == UInt8(ascii: "\n") } <= Self.maximumCells
    }

    /// Ends at a whole character.
    private static func cut(_ text: String) -> [UInt8] {
        guard text.utf8.count > Markdown.maximumBytes else { return Array(text.utf8) }
        var bytes = Array(text.utf8.prefix(Markdown.maximumBytes + 1))
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
        return bytes
    }

    private static func withinMeasure(_ bytes: [UInt8]) -> [UInt8] {
        let brackets = bytes.count { $0 == UInt8(ascii: "[") }
        if brackets > maximumBrackets { return withoutBrackets(bytes) }
        return brackets * bytes.count > maximumCopies ? withoutNamedAddresses(bytes) : bytes
    }

    /// Wide brackets look alike and mean nothing to the parser.
    private static func withoutBrackets(_ bytes: [UInt8]) -> [UInt8] {
        Array(bytes.map { $0 == UInt8(ascii: "[") ? Array("［".utf8) : [$0] }.joined())
    }

    /// `]:` is what a definition needs; with the colon escaped it stays the words it is.
    private static func withoutNamedAddresses(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        for byte in bytes {
            if byte == UInt8(ascii: ":"), result.last == UInt8(ascii: "]") { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return result
    }

    /// The most columns that a line under a table's headings (`|---|:--:|`) announces.
    private static func columns(_ bytes: [UInt8]) -> Int {
        let allowed = Set("|-: \t\u{b}\u{c}\r>*+.)0123456789".utf8)
        var (most, pipes, isRuler) = (0, 0, true)
        for byte in bytes + [UInt8(ascii: "\n")] {
            if byte == UInt8(ascii: "\n") {
                if isRuler { most = max(most, pipes + 1) }
                (pipes, isRuler) = (0, true)
            } else {
                if byte == UInt8(ascii: "|") { pipes += 1 }
                isRuler = isRuler && allowed.contains(byte)
            }
        }
        return most
    }
}
