/// Looks over the bytes before the parser does: the parser makes an object of each part and each header, so a message
/// of 15 MB could ask for gigabytes.
struct MailGuard {
    private let limits: MailLimits
    private var headerLines = 0
    private var borderLines = 0
    /// Parts that say they hold others; the parser goes down into each by calling itself.
    private var containers = 0
    private var isInHeaders = true
    /// Whether another message begins after these headers.
    private var carriesMessage = false
    /// Parts of a digest are messages without saying so.
    private var isDigest = false

    static func check(_ bytes: [UInt8], _ limits: MailLimits) throws(MailFailure) {
        var watch = MailGuard(limits)
        var lines = MailLines(bytes)
        while let line = lines.next() { try watch.see(line) }
    }

    private init(_ limits: MailLimits) { self.limits = limits }

    private mutating func see(_ line: ArraySlice<UInt8>) throws(MailFailure) {
        if line.starts(with: [45, 45]) {
            borderLines += 1
            isInHeaders = true
            carriesMessage = false
        } else if line.isEmpty || line.elementsEqual([13]) {
            isInHeaders = isInHeaders && (carriesMessage || isDigest)
            carriesMessage = false
        } else if isInHeaders {
            headerLines += 1
            noteType(line)
        }
        if borderLines > limits.borderLines || headerLines > limits.headerLines || containers > limits.parts * 2 {
            throw .tooManyParts
        }
    }

    private mutating func noteType(_ line: ArraySlice<UInt8>) {
        guard line.contains(47) else { return }
        let words = String(decoding: line.prefix(400), as: UTF8.self).lowercased()
        if words.contains("multipart/") || words.contains("message/") { containers += 1 }
        if words.contains("message/") { carriesMessage = true }
        if words.contains("/digest") { isDigest = true }
    }
}

/// The lines of a message one after the other, without their ends; a list of them all would weigh more than the
/// message.
struct MailLines {
    private let bytes: [UInt8]
    private var start = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> ArraySlice<UInt8>? {
        guard start < bytes.count else { return nil }
        let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
        defer { start = end + 1 }
        return bytes[start..<end]
    }
}
