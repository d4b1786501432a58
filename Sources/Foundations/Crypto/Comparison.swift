import CSodium

/// Whether the bytes are the same, in a time that depends on their number only. For codes, digests and tokens.
public func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && sodium_memcmp(left, right, left.count) == 0
}

/// Whether the texts have the same UTF-8, in a time that depends on their length only.
public func constantTimeEquals(_ left: String, _ right: String) -> Bool {
    constantTimeEquals(Array(left.utf8), Array(right.utf8))
}
