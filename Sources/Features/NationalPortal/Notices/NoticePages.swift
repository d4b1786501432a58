import Calendar
import Design
import HTML
import HTTP
import Markdown
import Platform
import Spanish

enum NoticePages {
    static let home = TrailStep("Inicio", Homes.home.path)
    private static let alternate = Alternate(
        type: "application/atom+xml", title: "Noticias del programa", path: Notices.feed.path)

    static func list(_ notices: [Notice], page: Int, pages: Int, mayWrite: Bool) -> Page {
        var result = Page(
            "Noticias", description: "Lo que el programa anuncia a las alcaldías y gobernaciones.", trail: [home],
            section: Notices.index.path
        ) { html in
            html.h1("Noticias del programa")
            if notices.isEmpty {
                html.emptyState(
                    "Todavía no hay noticias",
                    "Aquí estarán las convocatorias, los plazos y los formatos que el programa anuncie.", level: 2)
            }
            html.newsList(
                notices.map { notice in
                    NewsItem(
                        notice.words.title, Notices.show.path(notice.slug), date: notice.day.short,
                        day: notice.day.iso, words: beginning(notice.words.body))
                }, level: 2)
            html.pagination(page: page, of: pages, label: "Páginas de noticias") { number in
                Notices.index.path + (number > 1 ? "?pagina=\(number)" : "")
            }
            html.p { $0.a("Recibirlas en un lector de noticias (Atom)", .href(Notices.feed.path)) }
            if mayWrite {
                html.buttonRow { $0.linkButton("Escribir noticias", to: NoticeDesk.index.path, .secondary) }
            }
        }
        result.alternates = [alternate]
        return result
    }

    static func notice(_ notice: Notice, files: [ProgrammeFile]) -> Page {
        let words = notice.words
        var page = Page(
            words.title, description: beginning(words.body), trail: [home, TrailStep("Noticias", Notices.index.path)],
            section: Notices.index.path
        ) { html in
            html.h1(words.title)
            writeBody(words, files, level: 2, &html)
        }
        page.alternates = [alternate]
        return page
    }

    /// All but the title; the desk shows it so before it is published.
    static func writeBody(_ words: NoticeWords, _ files: [ProgrammeFile], level: Int, _ html: inout HTML) {
        html.p(
            Spanish.capitalized([words.city, words.dates].filter { !$0.isEmpty }.joined(separator: ", ")),
            .class("lead"))
        if !words.correction.isEmpty {
            html.callout("Sobre sus fechas", .neutral, level: level) { $0.p(words.correction) }
        }
        Markdown.write(words.body, into: &html, level: level)
        list("Enlaces", words.links.map { Link($0.title, $0.address) }, level, &html)
        list("Archivos", files.map { Link("\($0.title) (\($0.facts))", $0.path) }, level, &html)
        if !words.source.isEmpty { html.p("Fuente: \(words.source)", .class("hint")) }
    }

    private static func list(_ title: String, _ links: [Link], _ level: Int, _ html: inout HTML) {
        guard !links.isEmpty else { return }
        if level == 2 { html.h2(title) } else { html.h3(title) }
        html.ul { list in
            for link in links { list.li { $0.a(link.title, .href(link.address)) } }
        }
    }

    /// The first words, up to the end of a sentence where one is near.
    private static func beginning(_ body: String) -> String {
        let text = Markdown.plainText(body).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count > 220 else { return text }
        let start = text.prefix(220)
        if let stop = start.lastIndex(of: "."), start.distance(from: start.startIndex, to: stop) > 100 {
            return String(start[...stop])
        }
        return start.split(separator: " ").dropLast().joined(separator: " ") + "…"
    }
}
