/// The header lines of a request. Names are compared without regard to case.
///
/// The lines stay in the bytes in which they came; a string is made only of a value that somebody asks for.
public struct Headers: Sendable {
    struct Line {
        var name: Int32
        var nameCount: Int32
        var value: Int32
        var valueCount: Int32
    }

    let bytes: [UInt8]
    let lines: [Line]

    /// Headers written by hand, for tests.
    public init(_ pairs: [(String, String)] = []) {
        var bytes: [UInt8] = []
        var lines: [Line] = []
        for (name, value) in pairs {
            let start = bytes.count
            bytes.append(contentsOf: name.utf8)
            bytes.append(contentsOf: value.utf8)
            lines.append(
                Line(
                    name: Int32(start), nameCount: Int32(name.utf8.count), value: Int32(start + name.utf8.count),
                    valueCount: Int32(value.utf8.count)))
        }
        self.bytes = bytes
        self.lines = lines
    }

    init(bytes: [UInt8], lines: [Line]) {
        self.bytes = bytes
        self.lines = lines
    }

    /// The first value of a header, without white space around it; nil where it is absent.
    public subscript(_ name: String) -> String? {
        first(name).map(text)
    }

    /// Every value of a header that stands on several lines, in order.
    public func all(_ name: String) -> [String] {
        lines.filter { matches($0, name) }.map(text)
    }

    /// Every line, in order, for a log or a mirror.
    public var pairs: [(String, String)] {
        lines.map { (String(decoding: bytes[range($0.name, $0.nameCount)], as: UTF8.self), text($0)) }
    }

    func first(_ name: String) -> Line? {
        for line in lines where matches(line, name) { return line }
        return nil
    }

    func count(_ name: String) -> Int {
        var found = 0
        for line in lines where matches(line, name) { found += 1 }
        return found
    }

    func text(_ line: Line) -> String {
        String(decoding: bytes[range(line.value, line.valueCount)], as: UTF8.self)
    }

    private func range(_ start: Int32, _ count: Int32) -> Range<Int> { Int(start)..<Int(start + count) }

    private func matches(_ line: Line, _ name: String) -> Bool {
        guard Int(line.nameCount) == name.utf8.count else { return false }
        var index = Int(line.name)
        for letter in name.utf8 {
            guard ASCII.lowercase(bytes[index]) == ASCII.lowercase(letter) else { return false }
            index += 1
        }
        return true
    }
}
