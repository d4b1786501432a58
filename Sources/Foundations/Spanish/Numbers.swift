extension Spanish {
    /// A whole number with points between thousands: `Spanish.number(1134) == "1.134"`.
    public static func number(_ value: Int) -> String {
        (value < 0 ? "-" : "") + grouped(String(value.magnitude))
    }

    /// A number with a decimal comma, rounded half away from zero: `Spanish.number(1234.5, decimals: 1) == "1.234,5"`.
    ///
    /// `decimals` is taken between 0 and 6. A value past 10^15, or not a number, is written as Swift writes it.
    public static func number(_ value: Double, decimals: Int) -> String {
        let places = min(max(decimals, 0), 6)
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled.isFinite, abs(scaled) < 1e15 else { return String(value) }
        let digits = padded(String(Int(abs(scaled))), to: places + 1)
        let whole = (scaled < 0 ? "-" : "") + grouped(String(digits.dropLast(places)))
        return places == 0 ? whole : whole + "," + digits.suffix(places)
    }

    /// A size for people, in steps of 1,024: `Spanish.bytes(10_485_760) == "10 MB"`, `Spanish.bytes(1536) == "1,5 KB"`.
    ///
    /// One decimal below ten units when it is not zero.
    public static func bytes(_ count: Int) -> String {
        guard count.magnitude >= 1024 else { return Spanish.count(count, "byte", "bytes") }
        var value = Double(count) / 1024
        var unit = 0
        while abs(value) >= 1023.5, unit < sizes.count - 1 {
            value /= 1024
            unit += 1
        }
        let tenths = (value * 10).rounded()
        let decimals = abs(value) < 10 && tenths.truncatingRemainder(dividingBy: 10) != 0 ? 1 : 0
        return number(value, decimals: decimals) + " " + sizes[unit]
    }

    /// A number with its noun: `Spanish.count(3, "acción", "acciones") == "3 acciones"`.
    public static func count(_ number: Int, _ one: String, _ many: String) -> String {
        Spanish.number(number) + " " + (number == 1 ? one : many)
    }

    private static let sizes = ["KB", "MB", "GB", "TB"]

    private static func grouped(_ digits: String) -> String {
        var result: [UInt8] = []
        for (index, digit) in digits.utf8.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(UInt8(ascii: ".")) }
            result.append(digit)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func padded(_ digits: String, to length: Int) -> String {
        String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
}
