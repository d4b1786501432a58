import Calendar
import Channels
import Design
import Entities
import HTTP
import Platform

/// The one thing that matters today, at the top of the first page.
struct HomeHero: Sendable {
    let title: String
    let words: String
    let action: Link

    /// What happens within two weeks, else what can still be applied for, else the freshest news of a month, else
    /// whatever there is; a site with nothing says what comes next.
    static func of(_ home: EntityHome) -> HomeHero {
        let (items, today) = (home.items, home.today)
        let soon = today.adding(days: 14)
        if let event = items.events.first, event.day <= soon { return event.asEvent(home) }
        if let call = items.calls.first, call.untilDay.map({ $0 <= soon }) == true { return call.asCall(home) }
        if let news = items.news.first, news.day >= today.adding(days: -31) { return news.asNews(home) }
        if let event = items.events.first { return event.asEvent(home) }
        if let call = items.calls.first { return call.asCall(home) }
        if let news = items.news.first { return news.asNews(home) }
        return promised(home) ?? (home.hasContent ? welcome(home) : nothingYet(home))
    }

    private static func promised(_ home: EntityHome) -> HomeHero? {
        guard let first = home.promises.first(where: { $0.path != nil }), let path = first.path else { return nil }
        let name = first.promise.prefix(1).lowercased() + first.promise.dropFirst()
        return HomeHero(
            title: "Lo que prometimos",
            words:
                "Esto es lo que \(home.tenant.inSentence) se comprometió a hacer, para cuándo y quién responde.",
            action: Link("Ver \(name)", home.links(path)))
    }

    private static func welcome(_ home: EntityHome) -> HomeHero {
        HomeHero(
            title: home.tenant.officialName,
            words: "Lo que publica \(home.tenant.inSentence): sus oficinas, sus decisiones y sus cuentas.",
            action: Link("Ver todo el sitio", home.links(SiteRoutes.map.path)))
    }

    private static func nothingYet(_ home: EntityHome) -> HomeHero {
        HomeHero(
            title: home.tenant.officialName,
            words:
                "Todavía no hemos publicado nuestro plan de acción ni contenidos en este sitio. Cuando se aprueben, aquí verá cada promesa, su meta y su plazo.",
            action: Link("Ver quién ya publicó en \(home.entity.department)", home.departmentPath))
    }
}

extension PublicItem {
    var days: ClosedRange<Day> { day...max(day, untilDay ?? day) }

    fileprivate func asEvent(_ home: EntityHome) -> HomeHero {
        let when =
            day == home.today
            ? "Es hoy."
            : days.count > 1 ? "Va \(days.words(on: home.today))." : "Es el \(day.spokenWords(on: home.today))."
        return HomeHero(
            title: title, words: summary.isEmpty ? when : "\(when) \(summary)",
            action: Link("Ver cuándo y dónde", home.links(path)))
    }

    fileprivate func asCall(_ home: EntityHome) -> HomeHero {
        let until = untilDay.map { "Abierta hasta el \($0.spokenWords(on: home.today)). " } ?? ""
        return HomeHero(title: title, words: until + summary, action: Link("Ver la convocatoria", home.links(path)))
    }

    fileprivate func asNews(_ home: EntityHome) -> HomeHero {
        HomeHero(
            title: title, words: summary.isEmpty ? "Noticia del \(day.words(on: home.today))." : summary,
            action: Link("Leer la noticia", home.links(path)))
    }
}

extension ClosedRange<Day> {
    fileprivate var count: Int { lowerBound.days(to: upperBound) + 1 }
}
