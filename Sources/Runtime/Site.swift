import HTTP
import Platform

/// Where in the house a request leads, before any endpoint is looked for.
struct Site: Sendable {
    let place: Place
    let tenant: Tenant?
    /// The path without what stands for the place.
    let segments: [String]
    let onOwnHost: Bool

    /// Whether the name that was asked for belongs to nobody here (RFC 9110, 15.5.20).
    func isForeign(_ request: Request, _ services: Services) -> Bool {
        !onOwnHost && services.installation.isForeign(host: request.host)
    }

    /// Entity hosts are public only: sessions and the back office live on the programme's host.
    var mayBringPeople: Bool { !onOwnHost }

    static func find(_ request: Request, _ services: Services) -> Site {
        let segments = request.segments
        if let tenant = services.tenants.tenant(host: request.host) {
            return Site(place: .entity, tenant: tenant, segments: segments, onOwnHost: true)
        }
        if segments.count >= 2, segments[0] == "oficina", let tenant = services.tenants.tenant(slug: segments[1]) {
            return Site(place: .office, tenant: tenant, segments: Array(segments.dropFirst(2)), onOwnHost: false)
        }
        if let first = segments.first, let tenant = services.tenants.tenant(slug: first) {
            return Site(place: .entity, tenant: tenant, segments: Array(segments.dropFirst()), onOwnHost: false)
        }
        return Site(place: .nation, tenant: nil, segments: segments, onOwnHost: false)
    }
}
