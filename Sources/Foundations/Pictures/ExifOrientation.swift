/// The one note of a camera that is needed to show its picture upright (Exif, tag 0x0112).
public enum ExifOrientation {
    /// 1 to 8, or nil where the notes do not say it.
    public static func read(_ tiff: [UInt8]) -> UInt8? {
        let isLittle = tiff.starts(with: Array("II*\0".utf8))
        guard isLittle || tiff.starts(with: Array("MM\0*".utf8)) else { return nil }
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start >= 0, start + count <= tiff.count else { return nil }
            let part = tiff[start..<start + count]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
        for entry in 0..<min(entries, 512) {
            let start = directory + 2 + entry * 12
            guard number(start, 2) == 0x0112 else { continue }
            return number(start + 8, 2).flatMap { (1...8).contains($0) ? UInt8($0) : nil }
        }
        return nil
    }

    /// A segment of notes that says nothing but this.
    public static func segment(_ orientation: UInt8) -> [UInt8] {
        let head = Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1]
        let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
        let length = 2 + head.count + entry.count
        return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + head + entry
    }
}
