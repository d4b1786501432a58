import Calendar
import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

/// Everything that is proven and waits for somebody to accept it, component by component.
enum ProofPages {
    static func list(_ list: ProofListView, _ links: ReportLinks) -> Page {
        let (view, proofs) = (list.view, list.proofs)
        return Page(
            title, status: list.late == nil ? 200 : 409, trail: links.trail(view), section: ReportLinks.section,
            wide: true
        ) { html in
            html.h1(title)
            html.writeLate(list.late)
            html.p(
                "Antes de preguntarle, la plataforma busca la respuesta en sus propios registros. Nada se responde solo: "
                    + "usted abre el registro, lo mira y lo acepta.", .class("lead"))
            html.columns(
                work: { work in
                    writeAcceptable(list, links, &work)
                    writeDifferent(list, links, &work)
                },
                side: { side in side.writeProofCount(proofs, view, links) })
        }
    }

    static let title = "Lo que la plataforma encontró"

    private static func writeAcceptable(_ list: ProofListView, _ links: ReportLinks, _ html: inout HTML) {
        guard !list.acceptable.isEmpty else { return writeNone(list, links, &html) }
        var weight = ButtonWeight.primary
        for component in list.view.instrument.components {
            let own = list.acceptable.filter { list.view.circle.component(of: $0.question) == component.number }
            guard !own.isEmpty else { continue }
            html.h2("\(component.number). \(component.title)", .id("componente-\(component.number)"))
            html.writeAcceptForm(
                own, list.view, links, from: "lista",
                words: own.count == 1
                    ? "Aceptar la comprobada del componente \(component.number)"
                    : "Aceptar las \(own.count) comprobadas del componente \(component.number)", weight)
            weight = .secondary
            for proven in own { write(proven, list.view, links, &html) }
        }
    }

    private static func writeNone(_ list: ProofListView, _ links: ReportLinks, _ html: inout HTML) {
        if list.proofs.sheet == nil {
            return html.emptyState(
                "Todavía no se ha buscado", "Oprima «Buscar qué está comprobado»; tarda unos segundos.", level: 2)
        }
        let next = Link("Seguir con las preguntas", links.to(ReportRoutes.tasks, list.view.campaign.id))
        html.emptyState(
            "Nada por aceptar",
            list.proofs.count(.proven) > 0
                ? "Todo lo comprobado ya está respondido."
                : "Cuando la entidad publique o registre más en la plataforma, aparecerá aquí.",
            action: next, level: 2)
    }

    private static func write(_ proven: ProvenAnswer, _ view: ReportView, _ links: ReportLinks, _ html: inout HTML) {
        let question = proven.question
        html.card("\(question.number). \(question.text)", level: 3) { card in
            card.p { line in
                line.chip("comprobado", .kept)
                line.text(" ")
                line.strong(SectionPages.words(proven.answer, question))
            }
            card.writeFindings(proven.proof, links)
            card.writeAcceptForm(
                [proven], view, links, from: "lista", words: "Aceptar solo la \(question.number)", .secondary)
            card.p {
                $0.a("Responder otra cosa en la \(question.number)", .href(links.place(of: question, view.campaign.id)))
            }
        }
    }

    private static func writeDifferent(_ list: ProofListView, _ links: ReportLinks, _ html: inout HTML) {
        guard !list.different.isEmpty else { return }
        html.h2("Su respuesta dice otra cosa")
        html.p("La plataforma encontró algo distinto. Puede que tenga razón usted: mírelas y decida.")
        html.dataTable(
            "Respuestas distintas de lo comprobado",
            columns: [TableColumn("Pregunta"), TableColumn("Ustedes"), TableColumn("La plataforma")],
            rows: list.different.map { one in
                [
                    TableCell(
                        "\(one.question.number). \(one.question.text)",
                        link: links.place(of: one.question, list.view.campaign.id)),
                    TableCell(SectionPages.words(one.own, one.question)),
                    TableCell(SectionPages.words(one.proven, one.question)),
                ]
            }, captionHidden: true)
    }

    static func looking(_ job: Job, _ view: ReportView, _ links: ReportLinks) -> Page {
        let failed = job.state == .failed
        let title = failed ? "No se pudo terminar de buscar" : "Buscando en los registros"
        return Page(
            title, trail: links.trail(view), section: ReportLinks.section, refresh: failed ? nil : 2
        ) { html in
            html.h1(title)
            if failed {
                html.callout(nil, .missed) { $0.p(job.words) }
                html.p("Lo que ya estaba comprobado y lo que ustedes respondieron sigue igual.")
            } else {
                html.p("Puede cerrar esta página y seguir respondiendo: el trabajo continúa.", .class("lead"))
                html.progressBar(
                    job.words.isEmpty ? "En espera de turno" : "Reglas revisadas", done: job.done,
                    of: max(job.total, 1), id: "avance")
            }
            html.p { $0.a("Volver a lo encontrado", .href(links.to(ProofRoutes.list, view.campaign.id))) }
        }
    }
}
