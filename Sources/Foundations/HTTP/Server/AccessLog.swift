import Glibc
import Synchronization

/// One line of JSON per request, gathered in memory and handed on a few times a second by a thread of its own.
final class AccessLog: Sendable {
    struct Entry {
        var id: String
        var method: String
        var path: String
        var status: Int
        var bytes: Int
        var nanoseconds: UInt64
        var address: String
        var agent: String
    }

    private static let longestText = 256
    /// Past this many bytes in memory lines are dropped and counted: a log that stands still must not fill the memory.
    private static let limit = 8_388_608

    private struct State {
        var lines: [UInt8] = []
        var dropped = 0
    }

    private let sink: @Sendable ([UInt8]) -> Void
    private let state = Mutex(State())

    init(sink: @escaping @Sendable ([UInt8]) -> Void) {
        self.sink = sink
    }

    func add(_ entry: Entry) {
        let line = AccessLog.line(entry)
        state.withLock { state in
            if state.lines.count < AccessLog.limit { state.lines += line } else { state.dropped += 1 }
        }
    }

    /// Hands everything gathered so far to the sink.
    func flush() {
        let (lines, dropped) = state.withLock { state in
            defer { state = State() }
            return (state.lines, state.dropped)
        }
        if !lines.isEmpty { sink(lines) }
        if dropped > 0 { sink(Array("{\"dropped\":\(dropped)}\n".utf8)) }
    }

    private static func line(_ entry: Entry) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(320)
        line += "{\"time\":\"".utf8
        Timestamp.append(to: &line)
        line += "\",\"id\":\"\(entry.id)\",\"method\":\"".utf8
        append(entry.method, to: &line)
        line += "\",\"path\":\"".utf8
        append(entry.path, to: &line)
        line += "\",\"status\":\(entry.status),\"bytes\":\(entry.bytes),\"ms\":".utf8
        let microseconds = Int(entry.nanoseconds / 1_000)
        line +=
            "\(microseconds / 1_000).\(Timestamp.padded(microseconds % 1_000)),\"address\":\"\(entry.address)\"".utf8
        line += ",\"agent\":\"".utf8
        append(entry.agent, to: &line)
        line += "\"}\n".utf8
        return line
    }

    /// A string's inside in JSON; control characters become a question mark, long texts are cut.
    private static func append(_ text: String, to line: inout [UInt8]) {
        var count = 0
        for byte in text.utf8 {
            // A letter of several bytes counts once, with its first.
            if byte & 0xC0 != 0x80 { count += 1 }
            guard count <= longestText else { return }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                line.append(UInt8(ascii: "\\"))
                line.append(byte)
            case _ where byte < 32 || byte == 127: line.append(UInt8(ascii: "?"))
            default: line.append(byte)
            }
        }
    }
}

/// The time of a log line: `2026-11-21T15:42:00.123Z`.
enum Timestamp {
    static func append(to line: inout [UInt8]) {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        var seconds = time.tv_sec
        var parts = tm()
        gmtime_r(&seconds, &parts)
        line += "\(parts.tm_year + 1900)-".utf8
        for (value, mark) in [
            (parts.tm_mon + 1, "-"), (parts.tm_mday, "T"), (parts.tm_hour, ":"), (parts.tm_min, ":"),
            (parts.tm_sec, "."),
        ] {
            if value < 10 { line.append(UInt8(ascii: "0")) }
            line += "\(value)\(mark)".utf8
        }
        line += "\(padded(Int(time.tv_nsec) / 1_000_000))Z".utf8
    }

    /// The time as a `Date` header writes it: `Sat, 21 Nov 2026 15:42:00 GMT`.
    static func http() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 40)
        let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
        return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// A number below a thousand with three digits.
    static func padded(_ number: Int) -> String {
        number < 10 ? "00\(number)" : number < 100 ? "0\(number)" : String(number)
    }
}
