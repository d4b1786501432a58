import Calendar
import Channels
import Design
import HTML
import HTTP
import Markdown
import Platform
import Spanish

enum SiteChannelPages {
    static func show(_ sheet: ChannelSheet) -> Page {
        let (channel, links) = (sheet.channel, sheet.links)
        var page = Page(
            sheet.page > 1 ? "\(channel.title), página \(sheet.page)" : channel.title,
            description: channel.about.isEmpty ? "\(channel.title) de \(links.tenant.inSentence)." : channel.about,
            trail: Array(sheet.view.trail(to: channel, links).dropLast()), section: sheet.view.section(of: channel)
        ) { html in
            html.h1(channel.title)
            if !channel.about.isEmpty { html.p(channel.about, .class("lead")) }
            children(sheet, &html)
            if channel.kind != nil { content(sheet, &html) }
            keeping(sheet, &html)
        }
        page.styles = [.site]
        if sheet.view.summary.items(in: channel.key) > 0 {
            page.alternates = [
                Alternate(
                    type: "application/atom+xml", title: channel.title,
                    path: links(SiteRoutes.channelFeed.path(channel.key)))
            ]
        }
        return page
    }

    private static func children(_ sheet: ChannelSheet, _ html: inout HTML) {
        guard !sheet.children.isEmpty else { return }
        html.ul(.class("tree")) { list in
            for child in sheet.children { list.li { channelEntry(child, sheet.view, sheet.links, &$0) } }
        }
    }

    static func channelEntry(_ channel: Channel, _ view: SiteView, _ links: SiteLinks, _ item: inout HTML) {
        item.a(.href(links(channel.path))) { $0.strong(channel.title) }
        if !channel.about.isEmpty { item.p(channel.about) }
        let count = view.items(below: channel.key)
        item.small(count == 0 ? "Sin contenidos todavía" : Spanish.count(count, "contenido", "contenidos"))
    }

    private static func content(_ sheet: ChannelSheet, _ html: inout HTML) {
        filters(sheet, &html)
        if sheet.items.isEmpty {
            guard sheet.children.isEmpty else { return }
            html.emptyState(
                "Aquí todavía no hay nada",
                "Cuando \(sheet.links.tenant.inSentence) publique en este canal, aparecerá en esta página. También puede recibirlo en su correo.",
                action: Link("Suscribirse", sheet.links(SiteRoutes.subscription.path + "?canal=\(sheet.channel.key)")),
                level: 2)
        } else if let page = sheet.onlyPage {
            html.div(.class("prose")) { $0.itemText(page.text, sheet.links, level: 2) }
            html.documents(page.files(sheet.kind).compactMap { sheet.media[$0] }, sheet.links)
            html.p { $0.a("Abrir «\(page.title)» en su propia página", .href(sheet.links(page.path))) }
        } else {
            ChannelLists.write(sheet, &html)
            html.pagination(page: sheet.page, of: sheet.pages) { sheet.address(page: $0, sheet.filter) }
        }
    }

    private static func filters(_ sheet: ChannelSheet, _ html: inout HTML) {
        let facets = sheet.facets
        if facets.years.count > 1 {
            html.filterBar(
                "Año",
                [
                    FilterLink(
                        "Todos los años", sheet.address(page: 1, ReaderFilter(type: sheet.filter.type)),
                        current: sheet.filter.year == nil)
                ]
                    + facets.years.prefix(8).map { year in
                        FilterLink(
                            String(year.year),
                            sheet.address(page: 1, ReaderFilter(year: year.year, type: sheet.filter.type)),
                            count: String(year.count), current: sheet.filter.year == year.year)
                    })
        }
        if facets.types.count > 1 {
            html.filterBar(
                "Tipo",
                [
                    FilterLink(
                        "Todos los tipos", sheet.address(page: 1, ReaderFilter(year: sheet.filter.year)),
                        current: sheet.filter.type == nil)
                ]
                    + facets.types.map { type in
                        FilterLink(
                            type.type, sheet.address(page: 1, ReaderFilter(year: sheet.filter.year, type: type.type)),
                            count: String(type.count), current: sheet.filter.type == type.type)
                    })
        }
    }

    /// Who keeps it, how often something new was promised, and when it last was.
    private static func keeping(_ sheet: ChannelSheet, _ html: inout HTML) {
        guard sheet.channel.kind != nil || sheet.children.isEmpty else { return }
        html.h2("Quién mantiene este canal")
        html.facts { rows in
            if !sheet.office.isEmpty { rows.fact("Responsable", sheet.office) }
            rows.fact("Se actualiza", sheet.promise?.promise.words ?? sheet.channel.frequency)
            rows.fact("Última actualización") { value in
                guard let day = sheet.updated else { return value.text("todavía ninguna") }
                value.time(day.short, .datetime(day.iso))
            }
            if sheet.showsKeeping, let promise = sheet.promise, promise.isJudged {
                rows.fact("Cómo va") { $0.chip(promise.word, promise.mark) }
            }
        }
        html.buttonRow { line in
            line.a(
                "Recibir lo nuevo en su correo",
                .href(sheet.links(SiteRoutes.subscription.path + "?canal=\(sheet.channel.key)")))
            if !sheet.items.isEmpty {
                line.a("Seguir por Atom", .href(sheet.links(SiteRoutes.channelFeed.path(sheet.channel.key))))
            }
            line.a("Cómo van todos los canales", .href(sheet.links("/canales-al-dia")))
        }
    }
}
