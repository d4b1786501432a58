/// One of the ten looks an entity may choose: an accent and the colour that keeps it company in the shield.
public struct Look: Sendable, Hashable {
    /// How the look is called where it is chosen.
    public let name: String
    /// Links, buttons, the rule of the header and the band of the home page.
    public let accent: Colour
    /// The same accent for dark pages: bright enough to be read on them.
    public let night: Colour
    /// Only for ornaments: the shield's hill. No text ever stands on it.
    public let second: Colour

    init(_ name: String, _ accent: UInt32, night: UInt32, second: UInt32) {
        self.name = name
        self.accent = Colour(accent)
        self.night = Colour(night)
        self.second = Colour(second)
    }

    /// The ten looks. An entity keeps the number, so the order is part of the stored data.
    public static let all = [
        Look("Páramo", 0x0b5d4b, night: 0x5fcfa8, second: 0xe8b94a),
        Look("Laguna", 0x0b4f8a, night: 0x7db8f2, second: 0x7cc4e8),
        Look("Granada", 0x8a1c3b, night: 0xf79bb0, second: 0xf0b36a),
        Look("Añil", 0x3d3a9e, night: 0xaeacff, second: 0xf2c94c),
        Look("Teja", 0x9a3b12, night: 0xf5a47d, second: 0xf3c99b),
        Look("Orquídea", 0x6d2a87, night: 0xdca6ef, second: 0xf0a8c0),
        Look("Ciénaga", 0x0a5868, night: 0x64cbdc, second: 0xf0d264),
        Look("Cafetal", 0x47580f, night: 0xbace6c, second: 0xd8574a),
        Look("Cacao", 0x6b4220, night: 0xdeb189, second: 0x9cc46c),
        Look("Cordillera", 0x35465c, night: 0xa9bfda, second: 0xe39a5b),
    ]

    /// The look with a number from 0 to 9; any other number wraps around, so that no stored value breaks a page.
    public static func number(_ n: Int) -> Look {
        all[index(n)]
    }

    static func index(_ n: Int) -> Int { ((n % all.count) + all.count) % all.count }
}
