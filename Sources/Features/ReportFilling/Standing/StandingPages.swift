import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

enum StandingPages {
    static func show(_ standing: ReportStanding, _ links: ReportLinks) -> Page {
        let view = standing.view
        return Page("Avance y puntaje", trail: links.trail(view), section: ReportLinks.section, wide: true) { html in
            html.h1("Avance y puntaje")
            html.p(
                view.isOpen
                    ? "Con lo que está respondido ahora; cambia con cada respuesta."
                    : "Con lo que se envió al Programa.",
                .class("lead"))
            writeFigures(standing, &html)
            html.columns(
                work: { work in
                    writeComponents(standing, &work)
                    if view.isOpen { writeSteps(standing, links, &work) }
                },
                side: { side in writeComparison(standing, &side) })
            writeParts(standing, links, &html)
        }
    }

    private static func writeFigures(_ standing: ReportStanding, _ html: inout HTML) {
        let total = standing.score.total
        html.statRow { row in
            row.stat(
                total.value?.points ?? "—", "de 100 puntos",
                detail: standing.target.map { "meta de \($0.year): \($0.percent.points)" })
            row.stat("\(standing.view.answered)", "de \(standing.view.asked) preguntas respondidas")
            row.stat("\(total.leftOut)", "no aplican", detail: "quedan fuera de la cuenta")
        }
    }

    private static func writeComponents(_ standing: ReportStanding, _ html: inout HTML) {
        let goal = standing.target
        html.goalBars(
            "Puntos por componente",
            sentence: goal.map { "De 0 a 100. La marca es la meta de \($0.year) para el total." }
                ?? "De 0 a 100, según lo respondido.",
            bars: standing.view.instrument.components.map { component in
                let value = standing.score.components[component.number]?.value
                return GoalBar(
                    "\(component.number). \(component.title)", value: value ?? 0,
                    words: value.map { "\($0.points) puntos" } ?? "no aplica", goal: goal?.percent,
                    goalWords: goal?.percent.points ?? "sin meta")
            })
    }

    private static func writeComparison(_ standing: ReportStanding, _ side: inout HTML) {
        side.card("Con qué se compara", level: 2) { card in
            card.facts { facts in
                for line in standing.comparison.lines {
                    facts.fact(title(line.measure, standing)) { value in
                        write(line, standing, &value)
                    }
                }
            }
            if !(standing.possibleTargets + [standing.target].compactMap { $0 }).allSatisfy(\.isVerified) {
                card.p(
                    "La meta está sin verificar: nadie ha leído el porcentaje en el texto oficial del decreto.",
                    .class("hint"))
            }
        }
    }

    private static func title(_ measure: ScoreComparison.Measure, _ standing: ReportStanding) -> String {
        let vigencia = standing.view.report.vigencia
        switch measure {
        case .target: return "Meta de \(vigencia)"
        case .lastYear:
            guard let former = standing.formerVigencia, former != vigencia - 1 else {
                return "Su puntaje del año anterior"
            }
            return "Su reporte anterior, de \(former)"
        case .department: return "Promedio de su departamento"
        case .category:
            return standing.category.map { "Promedio de la categoría \($0)" } ?? "Promedio de su categoría"
        }
    }

    private static func write(
        _ line: ScoreComparison.Line, _ standing: ReportStanding, _ value: inout HTML
    ) {
        guard let other = line.value else {
            if line.measure == .target, !standing.possibleTargets.isEmpty {
                return writePossible(standing.possibleTargets, &value)
            }
            return value.small(unknown(line.measure, standing))
        }
        value.strong(other.points)
        value.text(" ")
        if let difference = line.difference { value.text("(\(words(difference))) ") }
        if !line.isVerified { value.chip("sin verificar", .due) }
        switch line.measure {
        case .department: value.small(reports(standing.departmentCount))
        case .category: value.small(reports(standing.categoryCount))
        case .target, .lastYear: break
        }
    }

    /// Where nobody knows the category, the goals of the groups it may belong to.
    private static func writePossible(_ targets: [ScoreTarget], _ value: inout HTML) {
        value.strong(targets.map(\.percent.points).joined(separator: " o "))
        value.text(" según la categoría del municipio, que no se conoce ")
        if !targets.allSatisfy(\.isVerified) { value.chip("sin verificar", .due) }
    }

    private static func reports(_ count: Int) -> String {
        "de \(Spanish.count(count, "reporte enviado", "reportes enviados"))"
    }

    /// What nobody knows is told, and is never zero.
    private static func unknown(_ measure: ScoreComparison.Measure, _ standing: ReportStanding) -> String {
        switch measure {
        case .target: "no hay meta conocida para ese año"
        case .lastYear: "no hay un reporte anterior"
        case .department: "nadie más del departamento ha enviado su reporte"
        case .category:
            standing.category == nil
                ? "no se conoce la categoría de la entidad" : "nadie más de la categoría ha enviado su reporte"
        }
    }

    private static func words(_ difference: Double) -> String {
        let points = abs(difference).points
        if points == "0" { return "igual" }
        return difference > 0 ? "usted va \(points) por encima" : "usted va \(points) por debajo"
    }

    private static func writeSteps(_ standing: ReportStanding, _ links: ReportLinks, _ html: inout HTML) {
        let campaign = standing.view.campaign.id
        html.h2("Los próximos pasos que más rinden", .id("pasos"))
        guard !standing.steps.isEmpty else {
            return html.emptyState("Nada más por ganar", "Todas las respuestas ya valen lo máximo.", level: 3)
        }
        html.p("Primero los que más puntos dan por menos trabajo. Marque varios para saber hasta dónde llegaría.")
        if let reached = standing.reached, let gain = standing.gain {
            let count = standing.marked.count
            let marked = count == 1 ? "el paso marcado" : "los \(count) pasos marcados"
            html.callout("Con \(marked) quedaría en \(reached.points) puntos", .kept, level: 3) {
                $0.p("Son \(gain.points) más que ahora. Es una cuenta: no se guardó nada.")
            }
        }
        html.form(.method(.get), .action(links.to(Standings.show, campaign) + "#pasos")) { form in
            form.dataTable(
                "Próximos pasos",
                columns: [
                    TableColumn("Pregunta"), TableColumn("Puntos", isNumber: true), TableColumn("Qué cuesta"),
                    TableColumn("Hasta dónde llegaría"),
                ],
                rows: standing.steps.map { row($0, standing, links) }, captionHidden: true)
            form.buttonRow { row in
                row.submitButton("Calcular con lo marcado")
                if !standing.marked.isEmpty {
                    row.linkButton("Desmarcar todo", to: links.to(Standings.show, campaign) + "#pasos", .secondary)
                }
            }
        }
    }

    private static func row(_ step: NextStep, _ standing: ReportStanding, _ links: ReportLinks) -> [TableCell] {
        let view = standing.view
        let question = view.circle.rules.question(step.number)
        let address = question.map { links.place(of: $0, view.campaign.id) } ?? ""
        let isMarked = standing.marked.contains(step.number)
        return [
            TableCell("\(step.number). \(question?.text ?? "")", link: address),
            TableCell("+" + Spanish.number(max(step.gain, 0.1), decimals: 1)),
            TableCell { cell in
                cell.span { words in
                    words.text(step.effort.words)
                    guard !step.opens.isEmpty else { return }
                    words.text(" ")
                    words.small("Abre \(Spanish.count(step.opens.count, "pregunta", "preguntas")) más.")
                }
            },
            TableCell { cell in
                cell.div(.class("option")) { option in
                    option.input(
                        .id("paso-\(step.number)"), .type(.checkbox), .name("paso"), .value(String(step.number)),
                        .when(isMarked, .checked))
                    option.text(" ")
                    option.label(.for("paso-\(step.number)")) { label in
                        label.text("Contar")
                        label.span(" la \(step.number)", .class("unseen"))
                    }
                }
            },
        ]
    }

    private static func writeParts(_ standing: ReportStanding, _ links: ReportLinks, _ html: inout HTML) {
        let view = standing.view
        html.h2("Por actividad y criterio")
        html.p("Lo que no aplica queda fuera y su peso pasa a lo demás de su mismo grupo.")
        for component in view.instrument.components {
            let part = standing.score.components[component.number]
            html.fold("\(component.number). \(component.title): \(part?.value?.points ?? "no aplica")") { fold in
                fold.dataTable(
                    "Puntos de las actividades y criterios del componente \(component.number)",
                    columns: [
                        TableColumn("Parte"), TableColumn("Puntos", isNumber: true),
                        TableColumn("Respondidas", isNumber: true), TableColumn("No aplican", isNumber: true),
                    ],
                    rows: view.instrument.activities.filter { $0.component == component.number }.flatMap { activity in
                        rows(activity, standing, links)
                    }, captionHidden: true)
            }
        }
    }

    private static func rows(_ activity: Instrument.Activity, _ standing: ReportStanding, _ links: ReportLinks)
        -> [[TableCell]]
    {
        let view = standing.view
        let own = view.criteria(of: activity.component).filter { $0.activity == activity.code }
        let title = TableCell { $0.strong(activity.title) }
        let rows = own.map { criterion in
            [TableCell(criterion.title, link: links.to(ReportRoutes.section, view.campaign.id, criterion.code))]
                + cells(standing.score.criteria[criterion.code])
        }
        return [[title] + cells(standing.score.activities[activity.code])] + rows
    }

    private static func cells(_ part: Score.Part?) -> [TableCell] {
        [
            TableCell(part?.value?.points ?? "no aplica"),
            TableCell("\(part?.answered ?? 0) de \(part?.counted ?? 0)"), TableCell("\(part?.leftOut ?? 0)"),
        ]
    }
}

extension NextStep.Effort {
    /// What has to be done, for whoever decides where to begin.
    fileprivate var words: String {
        switch self {
        case .accept: "Aceptar lo que la plataforma comprobó."
        case .check: "Mirar lo que la plataforma sugiere."
        case .initial: "Poco: es de nivel inicial."
        case .basic: "Algo: es de nivel básico."
        case .advanced: "Bastante: es de nivel avanzado."
        case .improving: "Mucho: es de mejoramiento permanente."
        }
    }
}
