import Glibc

/// A client that sends exactly the bytes it is told, for tests of what no browser would send.
///
/// ```swift
/// let wire = try RawConnection(port: server.port)
/// wire.send("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
/// #expect(wire.answer()?.status == 400)
/// ```
public final class RawConnection {
    private let socket: Int32
    private var buffer: [UInt8] = []
    /// Whether the other end has closed.
    public private(set) var isClosed = false

    /// - Parameter patience: seconds after which waiting for bytes ends.
    public init(port: Int, patience: Int = 10) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafeBytes(of: &address) { bytes in
            bytes.baseAddress.map {
                connect(socket, $0.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
            }
        }
        guard result == 0 else { throw RawFailure.cannotConnect }
        var wait = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    public func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends what the other end still takes.
    public func send(_ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.send(socket, bytes.baseAddress.map { $0 + done }, bytes.count - done, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            done += count
        }
    }

    /// Says that nothing more will be sent.
    public func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// Makes the kernel's buffer small, so that the other end soon has to wait for this one.
    public func readSlowly() {
        var size: Int32 = 2_048
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }

    /// The next answer, or nil where none comes.
    /// - Parameter toHead: an answer to HEAD has a length and no body.
    public func answer(toHead: Bool = false) -> RawAnswer? {
        while true {
            if let end = headEnd, var answer = RawAnswer(head: buffer[..<end]) {
                guard answer.status != 100 else {
                    buffer.removeFirst(end + 4)
                    continue
                }
                let length = toHead || answer.status == 304 ? 0 : answer["Content-Length"].flatMap(Int.init) ?? 0
                while buffer.count < end + 4 + length { guard receive() else { return nil } }
                answer.body = Array(buffer[(end + 4)..<(end + 4 + length)])
                buffer.removeFirst(end + 4 + length)
                return answer
            }
            guard receive() else { return nil }
        }
    }

    /// Waits until the other end closes; false where patience ended first.
    public func waitForClose() -> Bool {
        while receive() {}
        return isClosed
    }

    private var headEnd: Int? {
        guard buffer.count >= 4 else { return nil }
        return (0...(buffer.count - 4)).first {
            buffer[$0] == 13 && buffer[$0..<($0 + 4)].elementsEqual([13, 10, 13, 10])
        }
    }

    private func receive() -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &piece, piece.count, 0)
        if count == 0 || count < 0 && errno == ECONNRESET { isClosed = true }
        guard count > 0 else { return false }
        buffer += piece[..<count]
        return true
    }
}

public enum RawFailure: Error { case cannotConnect }

/// An answer as it came over the wire.
public struct RawAnswer: Sendable {
    public var status: Int
    public var headers: [(String, String)]
    public var body: [UInt8] = []

    init?(head: ArraySlice<UInt8>) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count >= 2, let status = Int(words[1]) else { return nil }
        self.status = status
        headers = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (String(line[..<colon]), String(value))
        }
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The first value of a header, compared without regard to case.
    public subscript(_ name: String) -> String? { all(name).first }

    /// Every value of a header.
    public func all(_ name: String) -> [String] {
        headers.filter { $0.0.lowercased() == name.lowercased() }.map(\.1)
    }
}
