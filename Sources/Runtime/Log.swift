public import Calendar
import Glibc
public import Platform
import Synchronization

/// The operator's log: one JSON object a line. Never holds what people typed.
public final class Log: Sendable {
    private let sink: @Sendable (String) -> Void
    private let clock: HouseClock

    public init(clock: HouseClock, sink: @escaping @Sendable (String) -> Void) {
        self.clock = clock
        self.sink = sink
    }

    /// Writes to standard error.
    public static func standardError(clock: HouseClock) -> Log {
        Log(clock: clock) { line in
            let bytes = Array((line + "\n").utf8)
            _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
        }
    }

    /// Something went on that an operator wants to know.
    public func note(_ what: String, _ fields: [(String, String)] = []) { write("info", what, fields) }

    /// Something failed; with the request's or job's name, so that it can be found again.
    public func problem(_ what: String, _ error: any Error, request: String? = nil) {
        write("error", what, [("error", String(describing: error))] + (request.map { [("request", $0)] } ?? []))
    }

    private func write(_ level: String, _ what: String, _ fields: [(String, String)]) {
        let all = [("time", clock.now().iso), ("level", level), ("what", what)] + fields
        let members = all.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }
        sink("{\(members.joined(separator: ","))}")
    }
}

/// Strings as JSON writes them.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20: out += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
