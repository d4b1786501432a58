/// The places of the demonstration, each from back to front.
extension Brush {
    mutating func moor(_ picture: inout PalettePicture) {
        mountains(&picture, 0x3D6470)
        ground(0.74, 0.04, &picture, tint(0x6F7F4B))
        ground(0.84, 0.05, &picture, tint(0x8D8B4C))
        for row in 0..<3 {
            for _ in 0..<(9 - row * 2) {
                frailejon(&picture, chance(0.03, 0.97), 0.8 + Double(row) * 0.08, 0.05 + Double(row) * 0.035)
            }
        }
    }

    /// A frailejón: a dry trunk and a rosette of pale leaves.
    private mutating func frailejon(_ picture: inout PalettePicture, _ x: Double, _ y: Double, _ size: Double) {
        let heart = y - size * 0.55
        picture.box(x - size * 0.09, heart, x + size * 0.09, y + size * 0.35, tint(0x5B4A35))
        for leaf in 0..<19 {
            let (sine, cosine) = Wave.both(Double(leaf) / 19 + chance(-0.01, 0.01))
            let (wide, tip) = (size * 0.11, size * (leaf % 2 == 0 ? 0.66 : 0.52))
            let shade: UInt32 = leaf % 2 == 0 ? 0xB9C39A : 0x9DAD84
            picture.polygon(
                [
                    (x - sine * wide * 0.6, heart + cosine * wide), (x + cosine * tip * 0.65, heart + sine * tip),
                    (x + sine * wide * 0.6, heart - cosine * wide),
                ], tint(shade))
        }
        picture.disc(x, heart, size * 0.15, tint(0xD9C766))
    }

    mutating func lake(_ picture: inout PalettePicture) {
        mountains(&picture, 0x3A5E63)
        picture.fill(from: 0.66, to: 1, Self.mix(hour.sky[2], tint(0x2D5F73), 0.45))
        for _ in 0..<26 {
            let (x, y, wide) = (chance(0, 1), chance(0.68, 0.94), chance(0.04, 0.16))
            picture.box(x, y, x + wide, y + 0.006, Self.mix(hour.sky[4], tint(0x2D5F73), 0.25))
        }
        ground(0.93, 0.03, &picture, tint(0x6E7443))
        for _ in 0..<24 { reed(&picture, chance(0, 1)) }
    }

    private mutating func reed(_ picture: inout PalettePicture, _ x: Double) {
        let tall = chance(0.05, 0.13)
        picture.polygon([(x, 0.98), (x + chance(-0.02, 0.02), 0.95 - tall), (x + 0.008, 0.98)], tint(0x4F5A33))
    }

    mutating func river(_ picture: inout PalettePicture) {
        mountains(&picture, 0x3F6B52)
        ground(0.66, 0.03, &picture, tint(0x5E8450))
        ground(0.72, 0.02, &picture, tint(0x739A58))
        let bend = chance(-0.12, 0.12)
        let left = (0...14).map { step -> (x: Double, y: Double) in
            let way = Double(step) / 14
            return (0.5 + bend + Wave.sine(way * 0.9) * 0.16 - way * way * 0.3, 0.66 + way * 0.36)
        }
        let right = left.enumerated().map { (x: $1.x + 0.02 + Double($0) * Double($0) * 0.0028, y: $1.y) }
        picture.polygon(
            left.map { ($0.x - 0.012, $0.y) } + right.reversed().map { ($0.x + 0.014, $0.y) }, tint(0xCDBE93))
        picture.polygon(left + right.reversed(), tint(0x4C8BA5))
        for (index, point) in left.enumerated() where index % 3 == 1 {
            picture.box(
                point.x + 0.02, point.y, point.x + 0.05 + Double(index) * 0.006, point.y + 0.008, tint(0xA9CBD6))
        }
        for _ in 0..<9 { tree(&picture, chance(0, 0.3), chance(0.7, 0.95)) }
        for _ in 0..<7 { tree(&picture, chance(0.78, 1), chance(0.7, 0.92)) }
    }

    mutating func tree(_ picture: inout PalettePicture, _ x: Double, _ y: Double) {
        let size = (y - 0.55) * 0.2
        picture.box(x - size * 0.06, y - size, x + size * 0.06, y, tint(0x5A4630))
        picture.disc(x, y - size * 1.3, size * 0.62, tint(0x2F5D3A))
        picture.disc(x - size * 0.12, y - size * 1.45, size * 0.42, tint(0x45794A))
    }

    mutating func field(_ picture: inout PalettePicture) {
        mountains(&picture, 0x4A6E5A, from: 0.5)
        let greens: [UInt32] = [0x7FA052, 0x66894A, 0x97B05D, 0x567A46, 0xB0A55A, 0x86724B]
        let middle = chance(0.35, 0.65)
        for strip in 0..<18 {
            let (near, next) = (Double(strip) / 18 * 3 - 1, Double(strip + 1) / 18 * 3 - 1)
            let (far, after) = (middle + (near - middle) * 0.28, middle + (next - middle) * 0.28)
            picture.polygon(
                [(far, 0.56), (after, 0.56), (next, 1.02), (near, 1.02)], tint(greens[(strip * 5) % greens.count]))
        }
        house(&picture, chance(0.1, 0.7), 0.6, 0.1)
        for _ in 0..<5 { tree(&picture, chance(0, 1), chance(0.6, 0.66)) }
    }

    func house(_ picture: inout PalettePicture, _ x: Double, _ y: Double, _ size: Double) {
        picture.box(x, y - size, x + size * 1.1, y, tint(0xF1ECDD))
        picture.box(x, y - size * 0.24, x + size * 1.1, y, tint(0x3F6A85))
        picture.polygon(
            [
                (x - size * 0.12, y - size * 0.95), (x + size * 0.2, y - size * 1.5), (x + size * 0.9, y - size * 1.5),
                (x + size * 1.22, y - size * 0.95),
            ], tint(0xA4553A))
        picture.box(x + size * 0.45, y - size * 0.62, x + size * 0.65, y, tint(0x6A4A33))
        picture.box(x + size * 0.12, y - size * 0.68, x + size * 0.3, y - size * 0.38, tint(0x54748A))
        picture.box(x + size * 0.8, y - size * 0.68, x + size * 0.98, y - size * 0.38, tint(0x54748A))
    }

    mutating func market(_ picture: inout PalettePicture) {
        mountains(&picture, 0x55716B, from: 0.46)
        for step in 0..<8 { house(&picture, Double(step) * 0.15 - 0.08, 0.62, chance(0.11, 0.14)) }
        picture.fill(from: 0.62, to: 1, tint(0xC9BCA0))
        let stripes: [UInt32] = [0xB23A3A, 0x2E6B57, 0xD08A2E, 0x2F5C8A]
        for stall in 0..<4 {
            let left = Double(stall) * 0.26 - 0.02 + chance(0, 0.03)
            awning(&picture, left, stripes[stall])
            crates(&picture, left)
        }
    }

    private func awning(_ picture: inout PalettePicture, _ left: Double, _ colour: UInt32) {
        for pole in [left + 0.01, left + 0.205] { picture.box(pole, 0.6, pole + 0.008, 0.94, tint(0x5D4B38)) }
        for strip in 0..<6 {
            let (a, b) = (left + Double(strip) * 0.037, left + Double(strip + 1) * 0.037)
            let inside = { (x: Double) in x + (left + 0.11 - x) * 0.16 }
            picture.polygon(
                [(inside(a), 0.52), (inside(b), 0.52), (b, 0.64), (a, 0.64)],
                tint(strip % 2 == 0 ? colour : 0xF5EFE0))
        }
    }

    private mutating func crates(_ picture: inout PalettePicture, _ left: Double) {
        let fruits: [UInt32] = [0xC79A5B, 0xE9E3D2, 0xC4472F, 0xE6A93A, 0x6D8F3C, 0x8A4B6E]
        for crate in 0..<3 {
            let (x, fruit) = (left + 0.012 + Double(crate) * 0.066, fruits[Int(chance(0, 5.99))])
            for grain in 0..<8 {
                picture.disc(
                    x + 0.008 + Double(grain % 4) * 0.015, 0.795 - Double(grain / 4) * 0.018, 0.014,
                    tint(grain % 3 == 0 ? Self.mix(fruit, 0xFFFFFF, 0.18) : fruit))
            }
            picture.box(x, 0.8, x + 0.06, 0.88, tint(0x9A7448))
            picture.box(x, 0.835, x + 0.06, 0.842, tint(0x6E5030))
        }
    }

    mutating func square(_ picture: inout PalettePicture) {
        mountains(&picture, 0x47697A, from: 0.52)
        for step in 0..<8 { house(&picture, Double(step) * 0.14 - 0.06, 0.7, chance(0.1, 0.14)) }
        church(&picture, chance(0.36, 0.52))
        picture.fill(from: 0.7, to: 1, tint(0xD8CDB4))
        for row in 0..<4 {
            picture.fill(from: 0.72 + Double(row * row) * 0.025, to: 0.727 + Double(row * row) * 0.025, tint(0xBFB295))
        }
        for x in [0.1, 0.24, 0.78, 0.92] { tree(&picture, x + chance(-0.02, 0.02), chance(0.84, 0.9)) }
    }

    private func church(_ picture: inout PalettePicture, _ x: Double) {
        picture.box(x, 0.46, x + 0.16, 0.7, tint(0xF3EAD6))
        picture.polygon([(x - 0.012, 0.46), (x + 0.08, 0.37), (x + 0.172, 0.46)], tint(0x9C4B36))
        for side in [x - 0.035, x + 0.135] {
            picture.box(side, 0.36, side + 0.06, 0.7, tint(0xE8DCC2))
            picture.polygon([(side - 0.006, 0.36), (side + 0.03, 0.24), (side + 0.066, 0.36)], tint(0x41677A))
            picture.box(side + 0.022, 0.4, side + 0.038, 0.47, tint(0x4B4136))
        }
        picture.box(x + 0.06, 0.58, x + 0.1, 0.7, tint(0x5C4330))
        picture.disc(x + 0.08, 0.51, 0.025, tint(0x3F6A85))
    }

    mutating func road(_ picture: inout PalettePicture) {
        mountains(&picture, 0x40645A)
        ground(0.68, 0.05, &picture, tint(0x6C8A52))
        ground(0.8, 0.04, &picture, tint(0x86995A))
        let turn = chance(0, 1)
        let middle = (0...16).map { step -> (x: Double, y: Double) in
            let way = Double(step) / 16
            return (0.5 + Wave.sine(way * 1.5 + turn) * 0.16 * (0.25 + way), 0.66 + way * 0.36)
        }
        let wide = { (step: Int) in 0.008 + Double(step * step) * 0.0006 }
        picture.polygon(
            middle.enumerated().map { ($1.x - wide($0), $1.y) }
                + middle.enumerated().reversed().map { ($1.x + wide($0), $1.y) }, tint(0xC7B08A))
        for (step, point) in middle.enumerated() where step % 2 == 1 {
            picture.box(
                point.x - 0.001 * Double(step) * 0.3, point.y, point.x + 0.0004 * Double(step), point.y + 0.012,
                tint(0xF2E8CF))
        }
        for _ in 0..<8 { tree(&picture, chance(0, 0.25), chance(0.7, 0.96)) }
        for _ in 0..<6 { tree(&picture, chance(0.8, 1), chance(0.7, 0.94)) }
    }

    mutating func school(_ picture: inout PalettePicture) {
        mountains(&picture, 0x4A7060)
        ground(0.72, 0.02, &picture, tint(0x7C9A57))
        picture.box(0.2, 0.52, 0.8, 0.76, tint(0xF3E7C6))
        picture.box(0.2, 0.7, 0.8, 0.76, tint(0x2E6B57))
        picture.polygon([(0.17, 0.53), (0.24, 0.42), (0.76, 0.42), (0.83, 0.53)], tint(0xA4553A))
        for window in 0..<7 where window != 3 {
            picture.box(0.235 + Double(window) * 0.078, 0.57, 0.285 + Double(window) * 0.078, 0.66, tint(0x5B86A0))
        }
        picture.box(0.468, 0.57, 0.53, 0.76, tint(0x6A4A33))
        flag(&picture, chance(0.85, 0.92))
        picture.polygon([(0.08, 0.98), (0.2, 0.8), (0.8, 0.8), (0.94, 0.98)], tint(0xC99A73))
        picture.box(0.2, 0.885, 0.83, 0.892, tint(0xF2E8CF))
        for x in [0.05, 0.12] { tree(&picture, x, chance(0.76, 0.84)) }
    }

    private func flag(_ picture: inout PalettePicture, _ x: Double) {
        picture.box(x, 0.34, x + 0.006, 0.8, tint(0x8A8A86))
        picture.box(x + 0.006, 0.34, x + 0.08, 0.385, tint(0xF2C230))
        picture.box(x + 0.006, 0.385, x + 0.08, 0.408, tint(0x24478F))
        picture.box(x + 0.006, 0.408, x + 0.08, 0.43, tint(0xB8262E))
    }

    mutating func bridge(_ picture: inout PalettePicture) {
        mountains(&picture, 0x43675C)
        picture.fill(from: 0.64, to: 1, tint(0x5C8A96))
        for _ in 0..<22 {
            let (x, y) = (chance(0, 1), chance(0.7, 0.98))
            picture.box(x, y, x + chance(0.04, 0.12), y + 0.006, tint(0x8FB5BC))
        }
        picture.polygon([(0, 0.62), (0.16, 0.66), (0.06, 1.01), (0, 1.01)], tint(0x6B8A4E))
        picture.polygon([(1, 0.6), (0.84, 0.66), (0.95, 1.01), (1, 1.01)], tint(0x5E7F48))
        picture.box(0, 0.6, 1, 0.64, tint(0x8C5B43))
        for tower in [0.24, 0.72] {
            picture.box(tower, 0.36, tower + 0.022, 0.82, tint(0x74493A))
            for cable in 1..<8 {
                let spread = Double(cable) * 0.03
                for side in [-1.0, 1.0] {
                    let foot = tower + 0.011 + spread * side
                    picture.polygon([(tower + 0.011, 0.38), (foot, 0.6), (foot + 0.004, 0.6)], tint(0xE9DFC8))
                }
            }
        }
    }

    mutating func city(_ picture: inout PalettePicture) {
        mountains(&picture, 0x5C7268, from: 0.56)
        let walls: [UInt32] = [0xE5D3B5, 0xD9B894, 0xC98F6B, 0xEFE6D2, 0xB9A58C, 0xD5C3A6]
        for row in 0..<3 {
            var x = -0.03
            while x < 1 {
                let (wide, tall) = (chance(0.05, 0.1), chance(0.06, 0.2 - Double(row) * 0.04))
                let foot = 0.7 + Double(row) * 0.06
                let wall = walls[Int(chance(0, 5.99))]
                picture.box(x, foot - tall, x + wide, foot, far(wall, 0.3 - Double(row) * 0.14))
                windows(&picture, x, foot - tall, wide, tall)
                x += wide + chance(0.004, 0.02)
            }
        }
        picture.fill(from: 0.82, to: 1, tint(0x6F9158))
        picture.fill(from: 0.87, to: 0.94, tint(0x9A958C))
        for _ in 0..<14 { tree(&picture, chance(0, 1), chance(0.84, 0.88)) }
    }

    private mutating func windows(
        _ picture: inout PalettePicture, _ left: Double, _ top: Double, _ wide: Double, _ tall: Double
    ) {
        let lit: UInt32 = hour == .night ? 0xF5D27A : tint(0x64808E)
        for row in stride(from: top + 0.016, to: top + tall - 0.024, by: 0.034) {
            for column in stride(from: left + 0.01, to: left + wide - 0.014, by: 0.022) where chance(0, 1) > 0.3 {
                picture.box(column, row, column + 0.01, row + 0.016, lit)
            }
        }
    }

    mutating func forest(_ picture: inout PalettePicture) {
        mountains(&picture, 0x31594A)
        for row in 0..<4 {
            let foot = 0.72 + Double(row) * 0.1
            ground(foot, 0.02, &picture, far(0x2C5438, 0.45 - Double(row) * 0.14))
            for _ in 0..<16 { conifer(&picture, chance(0, 1), foot + 0.04, far(0x274C34, 0.42 - Double(row) * 0.14)) }
        }
    }

    private mutating func conifer(_ picture: inout PalettePicture, _ x: Double, _ foot: Double, _ colour: UInt32) {
        let tall = chance(0.1, 0.2)
        for step in 0..<3 {
            let (top, wide) = (foot - tall + Double(step) * tall * 0.26, tall * (0.12 + Double(step) * 0.06))
            picture.polygon([(x, top), (x + wide, top + tall * 0.42), (x - wide, top + tall * 0.42)], colour)
        }
    }

    mutating func feast(_ picture: inout PalettePicture) {
        mountains(&picture, 0x3B5068, from: 0.54)
        for step in 0..<8 { house(&picture, Double(step) * 0.14 - 0.05, 0.74, chance(0.1, 0.15)) }
        picture.fill(from: 0.74, to: 1, tint(0x9C8A6E))
        let colours: [UInt32] = [0xE5B32E, 0x2F5FA8, 0xC23A38, 0x3D8A55, 0xE98233]
        for line in 0..<3 {
            for pennant in 0..<22 {
                let x = Double(pennant) / 21
                let sag = 0.1 + Double(line) * 0.12 + (x - 0.5) * (x - 0.5) * -0.16 + 0.06
                picture.polygon(
                    [(x - 0.014, sag), (x + 0.014, sag), (x, sag + 0.045)], colours[(pennant + line * 2) % 5])
            }
        }
        for _ in 0..<26 { neighbour(&picture, chance(0.02, 0.98), chance(0.84, 0.97), colours[Int(chance(0, 4.99))]) }
    }

    private func neighbour(_ picture: inout PalettePicture, _ x: Double, _ y: Double, _ colour: UInt32) {
        picture.polygon([(x - 0.018, y), (x + 0.018, y), (x + 0.008, y - 0.09), (x - 0.008, y - 0.09)], tint(colour))
        picture.disc(x, y - 0.105, 0.018, tint(0x8A5A3C))
        picture.box(x - 0.018, y - 0.126, x + 0.018, y - 0.118, tint(0xE8D9B0))
    }
}
