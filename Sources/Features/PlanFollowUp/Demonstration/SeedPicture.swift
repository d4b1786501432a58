import Files

/// Pictures of the demonstration, drawn by the program: nobody's photograph is needed. Each is a flat drawing of a
/// notice board or of a room, written as PNG with colours from a small palette.
enum SeedPicture: String, Sendable, CaseIterable {
    case board = "cartelera"
    case draft = "cartelera-borrador"
    case workshop = "jornada"

    private static let width = 480
    private static let height = 320

    /// Wall, board, sheet, ink, accent.
    private var palette: [UInt8] {
        let accent: [UInt8] = self == .workshop ? [0x2F, 0x6B, 0x3C] : [0x1F, 0x3A, 0x5F]
        return [0xE9, 0xE2, 0xD2, 0x8A, 0x5A, 0x33, 0xFD, 0xFC, 0xF7, 0x33, 0x33, 0x33] + accent
    }

    var bytes: [UInt8] {
        let header = Self.big(Self.width) + Self.big(Self.height) + [8, 3, 0, 0, 0]
        return PictureCleaner.pngSignature + Self.chunk("IHDR", header) + Self.chunk("PLTE", palette)
            + Self.chunk("IDAT", Self.packed(rows)) + Self.chunk("IEND", [])
    }

    private var rows: [UInt8] {
        (0..<Self.height).flatMap { y in [0] + (0..<Self.width).map { colour($0, y) } }
    }

    private func colour(_ x: Int, _ y: Int) -> UInt8 { self == .workshop ? room(x, y) : noticeBoard(x, y) }

    private func noticeBoard(_ x: Int, _ y: Int) -> UInt8 {
        guard (40..<440).contains(x), (30..<290).contains(y) else { return 0 }
        guard (52..<428).contains(x), (42..<278).contains(y) else { return 1 }
        if (70..<410).contains(x), (60..<96).contains(y) { return 4 }
        if (300..<400).contains(x), (150..<250).contains(y) { return (x / 10 * 7 + y / 10 * 5) % 3 == 0 ? 3 : 2 }
        let line = (y - 120) / 24
        let isLine =
            (120..<260).contains(y) && (y - 120) % 24 < 7 && (70..<(self == .draft ? 180 : 270 - line * 12)).contains(x)
        return isLine ? 3 : 2
    }

    private func room(_ x: Int, _ y: Int) -> UInt8 {
        if (150..<330).contains(x), (30..<130).contains(y) {
            return (156..<324).contains(x) && (36..<124).contains(y) ? 2 : 3
        }
        guard y > 150 else { return 0 }
        let (column, row) = (x / 60, (y - 150) / 56)
        let (dx, dy) = (x - column * 60 - 30, y - 150 - row * 56 - 16)
        if dx * dx + dy * dy < 120 { return 1 }
        return dy > 12 && dy < 36 && abs(dx) < 18 ? 4 : 0
    }

    /// Zlib without compression (RFC 1950, RFC 1951: stored blocks).
    private static func packed(_ data: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 65_535) {
            let part = data[start..<min(start + 65_535, data.count)]
            let length = UInt16(part.count)
            result.append(start + 65_535 >= data.count ? 1 : 0)
            result += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)] + part
        }
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in data {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return result + big(Int(high << 16 | low))
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + body
        return big(body.count) + content + big(Int(checksum(content)))
    }

    /// CRC-32 (ISO 3309), as PNG asks.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    private static func big(_ value: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(value >> ($0 * 8) & 0xFF) } }
}
