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
                "\(links.tenant.officialName) todavía no tiene un plan publicado",
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
            writePromises(followUp, &html)
            writeIndicators(followUp, &html)
            writeEvidence(followUp, links, &html)
            html.buttonRow { $0.linkButton("Llevar los plazos a su calendario", to: links.calendar, .secondary) }
        }
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
                    "de \(Spanish.count(indicators.count, "meta con número cumplida", "metas con número cumplidas"))")
            }
        }
    }

    private static func writeGroups(_ followUp: FollowUp, _ html: inout HTML) {
        let groups = GroupProgress.all(followUp)
        guard !groups.isEmpty else { return }
        html.h2("Actividades")
        html.goalBars(
            "Actividades hechas", sentence: "Las descartadas no cuentan.",
            bars: groups.map { group in
                GoalBar(
                    group.title, value: Double(group.done) / Double(group.total),
                    words: "\(group.done) de \(group.total)", goalWords: String(group.total))
            }, of: 1)
    }

    private static func writePromises(_ followUp: FollowUp, _ html: inout HTML) {
        guard !followUp.plan.promises.isEmpty else { return }
        html.h2("Lo que se prometió hacer una y otra vez")
        for promise in followUp.plan.promises {
            let keeping = followUp.keeping(promise)
            html.card("\(promise.action). \(promise.subject.action)", level: 3, marked: true) { card in
                card.p(promise.words)
                card.chip(keeping.chip.words, keeping.chip.state)
                card.keptPeriods(keeping)
            }
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
        return "\(IndicatorValue.words(value.value, unit: indicator.unit)) en \(indicator.period.title(value.period)), "
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
