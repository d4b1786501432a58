import Glibc

/// Reads `multipart/form-data` (RFC 7578) as it comes, in pieces of any size.
///
/// A part with a file's name becomes an ``Upload`` that leaves memory past `inMemory` bytes; others become fields. A
/// file's field in which nothing was chosen (no name, no bytes) is passed over.
package struct MultipartReader {
    private enum Stage { case preamble, afterDelimiter, headers, content, done }

    private static let longestPreamble = 1_024
    private static let longestHead = 2_048

    private let delimiter: [UInt8]
    private let limits: BodyLimits
    private let folder: String
    /// What has not been understood yet. It begins with a line break so that the first delimiter looks like the others.
    private var buffer: [UInt8] = [13, 10]
    private var start = 0
    private var skipped = 0
    private var stage = Stage.preamble
    private var part: MultipartPart?
    private var fields = Fields()
    private var uploads: [Upload] = []

    /// - Parameter contentType: the value of the request's `Content-Type`, which names the boundary.
    /// - Throws: 400 where the boundary is missing or not 1 to 70 permitted characters.
    package init(contentType: String, limits: BodyLimits, folder: String) throws(Refusal) {
        guard let boundary = try HeaderValue(Array(contentType.utf8)[...])["boundary"] else { throw .malformed }
        guard (1...70).contains(boundary.count), boundary.allSatisfy(MultipartReader.mayStand), boundary.last != 32
        else { throw .malformed }
        delimiter = [13, 10, 45, 45] + boundary
        self.limits = limits
        self.folder = folder
    }

    package mutating func feed(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        buffer.append(contentsOf: bytes)
        while try step() {}
        buffer.removeFirst(start)
        start = 0
    }

    /// - Throws: 400 where the last delimiter never came.
    package mutating func finish() throws(Refusal) -> Body {
        guard stage == .done else { throw .malformed }
        return .multipart(fields, uploads)
    }

    /// One step further; false where more bytes are needed.
    private mutating func step() throws(Refusal) -> Bool {
        switch stage {
        case .preamble: return try skipPreamble()
        case .afterDelimiter: return try readDelimiterEnd()
        case .headers: return try readPartHead()
        case .content: return try readContent()
        case .done:
            start = buffer.count
            return false
        }
    }

    private mutating func skipPreamble() throws(Refusal) -> Bool {
        let found = find(delimiter)
        let end = found ?? max(start, buffer.count - delimiter.count + 1)
        skipped += end - start
        guard skipped <= MultipartReader.longestPreamble else { throw .malformed }
        start = end
        return found != nil && passDelimiter()
    }

    private mutating func readDelimiterEnd() throws(Refusal) -> Bool {
        while start < buffer.count, ASCII.isBlank(buffer[start]) { start += 1 }
        guard buffer.count - start >= 2 else { return false }
        switch (buffer[start], buffer[start + 1]) {
        case (13, 10): stage = .headers
        case (45, 45): stage = .done
        default: throw .malformed
        }
        // The line break stays: the empty line that ends the head is looked for from here.
        return true
    }

    private mutating func readPartHead() throws(Refusal) -> Bool {
        let end = find([13, 10, 13, 10])
        guard (end ?? buffer.count) - start <= MultipartReader.longestHead else { throw .tooLarge }
        guard let end else { return false }
        part = try MultipartPart(head: buffer[start..<end], limits: limits, folder: folder)
        try countPart()
        start = end + 4
        stage = .content
        return true
    }

    private mutating func countPart() throws(Refusal) {
        guard let part else { return }
        let room = part.isFile ? uploads.count < limits.files : fields.count < limits.fields.count
        // A browser sends a file's field even where nothing was chosen.
        guard room || part.isEmptyChoice else { throw .tooLarge }
    }

    private mutating func readContent() throws(Refusal) -> Bool {
        let found = find(delimiter)
        let end = found ?? max(start, buffer.count - delimiter.count + 1)
        try hand(start..<end)
        start = end
        guard found != nil else { return false }
        try closePart()
        return passDelimiter()
    }

    private mutating func hand(_ range: Range<Int>) throws(Refusal) {
        let buffer = buffer
        var refusal: Refusal?
        buffer.withUnsafeBytes { bytes in
            do throws(Refusal) {
                try part?.append(UnsafeRawBufferPointer(rebasing: bytes[range]))
            } catch { refusal = error }
        }
        if let refusal { throw refusal }
    }

    private mutating func closePart() throws(Refusal) {
        switch try part?.closed() {
        case .field(let name, let value): fields.append(name, value)
        case .file(let upload): uploads.append(upload)
        case nil: break
        }
        part = nil
    }

    private mutating func passDelimiter() -> Bool {
        start += delimiter.count
        stage = .afterDelimiter
        return true
    }

    /// Where a run of bytes begins, at or after `start`.
    private func find(_ needle: [UInt8]) -> Int? {
        buffer.withUnsafeBytes { hay -> Int? in
            guard let base = hay.baseAddress else { return nil }
            var place = start
            while place + needle.count <= hay.count {
                let last = hay.count - needle.count + 1
                guard let hit = memchr(base + place, Int32(needle[0]), last - place) else { return nil }
                place = UnsafeRawPointer(hit) - base
                if memcmp(hit, needle, needle.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }

    /// The characters of a boundary (RFC 2046, 5.1.1).
    private static func mayStand(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || "'()+_,-./:=? ".utf8.contains(byte)
    }
}
