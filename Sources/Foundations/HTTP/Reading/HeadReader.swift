/// Reads the header lines from the bytes as they came, by the strict grammar of RFC 9112.
///
/// The server library is lenient and hides what it bent (folded lines, bare line feeds, NULs, a blank before the
/// colon), so its own view is not used. In the bytes it leaves behind, a line is `name 0 value 0 0`: the colon and
/// the line break are overwritten by zeros. Whatever does not fit that shape exactly is refused.
package enum HeadReader {
    /// - Parameter bytes: from the line break after `HTTP/1.1` to the end of the empty line.
    package static func headers(_ bytes: UnsafeBufferPointer<UInt8>, limits: HeadLimits) throws(Refusal) -> Headers {
        guard bytes.count <= limits.headers else { throw .headTooLarge }
        var lines: [Headers.Line] = []
        lines.reserveCapacity(12)
        var position = try afterBreak(bytes, 0)
        while position < bytes.count, bytes[position] != 0 {
            guard lines.count < limits.headerCount else { throw .headTooLarge }
            let line = try readLine(bytes, from: position)
            lines.append(line.read)
            position = line.end
        }
        guard try afterBreak(bytes, position) == bytes.count else { throw .malformed }
        return Headers(bytes: Array(bytes), lines: lines)
    }

    private static func readLine(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(Refusal) -> (read: Headers.Line, end: Int) {
        var position = start
        while position < bytes.count, ASCII.isToken(bytes[position]) { position += 1 }
        let nameCount = position - start
        guard nameCount > 0, position < bytes.count, bytes[position] == 0 else { throw .malformed }
        position += 1
        while position < bytes.count, ASCII.isBlank(bytes[position]) { position += 1 }
        let value = position
        while position < bytes.count, ASCII.isValue(bytes[position]) { position += 1 }
        let end = try afterBreak(bytes, position)
        while position > value, ASCII.isBlank(bytes[position - 1]) { position -= 1 }
        let line = Headers.Line(
            name: Int32(start), nameCount: Int32(nameCount), value: Int32(value), valueCount: Int32(position - value))
        return (line, end)
    }

    private static func afterBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) throws(Refusal) -> Int {
        guard position + 2 <= bytes.count, bytes[position] == 0, bytes[position + 1] == 0 else { throw .malformed }
        return position + 2
    }
}
