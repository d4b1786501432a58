extension FixedWidthInteger {
    /// The quotient rounded down, so that days before 1970 count backwards without a gap.
    func flooredQuotient(_ divisor: Self) -> Int {
        let quotient = self / divisor
        return Int(self % divisor < 0 ? quotient - 1 : quotient)
    }

    /// What remains above the floored quotient; never negative for a positive divisor.
    func flooredRemainder(_ divisor: Self) -> Self {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}

/// A number with zeros in front.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// The number written by a few ASCII digits; `nil` if there is anything else, or nothing, or more than nine.
func decimal(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte &- 0x30)
    }
    return value
}
