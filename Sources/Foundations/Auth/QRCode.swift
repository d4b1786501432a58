import CQRCode

/// Pictures that a telephone reads.
public enum QRCode {
    /// The rows of the square, true where it is black, without the white margin of four modules that must surround it.
    ///
    /// About 15 % of it may be damaged (level M). Empty if the text is empty or longer than about 2,300 bytes.
    public static func matrix(_ text: String) -> [[Bool]] {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            return []
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        // The lowest bit of a module is its colour; the others are notes of the library.
        return (0..<width).map { row in
            (0..<width).map { column in code.pointee.data[row * width + column] & 1 == 1 }
        }
    }

    /// The black modules as the `d` of an SVG path in units of a module, moved by the margin.
    ///
    /// The picture measures `matrix.count + 2 * margin` in both directions.
    public static func path(_ matrix: [[Bool]], margin: Int = 4) -> String {
        var path = ""
        for (y, row) in matrix.enumerated() {
            var x = 0
            while x < row.count {
                let length = row[x...].prefix { $0 == row[x] }.count
                if row[x] { path += "M\(x + margin) \(y + margin)h\(length)v1h-\(length)z" }
                x += length
            }
        }
        return path
    }
}
