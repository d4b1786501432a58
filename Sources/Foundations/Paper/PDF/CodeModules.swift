import CQRCode

/// The squares of a QR code (ISO/IEC 18004), about 15 % of which may be damaged (level M).
enum CodeModules {
    /// True where black, without the white margin; empty where there is nothing to say or it is too long for a code.
    static func of(_ text: String) -> [[Bool]] {
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
}
