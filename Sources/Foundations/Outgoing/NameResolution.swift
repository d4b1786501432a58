import Glibc

/// Asks the system for the addresses of a name, or reads an address that is written out.
enum NameResolution {
    /// All addresses; none where the name is unknown, nil where nobody could be asked.
    static func addresses(_ name: String) -> [NetworkAddress]? {
        var wanted = addrinfo()
        wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let result = getaddrinfo(name, nil, &wanted, &found)
        guard result == 0 else { return result == EAI_AGAIN || result == EAI_SYSTEM ? nil : [] }
        defer { freeaddrinfo(found) }
        var addresses: [NetworkAddress] = []
        var next = found
        while let entry = next {
            if let address = address(entry.pointee), !addresses.contains(address) {
                addresses.append(address)
            }
            next = entry.pointee.ai_next
        }
        return addresses
    }

    private static func address(_ entry: addrinfo) -> NetworkAddress? {
        guard let start = UnsafeRawPointer(entry.ai_addr) else { return nil }
        switch entry.ai_family {
        case AF_INET:
            let bytes = UnsafeRawBufferPointer(start: start + 4, count: 4)
            return .v4(bytes.reduce(0) { $0 << 8 | UInt32($1) })
        case AF_INET6: return .v6(Array(UnsafeRawBufferPointer(start: start + 8, count: 16)))
        default: return nil
        }
    }
}
