public import HTML

/// A drawn emblem in the entity's colours. It is generic on purpose: no real coat of arms is imitated.
public struct Shield: Sendable, Hashable {
    /// What is drawn inside the outline.
    public enum Motif: String, Sendable, CaseIterable, Codable { case paramo, river, ridge, savanna, letters }

    public var motif: Motif
    /// One or two letters, only for ``Motif/letters``.
    public var letters: String

    public init(_ motif: Motif, letters: String = "") {
        self.motif = motif
        self.letters = letters
    }

    /// The nation's own: letters.
    public static let nation = Shield(.letters, letters: "GL")

    /// A motif that stays the same for an entity as long as its code does.
    public static func of(entity code: String) -> Shield {
        let landscapes: [Motif] = [.paramo, .river, .ridge, .savanna]
        return Shield(landscapes[code.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 3])
    }

    static let hills = "M6 38c8-8 14-7 22-1s14 3 22-4c0 14-10 20-22 24C17 53 7 47 6 38z"
    static let outline = "M5 4h46v30c0 15-11 22-23 26C16 56 5 49 5 34z"
}

extension HTML {
    /// The shield as an ornament; the entity's name stands beside it, so it is hidden from screen readers.
    public mutating func shield(_ shield: Shield) {
        svg(.class("shield"), .draw("viewBox", "0 0 56 64"), .aria("hidden", "true")) { art in
            art.svgPath(.class("s1"), .draw("d", Shield.outline))
            art.inside(of: shield)
        }
    }

    private mutating func inside(of shield: Shield) {
        switch shield.motif {
        case .paramo:
            svgCircle(.class("s3"), .draw("cx", 28), .draw("cy", 19), .draw("r", 8))
            svgPath(.class("s2"), .draw("d", Shield.hills))
        case .river:
            svgPath(.class("s2"), .draw("d", "M9 42c7-5 12-5 19 0s12 5 19 0c-4 8-11 12-19 15-8-3-15-7-19-15z"))
            svgPath(.class("s4"), .draw("d", "M9 18c7-5 12-5 19 0s12 5 19 0M9 30c7-5 12-5 19 0s12 5 19 0"))
        case .ridge:
            svgPath(.class("s2"), .draw("d", "M7 42 22 20l9 12 6-7 12 17c-4 8-12 12-21 15C19 54 10 50 7 42z"))
            svgPath(.class("s3"), .draw("d", "m22 20 5 6.600-5 3.400-5-3z"))
        case .savanna:
            svgPath(.class("s3"), .draw("d", "M14 36a14 14 0 0 1 28 0z"))
            svgPath(.class("s2"), .draw("d", "M6 36h44c-1 12-11 17-22 21C17 53 7 48 6 36z"))
        case .letters:
            svgText(
                shield.letters, .class("s3"), .draw("x", 28), .draw("y", 39), .draw("text-anchor", "middle"),
                .draw("font-size", 24), .draw("font-weight", 800))
        }
    }
}
