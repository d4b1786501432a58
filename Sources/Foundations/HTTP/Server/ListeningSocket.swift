import Glibc

/// A socket that listens on a numeric address.
struct ListeningSocket {
    private static let backlog: Int32 = 1_024

    let descriptor: Int32
    let port: Int
    let isIPv6: Bool

    init(host: String, port: Int) throws {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE | AI_NUMERICSERV
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let result = getaddrinfo(host, String(port), &hints, &found)
        guard result == 0, let address = found?.pointee else {
            throw ServerFailure.cannotListen("\(host): \(String(cString: gai_strerror(result)))")
        }
        defer { freeaddrinfo(found) }
        descriptor = try ListeningSocket.open(address, name: "\(host):\(port)")
        isIPv6 = address.ai_family == AF_INET6
        self.port = ListeningSocket.port(of: descriptor)
    }

    private static func open(_ address: addrinfo, name: String) throws -> Int32 {
        let descriptor = socket(address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0, listen(descriptor, backlog) == 0 else {
            let words = String(cString: strerror(errno))
            close(descriptor)
            throw ServerFailure.cannotListen("\(name): \(words)")
        }
        return descriptor
    }

    private static func port(of descriptor: Int32) -> Int {
        var address = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        withUnsafeMutableBytes(of: &address) { bytes in
            guard let base = bytes.baseAddress else { return }
            getsockname(descriptor, base.assumingMemoryBound(to: sockaddr.self), &size)
        }
        // The port stands at the same place for both families.
        return Int(UInt16(bigEndian: address.sin6_port))
    }
}
