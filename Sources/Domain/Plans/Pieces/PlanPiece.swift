/// One stored piece of a plan: a cell's item, or a part of its frame. A plan is kept as a list of these, so that every
/// word has a row, a place and the lines it came from.
public struct PlanPiece: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        // Of the plan as a whole: `action` is 0.
        case title, municipality, department, nit, slogan, address, phone, email, site
        case legal, norm, deadline, vision, visionYear = "vision-year", objective
        case specificObjective = "specific-objective", line, operational, closing
        case supportIntroduction = "support-introduction", support, incentive, signature, other, heading
        case start
        // Of an action.
        case phase, theme, action, benefit, indicator, goal, activity, responsible, resource, term, extra
        /// All lines of the document that speak of the action.
        case span
        /// Whose action it was copied from.
        case source

        private static let names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

        /// As `rawValue:`, without walking the list: a plan has hundreds of pieces.
        public init?(stored name: String) {
            guard let kind = Self.names[name] else { return nil }
            self = kind
        }
    }

    /// Number of the action, or 0 for the plan's frame.
    public var action: Int
    public var kind: Kind
    /// From 0, inside the action and the kind.
    public var position: Int
    public var text: String
    /// Lines of the document, 1-based, for each part of the text.
    public var partLines: [[Int]]

    public init(
        action: Int, kind: Kind, position: Int, text: String, partLines: [[Int]]
    ) {
        self.action = action
        self.kind = kind
        self.position = position
        self.text = text
        self.partLines = partLines
    }

    /// The separator between the parts of a piece that has several: a control character that is no part of words.
    public static let separator: Character = "\u{1F}"

    public var parts: [String] {
        text.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    }

    /// A piece of one part as words; most are.
    public var onlyWords: Words { Words(text, lines: partLines.first ?? []) }

    /// The parts as words, each with its own lines; at least `count`, empty where the text has fewer.
    public func words(atLeast count: Int = 1) -> [Words] {
        let parts = parts
        return (0..<max(count, parts.count)).map { index in
            Words(
                index < parts.count ? parts[index] : "", lines: index < partLines.count ? partLines[index] : [])
        }
    }

    /// Lines as they are stored: `3-5,9`, the parts' separated by semicolons.
    public var span: String { partLines.map(LineSpans.text).joined(separator: ";") }

    public static func partLines(_ span: String) -> [[Int]] {
        span.split(separator: ";", omittingEmptySubsequences: false).map { LineSpans.lines(String($0)) }
    }
}

/// Sets of lines written short.
public enum LineSpans {
    public static func text(_ lines: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for line in lines.sorted() {
            if let last = spans.last, line <= last.upperBound + 1 {
                spans[spans.count - 1] = last.lowerBound...max(line, last.upperBound)
            } else {
                spans.append(line...line)
            }
        }
        return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }

    public static func lines(_ text: String) -> [Int] {
        text.split(separator: ",").flatMap { span -> [Int] in
            let ends = span.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return [] }
            return Array(first...last)
        }
    }
}
