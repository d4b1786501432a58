import Calendar
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum EntityHomePages {
    static func home(_ home: EntityHome) -> Page {
        Page(
            home.tenant.officialName, description: description(home), section: EntityHomes.home.path, wide: true
        ) { html in
            if home.published.isEmpty { nothingYet(home, &html) } else { promised(home, &html) }
            html.columns {
                published(home, &$0)
            } side: {
                contact(home, &$0)
                programme(home, &$0)
            }
        }
        .styled(.home)
    }

    private static func description(_ home: EntityHome) -> String {
        "Lo que \(home.speaker) promete y publica: \(home.entity.fullName)."
    }

    private static func promised(_ home: EntityHome, _ html: inout HTML) {
        let first = home.published[0]
        html.hero(
            "Lo que prometimos", "Esto es lo que \(home.speaker) se comprometió a hacer, para cuándo y quién responde.",
            action: Link("Ver \(first.title.prefix(1).lowercased() + first.title.dropFirst())", first.path))
    }

    private static func nothingYet(_ home: EntityHome, _ html: inout HTML) {
        html.hero(
            home.tenant.officialName,
            "Todavía no hemos publicado nuestro plan de acción de Gobierno en línea. Cuando se apruebe, aquí verá cada promesa, su meta y su plazo.",
            action: Link("Ver quién ya publicó en \(home.entity.department)", home.departmentPath))
    }

    private static func published(_ home: EntityHome, _ html: inout HTML) {
        html.h2("Lo que está publicado")
        guard !home.published.isEmpty else {
            html.emptyState(
                "Nada por ahora",
                "El paso que sigue es de la entidad: cargar el documento de su plan, revisarlo y publicarlo. Si usted trabaja en \(home.speaker), ingrese al programa para empezar."
            )
            return
        }
        for item in home.published {
            html.card(item.title, marked: true) { card in
                if let day = item.changed { card.p("Última publicación: \(day.spoken).") }
                card.p { $0.a("Abrir «\(item.title)»", .href(item.path)) }
            }
        }
    }

    private static func contact(_ home: EntityHome, _ html: inout HTML) {
        html.card("Contacto", level: 2) { card in
            card.facts { rows in
                rows.fact("Correo") { value in
                    if let email = home.entity.contact.email {
                        value.a(email, .href("mailto:" + email))
                    } else {
                        value.text(Entity.unknown)
                    }
                }
                for fact in home.facts { rows.fact(fact.label, fact.value) }
            }
            if home.entity.contact.isUnknown {
                card.p("«Sin dato» quiere decir que la entidad aún no lo ha informado al programa.")
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
                list.li { $0.a("Ir al programa", .href(home.programmePath)) }
            }
        }
    }
}
