import Foundation
import Synchronization

/// A web server on this machine that answers every path with what it was told, and remembers what it was asked.
final class LittleServer: Sendable {
    let port: Int
    private let socket: Int32
    private let answers: [String: String]
    private let seen = Mutex<[String]>([])

    /// - Parameter answers: by method and path (`GET /a`), or by path alone: status line and headers.
    init(_ answers: [String: String]) throws {
        self.answers = answers
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.socket = socket
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 && listen(socket, 16) == 0
                    && getsockname(socket, address, &size) == 0
            }
        }
        guard listening else { throw NoServer() }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in run() }
    }

    struct NoServer: Error {}

    deinit { close(socket) }

    var requests: [String] { seen.withLock { $0 } }

    func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func run() {
        while true {
            let connection = accept(socket, nil, nil)
            guard connection >= 0 else { return }
            answer(connection)
            close(connection)
        }
    }

    private func answer(_ connection: Int32) {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = recv(connection, &buffer, buffer.count, 0)
        let line = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).prefix {
            $0 != "\r\n" && $0 != "\r"
        }
        let parts = line.split(separator: " ").prefix(2).map(String.init)
        guard parts.count == 2 else { return }
        seen.withLock { $0.append(parts.joined(separator: " ")) }
        guard let told = answers[parts.joined(separator: " ")] ?? answers[parts[1]] else { return }
        if told == "silencio" {
            usleep(1_500_000)
        } else if told == "sin fin" {
            flood(connection)
        } else {
            send(
                "HTTP/1.1 \(told.replacing("PUERTO", with: String(port)))\r\nContent-Length: 0\r\n\r\n",
                connection)
        }
    }

    private func flood(_ connection: Int32) {
        send("HTTP/1.1 200 OK\r\n\r\n", connection)
        for _ in 0..<20_000 where !send(String(repeating: "a", count: 10_000), connection) { return }
    }

    @discardableResult
    private func send(_ text: String, _ connection: Int32) -> Bool {
        Array(text.utf8).withUnsafeBytes {
            Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        } > 0
    }
}
