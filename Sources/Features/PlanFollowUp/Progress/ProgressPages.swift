import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// The plan's progress as neighbours read it.
enum ProgressPages {
    private static let title = "Avance del plan de acción"

    static func nothing(_ links: FollowUpLinks) -> Page {
        Page(title, section: FollowUpLinks.publicSection) { html in
            html.h1(title)
            html.emptyState(
                "\(links.tenant.atStart) todavía no tiene un plan publicado",
                "Aquí se verá qué ha hecho de lo que prometió: actividades, frecuencias, indicadores y pruebas.",
                level: 2)
        }
    }

    static func show(_ followUp: FollowUp, _ links: FollowUpLinks) -> Page {
        let tasks = followUp.done(followUp.plan.tasks)
        return Page(
            title, description: "\(links.tenant.officialName): \(tasks.done) de \(tasks.of) actividades hechas.",
            section: FollowUpLinks.publicSection
        ) { html in
            html.h1(title)
            html.p(.class("lead")) { line in
                line.text("Lo que se prometió y lo que se ha hecho, desde el ")
                line.time(followUp.plan.start.short, .datetime(followUp.plan.start.iso))
                line.text(". ")
                line.a("Leer el plan", .href(links.plan))
            }
            writeFigures(followUp, &html)
            writeGroups(followUp, &html)
            writePromises(followUp, links, &html)
            writeIndicators(followUp, &html)
            writeEvidence(followUp, links, &html)
            html.buttonRow { $0.linkButton("Llevar los plazos a su calendario", to: links.calendar, .secondary) }
        }
        .styled(.data)
    }

    private static func writeFigures(_ followUp: FollowUp, _ html: inout HTML) {
        let tasks = followUp.done(followUp.plan.tasks)
        let promises = followUp.plan.promises.map { followUp.keeping($0).chip.state }
        let indicators = followUp.plan.indicators.filter { $0.target != nil }
        html.statRow { row in
            row.stat(
                Spanish.number(tasks.done), "de \(Spanish.count(tasks.of, "actividad hecha", "actividades hechas"))")
            if !promises.isEmpty {
                row.stat(
                    Spanish.number(promises.count { $0 == .kept }),
                    "de \(Spanish.count(promises.count, "frecuencia al día", "frecuencias al día"))")
            }
            if !indicators.isEmpty {
                row.stat(
                    Spanish.number(indicators.count { followUp.standing($0).standing == .met }),
                    "de \(Spanish.count(indicators.count, "meta numérica cumplida", "metas numéricas cumplidas"))")
            }
        }
    }

    private static func writeGroups(_ followUp: FollowUp, _ html: inout HTML) {
        let groups = GroupProgress.all(followUp)
        guard !groups.isEmpty else { return }
        html.h2("Actividades")
        let isGrouped = followUp.plan.actions.contains { !$0.group.isEmpty }
        html.progressByGroup(
            "Actividades por \(isGrouped ? "fase o tema" : "acción")", sentence: "Las descartadas no cuentan.",
            parts: [
                StackPart("hechas", one: "hecha", .done), StackPart("en curso", .part),
                StackPart("vencidas", one: "vencida", .missed), StackPart("sin empezar", .none),
            ], groups: groups.map { ProgressGroup($0.title, [$0.done, $0.going, $0.overdue, $0.waiting]) },
            noun: isGrouped ? "Fase o tema" : "Acción")
    }

    private static func writePromises(_ followUp: FollowUp, _ links: FollowUpLinks, _ html: inout HTML) {
        guard !followUp.plan.promises.isEmpty else { return }
        html.h2("Lo que se prometió hacer una y otra vez")
        html.dataTable(
            "Frecuencias prometidas y cumplidas",
            columns: ["Acción", "Prometido", "Cumplido", "Hoy"].map { TableColumn($0) },
            rows: followUp.plan.promises.map { promise in
                let keeping = followUp.keeping(promise)
                let counted = keeping.counted(promise.nouns)
                let seen = followUp.seen[promise.key]
                return [
                    TableCell("\(promise.action). \(promise.subject.action)"), TableCell(promise.words),
                    TableCell { cell in
                        cell.text(counted.isEmpty ? "nada vencido todavía" : counted)
                        if let seen { writeSeen(seen, links, &cell) }
                    },
                    TableCell(keeping.chip.words, keeping.chip.state),
                ]
            }, captionHidden: true)
        html.h3("Mes a mes")
        html.keptYears(
            KeptYear.all(followUp.plan.promises, followUp) { ("\($0.action). \($0.subject.action)", nil) },
            sentence:
                "Se cuenta por lo publicado, lo anotado y las pruebas. Un mes de promesa diaria está cumplido si lo está cada día."
        )
    }

    /// That nobody typed it, and where anybody checks it.
    private static func writeSeen(_ seen: MeasuredDeeds, _ links: FollowUpLinks, _ cell: inout HTML) {
        cell.small { words in
            words.text(". Lo cuenta la plataforma por lo publicado en \(seen.title). ")
            if let record = seen.publicRecord { words.a(record.title, .href(links.onSite(record.path))) }
        }
    }

    private static func writeIndicators(_ followUp: FollowUp, _ html: inout HTML) {
        guard !followUp.plan.indicators.isEmpty else { return }
        html.h2("Indicadores")
        html.dataTable(
            "Indicadores del plan, con su último valor",
            columns: ["Indicador", "Meta", "Va en", "Estado"].map { TableColumn($0) },
            rows: followUp.plan.indicators.map { indicator in
                let (value, standing) = followUp.standing(indicator)
                let goal = indicator.goal.words.text
                return [
                    TableCell("\(indicator.action). \(indicator.name)"), TableCell(goal.isEmpty ? "sin meta" : goal),
                    TableCell(value.map { spoken($0, indicator) } ?? "sin valor todavía"),
                    TableCell(standing.chip.words, standing.chip.state),
                ]
            }, captionHidden: true)
    }

    private static func spoken(_ value: IndicatorValue, _ indicator: PlanIndicator) -> String {
        let source = value.measuredBy.isEmpty ? "anotado por la entidad" : "medido por la plataforma"
        return "\(IndicatorValue.words(value.value, unit: indicator.unit)) \(indicator.period.within(value.period)), "
            + source
    }

    /// The newest forty; each belongs to an activity.
    private static func writeEvidence(_ followUp: FollowUp, _ links: FollowUpLinks, _ html: inout HTML) {
        let shown = followUp.plan.tasks.flatMap { task in
            (followUp.evidence[task.key] ?? []).filter(\.isPublic).map { (task, $0) }
        }.sorted { $0.1.day > $1.1.day }.prefix(40)
        guard !shown.isEmpty else { return }
        html.h2("Pruebas")
        for (task, piece) in shown {
            html.card(nil) { card in
                card.evidenceWords(piece, file: piece.file.map { _ in links.publicFile(piece.id) }, level: 3)
                card.p("De la acción \(task.action): \(task.title)", .class("hint"))
            }
        }
    }
}
