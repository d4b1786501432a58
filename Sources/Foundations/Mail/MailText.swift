import CGMime

/// Content of parts as bytes and as text, however it was encoded.
enum MailText {
    /// Decoded bytes. The encodings of mail only ever shrink when they are decoded, so they need no limit of their own.
    static func content(_ part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
        guard let array = gelt_mime_content(part) else { return [] }
        defer { g_byte_array_unref(array) }
        guard let data = array.pointee.data else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }

    /// Text in its declared character set; UTF-8 or Windows-1252 where none is declared or it is wrong.
    static func string(_ bytes: [UInt8], charset: String) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return converted(bytes, from: charset) ?? converted(bytes, from: "windows-1252")
            ?? String(decoding: bytes, as: UTF8.self)
    }

    private static func converted(_ bytes: [UInt8], from charset: String) -> String? {
        guard !charset.isEmpty, charset.utf8.count < 40 else { return nil }
        var written: gsize = 0
        let result = bytes.withUnsafeBytes { source in
            g_convert(
                source.baseAddress?.assumingMemoryBound(to: CChar.self), gssize(source.count), "UTF-8", charset, nil,
                &written, nil)
        }
        guard let result else { return nil }
        defer { g_free(result) }
        return result.withMemoryRebound(to: UInt8.self, capacity: Int(written)) {
            String(decoding: UnsafeBufferPointer(start: $0, count: Int(written)), as: UTF8.self)
        }
    }
}
