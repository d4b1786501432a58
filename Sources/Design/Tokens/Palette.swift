/// Every colour a page uses, for one look, in light or in dark. The stylesheet's custom properties come from here.
public struct Palette: Sendable {
    /// Custom property (without the dashes) and its colour, in the order of the stylesheet.
    public let neutrals: [(name: String, colour: Colour)]
    /// What changes with the look.
    public let accents: [(name: String, colour: Colour)]

    /// The colour of a custom property. Unknown names answer black, which no contrast test survives.
    public subscript(_ name: String) -> Colour {
        (neutrals + accents).first { $0.name == name }?.colour ?? .black
    }

    /// By day: ink on warm paper.
    public static func light(_ look: Look) -> Palette {
        let accent = look.accent
        return Palette(
            neutrals: [
                ("ink", Colour(0x1b1f23)), ("quiet", Colour(0x4d5660)), ("paper", Colour(0xf6f5f1)),
                ("card", .white), ("line", Colour(0xdcdad3)), ("edge", Colour(0x6f7780)),
                ("track", Colour(0xd9dde0)), ("kept", Colour(0x1f7a3d)), ("kept-tint", Colour(0xe3f4e7)),
                ("due", Colour(0x8f5400)), ("due-tint", Colour(0xfdf0d6)), ("missed", Colour(0xb3261e)),
                ("missed-tint", Colour(0xfde8e6)), ("foot", Colour(0x22272d)), ("on-foot", Colour(0xf1f0ec)),
                ("demo", Colour(0xffe9a8)),
            ],
            accents: [
                ("accent", accent), ("hover", accent.mixed(with: .black, 0.3)),
                ("tint", accent.mixed(with: .white, 0.92)), ("on-accent", .white),
                ("band", accent), ("on-band", .white), ("ridge", accent.mixed(with: .black, 0.28)),
                ("second", look.second),
            ])
    }

    /// By night: the same house with the lamps turned down.
    public static func dark(_ look: Look) -> Palette {
        return Palette(
            neutrals: [
                ("ink", Colour(0xeceae4)), ("quiet", Colour(0xb4bac0)), ("paper", Colour(0x14171a)),
                ("card", Colour(0x1e2226)), ("line", Colour(0x3a4047)), ("edge", Colour(0x858d96)),
                ("track", Colour(0x3f464d)), ("kept", Colour(0x7bd497)), ("kept-tint", Colour(0x173524)),
                ("due", Colour(0xf2bd66)), ("due-tint", Colour(0x3b2c10)), ("missed", Colour(0xffa49b)),
                ("missed-tint", Colour(0x45201d)), ("foot", Colour(0x0c0e10)), ("on-foot", Colour(0xdedcd6)),
                ("demo", Colour(0x4a3a00)),
            ],
            accents: [
                ("accent", look.night), ("hover", look.night.mixed(with: .white, 0.4)),
                ("tint", look.accent.mixed(with: Colour(0x14171a), 0.62)), ("on-accent", Colour(0x101316)),
                ("band", look.accent.mixed(with: .black, 0.35)), ("on-band", .white),
                ("ridge", look.accent.mixed(with: .black, 0.55)), ("second", look.second),
            ])
    }
}

/// Two colours that meet on a page, and how far apart they must stand.
public struct ColourPair: Sendable {
    /// Custom properties of the mark and of the ground it stands on.
    public let mark, ground: String
    /// 4.5 for text (WCAG 1.4.3), 3 for what is not text (1.4.11).
    public let least: Double
}

extension Palette {
    /// The pairs the stylesheet uses. A new use of a colour is added here first; the test then measures it in every
    /// look.
    public static let pairs: [ColourPair] = texts + shapes

    private static let texts = [
        ("ink", ["paper", "card", "tint", "kept-tint", "due-tint", "missed-tint", "demo"]),
        ("quiet", ["paper", "card", "tint", "kept-tint", "due-tint", "missed-tint"]),
        ("accent", ["paper", "card", "tint"]),
        ("hover", ["paper", "card", "tint"]),
        ("on-accent", ["accent", "hover"]),
        ("on-band", ["band", "ridge"]),
        ("on-foot", ["foot"]),
        ("kept", ["kept-tint", "card", "paper"]),
        ("due", ["due-tint", "card", "paper"]),
        ("missed", ["missed-tint", "card", "paper"]),
        ("card", ["missed"]),
    ].flatMap { mark, grounds in grounds.map { ColourPair(mark: mark, ground: $0, least: 4.5) } }

    private static let shapes = [
        ("edge", ["paper", "card"]), ("accent", ["track"]), ("ink", ["track"]),
        ("kept", ["card"]), ("due", ["card"]), ("missed", ["card"]),
    ].flatMap { mark, grounds in grounds.map { ColourPair(mark: mark, ground: $0, least: 3) } }
}
