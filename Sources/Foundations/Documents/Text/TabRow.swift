/// Cuts the lines of a row at their tabs.
enum TabRow {
    /// A tab begins the next cell, also in the later lines of a row; a line break inside a cell begins its next part.
    static func cells(_ source: TextLines, lines: ClosedRange<Int>) -> [Cell] {
        var cells: [Cell] = [Cell()]
        for line in lines {
            for (index, piece) in source.bytes(of: line).split(
                separator: Ascii.tab, omittingEmptySubsequences: false
            ).enumerated() {
                if index > 0 { cells.append(Cell()) }
                let words = Ascii.trimmed(piece)
                if !words.isEmpty { cells[cells.count - 1].parts.append(String(decoding: words, as: UTF8.self)) }
            }
        }
        return cells
    }
}

/// Tells where a row ends whose last cell opens a tag that is closed some lines below.
enum OpenTag {
    private static let names: [[UInt8]] = ["ul", "ol", "p", "li", "td", "table", "div", "span"].map { Array($0.utf8) }
    /// A list longer than this is not one cell.
    private static let reach = 60

    /// The row's own line, or the line on which the tags it opened are closed again. A blank line ends the search.
    static func lastLine(ofRowAt index: Int, in source: TextLines) -> Int {
        var last = index
        var open = openTag(after: nil, in: source.bytes(of: index))
        while let name = open {
            guard let closing = closingLine(of: name, after: last, in: source) else {
                return last == index ? index : last
            }
            last = closing
            open = openTag(after: name, in: source.bytes(of: closing))
        }
        return last
    }

    private static func closingLine(of name: [UInt8], after index: Int, in source: TextLines) -> Int? {
        var line = index + 1
        while line < source.count, line <= index + reach, !source.isBlank(line) {
            let bytes = source.bytes(of: line)
            if has(closing: name, in: bytes) { return line }
            if source.hasInnerTab(line) { return nil }
            line += 1
        }
        return nil
    }

    /// The tag that is open at the end of the line, counting from the closing tag of `outer` where one is given.
    private static func openTag(after outer: [UInt8]?, in bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var stack: [[UInt8]] = outer.map { [$0] } ?? []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == Ascii.tab {
                // A tag left open before the last cell (as some programs write them) is closed by the cell's end.
                stack.removeAll()
            } else if bytes[index] == Ascii.less, let tag = tag(bytes[index...]) {
                if tag.closes {
                    stack.lastIndex(of: tag.name).map { stack.removeSubrange($0...) }
                } else {
                    stack.append(tag.name)
                }
            }
            index += 1
        }
        return stack.first
    }

    private static func has(closing name: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == Ascii.less, let tag = tag(bytes[index...]), tag.closes, tag.name == name { return true }
            index += 1
        }
        return false
    }

    private static func tag(_ bytes: ArraySlice<UInt8>) -> (name: [UInt8], closes: Bool)? {
        var index = bytes.startIndex + 1
        let closes = index < bytes.endIndex && bytes[index] == Ascii.slash
        if closes { index += 1 }
        var name: [UInt8] = []
        while index < bytes.endIndex, name.count < 8, case let byte = Ascii.lowercased(bytes[index]), byte >= 0x61,
            byte <= 0x7A
        {
            name.append(byte)
            index += 1
        }
        return names.contains(name) ? (name, closes) : nil
    }
}
