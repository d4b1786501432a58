/// A colour by its parts from 0 to 1.
struct Colour: Hashable {
    var red, green, blue: Double

    static let ink = Colour(grey: 0.1)
    /// Lines of less weight: the foot of the page, the roles of who signs.
    static let quiet = Colour(grey: 0.34)
    static let rule = Colour(grey: 0.74)
    static let hair = Colour(grey: 0.86)

    init(grey: Double) { (red, green, blue) = (grey, grey, grey) }

    /// `#rrggbb`; black where it is written in another way.
    init(_ hex: String) {
        let value = hex.hasPrefix("#") && hex.utf8.count == 7 ? Int(hex.dropFirst(), radix: 16) ?? 0 : 0
        red = Double(value >> 16 & 255) / 255
        green = Double(value >> 8 & 255) / 255
        blue = Double(value & 255) / 255
    }

    /// The same colour mixed with white: 0.1 leaves a tenth of it.
    func tint(_ share: Double) -> Colour {
        var light = self
        light.red = 1 - (1 - red) * share
        light.green = 1 - (1 - green) * share
        light.blue = 1 - (1 - blue) * share
        return light
    }

    /// Darkened until words in it can be read on white and on its own tints (4.5 : 1, WCAG 2.1, 1.4.3).
    var legible: Colour {
        var dark = self
        while 1.05 / (dark.luminance + 0.05) < 5.6 {
            dark.red *= 0.92
            dark.green *= 0.92
            dark.blue *= 0.92
        }
        return dark
    }

    /// Relative luminance, with the exponent simplified; it only decides how far to darken.
    private var luminance: Double {
        0.2126 * red * red * red.squareRoot() + 0.7152 * green * green * green.squareRoot() + 0.0722 * blue * blue
    }
}
