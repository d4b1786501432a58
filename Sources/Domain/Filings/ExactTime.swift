public import Calendar

extension Instant {
    /// To the millisecond, in Bogotá, with its offset: `2012-05-29T23:59:59.999-05:00`.
    public var isoInBogota: String {
        String(Instant(milliseconds: milliseconds - 5 * 3_600_000).iso.dropLast()) + "-05:00"
    }

    /// “martes 29 de mayo de 2012, 11:59:59,999 p. m.”: a receipt says exactly when.
    public var exact: String {
        let thousandths = String(1000 + milliseconds.remainder(1000)).dropFirst()
        let seconds = String(100 + milliseconds.remainder(60_000) / 1000).dropFirst()
        let parts = clockTime.split(separator: " ", maxSplits: 1)
        return "\(day.spoken), \(parts.first ?? ""):\(seconds),\(thousandths) \(parts.last ?? "")"
    }
}

extension Int64 {
    fileprivate func remainder(_ divisor: Int64) -> Int64 { ((self % divisor) + divisor) % divisor }
}
