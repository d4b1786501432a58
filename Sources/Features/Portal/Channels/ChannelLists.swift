import Calendar
import Channels
import Design
import HTML
import HTTP
import Markdown
import Platform
import Spanish

/// The list of a channel's items, as its kind asks for.
enum ChannelLists {
    static func write(_ sheet: ChannelSheet, _ html: inout HTML) {
        switch sheet.style {
        case .news: html.newsItems(sheet.items, sheet.pictures, sheet.view, sheet.links, on: sheet.today, level: 2)
        case .events: events(sheet, &html)
        case .calls: html.callItems(sheet.items, sheet.view, sheet.links, on: sheet.today, level: 2)
        case .documents: documents(sheet, &html)
        case .people: people(sheet, &html)
        case .offices: offices(sheet, &html)
        case .gallery: gallery(sheet, &html)
        case .questions: questions(sheet, &html)
        case .glossary: glossary(sheet, &html)
        case .goals: Goals.write(sheet, &html)
        case .links: linkList(sheet, &html)
        case .services, .projects: cards(sheet, &html)
        case .pages: pages(sheet, &html)
        }
    }

    /// What is still to come stands first, nearest in front; then what has passed.
    private static func events(_ sheet: ChannelSheet, _ html: inout HTML) {
        let coming = sheet.items.filter { $0.days.upperBound >= sheet.today }.reversed()
        let past = sheet.items.filter { $0.days.upperBound < sheet.today }
        html.p { $0.a("Ver el calendario por meses", .href(sheet.links(SiteRoutes.calendar.path))) }
        if !coming.isEmpty {
            html.h2("Lo que viene")
            html.agenda(Array(coming), sheet.view, sheet.links, on: sheet.today)
        }
        if !past.isEmpty {
            html.h2("Lo que ya pasó")
            html.agenda(past, sheet.view, sheet.links, on: sheet.today)
        }
    }

    private static func documents(_ sheet: ChannelSheet, _ html: inout HTML) {
        html.ul(.class("files")) { list in
            for item in sheet.items {
                let files = item.files(sheet.kind).compactMap { sheet.media[$0] }
                list.li(.data("type", files.first?.ending ?? "—")) { row in
                    row.div { document(item, files, sheet, &$0) }
                }
            }
        }
    }

    private static func document(_ item: PublicItem, _ files: [Media], _ sheet: ChannelSheet, _ row: inout HTML) {
        row.a(item.title, .href(sheet.links(item.path)))
        let words = [
            item.values["tipo"], item.values["numero"].map { "n.º \($0)" }, item.day.short,
            sheet.view.summary.former(item.administration)?.title,
        ]
        row.small(words.compactMap { $0 }.joined(separator: " · "))
        if !item.summary.isEmpty { row.p(item.summary) }
        for media in files { row.p { $0.download(media, sheet.links, title: "Descargar") } }
    }

    private static func people(_ sheet: ChannelSheet, _ html: inout HTML) {
        html.ul(.class("people")) { list in
            for item in sheet.items {
                list.li { row in
                    if let picture = item.picture.flatMap({ sheet.pictures[$0] }) {
                        row.small(picture, alt: item.pictureAlt, sheet.links)
                    }
                    row.div { words in
                        words.h2 { $0.a(item.title, .href(sheet.links(item.path))) }
                        words.p(
                            [item.values["cargo"], item.values["dependencia"]].compactMap { $0 }
                                .joined(separator: " · "))
                        words.reach(item.values)
                        words.former(item, sheet.view)
                    }
                }
            }
        }
    }

    private static func offices(_ sheet: ChannelSheet, _ html: inout HTML) {
        for item in sheet.items {
            html.card(marked: true) { card in
                card.h2 { $0.a(item.title, .href(sheet.links(item.path))) }
                if !item.summary.isEmpty { card.p(item.summary) }
                card.facts { ItemFacts.write(item, sheet.kind, only: 4, &$0) }
                card.former(item, sheet.view)
            }
        }
    }

    private static func cards(_ sheet: ChannelSheet, _ html: inout HTML) {
        for item in sheet.items {
            html.card(marked: true) { card in
                card.h2 { $0.a(item.title, .href(sheet.links(item.path))) }
                if !item.summary.isEmpty { card.p(item.summary) }
                card.facts { ItemFacts.write(item, sheet.kind, only: 4, &$0) }
                card.former(item, sheet.view)
                if let link = item.values["enlace"], sheet.style == .services {
                    card.p { $0.a("Hacerlo en línea", .href(link)) }
                }
            }
        }
    }

    private static func gallery(_ sheet: ChannelSheet, _ html: inout HTML) {
        html.ul(.class("gallery")) { list in
            for item in sheet.items {
                list.li { cell in
                    cell.figure { figure in
                        if let picture = item.picture.flatMap({ sheet.pictures[$0] }) {
                            figure.small(picture, alt: item.pictureAlt, sheet.links)
                        }
                        figure.figcaption { caption in
                            caption.a(item.title, .href(sheet.links(item.path)))
                            caption.former(item, sheet.view, before: " ")
                        }
                    }
                }
            }
        }
    }

    private static func questions(_ sheet: ChannelSheet, _ html: inout HTML) {
        html.div(.class("questions")) { list in
            for item in sheet.items { question(item, sheet, &list) }
        }
    }

    private static func question(_ item: PublicItem, _ sheet: ChannelSheet, _ html: inout HTML) {
        html.fold(item.title) { fold in
            fold.div(.class("prose")) { $0.itemText(item.text, sheet.links, level: 3) }
            fold.p { line in
                line.a("Dirección propia de «\(item.title)»", .href(sheet.links(item.path)))
                line.former(item, sheet.view, before: " · ")
            }
        }
    }

    private static func glossary(_ sheet: ChannelSheet, _ html: inout HTML) {
        let letters = Dictionary(grouping: sheet.items) { Spanish.folded($0.title).prefix(1).uppercased() }
        let order = letters.keys.sorted()
        html.filterBar("Letras", order.map { FilterLink($0, "#letra-\($0)") })
        for letter in order {
            html.h2(letter, .id("letra-\(letter)"))
            html.dl(.class("glossary")) { list in
                for item in (letters[letter] ?? []).sorted(by: { Spanish.sortKey($0.title) < Spanish.sortKey($1.title) }
                ) {
                    list.dt { $0.a(item.title, .href(sheet.links(item.path))) }
                    list.dd { words in
                        words.itemText(item.text.isEmpty ? item.summary : item.text, sheet.links, level: 4)
                        words.former(item, sheet.view)
                    }
                }
            }
        }
    }

    private static func linkList(_ sheet: ChannelSheet, _ html: inout HTML) {
        html.ul(.class("tree")) { list in
            for item in sheet.items {
                list.li { row in
                    row.a(.href(item.values["enlace"] ?? sheet.links(item.path))) { $0.strong(item.title) }
                    row.p(item.summary)
                    if let kind = item.values["clase"] { row.small(kind) }
                    row.former(item, sheet.view, before: item.values["clase"] == nil ? "" : " · ")
                }
            }
        }
    }

    private static func pages(_ sheet: ChannelSheet, _ html: inout HTML) {
        for item in sheet.items {
            let picture = item.picture.flatMap { sheet.pictures[$0] }
            html.article(.class(picture == nil ? "news" : "news pictured")) { page in
                if let picture { page.small(picture, alt: item.pictureAlt, sheet.links) }
                page.div { words in
                    words.h2 { $0.a(item.title, .href(sheet.links(item.path))) }
                    words.p(item.summary.isEmpty ? Markdown.plainText(item.text).brief : item.summary)
                    words.former(item, sheet.view)
                }
            }
        }
    }
}

extension HTML {
    /// Ways to reach somebody, each a link that the telephone or the mail program takes.
    mutating func reach(_ values: [String: String]) {
        let telephone = values["telefono"] ?? ""
        let email = values["correo"] ?? ""
        guard !telephone.isEmpty || !email.isEmpty else { return }
        p { line in
            if !telephone.isEmpty { line.telephone(telephone) }
            if !telephone.isEmpty, !email.isEmpty { line.text(" · ") }
            if !email.isEmpty { line.a(email, .href("mailto:" + email)) }
        }
    }

    /// A number to call; with extensions or words in it, only its first digits are dialled.
    mutating func telephone(_ words: String) {
        let digits = words.prefix { $0.isNumber || " +()-".contains($0) }.filter { $0.isNumber || $0 == "+" }
        guard digits.count >= 7 else { return text(words) }
        a(words, .href("tel:" + digits))
    }
}
