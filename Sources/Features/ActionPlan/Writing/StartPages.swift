import Calendar
import Campaigns
import Design
import HTML
import Plans
import Platform
import Spanish

/// What the page of a new plan shows.
struct StartView: Sendable {
    let standing: CampaignStanding?
    let today: Day
    let vigencia: String
    let error: String?
    /// Plans of the entity that are still being written.
    let open: [PlanCourse]
}

enum StartPages {
    static func start(_ view: StartView, _ links: WritingLinks) -> Page {
        Page(
            "Escribir un plan nuevo", status: view.error == nil ? 200 : 422, trail: links.trail, section: "/plan"
        ) { html in
            if let error = view.error { html.errorSummary([FieldError("vigencia", error)]) }
            html.h1("Escribir un plan nuevo")
            html.p(
                "Lo escribe por pasos, en el orden que quiera y en varias sentadas: cada paso se guarda aparte y varias "
                    + "personas pueden trabajar a la vez.", .class("lead"))
            if let standing = view.standing { html.campaignCallout(standing, view.today) }
            if !view.open.isEmpty {
                html.callout("Ya hay un plan abierto", .due, level: 2) { box in
                    box.p("Antes de empezar otro, mire si le sirve seguir con uno de estos:")
                    box.ul { list in
                        for course in view.open {
                            list.li { $0.a(course.title, .href(links.tasks(course.planID))) }
                        }
                    }
                }
            }
            html.form(.method(.post), .action(links.start), .novalidate) { form in
                form.proof(links.proof)
                form.textField(
                    FormField(
                        "vigencia", "¿Para qué vigencia es el plan?", hint: "El año que el plan cubre.",
                        value: view.vigencia, error: view.error, inputMode: "numeric", maximum: 4), narrow: true)
                form.buttonRow { row in
                    row.submitButton("Empezar a escribir")
                    row.linkButton("Volver", to: links.home, .secondary)
                }
            }
        }
    }
}

extension HTML {
    /// What is open now and for how long.
    mutating func campaignCallout(_ standing: CampaignStanding, _ today: Day) {
        let days = standing.daysLeft(on: today)
        let isOnTime = today <= standing.lastDayOnTime
        let last = isOnTime ? standing.lastDayOnTime : standing.lastDay
        let left =
            days == 0
            ? "Hoy es el último día"
            : (days == 1 ? "Queda 1 día" : "Quedan \(Spanish.number(days)) días")
        callout(standing.campaign.title, isOnTime && days > 7 ? .neutral : .due, level: 2) { box in
            box.p(
                isOnTime
                    ? "\(left) para enviar el plan a tiempo: hasta el \(last.spoken), inclusive."
                    : "El plazo ordinario ya pasó. \(left) para enviarlo fuera de plazo: hasta el \(last.spoken), inclusive."
            )
            if standing.extensionUntil != nil { box.p("Su entidad tiene una prórroga concedida.") }
        }
    }
}

extension PlanCourse {
    /// “leído de un documento”, “escrito aquí”.
    var beginning: String {
        switch origin.kind {
        case .document: "leído de un documento"
        case .mail: "llegó por correo"
        case .written: "escrito aquí"
        case .formerPlan: "a partir de otro plan"
        case .version: "nueva versión"
        }
    }

    /// Whether its words come from a document that can be looked at beside them.
    var hasDocument: Bool { origin.kind == .document || origin.kind == .mail }
}
