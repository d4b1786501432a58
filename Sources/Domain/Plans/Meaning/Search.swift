extension String {
    /// Whether other words stand somewhere in these, byte by byte; both are folded, so nothing else can be equal.
    public func holds(_ other: String) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { String.holds(own, $0) } ?? false
        }
        return found ?? false
    }

    private static func holds(_ own: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = other.first, own.count >= other.count else { return other.isEmpty }
        for start in 0...(own.count - other.count) where own[start] == first {
            if other.indices.allSatisfy({ own[start + $0] == other[$0] }) { return true }
        }
        return false
    }
}
