import Calendar
import Channels
import Design
import HTML
import HTTP
import Platform
import Spanish

enum SiteItemPages {
    static func show(_ sheet: ItemSheet) -> Page {
        let (item, links) = (sheet.item, sheet.links)
        var page = Page(
            item.title, description: item.summary, trail: sheet.view.trail(to: sheet.channel, links),
            section: sheet.view.section(of: sheet.channel)
        ) { html in
            html.article { article in
                head(sheet, &article)
                body(sheet, &article)
            }
            around(sheet, &html)
        }
        page.styles = [.site]
        page.picture = sheet.picture.map { links($0.mediumPath) }
        page.alternates = [
            Alternate(
                type: "application/ld+json", title: "Datos estructurados",
                path: links(SiteRoutes.itemData.path((item.channel, item.slug))))
        ]
        return page
    }

    /// What was here and no longer is; leads to where its like may be found.
    static func withdrawn(_ channel: Channel?, _ links: SiteLinks) -> Page {
        Page("Este contenido ya no está publicado", status: 410, trail: [links.home]) { html in
            html.h1("Este contenido ya no está publicado")
            html.p(
                "Estuvo en este sitio y \(links.tenant.inSentence) lo retiró. Sus versiones quedan en el archivo de la entidad: puede pedirlas.",
                .class("lead"))
            html.searchForm(links.searchBox, id: "buscar-aqui")
            html.buttonRow { row in
                if let channel { row.linkButton("Ver \(channel.title)", to: links(channel.path)) }
                row.linkButton("Ir al inicio", to: links("/"), .secondary)
            }
        }
    }

    private static func head(_ sheet: ItemSheet, _ html: inout HTML) {
        let item = sheet.item
        html.h1(item.title)
        if let former = sheet.former {
            html.p("Publicado por la \(former.title)", .class("history"))
        }
        if !item.summary.isEmpty { html.p(item.summary, .class("lead")) }
        html.p(.class("hint")) { byline(sheet, &$0) }
        if let picture = sheet.picture { html.leadPicture(picture, item.pictureAlt, sheet.links) }
    }

    private static func byline(_ sheet: ItemSheet, _ html: inout HTML) {
        let item = sheet.item
        let body = item.body.title(isDepartment: sheet.links.tenant.kind == .department)
        let first = item.publishedAt.day
        html.text("\(body) · Publicado el ")
        html.time(first.short, .datetime(first.iso))
        guard item.changedAt.day != first else { return }
        html.text(" · Último cambio: ")
        html.time(item.changedAt.day.short, .datetime(item.changedAt.day.iso))
    }

    private static func body(_ sheet: ItemSheet, _ html: inout HTML) {
        let (item, links) = (sheet.item, sheet.links)
        let facts = HTML.fragment { ItemFacts.write(item, sheet.kind, &$0) }
        if !facts.bytes.isEmpty { html.facts { $0.append(facts) } }
        if sheet.kind?.isEvent == true {
            html.p {
                $0.a(
                    "Llevar a su calendario (.ics)",
                    .href(links(SiteRoutes.itemEvent.path((item.channel, item.slug)))))
            }
        }
        html.div(.class("prose")) { prose in
            for field in sheet.kind?.fields ?? [] where field.kind == .paragraph {
                guard let words = item.values[field.name], !words.isEmpty else { continue }
                prose.h2(field.title)
                prose.itemText(words, links, level: 3)
            }
            prose.itemText(item.text, links, level: 2)
        }
        html.documents(sheet.documents, links)
    }

    /// The neighbours in the channel, and the channel itself.
    private static func around(_ sheet: ItemSheet, _ html: inout HTML) {
        let links = sheet.links
        html.nav(.class("around"), .aria("label", "Otros contenidos de \(sheet.channel.title)")) { nav in
            if let before = sheet.before {
                nav.a(.href(links(before.path)), .rel("prev")) { link in
                    link.small("Anterior")
                    link.text(" \(before.title)")
                }
            }
            if let after = sheet.after {
                nav.a(.href(links(after.path)), .rel("next")) { link in
                    link.small("Siguiente")
                    link.text(" \(after.title)")
                }
            }
            nav.a("Todo en \(sheet.channel.title)", .href(links(sheet.channel.path)))
        }
    }
}

extension HTML {
    mutating func leadPicture(_ picture: Media, _ alt: String, _ links: SiteLinks) {
        let width = min(800, max(1, picture.width))
        figure(.class("lead-picture")) { figure in
            figure.img(
                .src(links(picture.mediumPath)), .alt(alt), .width(width),
                .height(width * max(1, picture.height) / max(1, picture.width)))
        }
    }
}
