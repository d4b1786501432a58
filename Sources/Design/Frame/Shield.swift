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

    /// How the motif is called where it is chosen.
    public var title: String {
        switch motif {
        case .paramo: "Páramo y sol"
        case .river: "Río"
        case .ridge: "Cordillera"
        case .savanna: "Llano"
        case .letters: "Letras"
        }
    }

    /// The nation's own: letters.
    public static let nation = Shield(.letters, letters: "GL")

    /// A motif that stays the same for an entity as long as its code does.
    public static func of(entity code: String) -> Shield {
        let landscapes: [Motif] = [.paramo, .river, .ridge, .savanna]
        return Shield(landscapes[code.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 3])
    }

    /// The skyline of the motif over the whole width of a header, 1200 by 100.
    var skyline: String {
        switch motif {
        case .paramo: "M0 72c160-44 300-36 440-8s260 30 400-6 250-34 360-8v50H0z"
        case .river: "M0 62c100-24 200-24 300 0s200 24 300 0 200-24 300 0 200 24 300 0v38H0z"
        case .ridge: "M0 92 130 44l70 30 150-62 120 58 90-36 140 52 150-74 110 54 100-40 140 58v16H0z"
        case .savanna: "M0 78h820a120 66 0 0 1 240 0h140v22H0z"
        case .letters: "M0 60h1200v40H0z"
        }
    }

    static let hills = "M6 38c8-8 14-7 22-1s14 3 22-4c0 14-10 20-22 24C17 53 7 47 6 38z"
    static let outline = "M5 4h46v30c0 15-11 22-23 26C16 56 5 49 5 34z"
}

/// What a shield is drawn with: the classes of the page's stylesheet, or colours of its own where none reaches.
enum ShieldInk {
    case classes
    case colours(ground: Colour, second: Colour)

    fileprivate enum Part: String {
        case ground = "s1"
        case second = "s2"
        case white = "s3"
    }

    fileprivate func fill(_ part: Part) -> Attribute<Tag.SVG> {
        guard case .colours(let ground, let second) = self else { return .class(part.rawValue) }
        switch part {
        case .ground: return .draw("fill", ground.css)
        case .second: return .draw("fill", second.css)
        case .white: return .draw("fill", "#fff")
        }
    }
}

extension HTML {
    /// The shield as an ornament; the entity's name stands beside it, so it is hidden from screen readers.
    public mutating func shield(_ shield: Shield) {
        svg(.class("shield"), .draw("viewBox", "0 0 56 64"), .aria("hidden", "true")) { $0.art(of: shield, .classes) }
    }

    /// The landscape of the shield behind the name of an entity.
    mutating func scenery(_ motif: Shield.Motif) {
        svg(
            .class("scenery"), .draw("viewBox", "0 0 1200 100"), .draw("preserveAspectRatio", "none"),
            .aria("hidden", "true")
        ) { $0.svgPath(.draw("d", Shield(motif).skyline)) }
    }

    /// What stands inside the drawing of a shield, 56 by 64.
    mutating func art(of shield: Shield, _ ink: ShieldInk) {
        svgPath(ink.fill(.ground), .draw("d", Shield.outline))
        switch shield.motif {
        case .paramo:
            svgCircle(ink.fill(.white), .draw("cx", 28), .draw("cy", 19), .draw("r", 8))
            svgPath(ink.fill(.second), .draw("d", Shield.hills))
        case .river:
            svgPath(ink.fill(.second), .draw("d", "M9 42c7-5 12-5 19 0s12 5 19 0c-4 8-11 12-19 15-8-3-15-7-19-15z"))
            waves(ink)
        case .ridge:
            svgPath(ink.fill(.second), .draw("d", "M7 42 22 20l9 12 6-7 12 17c-4 8-12 12-21 15C19 54 10 50 7 42z"))
            svgPath(ink.fill(.white), .draw("d", "m22 20 5 6.600-5 3.400-5-3z"))
        case .savanna:
            svgPath(ink.fill(.white), .draw("d", "M14 36a14 14 0 0 1 28 0z"))
            svgPath(ink.fill(.second), .draw("d", "M6 36h44c-1 12-11 17-22 21C17 53 7 48 6 36z"))
        case .letters:
            svgText(
                shield.letters, ink.fill(.white), .draw("x", 28), .draw("y", 39), .draw("text-anchor", "middle"),
                .draw("font-size", 24), .draw("font-weight", 800))
        }
    }

    private mutating func waves(_ ink: ShieldInk) {
        let waves = "M9 18c7-5 12-5 19 0s12 5 19 0M9 30c7-5 12-5 19 0s12 5 19 0"
        guard case .colours = ink else { return svgPath(.class("s4"), .draw("d", waves)) }
        svgPath(
            .draw("fill", "none"), .draw("stroke", "#fff"), .draw("stroke-width", "3.5"), .draw("d", waves))
    }
}
