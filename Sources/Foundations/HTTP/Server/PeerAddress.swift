import CMicroHTTPD
import Glibc

/// The address of the other end of a socket, as text.
enum PeerAddress {
    static func text(_ address: UnsafeRawPointer?) -> String {
        guard let address else { return "" }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        switch Int32(address.load(as: sockaddr.self).sa_family) {
        case AF_INET:
            var bytes = address.loadUnaligned(as: sockaddr_in.self).sin_addr
            inet_ntop(AF_INET, &bytes, &text, socklen_t(text.count))
        case AF_INET6:
            var bytes = address.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count))
        default: return ""
        }
        let plain = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return plain.hasPrefix("::ffff:") && plain.contains(".") ? String(plain.dropFirst(7)) : plain
    }
}
