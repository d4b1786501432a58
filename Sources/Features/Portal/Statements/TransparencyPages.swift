import Channels
import Design
import HTML
import HTTP
import Platform
import Spanish

enum TransparencyPages {
    static func show(_ menu: Transparency, _ view: SiteView, _ links: SiteLinks) -> Page {
        var page = Page(
            menu.template.title,
            description: "Lo que la ley pide publicar y dónde está en el sitio de \(links.tenant.inSentence).",
            trail: [links.home],
            section: view.site.template == ChannelTemplates.transparency
                ? SiteRoutes.transparency.path : SiteRoutes.map.path,
            version: "transparency/\(view.site.version)/\(menu.template.source)"
        ) { html in
            html.h1(menu.template.title)
            html.p(
                "Lo que \(links.tenant.inSentence) debe tener a la vista de todos, punto por punto, y dónde encontrarlo.",
                .class("lead"))
            html.progressBar(
                "Puntos con información", done: menu.answered, of: menu.entries,
                words: "\(menu.answered) de \(menu.entries)")
            for section in menu.sections { write(section, links, &html) }
            html.callout("Sobre esta lista", level: 2) { box in
                box.p("Sale de: \(menu.template.source).")
                if !menu.template.note.isEmpty { box.p(menu.template.note) }
            }
        }
        page.styles = [.site]
        return page
    }

    private static func write(_ section: Transparency.Section, _ links: SiteLinks, _ html: inout HTML) {
        html.h2("\(section.heading.number). \(section.heading.title)", .id(section.heading.key))
        html.ul(.class("results")) { list in
            for entry in section.entries {
                list.li { row in
                    row.div { words in
                        words.strong("\(entry.definition.number) \(entry.definition.title)")
                        words.p { places(entry, links, &$0) }
                    }
                    row.chip(
                        entry.isAnswered ? "publicado" : "aún falta", entry.isAnswered ? .kept : .neutral)
                }
            }
        }
    }

    private static func places(_ entry: Transparency.Entry, _ links: SiteLinks, _ line: inout HTML) {
        var places = entry.channels.map { Link($0.title, links($0.path)) }
        if let path = entry.definition.path { places.append(Link(name(path), links(path))) }
        guard !places.isEmpty else { return line.text("Todavía no hay un canal que lo responda.") }
        for (index, place) in places.enumerated() {
            if index > 0 { line.text(" · ") }
            line.a(place.title, .href(place.address))
        }
    }

    private static func name(_ path: String) -> String {
        switch path {
        case "/plan": "Plan de acción"
        case SiteRoutes.search.path: "Buscar en el sitio"
        case SiteRoutes.calendar.path: "Calendario"
        case SiteRoutes.data.path: "Datos del sitio"
        default: "En este sitio"
        }
    }
}
