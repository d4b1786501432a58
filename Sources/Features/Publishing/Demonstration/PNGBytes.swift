/// A picture with a palette as PNG (RFC 2083). Each line is told by its difference from the one above, which leaves
/// long runs of zeros in flat drawings; runs are packed with the fixed codes of RFC 1951.
enum PNGBytes {
    static func picture(width: Int, height: Int, palette: [UInt8], pixels: [UInt8]) -> [UInt8] {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let header = big(width) + big(height) + [8, 3, 0, 0, 0]
        return signature + chunk("IHDR", header) + chunk("PLTE", palette)
            + chunk("IDAT", packed(filtered(pixels, width: width, height: height))) + chunk("IEND", [])
    }

    private static func filtered(_ pixels: [UInt8], width: Int, height: Int) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity((width + 1) * height)
        for y in 0..<height {
            rows.append(2)
            for x in 0..<width {
                let at = y * width + x
                rows.append(y == 0 ? pixels[at] : pixels[at] &- pixels[at - width])
            }
        }
        return rows
    }

    private static func packed(_ data: [UInt8]) -> [UInt8] {
        var bits = BitWriter()
        bits.put(0b011, 3)
        var at = 0
        while at < data.count {
            let run = at == 0 ? 0 : runLength(data, at)
            if run >= 4 {
                bits.repeatLast(run)
                at += run
            } else {
                bits.literal(data[at])
                at += 1
            }
        }
        bits.symbol(256)
        return [0x78, 0x01] + bits.finished() + big(Int(adler(data)))
    }

    /// How many bytes from here on are the same as the one before.
    private static func runLength(_ data: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < data.count, end - start < 258, data[end] == data[start - 1] { end += 1 }
        return end - start
    }

    private static func adler(_ data: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in data {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
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

/// Bits in the order of RFC 1951, 3.1.1.
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var held: UInt32 = 0
    private var count = 0

    /// From the least significant bit on.
    mutating func put(_ value: UInt32, _ length: Int) {
        held |= value << UInt32(count)
        count += length
        while count >= 8 {
            bytes.append(UInt8(held & 0xFF))
            held >>= 8
            count -= 8
        }
    }

    mutating func literal(_ byte: UInt8) { symbol(Int(byte)) }

    /// The fixed codes of 3.2.6, which are written from their most significant bit on.
    mutating func symbol(_ number: Int) {
        switch number {
        case ..<144: code(UInt32(0b0011_0000 + number), 8)
        case ..<256: code(UInt32(0b1_1001_0000 + number - 144), 9)
        case ..<280: code(UInt32(number - 256), 7)
        default: code(UInt32(0b1100_0000 + number - 280), 8)
        }
    }

    /// The byte before, several times: a length and the distance 1.
    mutating func repeatLast(_ length: Int) {
        let index = Self.lengths.lastIndex { $0 <= length } ?? 0
        symbol(257 + index)
        put(UInt32(length - Self.lengths[index]), Self.extraBits(index))
        code(0, 5)
    }

    private mutating func code(_ value: UInt32, _ length: Int) {
        for bit in (0..<length).reversed() { put(value >> UInt32(bit) & 1, 1) }
    }

    private static func extraBits(_ index: Int) -> Int { index < 8 || index == 28 ? 0 : (index - 4) / 4 }

    private static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]

    mutating func finished() -> [UInt8] {
        if count > 0 { put(0, 8 - count) }
        return bytes
    }
}
