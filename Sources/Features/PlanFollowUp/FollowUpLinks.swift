import HTTP
import Platform

/// Addresses of the follow-up in an entity's back office.
enum FollowUpRoutes {
    static let home = Route<Void>.get("plan", "seguimiento")
    static let action = Route<Void>.get("plan", "seguimiento").text("accion")
    static let start = Route<Void>.get("plan", "inicio")
    static let saveStart = Route<Void>.post("plan", "inicio")
    static let task = Route<Void>.get("plan", "actividades").text("actividad")
    static let saveTask = Route<Void>.post("plan", "actividades").text("actividad")
    static let deed = Route<Void>.post("plan", "seguimiento").text("accion")
    static let withdrawDeed = Route<Void>.post("plan", "hechos", "retiro").text("anotacion")
    static let newEvidence = Route<Void>.get("plan", "pruebas", "nueva").text("actividad")
    static let saveEvidence = Route<Void>.post("plan", "pruebas", "nueva").text("actividad")
    static let evidenceFile = Route<Void>.get("plan", "pruebas").text("prueba")
    static let standEvidence = Route<Void>.post("plan", "pruebas", "estado").text("prueba")
    static let indicator = Route<Void>.get("plan", "indicadores").text("indicador")
    static let saveValue = Route<Void>.post("plan", "indicadores").text("indicador")
    static let takeMeasure = Route<Void>.post("plan", "indicadores", "medicion").text("indicador")
    static let outreach = Route<Void>.get("plan", "socializacion")
    static let invite = Route<Void>.post("plan", "socializacion")
    static let forget = Route<Void>.post("plan", "socializacion", "olvido").text("invitacion")
    static let poster = Route<Void>.get("plan", "cartelera.pdf")
}

/// The same for the public.
enum ProgressRoutes {
    static let show = Route<Void>.get("plan", "avance")
    static let calendar = Route<Void>.get("plan", "calendario.ics")
    static let file = Route<Void>.get("plan", "pruebas").text("prueba")
}

/// Where the pages of the follow-up lead; pages know no request.
struct FollowUpLinks: Sendable {
    let tenant: Tenant
    let proof: String
    let mayNote: Bool
    let mayInvite: Bool
    /// The menu entry these pages stand under.
    static let section = FollowUpRoutes.home.path
    /// The menu of a site names the plan; its progress stands under it.
    static let publicSection = "/plan"
    /// Address of the entity's public pages, as people type it.
    let siteAddress: String
    private let prefix: String
    private let publicPrefix: String

    init(_ context: Context, _ tenant: Tenant) {
        self.tenant = tenant
        prefix = context.officePath("")
        publicPrefix = context.publicPath("")
        mayNote = context.may(FollowUpPermissions.note)
        mayInvite = context.may(FollowUpPermissions.invite)
        proof = context.place == .office && mayNote ? context.formProof : ""
        siteAddress = Self.site(of: tenant, context.services)
    }

    /// The entity's own host where it has one, or its place under the programme's.
    static func site(of tenant: Tenant, _ services: Services) -> String {
        services.tenants.host(of: tenant).map { "https://\($0)" }
            ?? services.installation.publicAddress + "/" + tenant.slug
    }

    var office: String { prefix.isEmpty ? "/" : prefix }
    var home: String { prefix + FollowUpRoutes.home.path }
    var start: String { prefix + FollowUpRoutes.start.path }
    var outreach: String { prefix + FollowUpRoutes.outreach.path }
    var poster: String { prefix + FollowUpRoutes.poster.path }
    var progress: String { publicPrefix + ProgressRoutes.show.path }
    var calendar: String { publicPrefix + ProgressRoutes.calendar.path }
    var plan: String { publicPrefix + "/plan" }
    func action(_ key: String) -> String { prefix + FollowUpRoutes.action.path(key) }
    func task(_ key: String) -> String { prefix + FollowUpRoutes.task.path(key) }
    func withdrawal(_ entry: String) -> String { prefix + FollowUpRoutes.withdrawDeed.path(entry) }
    func newEvidence(_ task: String) -> String { prefix + FollowUpRoutes.newEvidence.path(task) }
    func file(_ evidence: String) -> String { prefix + FollowUpRoutes.evidenceFile.path(evidence) }
    func publicFile(_ evidence: String) -> String { publicPrefix + ProgressRoutes.file.path(evidence) }
    func evidenceStanding(_ evidence: String) -> String { prefix + FollowUpRoutes.standEvidence.path(evidence) }
    func indicator(_ key: String) -> String { prefix + FollowUpRoutes.indicator.path(key) }
    func measure(_ key: String) -> String { prefix + FollowUpRoutes.takeMeasure.path(key) }
    func forget(_ invitation: String) -> String { prefix + FollowUpRoutes.forget.path(invitation) }
    func inOffice(_ path: String) -> String { prefix + path }
    func record(_ record: IndicatorReading.Record) -> String {
        record.isPublic ? onSite(record.path) : inOffice(record.path)
    }
    func onSite(_ path: String) -> String { publicPrefix + path }

    func due(_ item: DueItem) -> String {
        switch item.kind {
        case .task(let task): self.task(task.key)
        case .promise(let promise): action(item.actionKey) + "#" + promise.key
        }
    }

    var trail: [TrailStep] { [TrailStep("Oficina", office), TrailStep("Seguimiento", home)] }
    func trail(_ action: FollowedAction) -> [TrailStep] {
        trail + [TrailStep("Acción \(action.number)", self.action(action.key))]
    }
}
