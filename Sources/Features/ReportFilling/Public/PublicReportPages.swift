import Calendar
import Design
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

enum PublicReportPages {
    static func show(_ view: PublicReportView, _ links: PublicReportLinks) -> Page {
        let report = view.report
        let title = "Reporte de resultados \(report.vigencia)"
        return Page(
            title, description: "Lo que \(view.snapshot.entidad.nombre) respondió en su reporte de resultados.",
            section: ReportLinks.section, version: "reporte/\(view.submission.filingNumber)/\(view.others.count)/6"
        ) { html in
            html.h1(title)
            html.p(.class("lead")) { line in
                line.text("Enviado el \(view.submission.at.day.spoken), ")
                line.text(view.submission.isOnTime ? "a tiempo. " : "fuera de plazo. ")
                line.a("Radicado \(view.submission.filingNumber)", .href(links.receipt(report.campaignID)))
            }
            if !view.instrument.isOfficial { html.p(view.instrument.note, .class("hint")) }
            html.p(
                "Son las respuestas de la propia entidad, firmadas por quien la representa. Aquí están como se enviaron."
            )
            writePoints(view, &html)
            writeOrigins(view, &html)
            html.h2("Respuestas")
            for component in view.instrument.components { writeComponent(component, view, links, &html) }
            html.h2("Datos abiertos")
            html.buttonRow { row in
                row.linkButton("Descargar en CSV", to: links.csv(report.campaignID), .secondary)
                row.linkButton("Descargar en JSON", to: links.json(report.campaignID), .secondary)
            }
            html.p(.class("hint")) { line in
                line.text("El último reporte enviado, siempre en la misma dirección: ")
                line.a("CSV", .href(links.csv))
                line.text(" · ")
                line.a("JSON", .href(links.json))
            }
            writeOthers(view, links, &html)
        }
        .styled(.data)
    }

    private static func writePoints(_ view: PublicReportView, _ html: inout HTML) {
        let points = { (name: String) in view.snapshot.puntaje[name].flatMap { Double($0) } }
        html.statRow { row in
            if let total = points("total") {
                row.stat(total.points, "de 100 puntos", detail: "según sus respuestas, al enviarlas")
            }
            let answers = view.snapshot.respuestas
            row.stat(String(answers.count { $0.estado == "respondida" }), "preguntas respondidas")
            row.stat(String(answers.count { $0.estado == "no aplica" }), "no aplican", detail: "con su razón")
        }
        html.goalBars(
            "Puntos por componente", sentence: "De 0 a 100, según las respuestas de la entidad.",
            bars: view.instrument.components.compactMap { component in
                points("componente \(component.number)").map {
                    GoalBar("\(component.number). \(component.title)", value: $0, words: $0.points)
                }
            })
    }

    /// Nothing of a report that was handed in before this was kept.
    private static func writeOrigins(_ view: PublicReportView, _ html: inout HTML) {
        let origins = view.snapshot.respuestas.compactMap(\.origin)
        guard !origins.isEmpty else { return }
        html.h2("De dónde sale cada respuesta")
        html.statRow { row in
            for origin in AnswerOrigin.allCases {
                row.stat(Spanish.number(origins.count { $0 == origin }), stat(origin), detail: detail(origin))
            }
        }
    }

    private static func stat(_ origin: AnswerOrigin) -> String {
        switch origin {
        case .proven: "comprobadas por la plataforma"
        case .suggested: "sugeridas y aceptadas"
        case .entity: "respondidas por la entidad"
        }
    }

    private static func detail(_ origin: AnswerOrigin) -> String {
        switch origin {
        case .proven: "una persona abrió los registros y los aceptó; abajo están"
        case .suggested: "la plataforma halló algo parecido y la entidad lo confirmó"
        case .entity: "con las pruebas que ella agregó"
        }
    }

    private static func writeComponent(
        _ component: Instrument.Component, _ view: PublicReportView, _ links: PublicReportLinks, _ html: inout HTML
    ) {
        let entries = view.snapshot.respuestas.filter {
            $0.component == component.number && $0.estado != "no se pregunta"
        }
        html.fold(
            "\(component.number). \(component.title) (\(Spanish.count(entries.count, "respuesta", "respuestas")))"
        ) {
            fold in
            fold.facts { list in
                for entry in entries {
                    list.fact("\(entry.pregunta). \(entry.texto)") { value in
                        value.text((entry.estado == "no aplica" ? "No aplica: " : "") + entry.respuesta)
                        writeOrigin(entry, &value)
                        writeProofs(entry, links, &value)
                    }
                }
            }
        }
    }

    /// Who says it, and what it brings.
    private static func writeOrigin(_ entry: ReportSnapshot.Entry, _ value: inout HTML) {
        switch entry.origin {
        case .proven:
            value.text(" ")
            value.chip("comprobada por la plataforma", .kept)
        case .suggested:
            value.text(" ")
            value.chip("sugerida y aceptada", .neutral)
        case .entity, nil: break
        }
        guard let points = entry.puntos.flatMap({ Double($0) }),
            let most = entry.puntos_posibles.flatMap({ Double($0) })
        else { return }
        value.text(" ")
        value.small("(\(Spanish.number(points, decimals: 2)) de \(Spanish.number(most, decimals: 2)) puntos)")
    }

    /// Files stay in the office; what stands on the net can be opened by everybody.
    private static func writeProofs(_ entry: ReportSnapshot.Entry, _ links: PublicReportLinks, _ value: inout HTML) {
        for proof in entry.pruebas {
            value.text(" · ")
            switch ReportEvidence.Kind(rawValue: proof.clase) {
            case .link: value.a(proof.descripcion, .href(proof.direccion))
            case .record: value.a(proof.descripcion, .href(links.record(proof.direccion)))
            case .internalRecord: value.small("\(proof.descripcion) (registro de la oficina)")
            case .file, nil: value.small("\(proof.descripcion) (archivo)")
            }
        }
    }

    private static func writeOthers(_ view: PublicReportView, _ links: PublicReportLinks, _ html: inout HTML) {
        guard !view.others.isEmpty else { return }
        html.h2("Otros años")
        html.ul { list in
            for other in view.others {
                list.li { $0.a("Reporte de \(other.vigencia)", .href(links.year(other.campaignID))) }
            }
        }
    }

    static func none(_ deliveries: [ReportPartDelivery], _ links: PublicReportLinks) -> Page {
        Page("Reporte de resultados", section: ReportLinks.section) { html in
            html.h1("Reporte de resultados")
            html.p(
                "Cada año la entidad reporta al Programa Gobierno en línea sus resultados. Todavía no ha enviado un "
                    + "reporte completo.", .class("lead"))
            guard !deliveries.isEmpty else { return }
            html.p("Estos componentes se entregaron por separado; cuentan como parcial:")
            html.ul { list in
                for delivery in deliveries {
                    list.li { item in
                        item.text("Componente \(delivery.component), el \(delivery.at.day.spoken) ")
                        item.chip("parcial", .due)
                    }
                }
            }
        }
        .styled(.data)
    }
}
