import Crypto
import Filings

/// What somebody had before them when they signed a report, question by question: nothing else is filed in their name.
public struct ReportSeen: Sendable, Hashable {
    /// Hexadecimal digits of each mark: a change goes unnoticed once in four thousand million.
    private static let digits = 8

    /// Question → first digits of the SHA-256 of what would be handed in of it.
    private let marks: [Int: String]

    init(_ snapshot: ReportSnapshot) {
        marks = Dictionary(
            snapshot.respuestas.map { ($0.number, String(SHA256.hex($0.json.bytes).prefix(Self.digits))) }
        ) { first, _ in first }
    }

    /// From ``carried``. What is no mark is as if nothing had been seen.
    public init(carried text: String) {
        marks = text.split(separator: " ").reduce(into: [:]) { marks, piece in
            let halves = piece.split(separator: ":").map(String.init)
            if halves.count == 2, let number = Int(halves[0]) { marks[number] = halves[1] }
        }
    }

    /// As a form carries it: `1:09af33c2 2:…`.
    public var carried: String {
        marks.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
    }

    /// Whether the form brought nothing that says what was seen.
    public var isEmpty: Bool { marks.isEmpty }

    /// Questions that read otherwise now, in order.
    func changed(in now: ReportSeen) -> [Int] {
        Set(marks.keys).union(now.marks.keys).filter { marks[$0] != now.marks[$0] }.sorted()
    }
}

/// Somebody changed the report after the page that was signed had been shown.
public struct ReportChanged: Error, Sendable, Hashable {
    /// In order.
    public let questions: [Int]
}
