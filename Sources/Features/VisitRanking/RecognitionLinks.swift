import Entities
import HTTP
import Platform

/// Where these pages lead; pages know no request.
struct RecognitionLinks: Sendable {
    let tenant: Tenant?
    let proof: String
    let mayPropose: Bool
    let isDemonstration: Bool
    private let prefix: String
    private let officePrefix: String

    init(_ context: Context) {
        tenant = context.tenant
        prefix = context.path("")
        officePrefix = context.tenant == nil ? "" : context.officePath("")
        mayPropose = context.tenant != nil && context.may(RecognitionPermissions.propose)
        let changes = mayPropose || context.may(RecognitionPermissions.console)
        proof = changes && context.place != .entity ? context.formProof : ""
        isDemonstration = context.services.installation.isDemonstration
    }

    func here(_ path: String) -> String { prefix + path }

    func office(_ path: String) -> String { officePrefix + path }

    /// Public page with the visits of an entity, on the programme's host.
    static func visits(of tenant: Tenant) -> String {
        Context.path(SiteVisits.site.path, place: .entity, tenant: tenant)
    }

    static func home(of tenant: Tenant) -> String { Context.path("/", place: .entity, tenant: tenant) }

    var officeTrail: [TrailStep] { [TrailStep("Oficina", officePrefix.isEmpty ? "/" : officePrefix)] }
    static let trail = [TrailStep("Inicio", "/")]
    static let consoleTrail = [TrailStep("Inicio", "/"), TrailStep("Visitas y premios", RankingDesk.desk.path)]
}
