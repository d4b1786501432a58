import Calendar
import Channels
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum EntityHomePages {
    static func home(_ home: EntityHome) -> Page {
        let hero = HomeHero.of(home)
        var page = Page(
            home.tenant.officialName, description: description(home), section: SiteRoutes.home.path, wide: true
        ) { html in
            html.hero(hero.title, hero.words, action: hero.action)
            needs(home, &html)
            html.columns {
                work(home, &$0)
            } side: {
                side(home, &$0)
            }
            index(home, &html)
        }
        page.styles = [.home]
        page.alternates = [
            Alternate(
                type: "application/ld+json", title: "Datos estructurados", path: home.links(SiteRoutes.siteData.path))
        ]
        return page
    }

    private static func description(_ home: EntityHome) -> String {
        "Noticias, trámites, decisiones y cuentas de \(home.tenant.inSentence), \(home.entity.department)."
    }

    private static func needs(_ home: EntityHome, _ html: inout HTML) {
        let needs = HomeNeeds.of(home)
        if needs.count > 1 { html.needs(needs) }
    }

    private static func work(_ home: EntityHome, _ html: inout HTML) {
        news(home, &html)
        events(home, &html)
        calls(home, &html)
        guard home.items.news.isEmpty, home.items.events.isEmpty, home.items.calls.isEmpty else { return }
        html.h2("Lo que está publicado")
        if home.hasContent || !home.promises.isEmpty {
            html.p("Todavía no hay noticias ni eventos. Esto es lo que ya se puede consultar:")
            html.ul { list in
                for promise in home.promises where promise.path != nil {
                    list.li { $0.a(promise.promise, .href(home.links(promise.path ?? "/"))) }
                }
                for entry in home.index { list.li { $0.a(entry.channel.title, .href(home.links(entry.channel.path))) } }
            }
        } else {
            html.emptyState(
                "Nada por ahora",
                "El paso que sigue es de la entidad: cargar el documento de su plan y publicar sus primeras noticias. Si usted trabaja en \(home.tenant.inSentence), ingrese al programa para empezar."
            )
        }
    }

    private static func news(_ home: EntityHome, _ html: inout HTML) {
        guard !home.items.news.isEmpty else { return }
        html.h2(home.view.tree["el-municipio-le-informa"]?.title ?? "Noticias")
        html.newsItems(home.items.news, home.items.pictures, home.view, home.links, on: home.today)
        html.p { $0.a("Todas las noticias", .href(home.links("/noticias"))) }
    }

    private static func events(_ home: EntityHome, _ html: inout HTML) {
        guard !home.items.events.isEmpty else { return }
        html.h2("Lo que viene")
        html.agenda(home.items.events, home.view, home.links, on: home.today)
        html.p { $0.a("Ver el calendario", .href(home.links(SiteRoutes.calendar.path))) }
    }

    private static func calls(_ home: EntityHome, _ html: inout HTML) {
        guard !home.items.calls.isEmpty else { return }
        html.h2("Convocatorias abiertas")
        html.callItems(home.items.calls, home.view, home.links, on: home.today)
    }

    private static func side(_ home: EntityHome, _ html: inout HTML) {
        let rows =
            home.freshness.map { row in
                PromiseRow(
                    "\(row.title), \(row.promise.frequency)", row.word, row.mark,
                    address: home.links(row.channel == Care.wholeSite ? "/canales-al-dia" : "/" + row.channel))
            }
            + home.promises.map {
                PromiseRow($0.promise, $0.state, $0.standing, address: $0.path.map { home.links($0) })
            }
        if !rows.isEmpty {
            html.card("Lo que prometimos", level: 2) { card in
                card.promiseRows(rows)
                if home.hasContent {
                    card.p { $0.a("Cómo van todos los canales", .href(home.links("/canales-al-dia"))) }
                }
            }
        }
        html.card("Novedades en su correo", level: 2) { card in
            card.p(
                "Elija los temas que le interesan. Le escribimos solo cuando hay algo nuevo, una vez al día como mucho."
            )
            card.p { $0.a("Suscribirse", .href(home.links(SiteRoutes.subscription.path))) }
        }
        contact(home, &html)
        programme(home, &html)
    }

    private static func contact(_ home: EntityHome, _ html: inout HTML) {
        html.card("Contacto", level: 2) { card in
            card.facts { rows in
                if let email = home.entity.contact.email {
                    rows.fact("Correo") { $0.a(email, .href("mailto:" + email)) }
                }
                for fact in home.facts { rows.fact(fact.label, fact.value) }
                if !home.view.site.openingHours.isEmpty { rows.fact("Horario", home.view.site.openingHours) }
            }
            if !home.unknownFacts.isEmpty {
                card.p("Sin informar al programa todavía: \(Spanish.list(home.unknownFacts)).", .class("hint"))
            }
        }
    }

    private static func programme(_ home: EntityHome, _ html: inout HTML) {
        html.card("El programa", level: 2) { card in
            card.p(
                "Esta página hace parte de Gobierno en línea territorial, con las demás alcaldías y gobernaciones del país."
            )
            card.ul { list in
                list.li { $0.a("Las entidades de \(home.entity.department)", .href(home.departmentPath)) }
                list.li { $0.a("Ir al programa", .href(home.links.programme + "/")) }
            }
        }
    }

    /// Written once for each version of the site.
    private static func index(_ home: EntityHome, _ html: inout HTML) {
        guard home.hasContent else { return }
        let site = home.view.site
        html.append(
            home.view.entity.services.shelf.thing(
                "portal/home/index/\(home.tenant.code)\(home.links("/"))", version: "\(site.version)/\(site.template)"
            ) { HTML.fragment { writeIndex(home, &$0) } })
    }

    private static func writeIndex(_ home: EntityHome, _ html: inout HTML) {
        html.h2("Todo el sitio")
        html.ul(.class("tree")) { list in
            for entry in home.index {
                list.li { item in
                    item.a(.href(home.links(entry.channel.path))) { $0.strong(entry.channel.title) }
                    item.p(
                        entry.below.isEmpty
                            ? entry.channel.about : entry.below.prefix(4).map(\.title).joined(separator: " · "))
                }
            }
        }
    }
}
