import Calendar
import Campaigns
import Design
import Filings
import HTML
import Plans
import Platform
import Spanish

/// What the page before handing in shows.
struct SubmissionView: Sendable {
    let view: CourseView
    let window: DeliveryWindow
    /// The server's clock.
    let now: Instant
    /// Why it was refused just now; the page says the reason of the moment otherwise.
    var refusal: String?
}

/// Before the plan leaves: the dates in words, the hour of the server, and what will happen.
enum SubmissionPages {
    static func check(_ submission: SubmissionView, _ links: CourseLinks) -> Page {
        let view = submission.view
        let refusal = submission.refusal ?? submission.window.refusal(at: submission.now)
        return Page(
            "Enviar el plan al Programa", status: submission.refusal == nil ? 200 : 409,
            trail: links.trail(view.course),
            section: "/plan"
        ) { html in
            html.h1("Enviar el plan al Programa")
            html.p(.class("lead")) { line in
                line.text(
                    "\(view.course.title) de la \(links.entityName), con "
                        + "\(Spanish.count(view.words.actions, "acción", "acciones")). ")
                line.a("Leerlo completo", .href(links.words(view.course.planID)))
            }
            writeClock(submission, &html)
            if let refusal {
                html.callout("Ahora no se puede enviar", .missed) { $0.p(refusal) }
            } else {
                writeOutcome(submission, &html)
            }
            writeButton(view, isTaken: refusal == nil, links, &html)
        }
    }

    private static func writeClock(_ submission: SubmissionView, _ html: inout HTML) {
        html.card("Las fechas", level: 2) { card in
            card.facts { list in
                if let standing = submission.window.standing { writeDates(standing, &list) }
                list.fact("Ahora") { value in
                    value.time(submission.now.exact, .datetime(submission.now.iso))
                    value.small(" (hora de Colombia, en el reloj del servidor: es el único que cuenta)")
                }
            }
        }
    }

    private static func writeDates(_ standing: CampaignStanding, _ list: inout HTML) {
        let campaign = standing.campaign
        list.fact("Campaña", campaign.title)
        list.fact("A tiempo", "hasta terminar el \(standing.lastDayOnTime.spoken)")
        list.fact("Se recibe", "\(campaign.close.words): hasta terminar el \(standing.lastDay.spoken)")
        if let until = standing.extensionUntil { list.fact("Prórroga de su entidad", "hasta el \(until.spoken)") }
    }

    private static func writeOutcome(_ submission: SubmissionView, _ html: inout HTML) {
        let window = submission.window
        if window.isAmendment {
            html.callout(nil) { box in
                box.p(
                    "Es una \(submission.view.course.amendment?.kind.title ?? "versión nueva") de un plan que ya se envió: se "
                        + "recibe aunque la campaña haya cerrado, y cuenta "
                        + (window.isOnTime(at: submission.now) ? "a tiempo" : "fuera de plazo")
                        + " como la primera entrega."
                )
            }
        } else if window.isOnTime(at: submission.now) {
            html.callout(nil, .kept) { $0.p("Si lo envía ahora, llega a tiempo.") }
        } else {
            html.callout(nil, .due) {
                $0.p(
                    "Si lo envía ahora, queda radicado fuera de plazo: lo que venció fue la fecha «a tiempo». Envíelo de "
                        + "todos modos; después del cierre ya no se recibe.")
            }
        }
    }

    private static func writeButton(_ view: CourseView, isTaken: Bool, _ links: CourseLinks, _ html: inout HTML) {
        guard view.course.state == .approved else {
            return html.p("Este plan está \(view.course.state.title); se envía cuando está aprobado.")
        }
        guard links.maySubmit else {
            return html.p(
                "Enviarlo le corresponde a quien representa a la entidad o lidera el Comité GEL-T.", .class("hint"))
        }
        guard isTaken else { return }
        html.form(.method(.post), .action(links.to(CourseRoutes.submit, view.course.planID))) { form in
            form.proof(links.proof)
            form.buttonRow { $0.submitButton("Enviar al Programa y recibir el radicado") }
        }
    }
}
