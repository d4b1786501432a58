public import HTML

extension HTML {
    /// A small picture of a site in a look: its header, the band of its home page and two cards. An ornament; the
    /// look's name stands beside it.
    public mutating func lookPreview(_ number: Int, header: HeaderStyle, shield: Shield) {
        let palette = Palette.light(Look.number(number))
        svg(
            .class("look"), .draw("viewBox", "0 0 240 150"), .draw("width", 240), .draw("height", 150),
            .aria("hidden", "true")
        ) { art in
            art.block(0, 0, 240, 150, palette["paper"])
            art.block(0, 0, 240, 7, Colour(0x0943b5))
            art.previewHeader(palette, header, shield, Look.number(number))
            art.previewBody(palette)
        }
    }

    private mutating func previewHeader(_ palette: Palette, _ header: HeaderStyle, _ shield: Shield, _ look: Look) {
        let isPlain = header == .plain
        block(0, 7, 240, 35, isPlain ? .white : palette["band"])
        if header == .landscape {
            svgGroup(.draw("transform", "translate(0 12) scale(.2 .3)")) { scene in
                scene.svgPath(.draw("fill", palette["ridge"].css), .draw("d", shield.skyline))
            }
        }
        svgGroup(.draw("transform", "translate(14 11) scale(.42)")) { group in
            group.art(of: shield, .colours(ground: palette["band"], second: look.second))
            if !isPlain {
                group.svgPath(
                    .draw("fill", "none"), .draw("stroke", "#fff"), .draw("stroke-width", 3),
                    .draw("d", Shield.outline))
            }
        }
        block(46, 19, 74, 5, isPlain ? palette["ink"] : .white)
        block(46, 28, 48, 3, isPlain ? palette["quiet"] : .white)
        block(172, 18, 54, 12, isPlain ? palette["accent"] : .white)
        block(0, 42, 240, 14, .white)
        if isPlain { block(0, 42, 240, 2, palette["band"]) }
        block(14, 48, 20, 3, palette["accent"])
        for x in [42, 74, 106] { block(x, 48, 22, 3, palette["ink"]) }
    }

    private mutating func previewBody(_ palette: Palette) {
        block(0, 56, 240, 44, palette["band"])
        block(14, 65, 120, 6, palette["on-band"])
        block(14, 75, 84, 6, palette["on-band"])
        for x in [14, 124] {
            block(x, 90, 102, 32, palette["card"])
            block(x + 8, 98, 58, 4, palette["accent"])
            block(x + 8, 107, 80, 3, palette["quiet"])
        }
        block(14, 132, 150, 4, palette["accent"])
        block(14, 140, 200, 3, palette["quiet"])
    }

    private mutating func block(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: Colour) {
        svgRect(
            .draw("x", x), .draw("y", y), .draw("width", width), .draw("height", height), .draw("fill", colour.css))
    }
}
