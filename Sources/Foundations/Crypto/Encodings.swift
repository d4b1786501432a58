import CSodium

/// Bytes as hexadecimal text. Runs in constant time, so it may be used for secrets.
public enum Hex {
    /// Two small digits per byte.
    public static func encode(_ bytes: [UInt8]) -> String {
        encoded(room: bytes.count * 2 + 1) { text, room in
            sodium_bin2hex(text, room, bytes, bytes.count)
        }
    }

    /// The bytes; `nil` if the text has an odd length or anything but hexadecimal digits, large or small.
    public static func decode(_ text: String) -> [UInt8]? {
        let source = Array(text.utf8CString)
        let characters = source.count - 1
        guard characters.isMultiple(of: 2) else { return nil }
        return decoded(capacity: characters / 2) { target, length in
            sodium_hex2bin(target, characters / 2, source, characters, nil, length, nil)
        }
    }
}

/// Bytes as base64 with the alphabet for addresses (RFC 4648 section 5), without padding. Runs in constant time.
public enum Base64URL {
    public static func encode(_ bytes: [UInt8]) -> String {
        let room = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        return encoded(room: room) { text, room in
            sodium_bin2base64(text, room, bytes, bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        }
    }

    /// The bytes; `nil` for padding, spaces, other characters, or bits left over.
    public static func decode(_ text: String) -> [UInt8]? {
        let source = Array(text.utf8CString)
        let capacity = source.count / 4 * 3 + 3
        return decoded(capacity: capacity) { target, length in
            sodium_base642bin(
                target, capacity, source, source.count - 1, nil, length, nil, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        }
    }
}

/// The text that a C function writes, without the zero that ends it.
private func encoded(room: Int, _ encode: (UnsafeMutablePointer<CChar>, Int) -> UnsafeMutablePointer<CChar>?) -> String
{
    var text = [CChar](repeating: 0, count: room)
    _ = encode(&text, room)
    return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// The bytes that a C function writes, unless it answers that the text is none of its kind.
private func decoded(
    capacity: Int, _ decode: (UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<Int>) -> Int32
) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: capacity + 1)
    var length = 0
    guard decode(&bytes, &length) == 0 else { return nil }
    return Array(bytes.prefix(length))
}
