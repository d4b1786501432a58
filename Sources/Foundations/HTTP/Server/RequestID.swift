import Synchronization

/// Names for requests: thirteen characters, never twice in a process, not to be guessed from one another's order.
///
/// They are names, not secrets: a counter from a random start, mixed by a bijection (SplitMix64), costs no system call.
enum RequestID {
    private static let counter = Atomic<UInt64>(UInt64.random(in: .min ... .max))

    static func next() -> String {
        var bits = mix(counter.wrappingAdd(0x9e37_79b9_7f4a_7c15, ordering: .relaxed).newValue)
        return String(unsafeUninitializedCapacity: 13) { buffer in
            for index in 0..<13 {
                buffer[index] = letters[Int(bits & 31)]
                bits >>= 5
            }
            return 13
        }
    }

    /// Base32 without letters that look like digits.
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private static func mix(_ seed: UInt64) -> UInt64 {
        var bits = seed
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}
