import Entities
import HTTP
import Platform

enum CountryMaps {
    static let map = Route.get("mapa")

    static let endpoints = [
        Endpoint(.nation, map, needs: .everyone) { context, _ in
            let country = try CountryMap.read(context)
            var page = CountryMapPages.map(country)
            page.version = "mapa/\(context.services.directory.version)/\(country.version)"
            return .page(page)
        }
    ]
}
