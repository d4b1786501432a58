import Calendar
import Design
import HTML
import HTTP
import Plans
import Platform
import Spanish

struct PublicationLinks: Sendable {
    let pdf: String
    let json: String
    let csv: String
    let toCome: String
    /// What public addresses of this entity begin with.
    let prefix: String

    func receipt(_ plan: String) -> String { prefix + CourseRoutes.receipt.path(plan) }
    func differences(_ before: String, _ after: String) -> String {
        prefix + CourseRoutes.differences.path((before, after))
    }
}

/// The plan as neighbours read it: cards on a phone, a table on paper.
enum PublicationPages {
    static func show(_ publication: Publication, _ tenant: Tenant, _ links: PublicationLinks) -> Page {
        let title = ["Plan de acción de Gobierno en línea", publication.period].filter { !$0.isEmpty }.joined(
            separator: " ")
        let plan = publication.plan
        return Page(
            title,
            description:
                "Lo que \(tenant.inSentence) se comprometió a hacer por internet: \(plan.actions.count) acciones.",
            section: "/plan",
            version:
                "plan/\(publication.planID)/\(publication.standing.steps)/\(publication.toCome ?? 0)/\(tenant.slogan)"
        ) { html in
            html.h1(title)
            writeLead(publication, tenant, &html)
            if let year = publication.toCome {
                html.p { line in
                    line.a("El plan de \(year) ya está aprobado", .href(links.toCome))
                    line.text(" y empieza a cumplirse ese año.")
                }
            }
            PublicationStandingPages.write(publication, links, &html)
            html.buttonRow { row in
                row.linkButton("Plan en PDF", to: links.pdf)
                row.linkButton("Datos abiertos (CSV)", to: links.csv, .secondary)
                row.linkButton("Datos abiertos (JSON)", to: links.json, .secondary)
            }
            html.columns(
                work: { writeActions(publication, &$0) },
                side: { side in
                    PublicationStandingPages.writeVersions(publication, links, &side)
                    writeFrame(plan, &side)
                    writeShape(plan, &side)
                })
            writeSignatures(plan, &html)
        }
        .styled(.data)
    }

    /// What comes: the words of a plan whose year has not begun.
    static func toCome(_ publication: Publication, _ tenant: Tenant, _ links: PublicationLinks) -> Page {
        let title = ["Plan de acción aprobado", publication.period].filter { !$0.isEmpty }.joined(separator: " ")
        return Page(
            title, description: "Lo que \(tenant.inSentence) hará cuando empiece el año.",
            trail: [TrailStep("Plan de acción", links.prefix + PublicationRoutes.show.path)], section: "/plan",
            version: "plan-proximo/\(publication.planID)/\(publication.standing.steps)/\(tenant.slogan)"
        ) { html in
            html.h1(title)
            html.p(
                "Está aprobado y espera a que empiece su año. El que se cumple hoy es el plan en curso.", .class("lead")
            )
            PublicationStandingPages.write(publication, links, &html)
            html.columns(
                work: { writeActions(publication, &$0) },
                side: { side in
                    writeFrame(publication.plan, &side)
                    writeShape(publication.plan, &side)
                })
        }
    }

    static func nothing(_ tenant: Tenant) -> Page {
        Page("Plan de acción", section: "/plan") { html in
            html.h1("Plan de acción de Gobierno en línea")
            html.emptyState(
                "\(tenant.atStart) todavía no ha publicado su plan",
                "Aquí estarán las acciones con que se compromete a informar, atender y escuchar por internet: qué hará, "
                    + "quién responde y hasta cuándo.", level: 2)
        }
    }

    private static func writeLead(_ publication: Publication, _ tenant: Tenant, _ html: inout HTML) {
        let who = tenant.kind == .municipality ? "la alcaldía" : "la gobernación"
        html.p(.class("lead")) { line in
            line.text(
                "Lo que \(who) se comprometió a hacer para informar, atender y escuchar por internet. Publicado el ")
            line.time(publication.at.day.short, .datetime(publication.at.day.iso))
            line.text(".")
        }
    }

    private static func writeActions(_ publication: Publication, _ html: inout HTML) {
        html.h2(Spanish.count(publication.plan.actions.count, "acción", "acciones"))
        for group in publication.groups {
            if let title = group.title { html.h3(title.sentenceCased, .class("group")) }
            for action in group.actions {
                html.card(
                    "\(action.number). \(action.action.text)", level: group.title == nil ? 3 : 4,
                    id: "accion-\(action.number)", marked: true
                ) { $0.actionFacts(action) }
            }
        }
    }

    private static func writeFrame(_ plan: Plan, _ side: inout HTML) {
        let sections = plan.sections
        if let vision = sections.vision {
            side.card("Visión", level: 2) { $0.p(vision.text) }
        }
        if let objective = sections.generalObjective {
            side.card("Para qué", level: 2) { card in
                card.p(objective.text)
                if !sections.specificObjectives.isEmpty { card.wordList(sections.specificObjectives.map(\.text)) }
            }
        }
        if !sections.actionLines.isEmpty {
            side.card("Líneas de acción", level: 2) { $0.wordList(sections.actionLines.map(\.text)) }
        }
        if !sections.legalFrame.norms.isEmpty {
            side.card("Normas en que se apoya", level: 2) { $0.wordList(sections.legalFrame.norms) }
        }
    }

    /// What kind of goals the plan has: a plan whose goals can be measured can be followed.
    private static func writeShape(_ plan: Plan, _ side: inout HTML) {
        let goals = plan.actions.flatMap(\.indicators).map(\.goal)
        guard !goals.isEmpty else { return }
        let rows = GoalShape.rows(goals)
        side.card("Qué tan medibles son las metas", level: 2) { card in
            card.goalBars(
                "Metas por tipo", sentence: "De \(Spanish.count(goals.count, "meta", "metas")) del plan.",
                bars: rows.map { GoalBar($0.name, value: Double($0.count), words: String($0.count), goalWords: "") },
                of: Double(goals.count))
        }
    }

    private static func writeSignatures(_ plan: Plan, _ html: inout HTML) {
        let signatures = plan.sections.signatures.map(\.asWords.text).filter { !$0.isEmpty }
        guard !signatures.isEmpty else { return }
        html.section { section in
            section.h2("Firman")
            section.wordList(signatures)
        }
    }
}

/// Goals counted by what they are.
struct GoalShape: Sendable, Hashable {
    let name: String
    let count: Int

    static func rows(_ goals: [Goal]) -> [GoalShape] {
        let kinds = [
            ("Con cantidad o porcentaje", ["count", "percent"]), ("Con frecuencia o fecha", ["frequency", "date"]),
            ("Solo en palabras", ["text"]), ("Sin meta", ["none"]),
        ]
        return kinds.map { name, kinds in GoalShape(name: name, count: goals.count { kinds.contains($0.kind) }) }
            .filter { $0.count > 0 }
    }
}

extension String {
    /// A heading that shouts, said calmly: “FASE INFORMACIÓN” → “Fase información”. Mixed case stays as it is.
    var sentenceCased: String {
        guard self == uppercased() else { return self }
        return String(prefix(1)) + String(lowercased().dropFirst())
    }
}
