/// Decides whether the platform may ask an address that somebody typed: nothing that stands inside is ever reached by
/// way of us, whatever a name says or a page redirects to.
///
/// ```swift
/// let checked = try OutgoingGuard.standard.check("http://169.254.169.254/")   // throws: it stands inside
/// ```
public struct OutgoingGuard: Sendable {
    /// Ports that may be asked.
    public let ports: Set<Int>
    private let resolve: @Sendable (String) -> [NetworkAddress]?
    private let trusted: Set<String>

    /// - Parameters:
    ///   - resolve: addresses of a name, nil where nobody can be asked; the system's, where nothing else is said.
    ///   - trusted: names that may stand inside; only tests have any.
    public init(
        ports: Set<Int> = [80, 443], trusted: Set<String> = [],
        resolve: (@Sendable (String) -> [NetworkAddress]?)? = nil
    ) {
        self.ports = ports
        self.trusted = trusted
        self.resolve = resolve ?? NameResolution.addresses
    }

    /// Ports 80 and 443 of public addresses.
    public static let standard = OutgoingGuard()

    /// Resolves the name and looks at every address it has; the request then goes to these and no other.
    func check(_ text: String) throws(OutgoingRefusal) -> CheckedAddress {
        let address = try OutgoingAddress(text)
        guard ports.contains(address.port) else { throw .port }
        guard let found = resolve(address.host) else { throw .noResolver }
        guard !found.isEmpty else { throw .unknownName }
        guard trusted.contains(address.host) || found.allSatisfy(\.isPublic) else { throw .inside }
        return CheckedAddress(address: address, machines: found)
    }
}

/// An address that may be asked, and the machines it may be asked from: those that were looked at, whatever the name
/// is said to mean a moment later.
struct CheckedAddress: Sendable, Hashable {
    let address: OutgoingAddress
    let machines: [NetworkAddress]

    /// Name, port and machines as curl keeps them; nil where the address is written out and means only itself.
    var pin: String? {
        guard !address.host.contains(":") else { return nil }
        let written = machines.map { $0.text.contains(":") ? "[\($0.text)]" : $0.text }.joined(separator: ",")
        return "\(address.host):\(address.port):\(written)"
    }
}

/// Why an address is not asked.
public struct OutgoingRefusal: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case malformed, scheme, port, unknownName, noResolver, inside
    }

    public let code: Code
    /// Spanish.
    public let message: String

    static let malformed = OutgoingRefusal(
        code: .malformed, message: "La dirección está mal escrita.")
    static let scheme = OutgoingRefusal(
        code: .scheme, message: "Solo se revisan direcciones que empiezan por https:// o http://.")
    static let port = OutgoingRefusal(
        code: .port, message: "La dirección usa un puerto que no es el de los sitios web.")
    static let unknownName = OutgoingRefusal(
        code: .unknownName, message: "No existe un sitio con ese nombre.")
    static let noResolver = OutgoingRefusal(
        code: .noResolver,
        message:
            "No se pudo averiguar dónde está el sitio. Si pasa con todos, este servidor no tiene salida a internet.")
    static let inside = OutgoingRefusal(
        code: .inside,
        message: "La dirección es de una red interna; los lectores no pueden llegar a ella.")
}
