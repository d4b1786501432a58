/// Finds the letterheads and footers: the same words at the same distance from an edge on several pages.
struct PDFFurniture {
    private struct Place: Hashable {
        var words: String
        var isTop: Bool
        /// Distance from the edge in steps of six points.
        var distance: Int
    }

    private var pagesWith: [Place: Set<Int>] = [:]
    /// How often a line's words stand anywhere; cells say the same many times, a letterhead about once per page.
    private var occurrences: [String: Int] = [:]
    private let pages: Int

    init(_ pages: [(page: PDFPage, lines: [PDFLine])]) {
        self.pages = pages.count
        for (number, entry) in pages.enumerated() {
            for line in entry.lines { occurrences[line.text.replacingDigits(), default: 0] += 1 }
            for index in entry.lines.indices where !Self.isTabular(index, entry.lines) {
                for place in Self.places(entry.lines[index], on: entry.page) {
                    pagesWith[place, default: []].insert(number)
                }
            }
        }
    }

    /// The role of a line; `nil` for lines of the body. Lines of a table's heading repeat too, but are no furniture.
    func role(_ index: Int, of lines: [PDFLine], on page: PDFPage) -> Paragraph.Role? {
        guard pages > 1, !Self.isTabular(index, lines) else { return nil }
        let least = max(2, (pages + 2) / 3)
        guard occurrences[lines[index].text.replacingDigits(), default: 0] * 2 <= pages * 3 else { return nil }
        let repeated = Self.places(lines[index], on: page).first { pagesWith[$0, default: []].count >= least }
        return repeated.map { $0.isTop ? .pageHeader : .pageFooter }
    }

    /// Three segments side by side, or a line that touches such a line.
    private static func isTabular(_ index: Int, _ lines: [PDFLine]) -> Bool {
        for near in max(0, index - 1)...min(lines.count - 1, index + 1) where lines[near].segments.count >= 3 {
            if near == index { return true }
            let gap = near < index ? lines[index].top - lines[near].bottom : lines[near].top - lines[index].bottom
            if gap < 0.5 * lines[index].height, lines[index].segments.count > 1 { return true }
        }
        return false
    }

    /// A place and its neighbour, so that small shifts between pages do not matter. Numbers are all alike (page 1, page
    /// 2).
    private static func places(_ line: PDFLine, on page: PDFPage) -> [Place] {
        let fromTop = line.top
        let fromBottom = page.height - line.bottom
        let isTop = fromTop < 0.28 * page.height
        guard isTop || fromBottom < 0.22 * page.height else { return [] }
        let distance = Int((isTop ? fromTop : fromBottom) / 6)
        let words = line.text.replacingDigits()
        return [
            Place(words: words, isTop: isTop, distance: distance),
            Place(words: words, isTop: isTop, distance: distance + 1),
        ]
    }
}

extension String {
    fileprivate func replacingDigits() -> String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            let isDigit = byte >= 0x30 && byte <= 0x39
            if !isDigit { bytes.append(byte) } else if bytes.last != Ascii.hash { bytes.append(Ascii.hash) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
