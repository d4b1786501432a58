import Glibc

/// Moments as the properties of files write them.
enum UniversalTime {
    /// - Parameter format: as in strftime(3); the moment is given in UTC.
    static func text(_ seconds: Int, _ format: String) -> String? {
        var (time, parts) = (time_t(seconds), tm())
        guard gmtime_r(&time, &parts) != nil else { return nil }
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, format, &parts)
        guard count > 0 else { return nil }
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
