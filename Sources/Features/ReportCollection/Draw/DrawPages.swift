import Calendar
import Campaigns
import Design
import Entities
import Filings
import HTML
import HTTP
import Platform
import Spanish

enum DrawPages {
    static func desk(_ view: DrawView, _ form: DrawForm, _ errors: [FieldError], _ links: DrawLinks) -> Page {
        Page(
            "Muestra de verificación", status: errors.isEmpty ? 200 : 422,
            trail: [ConsolePages.home, ConsolePages.console], section: ConsoleDesk.list.path, wide: true
        ) { html in
            html.errorSummary(errors)
            html.h1("Muestra de verificación")
            html.p(.class("lead")) { line in
                line.strong(view.campaign.title)
                line.text(
                    ". Qué entidades revisa el Programa a fondo, elegidas por sorteo: con más riesgo, más papeletas.")
            }
            html.consoleViews(.sample, LineFilter().with { $0.campaign = view.campaign.id })
            html.columns { work in
                if let draw = view.draw {
                    chosen(draw, view, isOfTheDesk: true, &work)
                } else if !view.isOver {
                    work.emptyState(
                        "La campaña todavía recibe reportes",
                        "El sorteo se hace cuando cierre, con todos los que enviaron y una semilla que nadie pueda elegir.",
                        level: 2)
                } else if links.mayDraw {
                    write(form, errors, links, &work)
                } else {
                    work.p("Todavía no se ha sorteado.")
                }
                if view.draw == nil { candidates(view, &work) }
            } side: {
                rule(view, &$0)
            }
        }
    }

    static func show(_ view: DrawView) -> Page {
        Page(
            "Muestra de verificación de los reportes",
            description: "Qué reportes revisa el Programa a fondo y cómo se sortearon, para que cualquiera lo repita.",
            trail: [TrailStep("Inicio", "/"), PublicReportPages.country], section: PublicReports.show.path, wide: true
        ) { html in
            html.h1("Muestra de verificación")
            html.p(.class("lead")) { line in
                line.strong(view.campaign.title)
                line.text(
                    ". El Programa no puede comprobar todas las respuestas del país. Revisa las de unas entidades elegidas "
                        + "por sorteo, con una regla y una semilla públicas: cualquiera puede repetirlo.")
            }
            html.columns { work in
                if let draw = view.draw {
                    chosen(draw, view, isOfTheDesk: false, &work)
                } else {
                    work.emptyState(
                        "Todavía no se ha sorteado",
                        "Se sortea cuando la campaña cierra. Al lado está la regla con la que se hará.", level: 2)
                }
            } side: {
                rule(view, &$0)
            }
        }
    }

    private static func write(_ form: DrawForm, _ errors: [FieldError], _ links: DrawLinks, _ html: inout HTML) {
        html.card("Sortear", level: 2) { card in
            card.p(
                "Se hace una sola vez por campaña. La lista, la semilla y el resultado quedan públicos y no cambian.")
            card.form(.method(.post), .action(links.draw), .novalidate) { box in
                box.proof(links.proof)
                box.textField(
                    FormField(
                        "semilla", "Semilla",
                        hint: "Un número que nadie del Programa elige; por ejemplo, el premio mayor de una lotería.",
                        value: form.seed, error: errors.message("semilla"), maximum: 200), narrow: true)
                box.textField(
                    FormField(
                        "fuente", "Dónde puede verla cualquiera", hint: "Qué sorteo o documento, y de qué día.",
                        value: form.source, error: errors.message("fuente"), maximum: 500))
                box.textField(
                    FormField(
                        "cantidad", "Cuántas entidades", value: form.typedSize, error: errors.message("cantidad"),
                        inputMode: "numeric", maximum: 3), narrow: true)
                box.checkbox(
                    FormField(
                        "entiendo", "Sé que el sorteo no se puede repetir", value: "sí",
                        error: errors.message("entiendo")), checked: form.isUnderstood)
                box.submitButton("Sortear la muestra")
            }
        }
    }

    private static func chosen(_ draw: Draw, _ view: DrawView, isOfTheDesk: Bool, _ html: inout HTML) {
        html.h2(Spanish.count(draw.chosen.count, "entidad elegida", "entidades elegidas"))
        html.facts { facts in
            facts.fact("Semilla", draw.seed)
            facts.fact("Dónde se ve", draw.source)
            facts.fact("Sorteada", "el \(draw.at.day.spoken), \(draw.at.clockTime); \(draw.role)")
            facts.fact("Papeletas", Spanish.number(draw.entries.reduce(0) { $0 + $1.tickets }))
            facts.fact("Entraron al sorteo", Spanish.count(draw.entries.count, "entidad", "entidades"))
            facts.fact("Huella de la lista (SHA-256)") { $0.code { $0.fingerprint(draw.listHash) } }
        }
        html.dataTable(
            "Entidades elegidas",
            columns: [
                TableColumn("Entidad"), TableColumn("Papeletas", isNumber: true), TableColumn("De dónde salen"),
                TableColumn("Preguntas"), TableColumn("Revisión"),
            ],
            rows: draw.chosen.map { row($0, draw, view, isOfTheDesk) }, captionHidden: true)
        html.p { line in
            line.text("Llevarse la lista completa, con todas las papeletas: ")
            line.a("CSV", .href("\(DrawDesk.csv.path)?campana=\(draw.campaignID)"))
            line.text(" · ")
            line.a("JSON", .href("\(DrawDesk.json.path)?campana=\(draw.campaignID)"))
        }
    }

    private static func row(_ entry: DrawEntry, _ draw: Draw, _ view: DrawView, _ isOfTheDesk: Bool) -> [TableCell] {
        let parts = draw.rule.parts(entry.facts).map { "\($0.words): \($0.tickets)" }
        let looked = view.looked[entry.entity]
        let title = "\(entry.place ?? 0). \(view.name(entry.entity))"
        return [
            isOfTheDesk
                ? TableCell(title, link: Dossier.address(entry.entity, draw.campaignID)) : TableCell(title),
            TableCell(Spanish.number(entry.tickets)),
            TableCell(parts.isEmpty ? "solo la de base" : parts.joined(separator: "; ")),
            TableCell(entry.questions.sorted().map(String.init).joined(separator: ", ")),
            TableCell(
                looked.map { "\(Spanish.count($0.looked, "revisada", "revisadas")), \($0.open) con observación" }
                    ?? "sin empezar"),
        ]
    }

    private static func candidates(_ view: DrawView, _ html: inout HTML) {
        guard !view.entries.isEmpty else { return }
        let total = view.entries.reduce(0) { $0 + $1.tickets }
        html.h2("De dónde se sortearía hoy")
        html.p(
            "\(Spanish.count(view.entries.count, "entidad", "entidades")) con \(Spanish.number(total)) papeletas. Las de más:"
        )
        let most = view.entries.sorted { ($1.tickets, $0.entity) < ($0.tickets, $1.entity) }.prefix(10)
        html.dataTable(
            "Entidades con más papeletas",
            columns: [TableColumn("Entidad"), TableColumn("Papeletas", isNumber: true), TableColumn("De dónde salen")],
            rows: most.map { entry in
                let parts = view.rule.parts(entry.facts).map { "\($0.words): \($0.tickets)" }
                return [
                    TableCell(view.name(entry.entity), link: Dossier.address(entry.entity, view.campaign.id)),
                    TableCell(Spanish.number(entry.tickets)),
                    TableCell(parts.isEmpty ? "solo la de base" : parts.joined(separator: "; ")),
                ]
            }, captionHidden: true)
    }

    private static func rule(_ view: DrawView, _ side: inout HTML) {
        side.card(view.rule.title, level: 2) { card in
            card.ol { list in for sentence in view.rule.sentences { list.li(sentence) } }
            card.p(view.rule.note, .class("hint"))
        }
    }
}
