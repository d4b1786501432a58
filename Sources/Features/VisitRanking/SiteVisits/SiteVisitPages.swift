import Calendar
import Design
import HTML
import HTTP
import Platform
import Spanish
import Visits

enum SiteVisitPages {
    static func office(_ visit: SiteVisit, _ links: RecognitionLinks) -> Page {
        Page("Visitas del sitio", trail: links.officeTrail, section: SiteVisits.office.path, wide: true) { html in
            html.h1("Visitas del sitio")
            html.p(lead(visit), .class("lead"))
            html.columns {
                figures(visit, &$0)
                months(visit, &$0)
                most(visit, links, &$0)
            } side: {
                places(visit, links, &$0)
                offices(links, &$0)
            }
            method(&html)
            html.buttonRow { row in
                row.linkButton("Descargar los días en CSV", to: links.here(SiteVisits.file.path), .secondary)
            }
        }
    }

    static func site(_ visit: SiteVisit, _ links: RecognitionLinks) -> Page {
        let name = links.tenant?.officialName ?? ""
        var page = Page(
            "Visitas de este sitio", description: "Cuánta gente lee el sitio de la \(name), mes por mes.",
            trail: [TrailStep("Inicio", links.here("").isEmpty ? "/" : links.here(""))]
        ) { html in
            html.h1("Visitas de este sitio")
            html.p(lead(visit), .class("lead"))
            figures(visit, &html)
            months(visit, &html)
            if let place = visit.places.first { publicPlace(place, &html) }
            method(&html)
        }
        page.styles = [.data]
        page.version = "estadisticas/\(visit.counts.month.views)/\(visit.months.reduce(0) { $0 + $1.counts.views })"
        return page
    }

    private static func lead(_ visit: SiteVisit) -> String {
        guard visit.hasAny else {
            return "Todavía no se han contado visitas. Aparecen aquí segundos después de cada una."
        }
        let total = visit.months.reduce(0) { $0 + $1.counts.visits }
        return
            "\(Spanish.count(total, "visita", "visitas")) en los últimos doce meses, contadas por el servidor sin cookies."
    }

    private static func figures(_ visit: SiteVisit, _ html: inout HTML) {
        html.statRow { row in
            row.stat(
                Spanish.number(visit.counts.today.visits),
                visit.counts.today.visits == 1 ? "visita hoy" : "visitas hoy",
                detail: Spanish.count(visit.counts.today.views, "página vista", "páginas vistas"))
            row.stat(
                Spanish.number(visit.counts.month.visits), "visitas en \(visit.today.yearMonth.spoken)",
                detail: Spanish.count(visit.counts.month.views, "página vista", "páginas vistas"))
            row.stat(
                Spanish.number(visit.counts.month.visitors), "visitantes de cada día, sumados",
                detail: "Nadie se reconoce de un día a otro")
        }
    }

    private static func months(_ visit: SiteVisit, _ html: inout HTML) {
        guard visit.hasAny, let best = visit.best else { return }
        html.goalBars(
            "Visitas de los últimos doce meses",
            sentence:
                "El mes con más visitas fue \(best.month.spoken): \(Spanish.number(best.counts.visits)). El mes en curso va hasta hoy.",
            bars: visit.months.map { month in
                GoalBar(
                    Spanish.capitalized(month.month.spoken), value: Double(month.counts.visits),
                    words: Spanish.number(month.counts.visits), goalWords: "")
            }, of: Double(max(1, best.counts.visits)))
    }

    private static func most(_ visit: SiteVisit, _ links: RecognitionLinks, _ html: inout HTML) {
        let month = visit.today.yearMonth.spoken
        html.h2("Lo más leído en \(month)")
        guard !visit.pages.isEmpty else {
            html.p("Este mes todavía no hay páginas leídas.")
            return
        }
        html.dataTable(
            "Páginas más leídas", columns: [TableColumn("Página"), TableColumn("Veces", isNumber: true)],
            rows: visit.pages.map { page in
                [
                    page.name == VisitName.others
                        ? TableCell("Otras páginas")
                        : TableCell(page.name == "/" ? "Inicio" : page.name, link: publicAddress(page.name, links)),
                    TableCell(Spanish.number(page.views)),
                ]
            })
        guard !visit.channels.isEmpty else { return }
        html.dataTable(
            "Canales más leídos", columns: [TableColumn("Canal"), TableColumn("Veces", isNumber: true)],
            rows: visit.channels.map { channel in
                [
                    channel.name == VisitName.others
                        ? TableCell("Otros canales")
                        : TableCell(
                            Spanish.capitalized(channel.name.replacing("-", with: " ")),
                            link: publicAddress("/" + channel.name, links)),
                    TableCell(Spanish.number(channel.views)),
                ]
            })
    }

    private static func publicAddress(_ path: String, _ links: RecognitionLinks) -> String {
        Context.path(path, place: .entity, tenant: links.tenant)
    }

    private static func places(_ visit: SiteVisit, _ links: RecognitionLinks, _ side: inout HTML) {
        side.card("En el ranking nacional", level: 2) { card in
            guard !visit.places.isEmpty else {
                card.p("Todavía no aparece en ningún ranking cerrado.")
                card.p { $0.a("Ver el ranking", .href(Rankings.index.path)) }
                return
            }
            card.ul { list in
                for place in visit.places.prefix(6) {
                    list.li { line in
                        line.a(
                            Spanish.capitalized(place.month.spoken), .href(Rankings.month.path(place.month.iso)))
                        line.text(": puesto \(Spanish.number(place.position))")
                        guard place.position <= Certificate.lastPosition else { return }
                        line.text(" · ")
                        line.a("Certificado", .href(links.here(SiteVisits.certificate.path(place.month.iso))))
                    }
                }
            }
        }
    }

    private static func offices(_ links: RecognitionLinks, _ side: inout HTML) {
        side.card("Las visitas propias no cuentan", level: 2) { card in
            card.p(
                "Quien ingresó a la oficina no se cuenta. Para que tampoco cuenten los computadores de la entidad sin ingreso, diga desde qué direcciones se conectan."
            )
            card.p { $0.a("Direcciones de la entidad", .href(links.here(SiteVisits.offices.path))) }
        }
    }

    private static func publicPlace(_ place: RankedSite, _ html: inout HTML) {
        html.p { line in
            line.text("En \(place.month.spoken) ocupó el puesto \(Spanish.number(place.position)) del ")
            line.a("ranking nacional de visitas", .href(Rankings.month.path(place.month.iso)))
            line.text(".")
        }
    }

    private static func method(_ html: inout HTML) {
        html.fold("Cómo se cuentan las visitas") { fold in
            fold.ul { list in
                for sentence in Self.methodSentences { list.li(sentence) }
            }
        }
    }

    private static let methodSentences = [
        "Las cuenta el mismo servidor que entrega las páginas. No hay cookies, ni programas en la página, ni terceros.",
        "Una página vista es una página que se entregó completa. Una visita es lo que alguien lee sin pausas de más de media hora.",
        "Para no contar dos veces a la misma persona en el día, el servidor mezcla su dirección y su navegador con un número secreto de ese día. La dirección no se guarda nunca; el número y las mezclas se destruyen al terminar el día.",
        "Por eso nadie se reconoce de un día a otro: los visitantes de un mes son la suma de los de cada día. Y varias personas detrás de la misma conexión con el mismo navegador pueden contarse como una.",
        "No se cuentan los robots que dicen serlo, los funcionarios que ingresaron, las direcciones que la entidad declaró como suyas ni lo que el navegador trae por adelantado.",
        "Si el servidor se apaga de golpe se pierden, a lo sumo, los últimos cinco segundos.",
    ]

    // MARK: Own offices

    static func offices(_ known: [OfficeNetwork], _ form: OfficeForm, here: String, _ links: RecognitionLinks) -> Page {
        Page(
            "Direcciones de la entidad", status: form.error == nil ? 200 : 422,
            trail: links.officeTrail + [TrailStep("Visitas", links.here(SiteVisits.office.path))],
            section: SiteVisits.office.path
        ) { html in
            if let error = form.error { html.errorSummary([FieldError("red", error)]) }
            html.h1("Direcciones de la entidad")
            html.p(
                "Las visitas que lleguen desde estas direcciones no se cuentan. Son las de la alcaldía o la gobernación, no las de la gente.",
                .class("lead"))
            list(known, links, &html)
            if links.mayPropose { add(form, here, links, &html) }
        }
    }

    private static func list(_ known: [OfficeNetwork], _ links: RecognitionLinks, _ html: inout HTML) {
        guard !known.isEmpty else {
            html.emptyState(
                "Todavía no hay ninguna", "Pregunte a quien les presta el servicio de internet cuál es.",
                level: 2)
            return
        }
        html.dataTable(
            "Direcciones declaradas",
            columns: [TableColumn("Dirección o red"), TableColumn("Lugar"), TableColumn("Desde"), TableColumn("")],
            rows: known.map { one in
                [
                    TableCell(one.network), TableCell(one.note), TableCell(one.at.day.short),
                    TableCell { cell in
                        guard links.mayPropose else { return }
                        cell.changeForm(
                            to: links.here(SiteVisits.removeOffice.path(one.id)), token: links.proof
                        ) { $0.submitButton("Quitar \(one.network)", .secondary) }
                    },
                ]
            })
    }

    private static func add(_ form: OfficeForm, _ here: String, _ links: RecognitionLinks, _ html: inout HTML) {
        html.h2("Agregar una")
        html.changeForm(to: links.here(SiteVisits.addOffice.path), token: links.proof) { box in
            box.textField(
                FormField(
                    "red", "Dirección o red",
                    hint:
                        "Como 190.24.10.7 o 190.24.10.0/24. En este momento usted llega desde \(here.isEmpty ? "una dirección que no se conoce" : here).",
                    value: form.network, error: form.error, maximum: 49))
            box.textField(
                FormField(
                    "lugar", "Lugar", hint: "Por ejemplo: palacio municipal, biblioteca.", value: form.note,
                    isRequired: false, maximum: 120))
            box.buttonRow { $0.submitButton("Agregar") }
        }
    }
}
