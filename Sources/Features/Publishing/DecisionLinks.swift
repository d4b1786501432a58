import HTTP
import Platform

/// Addresses of what is decided about a site as a whole, in an entity's back office.
enum SiteDecisionRoutes {
    static let appearance = Route<Void>.get("aspecto")
    static let keepAppearance = Route<Void>.post("aspecto")
    static let banners = Route<Void>.get("avisos")
    static let raise = Route<Void>.post("avisos")
    static let lower = Route<Void>.post("avisos", "retiro").text("aviso")
    static let administrations = Route<Void>.get("administraciones")
    static let addAdministration = Route<Void>.post("administraciones")
    static let endAdministration = Route<Void>.post("administraciones", "fin").text("administracion")
}

/// What the pages of these decisions need to know of where they stand.
struct DecisionLinks: Sendable {
    let tenant: Tenant
    let proof: String
    let site: String
    private let prefix: String

    init(_ context: Context) throws {
        tenant = try context.entity().tenant
        proof = context.formProof
        site = context.publicPath("/")
        prefix = context.officePath("")
    }

    var office: TrailStep { TrailStep("Oficina", prefix) }

    func callAsFunction(_ path: String) -> String { prefix + path }
}

extension String {
    /// One line of text, without blanks at its ends and never longer than so many characters.
    func line(_ most: Int) -> String {
        let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.prefix(most))
    }
}
