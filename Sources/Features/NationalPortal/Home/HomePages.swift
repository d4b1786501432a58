import Design
import HTML
import HTTP
import Platform
import Spanish

enum HomePages {
    static func home(_ home: Home) -> Page {
        Page(
            "Gobierno en línea territorial",
            description:
                "Los planes de acción de las alcaldías y gobernaciones de Colombia: qué prometieron y para cuándo.",
            section: Homes.home.path, wide: true
        ) { html in
            opening(home, &html)
            html.needs(home.tour.isEmpty ? tasks : stops(home))
            html.columns {
                country(home, &$0)
            } side: {
                numbers(home, &$0)
                campaign(home.campaign, &$0)
            }
            if !home.tour.isEmpty { more(&html) }
        }
        .styled(.nation)
    }

    private static func opening(_ home: Home, _ html: inout HTML) {
        html.div(.class("hero")) { band in
            band.h1("Lo que su alcaldía prometió, a la vista")
            band.p(
                "Este es el sitio de los planes de acción de Gobierno en línea: qué hará cada alcaldía y cada gobernación de Colombia, para cuándo y quién responde."
            )
            band.searchForm(label: "¿Cuál es su municipio?", value: "", id: "municipio")
            guard !home.tour.isEmpty else { return }
            band.p { $0.strong("Esto es una demostración: empiece por estas tres páginas.") }
        }
    }

    private static func stops(_ home: Home) -> [Need] {
        home.tour.enumerated().map { Need("\($0 + 1). \($1.title)", $1.words, $1.path) }
    }

    private static func country(_ home: Home, _ html: inout HTML) {
        html.h2("El país hoy")
        html.countryMap(home.country)
    }

    private static func numbers(_ home: Home, _ html: inout HTML) {
        html.card("En cifras", level: 2) { card in
            let (municipalities, governments) = (Spanish.number(home.municipalities), Spanish.number(home.governments))
            card.stat(
                Spanish.number(home.entities), "entidades",
                detail: "\(municipalities) municipios y \(governments) departamentos")
            if let title = home.country.title { card.stat(Spanish.number(home.country.reached), "entidades \(title)") }
        }
    }

    private static func campaign(_ campaign: Home.CampaignLine?, _ html: inout HTML) {
        html.card("Campaña", level: 2) { card in
            guard let campaign else {
                card.p("No hay ninguna campaña abierta en este momento.")
                return
            }
            card.h3(campaign.title)
            card.stat(Spanish.number(campaign.daysLeft), campaign.daysWords)
            for sentence in campaign.sentences { card.p(sentence) }
        }
    }

    private static func more(_ html: inout HTML) {
        html.section(.aria("labelledby", "mas")) { section in
            section.h2("Qué más puede hacer aquí", .id("mas"))
            section.needs(tasks)
        }
    }

    private static let tasks = [
        Need("Buscar una entidad", "Por su nombre, su departamento o su código", Listings.search.path),
        Need("Ver el mapa del país", "Departamento por departamento, con su tabla", CountryMaps.map.path),
        Need("Llevarse los datos", "El directorio completo, en CSV y en JSON", OpenData.index.path),
    ]
}

extension HTML {
    /// The large question of the home page and of the directory; it asks by GET, so that an answer can be kept or sent.
    mutating func searchForm(label: String, value: String, id: String) {
        p { $0.label(label, .for(id)) }
        form(.class("search"), .role("search"), .method(.get), .action(Listings.search.path)) { form in
            form.input(
                .id(id), .type(.search), .name("q"), .value(value), .autocomplete("off"), .maxlength(100))
            form.button("Buscar", .class("button"), .type(.submit))
        }
    }
}
