/// A table row of Markdown: `| one | two |`.
struct PipeRow {
    var cells: [Cell] = []
    /// A row such as `|---|:--|` only says that the row above is the heading.
    var isSeparator = true

    init?(_ line: ArraySlice<UInt8>) {
        let words = Ascii.trimmed(line)
        guard words.count > 2, words.first == Ascii.pipe, words.last == Ascii.pipe else { return nil }
        for piece in pieces(words.dropFirst().dropLast()) {
            let cell = Ascii.trimmed(piece[...])
            if !cell.allSatisfy({ $0 == Ascii.dash || $0 == Ascii.colon }) || cell.isEmpty { isSeparator = false }
            cells.append(Cell(cell.isEmpty ? [] : [String(decoding: cell, as: UTF8.self)]))
        }
    }

    /// Cuts at pipes that no backslash guards.
    private func pieces(_ words: ArraySlice<UInt8>) -> [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        var guarded = false
        for byte in words {
            if byte == Ascii.pipe, !guarded {
                pieces.append([])
            } else {
                if guarded, byte == Ascii.pipe { pieces[pieces.count - 1].removeLast() }
                pieces[pieces.count - 1].append(byte)
            }
            guarded = byte == Ascii.backslash && !guarded
        }
        return pieces
    }
}
