import Calendar
import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum CallPages {
    static func list(_ view: CallView) -> Page {
        Page(
            "A quién llamar", trail: [ConsolePages.home, ConsolePages.console], section: ConsoleDesk.list.path,
            wide: true
        ) { html in
            html.h1("A quién llamar")
            html.campaignLine(view.nation)
            html.consoleViews(.calls, view.filter)
            if view.total == 0 { nobody(view, &html) } else { calls(view, &html) }
            explanation(&html)
        }
    }

    private static func calls(_ view: CallView, _ html: inout HTML) {
        html.p(
            "\(Spanish.count(view.total, "entidad necesita", "entidades necesitan")) una llamada. Primero, las que todavía pueden llegar."
        )
        html.dataTable(
            "A quién llamar, en orden",
            columns: [
                TableColumn("Entidad"), TableColumn("Pronóstico"), TableColumn("Contacto"),
                TableColumn("Último recordatorio"),
            ], rows: view.shown.map { row($0, view) }, captionHidden: true)
        html.pagination(page: view.filter.page, of: view.pages, label: "Páginas de llamadas") { number in
            view.filter.with { $0.page = number }.address(ConsoleDesk.calls.path)
        }
        if view.mayRemind { remind(view.filter, &html) }
        guard view.unknown > 0 else { return }
        html.p { line in
            line.text("Además hay ")
            line.a(
                Spanish.count(view.unknown, "entidad sin datos suficientes", "entidades sin datos suficientes"),
                .href(view.filter.with { $0.likelihood = .unknown }.address(ConsoleDesk.list.path)))
            line.text(" para un pronóstico.")
        }
    }

    private static func remind(_ filter: LineFilter, _ html: inout HTML) {
        html.p { line in
            line.text("Escribir un recordatorio a las que: ")
            for (index, likelihood) in [Likelihood.unlikely, .atRisk].enumerated() {
                if index > 0 { line.text(" · ") }
                let chosen = filter.with { $0.likelihood = likelihood }.address(Reminders.compose.path)
                line.a(likelihood.sentence, .href(chosen))
            }
        }
    }

    private static func row(_ line: EntityLine, _ view: CallView) -> [TableCell] {
        [
            TableCell { cell in
                cell.div { box in
                    box.a(line.entity.name, .href(view.office(line.entity.tenant)))
                    box.p(.class("hint")) { $0.text(line.entity.place) }
                }
            },
            TableCell { LineTable.forecast(line.forecast, &$0) },
            TableCell { contact(line, view.recipients[line.code] ?? [], &$0) },
            TableCell(line.reminded.map { $0.day.withoutYear } ?? "ninguno"),
        ]
    }

    private static func contact(_ line: EntityLine, _ people: [Recipient], _ cell: inout HTML) {
        cell.div { box in
            for person in people {
                box.p(.class("hint")) { words in
                    words.text("\(person.name), \(person.role): ")
                    words.a(person.email, .href("mailto:" + person.email))
                }
            }
            if let telephone = line.entity.contact.telephone { box.p("Teléfono: \(telephone)", .class("hint")) }
            if people.isEmpty, line.entity.contact.telephone == nil {
                box.p("No se conoce ningún contacto.", .class("hint"))
            }
        }
    }

    private static func nobody(_ view: CallView, _ html: inout HTML) {
        let isOver = view.nation.isOver
        html.emptyState(
            "No hay a quién llamar",
            isOver
                ? "La campaña ya cerró. En la lista se ve quién entregó, a tiempo o tarde, y quién no."
                : "Ninguna de estas entidades va camino de quedarse por fuera. Vuelva mañana: el pronóstico se hace con los datos del momento.",
            action: Link(
                "Ver entidad por entidad", view.filter.with { $0.likelihood = nil }.address(ConsoleDesk.list.path)),
            level: 2)
    }

    /// The rule in words, so that nobody has to believe a colour.
    private static func explanation(_ html: inout HTML) {
        html.fold("Cómo se hace el pronóstico") { fold in
            fold.p(
                "Es una cuenta, no una adivinanza: los días que faltan para escribir, al paso que lleva la entidad, más los de los pasos que siguen, comparados con los días que quedan."
            )
            fold.ul { list in
                for line in rules { list.li(line) }
            }
        }
    }

    private static let rules = [
        "Cuántas acciones tendrá el plan: las del plan anterior de la entidad o, si no hay, las que suele tener un plan en el país.",
        "Pasos que siguen: \(Forecast.committeeDays) días en comité, \(Forecast.approvalDays) para aprobar y \(Forecast.sendingDays) para enviar. Escribir desde cero: \(Forecast.writingDays) días.",
        "Quien entregó tarde o no entregó en sus dos últimos años suma \(PastOutcome.latecomerDays) días; quien entregó a tiempo el último resta \(-PastOutcome.punctualDays).",
        "Un borrador sin cambios durante \(Forecast.forgottenAfter) días cuenta como olvidado.",
        "Va a tiempo con \(Likelihood.safeMargin) días o más de sobra; en riesgo con menos; difícilmente llega si necesita más días de los que quedan; ya no llega si necesita más del doble.",
        "De quien no tiene historia y apenas empieza no se dice nada mientras le alcance el tiempo.",
    ]
}
