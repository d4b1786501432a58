import HTTP
import Platform
import Rehearsal
import Runtime

/// Finds the endpoint behind an address, by the route table alone.
struct AddressBook {
    let program: TestProgram
    private let endpoints = WholeProgram.program.endpoints
    private let machines: Set<String> = ["healthz", "readyz", "metrics"]

    init(_ program: TestProgram) { self.program = program }

    struct Found {
        let endpoint: Endpoint
        let tenant: Tenant?
    }

    /// - Parameter path: of the programme's host, with or without a query.
    func find(_ method: HTTP.Method, _ path: String) throws -> Found? {
        let segments = try Request(method, path).segments
        let tenants = program.services.tenants
        if segments.count > 1, segments[0] == "oficina", let tenant = tenants.tenant(slug: segments[1]) {
            return find(.office, method, Array(segments.dropFirst(2)), tenant)
        }
        if let first = segments.first, let tenant = tenants.tenant(slug: first) {
            return find(.entity, method, Array(segments.dropFirst()), tenant)
        }
        return find(.nation, method, segments, nil)
    }

    private func find(_ place: Place, _ method: HTTP.Method, _ segments: [String], _ tenant: Tenant?) -> Found? {
        // As the router does: a word stands before a parameter.
        endpoints.filter { $0.place == place && $0.method == method && $0.matches(segments: segments) }
            .min { $0.shape.lexicographicallyPrecedes($1.shape) }.map { Found(endpoint: $0, tenant: tenant) }
    }
}

extension Endpoint {
    fileprivate var shape: [Int] { pattern.split(separator: "/").map { $0.hasPrefix("{") ? 1 : 0 } }
}
