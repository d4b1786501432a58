import Calendar
import Channels
import Entities
import HTTP
import Markdown
import Platform

/// What the site is about, in the words of schema.org (JSON-LD).
struct LinkedData: Sendable {
    let links: SiteLinks

    /// The entity and its site, with how to search it.
    func site(_ entity: Entity?, hours: String, updated: Instant?) -> JSONText {
        let search = JSONText.members([
            ("@type", .text("SearchAction")),
            ("target", .text(links.full(SiteRoutes.search.path) + "?q={search_term_string}")),
            ("query-input", .text("required name=search_term_string")),
        ])
        let site = JSONText.members([
            ("@type", .text("WebSite")), ("@id", .text(links.full("/") + "#sitio")), ("url", .text(links.full("/"))),
            ("name", .text(links.tenant.officialName)), ("inLanguage", .text("es-CO")),
            ("dateModified", updated.map { .text($0.iso) }), ("publisher", publisher), ("potentialAction", search),
        ])
        return .members([
            ("@context", .text("https://schema.org")), ("@graph", .list([organization(entity, hours), site])),
        ])
    }

    private var publisher: JSONText { .members([("@id", .text(links.full("/") + "#entidad"))]) }

    private func organization(_ entity: Entity?, _ hours: String) -> JSONText {
        let address = entity?.contact.address.map { street in
            JSONText.members([
                ("@type", .text("PostalAddress")), ("streetAddress", .text(street)),
                ("addressLocality", .text(links.tenant.name)), ("addressRegion", .text(links.tenant.department)),
                ("addressCountry", .text("CO")),
            ])
        }
        return .members([
            ("@type", .text("GovernmentOrganization")), ("@id", .text(links.full("/") + "#entidad")),
            ("name", .text(links.tenant.officialName)), ("url", .text(links.full("/"))),
            ("identifier", .text(links.tenant.code)), ("taxID", entity?.nit.map { .text($0.description) }),
            ("slogan", .text(links.tenant.slogan)), ("email", entity?.contact.email.map { .text($0) }),
            ("telephone", entity?.contact.telephone.map { .text($0) }), ("address", address),
            (
                "areaServed",
                .members([("@type", .text("AdministrativeArea")), ("name", .text(links.tenant.name))])
            ),
            ("description", .text(hours.isEmpty ? "" : "Horario de atención: \(hours)")),
        ])
    }

    /// An item by the type its kind names.
    func item(_ item: PublicItem, _ kind: ItemKind?, picture: Media?) -> JSONText {
        let schema = kind?.schema ?? "WebPage"
        let general: [(String, JSONText?)] = [
            ("@context", .text("https://schema.org")), ("@type", .text(schema)),
            ("@id", .text(links.full(item.path) + "#contenido")), ("url", .text(links.full(item.path))),
            (schema == "NewsArticle" ? "headline" : schema == "JobPosting" ? "title" : "name", .text(item.title)),
            ("description", .text(item.summary)), ("inLanguage", Self.isWork(schema) ? .text("es-CO") : nil),
            ("image", picture.map { .text(links.full($0.mediumPath)) }),
        ]
        return .members(general + published(item, schema) + particular(item, schema))
    }

    /// Days of publication belong to works, not to people, events or offices.
    private func published(_ item: PublicItem, _ schema: String) -> [(String, JSONText?)] {
        guard Self.isWork(schema) else { return [] }
        return [
            ("datePublished", .text(item.publishedAt.iso)), ("dateModified", .text(item.changedAt.iso)),
            ("publisher", publisher),
        ]
    }

    private static func isWork(_ schema: String) -> Bool {
        ![
            "Event", "Person", "GovernmentOffice", "GovernmentOrganization", "GovernmentService", "JobPosting",
            "Project",
            "DefinedTerm",
        ].contains(schema)
    }

    private func particular(_ item: PublicItem, _ schema: String) -> [(String, JSONText?)] {
        func value(_ name: String) -> JSONText? { item.values[name].map { .text($0) } }
        switch schema {
        case "Event": return event(item)
        case "Person":
            return [
                ("jobTitle", value("cargo")), ("email", value("correo")), ("telephone", value("telefono")),
                ("worksFor", publisher),
            ]
        case "GovernmentOffice", "GovernmentOrganization":
            return [
                ("email", value("correo")), ("telephone", value("telefono")), ("address", value("direccion")),
                ("parentOrganization", schema == "GovernmentOffice" ? publisher : nil),
            ]
        case "GovernmentService": return [("serviceUrl", value("enlace")), ("provider", publisher)]
        case "JobPosting":
            return [
                ("datePosted", .text(item.day.iso)), ("validThrough", item.untilDay.map { .text($0.iso) }),
                ("hiringOrganization", publisher), ("qualifications", value("requisitos")),
            ]
        case "Legislation":
            return [
                ("legislationIdentifier", value("numero")), ("legislationType", value("tipo")),
                ("legislationDate", .text(item.day.iso)),
            ]
        case "Question": return [("acceptedAnswer", answer(item))]
        case "DefinedTerm": return [("termCode", .text(item.slug))]
        default: return []
        }
    }

    private func answer(_ item: PublicItem) -> JSONText {
        .members([("@type", .text("Answer")), ("text", .text(Markdown.plainText(item.text)))])
    }

    private func event(_ item: PublicItem) -> [(String, JSONText?)] {
        func moment(_ day: Day, _ hour: String) -> JSONText {
            let time = item.values[hour].flatMap { TimeOfDay(field: $0) }
            return .text(time.map { day.at($0).iso } ?? day.iso)
        }
        let place = item.values["lugar"].map { name in
            JSONText.members([
                ("@type", .text("Place")), ("name", .text(name)),
                ("address", .text("\(links.tenant.name), \(links.tenant.department)")),
            ])
        }
        return [
            ("startDate", moment(item.day, "hora")), ("endDate", moment(item.untilDay ?? item.day, "hora-fin")),
            ("location", place), ("organizer", publisher),
        ]
    }
}
