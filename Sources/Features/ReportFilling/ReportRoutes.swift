import Campaigns
import HTTP
import Platform
import Questionnaires
import Reports

/// Addresses of a report in an entity's back office; a report is named by its campaign.
enum ReportRoutes {
    static let home = Route<Void>.get("reporte")
    static let start = Route<Void>.post("reporte", "inicio")
    static let tasks = Route<Void>.get("reporte", "tareas").text("campana")
    static let area = Route<Void>.get("reporte", "area").text("campana").text("area")
    static let people = Route<Void>.get("reporte", "personas").text("campana")
    static let assign = Route<Void>.post("reporte", "personas").text("campana").text("area")
    static let assigned = Route<Void>.get("reporte", "personas").text("campana").text("area")

    static let section = Route<Void>.get("reporte", "seccion").text("campana").text("criterio")
    static let save = Route<Void>.post("reporte", "respuesta").text("campana").int("pregunta")
    /// Where a browser reloads after an answer that was refused.
    static let saved = Route<Void>.get("reporte", "respuesta").text("campana").int("pregunta")

    static let question = Route<Void>.get("reporte", "pregunta").text("campana").int("pregunta")
    static let addEvidence = Route<Void>.post("reporte", "prueba").text("campana").int("pregunta")
    static let addedEvidence = Route<Void>.get("reporte", "prueba").text("campana").int("pregunta")
    static let withdraw = Route<Void>.post("reporte", "prueba-retirada").text("campana").text("prueba")
    static let file = Route<Void>.get("reporte", "archivo").text("campana").text("prueba")
    static let addDoubt = Route<Void>.post("reporte", "duda").text("campana").int("pregunta")
    static let addedDoubt = Route<Void>.get("reporte", "duda").text("campana").int("pregunta")
    static let settleDoubt = Route<Void>.post("reporte", "duda-resuelta").text("campana").text("duda")
    static let exempt = Route<Void>.post("reporte", "no-aplica").text("campana").int("pregunta")
    static let exempted = Route<Void>.get("reporte", "no-aplica").text("campana").int("pregunta")

    static let check = Route<Void>.get("reporte", "revision").text("campana")
    static let submit = Route<Void>.post("reporte", "envio").text("campana")
    static let submitted = Route<Void>.get("reporte", "envio").text("campana")
    static let deliver = Route<Void>.post("reporte", "entrega").text("campana").int("componente")
    static let reopening = Route<Void>.get("reporte", "reapertura").text("campana")
    static let reopen = Route<Void>.post("reporte", "reapertura").text("campana")
    static let receipt = Route<Void>.get("reporte", "constancia").text("campana")
    static let receiptFile = Route<Void>.get("reporte", "constancia-datos").text("campana")
    static let receiptPaper = Route<Void>.get("reporte", "constancia-pdf").text("campana")
    static let content = Route<Void>.get("reporte", "contenido").text("campana")

    static let exchange = Route<Void>.get("reporte", "hoja").text("campana")
    static let sheet = Route<Void>.get("reporte", "hoja-xlsx").text("campana")
    static let upload = Route<Void>.post("reporte", "hoja").text("campana")
    static let merge = Route<Void>.post("reporte", "hoja-guardada").text("campana")
    static let merged = Route<Void>.get("reporte", "hoja-guardada").text("campana")
}

/// Where the pages of a report lead, and what this person may do there; pages know no request.
struct ReportLinks: Sendable {
    let entityName: String
    let isDepartment: Bool
    let proof: String
    let mayAnswer: Bool
    let mayLead: Bool
    let maySubmit: Bool
    let mayReview: Bool
    let office: String
    private let prefix: String
    private let publicPrefix: String

    static let section = ReportRoutes.home.path

    init(_ context: Context) {
        entityName = context.tenant?.officialName ?? ""
        isDepartment = context.tenant?.kind == .department
        proof = context.place == .office ? context.formProof : ""
        mayAnswer = context.may(ReportPermissions.answer)
        mayLead = context.may(ReportPermissions.lead)
        maySubmit = context.may(ReportPermissions.submit)
        mayReview = context.may(ReportPermissions.review)
        office = context.officePath("/")
        prefix = context.officePath("")
        publicPrefix = context.publicPath("")
    }

    /// “la alcaldesa o el alcalde”
    var signer: String { isDepartment ? "la gobernadora o el gobernador" : "la alcaldesa o el alcalde" }

    var home: String { prefix + ReportRoutes.home.path }
    var standing: String { prefix + Standings.latest.path }
    var start: String { prefix + ReportRoutes.start.path }
    func to(_ route: Route<String>, _ campaign: String) -> String { prefix + route.path(campaign) }
    func to(_ route: Route<(String, Int)>, _ campaign: String, _ number: Int) -> String {
        prefix + route.path((campaign, number))
    }
    func to(_ route: Route<(String, String)>, _ campaign: String, _ name: String) -> String {
        prefix + route.path((campaign, name))
    }
    /// The place of a question on the page of its criterion.
    func place(of question: Question, _ campaign: String) -> String {
        to(ReportRoutes.section, campaign, question.criterion) + "#p\(question.number)"
    }
    func inOffice(_ path: String) -> String { path.under(prefix) }
    /// A stored record that proves something, where it can be opened.
    func record(_ record: IndicatorReading.Record) -> String {
        record.isPublic ? inPublic(record.path) : inOffice(record.path)
    }
    func inPublic(_ path: String) -> String { path.under(publicPrefix) }
    func inPublic(_ route: Route<String>, _ campaign: String) -> String { publicPrefix + route.path(campaign) }

    var trail: [TrailStep] { [TrailStep("Oficina", office), TrailStep("Reporte de resultados", home)] }
    func trail(_ view: ReportView) -> [TrailStep] {
        trail + [TrailStep(view.campaign.title, to(ReportRoutes.tasks, view.campaign.id))]
    }
}

extension String {
    /// A path inside a place; the first page of a place has its address and no slash behind it.
    func under(_ prefix: String) -> String { self == "/" && !prefix.isEmpty ? prefix : prefix + self }
}

extension Context {
    /// The role in which a person acts here: the weightiest of those they hold.
    var actingRole: String {
        let held = Role.allCases.filter { viewer.holds($0, for: tenant) }
        return (held.first { !$0.isNational } ?? held.first)?.title ?? ""
    }
}
