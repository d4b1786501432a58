import Calendar
import Design
import HTML
import HTTP
import Markdown
import Platform
import Spanish
import Visits

enum RankingDeskPages {
    static func desk(_ view: RankingDeskView, _ links: RecognitionLinks) -> Page {
        Page(
            "Ranking de visitas", status: view.errors.isEmpty ? 200 : 422, trail: RecognitionLinks.trail,
            section: RankingDesk.desk.path, wide: true
        ) { html in
            html.errorSummary(view.errors)
            html.h1("Ranking de visitas")
            html.consoleBar(current: RankingDesk.desk.path)
            html.columns {
                drafts(view.drafts, &$0)
                months(view.months, &$0)
            } side: {
                rule(view, links, &$0)
                populations(view, links, &$0)
            }
        }
    }

    private static func drafts(_ drafts: [NoticeDraft], _ html: inout HTML) {
        html.h2("Noticias en borrador")
        guard !drafts.isEmpty else {
            html.emptyState("Todavía no hay borradores", "Al cerrarse cada mes se prepara uno con los más visitados.")
            return
        }
        html.p("El programa las redacta al cerrar cada mes. Nadie las ve hasta que alguien las publica como noticia.")
        for draft in drafts {
            html.fold(draft.title, isOpen: draft.id == drafts.first?.id && draft.usedAt == nil) { fold in
                fold.p { line in
                    line.chip(
                        draft.usedAt == nil ? "sin usar" : "usado el \(draft.usedAt?.day.short ?? "")",
                        draft.usedAt == nil ? .due : .kept)
                    line.text(" Preparado el \(draft.createdAt.day.short) · ")
                    line.a("Ver el ranking", .href(draft.source))
                }
                Markdown.write(draft.text, into: &fold, level: 3)
            }
        }
    }

    private static func months(_ months: [ClosedMonth], _ html: inout HTML) {
        html.h2("Meses cerrados")
        guard !months.isEmpty else {
            html.p("Todavía no se ha cerrado ninguno.")
            return
        }
        html.dataTable(
            "Meses cerrados",
            columns: [
                TableColumn("Mes"), TableColumn("Cerrado"), TableColumn("Sitios", isNumber: true),
                TableColumn("Visitas", isNumber: true),
            ],
            rows: months.prefix(24).map { month in
                [
                    TableCell(Spanish.capitalized(month.month.spoken), link: Rankings.month.path(month.month.iso)),
                    TableCell(month.closedAt.day.short), TableCell(Spanish.number(month.sites)),
                    TableCell(Spanish.number(month.visits)),
                ]
            }, captionHidden: true)
    }

    private static func rule(_ view: RankingDeskView, _ links: RecognitionLinks, _ html: inout HTML) {
        html.card("La regla", level: 2) { card in
            card.p("Vale para los meses que aún no se han cerrado, y se publica en la página del ranking.")
            card.changeForm(to: RankingDesk.decide.path, token: links.proof) { form in
                form.textField(
                    FormField(
                        "dia", "Día de cierre", hint: "Del mes siguiente, a las 12:00 a. m. Del 2 al 28.",
                        value: view.form.day, error: error("dia", view), inputMode: "numeric", maximum: 2), narrow: true
                )
                form.textField(
                    FormField(
                        "minimo", "Visitas mínimas para «más mejoró»", hint: "Las que tuvo el sitio el mes anterior.",
                        value: view.form.floor, error: error("minimo", view), inputMode: "numeric", maximum: 7),
                    narrow: true)
                form.buttonRow { $0.submitButton("Guardar la regla", .secondary) }
            }
        }
    }

    private static func populations(_ view: RankingDeskView, _ links: RecognitionLinks, _ html: inout HTML) {
        html.card("Población", level: 2) { card in
            card.p("Se conoce la de \(Spanish.count(view.populations, "entidad", "entidades")).")
            card.changeForm(to: RankingDesk.load.path, token: links.proof) { form in
                form.longField(
                    FormField(
                        "lineas", "Líneas",
                        hint:
                            "Una por entidad: código, año, población y fuente, separados por comas. Péguelas de la hoja del DANE.",
                        value: view.populationText, error: error("lineas", view), maximum: 200_000), rows: 4)
                form.buttonRow { $0.submitButton("Cargar la población", .secondary) }
            }
        }
    }

    private static func error(_ field: String, _ view: RankingDeskView) -> String? {
        view.errors.first { $0.field == field }?.message
    }
}
