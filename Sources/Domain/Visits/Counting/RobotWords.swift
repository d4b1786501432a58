/// Words by which a program that reads pages by itself is known from what it says of itself (`Data/visits/robots.txt`).
public struct RobotWords: Sendable {
    /// Longer than any browser's own words; what says more wants to fill our memory.
    static let longestAgent = 512

    private let words: [[UInt8]]
    /// Taken out before the words are looked for: a telephone's brand that contains one of them.
    private let exceptions: [[UInt8]]

    /// One word a line; `!` before an exception, `#` before a note.
    public init(reading text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }.map { $0.lowercased() }
        words = lines.filter { !$0.hasPrefix("!") }.map { Array($0.utf8) }
        exceptions = lines.filter { $0.hasPrefix("!") }.map { Array($0.dropFirst().utf8) }.filter { !$0.isEmpty }
    }

    /// Whether there is any word at all; without words everybody would count.
    public var isEmpty: Bool { words.isEmpty }

    public func isRobot(_ agent: String) -> Bool {
        let bytes = agent.utf8.prefix(Self.longestAgent + 1).map { 65...90 ~= $0 ? $0 + 32 : $0 }
        guard bytes.contains(where: { $0 > 32 }), bytes.count <= Self.longestAgent else { return true }
        let plain = exceptions.reduce(bytes) { Self.removing($1, from: $0) }
        return words.contains { Self.find($0, in: plain, from: 0) != nil }
    }

    private static func removing(_ word: [UInt8], from bytes: [UInt8]) -> [UInt8] {
        var rest = bytes
        while let start = find(word, in: rest, from: 0) { rest.removeSubrange(start..<start + word.count) }
        return rest
    }

    private static func find(_ word: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        guard let first = word.first, bytes.count >= word.count else { return nil }
        return (from...(bytes.count - word.count)).first { start in
            bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
        }
    }
}
