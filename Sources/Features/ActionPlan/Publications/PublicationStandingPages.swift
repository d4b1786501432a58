import Calendar
import Design
import HTML
import HTTP
import Plans
import Platform

/// Where the plan that is shown stands with the nation, and the versions it has had.
enum PublicationStandingPages {
    static func write(_ publication: Publication, _ links: PublicationLinks, _ html: inout HTML) {
        let standing = publication.standing
        if let number = standing.filingNumber, let at = standing.submittedAt {
            html.p { line in
                line.text("Enviado al Programa Gobierno en línea el ")
                line.time(at.day.short, .datetime(at.iso))
                line.text(", radicado ")
                line.a(number, .href(links.receipt(publication.planID)))
                line.text(standing.isOnTime ? ", a tiempo. " : ", fuera de plazo. ")
                if standing.state != .submitted { line.chip(standing.state.title, standing.state.standing) }
            }
        } else if standing.state == .approved {
            html.p("Aprobado; todavía no se ha enviado al Programa Gobierno en línea.")
        }
    }

    static func writeVersions(_ publication: Publication, _ links: PublicationLinks, _ side: inout HTML) {
        guard publication.versions.count > 1 else { return }
        side.card("Versiones de este plan", level: 2) { card in
            card.ul { list in
                for version in publication.versions { list.li { write(version, links, &$0) } }
            }
        }
    }

    private static func write(_ version: PublishedVersion, _ links: PublicationLinks, _ item: inout HTML) {
        item.strong("Versión \(version.number)")
        item.text(", del \(version.at.day.short). ")
        if let amendment = version.amendment {
            item.text("\(amendment.words). ")
            item.a(
                version.counts.map { $0.words.capitalizedFirst } ?? "Qué cambió",
                .href(links.differences(amendment.amends, version.planID)))
            item.text(". ")
        }
        if let number = version.filingNumber { item.a("Constancia \(number)", .href(links.receipt(version.planID))) }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
