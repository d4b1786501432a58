/// The styles of every page, made once from the tokens and the parts in this folder.
///
/// They are plain CSS without imports, pictures or fonts from elsewhere. What a page loads in total (``main``, a look,
/// the sheets it names) is at most 20 KB before compression.
public enum Stylesheet {
    /// What every page has; the accent of its look arrives with ``look(_:)``.
    public static let main: [UInt8] = minified(
        [neutrals, base, forms, frame, components, tables, readers].joined(
            separator: "\n"))

    /// Promises, figures, maps and the life of plans, to be read after ``main``.
    public static let data: [UInt8] = minified(dataParts)

    /// The first page of the nation: figures, the map and the band at its top.
    public static let nation: [UInt8] = minified(
        [promises, figures, progress, bars, maps, band, needs].joined(separator: "\n"))

    /// The first page of an entity's own site.
    public static let home: [UInt8] = minified([promises, figures, band, needs, lists].joined(separator: "\n"))

    /// The other pages of an entity's own site: channels, items, search.
    public static let site: [UInt8] = minified([needs, progress, lists, articles].joined(separator: "\n"))

    /// What only back offices and desks need, to be read after ``main``; it holds ``nation`` too, so that who works
    /// here fetches one sheet for all they do.
    public static let office: [UInt8] = minified([dataParts, band, needs, officeParts].joined(separator: "\n"))

    /// What only the guide needs, to be read after ``main``.
    public static let guide: [UInt8] = minified(guideParts)

    /// The accent of look `n`, to be read after ``main``: a few custom properties, by day and by night.
    public static func look(_ n: Int) -> [UInt8] {
        let look = Look.number(n)
        return minified(
            root(
                day: properties(Palette.light(look).accents) + "--on-hero:\(look.accent.css)",
                night: properties(Palette.dark(look).accents)))
    }

    private static let dataParts = [promises, figures, progress, bars, maps, course].joined(separator: "\n")

    private static let neutrals = root(
        day: "color-scheme:light dark;" + properties(Palette.light(.number(0)).neutrals),
        night: properties(Palette.dark(.number(0)).neutrals))

    private static func root(day: String, night: String) -> String {
        """
        :root{\(day)}
        @media screen and (prefers-color-scheme:dark){:root{\(night)}}
        """
    }

    private static func properties(_ colours: [(name: String, colour: Colour)]) -> String {
        colours.map { "--\($0.name):\($0.colour.css);" }.joined()
    }

    /// Removes line breaks, indentation and the last semicolon of a rule. Strings and selectors stay as they are
    /// written: the parts are written tight, so nothing cleverer is needed.
    static func minified(_ css: String) -> [UInt8] {
        let lines = css.split(separator: "\n").map { line in line.drop { $0 == " " } }
        var bytes: [UInt8] = []
        for byte in lines.joined().utf8 {
            if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
            bytes.append(byte)
        }
        return bytes
    }
}
