import Calendar
import Channels
import Design
import HTML
import Platform

/// Lists of items as first page, channels and calendar show them.
extension HTML {
    mutating func newsItems(
        _ items: [PublicItem], _ pictures: [String: PictureNote], _ view: SiteView, _ links: SiteLinks, on today: Day,
        level: Int = 3
    ) {
        for item in items {
            let picture = item.picture.flatMap { pictures[$0] }
            article(.class(picture == nil ? "news" : "news pictured")) { news in
                if let picture { news.small(picture, alt: item.pictureAlt, links) }
                news.div { words in
                    words.time(item.day.words(on: today), .datetime(item.day.iso))
                    words.former(item, view, before: " · ")
                    words.itemHeading(item, links, level: level)
                    if !item.summary.isEmpty { words.p(item.summary) }
                }
            }
        }
    }

    /// Says whose words these were, where another administration governs now.
    mutating func former(_ item: PublicItem, _ view: SiteView, before: String = "") {
        guard let former = view.summary.former(item.administration) else { return }
        small(before + former.title)
    }

    private mutating func itemHeading(_ item: PublicItem, _ links: SiteLinks, level: Int) {
        if level == 2 {
            h2 { $0.a(item.title, .href(links(item.path))) }
        } else {
            h3 { $0.a(item.title, .href(links(item.path))) }
        }
    }

    /// A picture of a list; the words beside it say what it is about.
    mutating func small(_ picture: PictureNote, alt: String, _ links: SiteLinks) {
        let width = min(400, max(1, picture.width))
        img(
            .src(links(picture.smallPath)), .alt(alt), .width(width),
            .height(width * max(1, picture.height) / max(1, picture.width)), .lazy)
    }

    /// What comes, with its day torn off a calendar.
    mutating func agenda(_ items: [PublicItem], _ view: SiteView, _ links: SiteLinks, on today: Day) {
        ol(.class("agenda")) { list in
            for item in items {
                let day = item.calendarDays.lowerBound
                list.li { row in
                    row.time(.class("leaf"), .datetime(day.iso)) { leaf in
                        leaf.strong(String(day.day))
                        leaf.text(" ")
                        leaf.span(day.shortMonth)
                    }
                    row.div { words in
                        words.h3 { $0.a(item.calendarTitle, .href(links(item.path))) }
                        words.p(item.whenAndWhere(on: today))
                        words.former(item, view)
                    }
                }
            }
        }
    }

    /// What can be applied for, and until when.
    mutating func callItems(
        _ items: [PublicItem], _ view: SiteView, _ links: SiteLinks, on today: Day, level: Int = 3
    ) {
        for item in items {
            article(.class("news")) { call in
                call.chip(item.openWords(on: today), item.isOpen(on: today) ? .kept : .neutral)
                call.former(item, view, before: " ")
                call.itemHeading(item, links, level: level)
                if !item.summary.isEmpty { call.p(item.summary) }
            }
        }
    }
}

extension PublicItem {
    /// “Viernes 28 de noviembre, 9:00 a. m. · Coliseo municipal”.
    func whenAndWhere(on today: Day) -> String {
        guard calendarDays == days else { return openWords(on: today) }
        let day = days.lowerBound == days.upperBound ? day.spokenWords(on: today) : days.words(on: today)
        let when = day.prefix(1).uppercased() + day.dropFirst()
        let hour = values["hora"].flatMap { TimeOfDay(field: $0) }.map { ", " + $0.spoken } ?? ""
        let place = values["lugar"].map { " · " + $0 } ?? ""
        let words = values.isEmpty && !summary.isEmpty ? " · " + summary : ""
        return when + hour + place + words
    }

    func isOpen(on today: Day) -> Bool { untilDay.map { $0 >= today } ?? true }

    func openWords(on today: Day) -> String {
        guard let untilDay else { return "Desde el \(day.words(on: today))" }
        return untilDay >= today
            ? "Abierta hasta el \(untilDay.words(on: today))" : "Cerró el \(untilDay.words(on: today))"
    }
}

extension TimeOfDay {
    /// An hour as a form's field holds it: `14:30`.
    init?(field: String) {
        let parts = field.split(separator: ":").compactMap { Int($0) }
        guard parts.count >= 2 else { return nil }
        self.init(parts[0], parts[1])
    }
}
