/// A word and its place on the page, in points from the upper left corner.
struct PDFWord {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }
    var center: Double { (left + right) / 2 }
}

/// A page and its words.
struct PDFPage {
    var width: Double
    var height: Double
    var words: [PDFWord] = []
}

/// Scans the XHTML of pdftotext. It is read by hand: its form is fixed, and it is not always well-formed (control
/// characters of a broken font stand in it as they are).
struct PDFBoxes {
    private let bytes: [UInt8]
    private var deadline: Deadline
    private let limits: DocumentLimits

    static func pages(
        _ bytes: [UInt8], limits: DocumentLimits, deadline: Deadline
    ) throws(DocumentFailure) -> [PDFPage] {
        var boxes = PDFBoxes(bytes: bytes, deadline: deadline, limits: limits)
        return try boxes.scan()
    }

    private static let page = Array("<page ".utf8)
    private static let word = Array("<word ".utf8)

    private mutating func scan() throws(DocumentFailure) -> [PDFPage] {
        var pages: [PDFPage] = []
        var words = 0
        var index = 0
        while let start = bytes[index...].firstIndex(of: Ascii.less) {
            try deadline.check()
            index = start + 1
            if bytes[start...].starts(with: Self.word), !pages.isEmpty, let word = word(at: start) {
                pages[pages.count - 1].words.append(word)
                words += 1
                guard words <= limits.cells * 10 else { throw .tooManyCells }
            } else if bytes[start...].starts(with: Self.page) {
                let size = numbers(at: start, count: 2)
                guard size.count == 2 else { throw .damagedContainer }
                pages.append(PDFPage(width: size[0], height: size[1]))
                guard pages.count <= limits.pages else { throw .tooManyPages(limits.pages) }
            }
        }
        return pages
    }

    private func word(at start: Int) -> PDFWord? {
        let places = numbers(at: start, count: 4)
        guard places.count == 4, places[2] > places[0], places[3] > places[1],
            let open = bytes[start...].firstIndex(of: Ascii.greater),
            let close = bytes[open...].firstIndex(of: Ascii.less)
        else { return nil }
        let text = HTMLEntities.decoded(bytes[(open + 1)..<close])
        guard !text.isEmpty else { return nil }
        return PDFWord(text: text, left: places[0], right: places[2], top: places[1], bottom: places[3])
    }

    /// The numbers between quotes of the tag that begins here.
    private func numbers(at start: Int, count: Int) -> [Double] {
        var numbers: [Double] = []
        var index = start
        while index < bytes.count, bytes[index] != Ascii.greater, numbers.count < count {
            if bytes[index] == Ascii.quote, let end = bytes[(index + 1)...].firstIndex(of: Ascii.quote) {
                guard let number = Double(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)), number.isFinite,
                    abs(number) < 1e6
                else { return [] }
                numbers.append(number)
                index = end
            }
            index += 1
        }
        return numbers
    }
}

/// The five entities that pdftotext writes, and the control characters that do not belong into words.
enum HTMLEntities {
    private static let entities: [(name: [UInt8], byte: UInt8)] = [
        ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
    ].map { (Array($0.0.utf8), $0.1) }

    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x26, let entity = entities.first(where: { bytes[index...].starts(with: $0.name) }) {
                decoded.append(entity.byte)
                index += entity.name.count
            } else {
                if bytes[index] >= Ascii.space { decoded.append(bytes[index]) }
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
