import Calendar
import Channels
import Design
import HTML
import Platform
import Spanish

enum PromisePages {
    static func list(_ view: PromiseView, _ links: CareLinks) -> Page {
        let title = "Lo que promete el plan"
        return Page(
            title, status: view.problem == nil ? 200 : 422, trail: links.trail, section: CareLinks.section
        ) { html in
            html.errorSummary(view.problem.map { [$0.error] } ?? [])
            html.h1(title)
            html.p(
                "Cada frecuencia del plan de acción, y los canales de los que habla. Lo que usted confirme se mide solo y se ve en el avance del plan.",
                .class("lead"))
            guard !view.map.entries.isEmpty else {
                return html.emptyState(
                    "El plan no promete ninguna frecuencia",
                    "Cuando la entidad publique un plan que diga «mensual» o «12 veces al año», aquí se verá de qué canales habla.",
                    action: Link("Ver los canales", links.home), level: 2)
            }
            for entry in sorted(view.map.entries) { write(entry, view, links, &html) }
        }
    }

    /// What waits for an answer first.
    private static func sorted(_ entries: [PromiseMap.Entry]) -> [PromiseMap.Entry] {
        let order: [PromiseMap.Answer] = [.proposed, .confirmed, .unrelated, .declined]
        return order.flatMap { answer in entries.filter { $0.answer == answer } }
    }

    private static func write(
        _ entry: PromiseMap.Entry, _ view: PromiseView, _ links: CareLinks, _ html: inout HTML
    ) {
        html.card(entry.promised.subject, level: 2, id: entry.promised.id, marked: entry.answer == .proposed) { card in
            card.chip(entry.answer.word, entry.answer.mark)
            card.facts { facts in
                facts.fact("El plan dice") { value in
                    value.text("«\(entry.promised.words)». ")
                    value.a(entry.promised.source.title, .href(links.onSite(entry.promised.source.path)))
                }
                facts.fact("Se entiende", ChannelPromise.words(of: entry.promised.rule))
                facts.fact("Canales", channels(entry, view))
                if let choice = entry.choice {
                    let name = view.names[choice.person] ?? "la plataforma"
                    facts.fact(
                        entry.answer == .proposed ? "Antes de que el plan cambiara" : "Lo dijo",
                        "\(name), \(choice.at.day.short)")
                }
            }
            if links.mayDecide { writeForms(entry, view, links, &card) }
        }
    }

    private static func channels(_ entry: PromiseMap.Entry, _ view: PromiseView) -> String {
        guard !entry.channels.isEmpty else { return "ninguno" }
        let titles = entry.channels.map { key in
            let template = view.tree[key].map { " (la plantilla pide: \($0.frequency))" } ?? ""
            return view.title(key) + template
        }
        return Spanish.list(titles)
    }

    private static func writeForms(
        _ entry: PromiseMap.Entry, _ view: PromiseView, _ links: CareLinks, _ card: inout HTML
    ) {
        let id = entry.promised.id
        if entry.answer == .proposed {
            card.changeForm(to: links.answer(id), token: links.proof) { form in
                for channel in entry.channels { form.hiddenField("canal", channel) }
                form.buttonRow { row in
                    row.submitButton("Confirmar: \(Spanish.list(entry.channels.map(view.title)))")
                    row.submitButton("De ningún canal", .secondary, name: "accion", value: "ninguno")
                }
            }
        }
        let problem = view.problem.flatMap { $0.promise == id ? $0.error.message : nil }
        card.fold("Elegir los canales uno por uno", isOpen: problem != nil) { fold in
            fold.changeForm(to: links.answer(id), token: links.proof) { form in
                form.checkboxField(
                    FormField("canal", "De qué canales habla", error: problem, isRequired: false, id: "canal-\(id)"),
                    choices: [FormChoice(Care.wholeSite, Care.wholeSiteTitle)] + choices(view),
                    chosen: Set(entry.channels))
                form.buttonRow { row in
                    row.submitButton("Guardar estos canales", .secondary)
                    if entry.answer != .proposed {
                        row.submitButton("De ningún canal", .secondary, name: "accion", value: "ninguno")
                    }
                }
            }
        }
    }

    private static func choices(_ view: PromiseView) -> [FormChoice] {
        view.tree.channels.filter { view.tree.isPublic($0.key) }.map { channel in
            let way = view.tree.way(to: channel.key).map(\.title)
            return FormChoice(channel.key, way.joined(separator: " › "))
        }
    }
}

extension PromiseMap.Answer {
    var word: String {
        switch self {
        case .confirmed: "confirmada"
        case .declined: "no habla de canales"
        case .proposed: "por confirmar"
        case .unrelated: "no nombra ningún canal"
        }
    }

    var mark: Design.Standing {
        switch self {
        case .confirmed: .kept
        case .proposed: .due
        case .declined, .unrelated: .neutral
        }
    }
}
