/// Where a request came from, as a proxy tells it; what a stranger tells is not believed.
struct Origin {
    var address: String
    var scheme: String?
    var host: String?

    init(_ headers: Headers, _ wire: Wire, _ proxies: Networks) {
        address = wire.address
        guard wire.isProxy else { return }
        address = Origin.client(headers.all("X-Forwarded-For"), proxies) ?? wire.address
        scheme = headers["X-Forwarded-Proto"].map(ASCII.lowercased).flatMap {
            ["http", "https"].contains($0) ? $0 : nil
        }
        host = headers["X-Forwarded-Host"]
    }

    /// The last address that is not one of our proxies: what stands before it could have been written by anybody.
    private static func client(_ lines: [String], _ proxies: Networks) -> String? {
        let chain = lines.flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " && $0 != "\t" }) }
        for address in chain.reversed() {
            guard Networks.bytes(address) != nil else { return nil }
            if !proxies.contains(address) { return address }
        }
        return chain.first
    }
}
