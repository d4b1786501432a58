/// The styles of every page, made once from the tokens and the parts in this folder.
///
/// They are plain CSS without imports, pictures or fonts from elsewhere, at most 20 KB before compression.
public enum Stylesheet {
    /// Everything but the accent of an entity; with the first look until another arrives.
    public static let main: [UInt8] = minified(
        [root(neutrals: true, Look.number(0)), base, forms, frame, components, data, readers].joined(
            separator: "\n"))

    /// What only back offices and desks need, to be read after ``main``; at most 12 KB.
    public static let office: [UInt8] = minified(officeParts)

    /// What only the guide needs, to be read after ``main``.
    public static let guide: [UInt8] = minified(guideParts)

    /// The accent of look `n`, to be read after ``main``: a few custom properties, by day and by night.
    public static func look(_ n: Int) -> [UInt8] {
        minified(root(neutrals: false, Look.number(n)))
    }

    private static func root(neutrals: Bool, _ look: Look) -> String {
        let (day, night) = (Palette.light(look), Palette.dark(look))
        let scheme = neutrals ? "color-scheme:light dark;" : ""
        return """
            :root{\(scheme)\(properties(day, neutrals))--on-hero:\(look.accent.css)}
            @media screen and (prefers-color-scheme:dark){:root{\(properties(night, neutrals))}}
            """
    }

    private static func properties(_ palette: Palette, _ neutrals: Bool) -> String {
        ((neutrals ? palette.neutrals : []) + palette.accents).map { "--\($0.name):\($0.colour.css);" }.joined()
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
