import Calendar
import Entities
import HTTP
import Paper
import Platform
import Spanish
import Visits

/// A paper an entity prints and hangs up: its place in a month's ranking, or that its site was featured.
struct Certificate: Sendable {
    /// Places that are worth a certificate.
    static let lastPosition = 10

    enum Kind: Sendable {
        case ranking(RankedSite)
        case featured(FeaturedSite)
    }

    let tenant: Tenant
    let kind: Kind

    func pdf(_ services: Services) throws -> [UInt8] {
        do {
            return try PDFPaper.render(paper(services.installation))
        } catch {
            throw Failure.unavailable("No se pudo preparar el certificado. \(error.message)")
        }
    }

    func paper(_ installation: Installation) -> PaperDocument {
        let address = installation.publicAddress + path
        let marks: [PaperBlock] =
            installation.isDemonstration
            ? [.note("Esto es una demostración: este certificado no es oficial y sus cifras son inventadas.")] : []
        return PaperDocument(
            title, author: "Gobierno en línea territorial", subject: "Certificado para imprimir",
            letterhead: Letterhead(lines: ["República de Colombia", "Gobierno en línea territorial"]),
            footer: "Gobierno en línea territorial",
            blocks: marks + [
                .heading(1, tenant.officialName), .paragraph(sentence),
                .facts(facts.map { PaperFact($0.0, $0.1) }),
                .code(address: address, caption: "Cualquiera puede comprobarlo en esta dirección."),
            ])
    }

    private var title: String {
        switch kind {
        case .ranking(let place) where place.position == 1: "Primer lugar en visitas de \(place.month.spoken)"
        case .ranking(let place): "Puesto \(place.position) en visitas de \(place.month.spoken)"
        case .featured(let site): "Sitio web destacado desde el \(site.from.short)"
        }
    }

    private var sentence: String {
        switch kind {
        case .ranking(let place):
            "El sitio web de la \(tenant.officialName) ocupó el puesto \(place.position) entre los sitios de las alcaldías y gobernaciones de Colombia, por las visitas que recibió en \(place.month.spoken)."
        case .featured(let site):
            "El sitio web de la \(tenant.officialName) fue destacado por mantenerse al día: \(site.reason)"
        }
    }

    private var facts: [(String, String)] {
        switch kind {
        case .ranking(let place):
            [
                ("Visitas en el mes", Spanish.number(place.counts.visits)),
                ("Páginas vistas", Spanish.number(place.counts.views)),
                ("Cómo se cuentan", "Por el servidor, sin cookies, robots ni funcionarios"),
            ]
        case .featured(let site):
            [
                ("Destacado", "del \(site.from.short) al \(site.until.short)"),
                ("Canales con contenido", Spanish.number(site.measure.channels)),
                ("Canales al día en los últimos 30 días", Spanish.number(site.measure.freshChannels)),
            ]
        }
    }

    private var path: String {
        switch kind {
        case .ranking(let place): Rankings.month.path(place.month.iso)
        case .featured: FeaturedSites.list.path
        }
    }
}
