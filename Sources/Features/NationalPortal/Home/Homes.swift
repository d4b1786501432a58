import Campaigns
import Entities
import HTTP
import Platform

enum Homes {
    static let home = Route<Void>.get()

    static let endpoints = [
        Endpoint(.nation, home, needs: .everyone) { context, _ in .page(HomePages.home(try read(context))) }
    ]

    /// Two questions to the database, whatever the country's size: one figure, the campaigns.
    private static func read(_ context: Context) throws -> Home {
        let services = context.services
        let counts = services.directory.counts
        let country = try CountryMap.read(context)
        let campaign = try Campaigns.current(.plan, services)
        let now = services.now()
        return Home(
            municipalities: counts.municipalities, governments: counts.departments, country: country,
            campaign: campaign.map { Home.CampaignLine($0, at: now) },
            tour: services.installation.isDemonstration ? try tour(country, context) : [])
    }

    /// The three most telling pages of a demonstration.
    private static func tour(_ country: CountryMap, _ context: Context) throws -> [Home.Stop] {
        var stops: [Home.Stop] = []
        if let stop = try publishedPlan(country, context) { stops.append(stop) }
        stops.append(
            Home.Stop(
                title: "Un plan recién leído",
                words:
                    "Entre como quien revisa: cada pieza leída, al lado de las palabras del documento, y las dudas arriba.",
                path: "/demostracion"))
        stops.append(
            Home.Stop(
                title: "El país entero", words: "Todas las alcaldías y gobernaciones, en un mapa y en un directorio.",
                path: CountryMaps.map.path))
        return stops
    }

    private static func publishedPlan(_ country: CountryMap, _ context: Context) throws -> Home.Stop? {
        let services = context.services
        // Chitagá's plan is the one the demonstration follows up; else a municipality shows more than a governorate,
        // whose code ends in zeros.
        let codes = country.counts.keys.sorted()
        guard
            let code = codes.first(where: { $0 == "54174" }) ?? codes.first(where: { !$0.hasSuffix("000") })
                ?? codes.first,
            let entity = services.directory.entity(code: code)
        else { return nil }
        let pages = try context.publicPages.flatMap { try $0.list(services, entity.tenant) }
        let path = pages.first { $0.path != "/" }?.path ?? "/"
        return Home.Stop(
            title: "Un plan publicado",
            words:
                "El plan de acción de \(entity.fullName), como lo lee un vecino: acción por acción, con su meta y su plazo.",
            path: Context.path(path, place: .entity, tenant: entity.tenant))
    }
}
