/// A drawn place: what stands in it, at which hour, and a number that makes it differ from others of its kind.
/// Written in manuscripts as `páramo 3 mañana`.
struct Landscape: Sendable, Hashable {
    enum Scene: String, Sendable, CaseIterable {
        case moor = "páramo"
        case lake = "laguna"
        case river = "río"
        case field = "cultivo"
        case market = "mercado"
        case square = "plaza"
        case road = "camino"
        case school = "escuela"
        case bridge = "puente"
        case city = "ciudad"
        case forest = "bosque"
        case feast = "fiesta"
    }

    enum Hour: String, Sendable, CaseIterable {
        case morning = "mañana"
        case noon = "día"
        case evening = "tarde"
        case night = "noche"

        /// From the top of the sky to the horizon.
        var sky: [UInt32] {
            switch self {
            case .morning: [0x8FB8CC, 0xA3C5D3, 0xB9D2D8, 0xD0DDD9, 0xE6E2D2, 0xF3E3C3]
            case .noon: [0x5A9BC4, 0x6FA9CC, 0x87B8D4, 0xA0C7DC, 0xBAD6E3, 0xD4E5EA]
            case .evening: [0x5B6B94, 0x83789A, 0xAD8399, 0xD19189, 0xE8A677, 0xF4C179]
            case .night: [0x111B36, 0x172443, 0x1E2E51, 0x28395E, 0x34466B, 0x435678]
            }
        }

        var sun: UInt32 { self == .night ? 0xF2EBD0 : self == .evening ? 0xFBE3A6 : 0xFCF4D9 }

        /// How much of the sky's colour lies over what is far away.
        var haze: UInt32 { sky[4] }
    }

    let scene: Scene
    let hour: Hour
    let number: Int

    init?(_ words: String) {
        let parts = words.split(separator: " ").map(String.init)
        guard let scene = parts.first.flatMap(Scene.init(rawValue:)) else { return nil }
        self.scene = scene
        number = parts.compactMap { Int($0) }.first ?? 1
        hour = parts.dropFirst().compactMap(Hour.init(rawValue:)).first ?? .noon
    }

    func png(width: Int) -> [UInt8] {
        var picture = PalettePicture(width: width, height: width * 5 / 8)
        var brush = Brush(hour: hour, seed: UInt64(number * 7919 + scene.rawValue.utf8.count * 104_729 + 17))
        brush.sky(&picture)
        switch scene {
        case .moor: brush.moor(&picture)
        case .lake: brush.lake(&picture)
        case .river: brush.river(&picture)
        case .field: brush.field(&picture)
        case .market: brush.market(&picture)
        case .square: brush.square(&picture)
        case .road: brush.road(&picture)
        case .school: brush.school(&picture)
        case .bridge: brush.bridge(&picture)
        case .city: brush.city(&picture)
        case .forest: brush.forest(&picture)
        case .feast: brush.feast(&picture)
        }
        return picture.png
    }
}

/// What every landscape is painted with: hues of its hour, mountains, and chance that always falls the same way.
struct Brush {
    let hour: Landscape.Hour
    private var state: UInt64

    init(hour: Landscape.Hour, seed: UInt64) {
        self.hour = hour
        state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    }

    /// Between two numbers.
    mutating func chance(_ low: Double, _ high: Double) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return low + (high - low) * Double(state >> 40) / Double(1 << 24)
    }

    /// A colour at this hour: darker at night, warmer in the evening.
    func tint(_ colour: UInt32) -> UInt32 {
        switch hour {
        case .noon: colour
        case .morning: Self.mix(colour, 0xE8E4D2, 0.12)
        case .evening: Self.mix(colour, 0xB06A50, 0.24)
        case .night: Self.mix(colour, 0x17233F, 0.5)
        }
    }

    /// A colour seen through air; 1 is all air.
    func far(_ colour: UInt32, _ distance: Double) -> UInt32 { Self.mix(tint(colour), hour.haze, distance) }

    static func mix(_ first: UInt32, _ second: UInt32, _ share: Double) -> UInt32 {
        func part(_ shift: UInt32) -> UInt32 {
            let (a, b) = (Double(first >> shift & 0xFF), Double(second >> shift & 0xFF))
            return UInt32(a + (b - a) * share) << shift
        }
        return part(16) | part(8) | part(0)
    }

    mutating func sky(_ picture: inout PalettePicture) {
        let bands = hour.sky
        for (index, colour) in bands.enumerated() {
            let top = Double(index) * 0.11
            picture.fill(from: top, to: index == bands.count - 1 ? 1 : top + 0.11, colour)
        }
        picture.disc(chance(0.15, 0.85), chance(0.13, 0.3), hour == .night ? 0.045 : 0.075, hour.sun)
        if hour == .night {
            for _ in 0..<40 { picture.disc(chance(0, 1), chance(0, 0.4), 0.003, 0xD9DEEA) }
        } else {
            for _ in 0..<3 { cloud(&picture) }
        }
    }

    private mutating func cloud(_ picture: inout PalettePicture) {
        let (x, y, colour) = (chance(0.05, 0.9), chance(0.08, 0.28), Self.mix(hour.haze, 0xFFFFFF, 0.55))
        for step in 0..<4 { picture.disc(x + Double(step) * 0.03, y - (step % 2 == 1 ? 0.012 : 0), 0.026, colour) }
        picture.box(x - 0.01, y + 0.004, x + 0.1, y + 0.026, colour)
    }

    /// A skyline: a few waves of different lengths, the small ones sharp.
    mutating func ridge(_ base: Double, _ height: Double, _ picture: inout PalettePicture, _ colour: UInt32) {
        let waves = (0..<5).map { step in
            (length: chance(0.8, 1.6) * Double(1 << step) * 0.7, start: chance(0, 1), height: 1 / Double(1 << step))
        }
        picture.fill(
            below: { x in
                let sum = waves.reduce(0) { $0 + abs(Wave.sine(x * $1.length + $1.start)) * $1.height }
                return base - height * sum / 1.6
            }, colour)
    }

    /// Rolling ground.
    mutating func ground(_ base: Double, _ height: Double, _ picture: inout PalettePicture, _ colour: UInt32) {
        let (first, second) = (chance(0, 1), chance(0, 1))
        picture.fill(
            below: { base - height * (Wave.sine($0 * 0.7 + first) * 0.7 + Wave.sine($0 * 1.6 + second) * 0.3) }, colour)
    }

    /// Three rows of mountains, paler the farther they are.
    mutating func mountains(_ picture: inout PalettePicture, _ colour: UInt32 = 0x35596A, from base: Double = 0.6) {
        ridge(base - 0.06, 0.26, &picture, far(colour, 0.68))
        ridge(base, 0.2, &picture, far(colour, 0.42))
        ridge(base + 0.08, 0.15, &picture, far(colour, 0.18))
    }
}
