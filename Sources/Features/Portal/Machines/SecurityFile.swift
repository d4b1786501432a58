import Calendar
import Entities
import HTTP
import Platform

/// Whom to tell of a weakness (RFC 9116). What it says holds for half a year from the day it is read.
enum SecurityFile {
    static let entity = Route<Void>.get(".well-known", "security.txt")

    static let endpoints = [
        Endpoint(.entity, entity, needs: .everyone) { context, _ in
            let links = try SiteLinks(context)
            let contact = context.services.directory.entity(code: links.tenant.code)?.contact.email
            return .plain(
                file(
                    contact: contact.map { "mailto:" + $0 } ?? links.full(SiteRoutes.accessibility.path),
                    address: links.full(entity.path), on: context.today))
        },
        Endpoint(.nation, entity, needs: .everyone) { context, _ in
            let address = context.services.installation.publicAddress
            return .plain(
                file(
                    contact: address + SiteRoutes.accessibility.path, address: address + entity.path, on: context.today)
            )
        },
    ]

    private static func file(contact: String, address: String, on today: Day) -> Response {
        .text(
            """
            Contact: \(contact)
            Expires: \(today.adding(days: 180).start.iso)
            Preferred-Languages: es, en
            Canonical: \(address)

            """)
    }
}
