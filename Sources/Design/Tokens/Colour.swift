import Glibc

/// A colour of the screen (sRGB), with the arithmetic that legibility needs.
///
/// ```swift
/// Colour(0x1b1f23).contrast(with: Colour(0xffffff))   // 16.5
/// ```
public struct Colour: Sendable, Hashable {
    /// Channels from 0 to 255.
    public let red, green, blue: Int

    /// - Parameter hex: the colour as it is written in CSS, `0x0b5d4b` for `#0b5d4b`.
    public init(_ hex: UInt32) {
        self.init(red: Int(hex >> 16 & 0xff), green: Int(hex >> 8 & 0xff), blue: Int(hex & 0xff))
    }

    private init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// As CSS writes it: `#0b5d4b`.
    public var css: String { "#" + [red, green, blue].map(Self.pair).joined() }

    /// Relative luminance, 0 for black and 1 for white (WCAG 2.2, "relative luminance").
    public var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, 1.4.3). The order does not matter.
    public func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// This colour with a share of another: 0 leaves it, 1 replaces it.
    public func mixed(with other: Colour, _ share: Double) -> Colour {
        func blend(_ mine: Int, _ theirs: Int) -> Int {
            Int((Double(mine) * (1 - share) + Double(theirs) * share).rounded())
        }
        return Colour(
            red: blend(red, other.red), green: blend(green, other.green), blue: blend(blue, other.blue))
    }

    private static func pair(_ channel: Int) -> String {
        let digits = String(channel, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }

    private static func linear(_ channel: Int) -> Double {
        let share = Double(channel) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
}

extension Colour {
    static let white = Colour(0xffffff)
    static let black = Colour(0x000000)
}
