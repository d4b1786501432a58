import Calendar
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
            tour(home, &html)
            numbers(home, &html)
            html.countryMap(home.country)
            needs(&html)
        }
    }

    private static func opening(_ home: Home, _ html: inout HTML) {
        html.div(.class("hero")) { band in
            band.h1("Lo que su alcaldía prometió, a la vista")
            band.p(
                "Este es el sitio de los planes de acción de Gobierno en línea: qué hará cada alcaldía y cada gobernación de Colombia, para cuándo y quién responde."
            )
            band.searchForm(label: "¿Cuál es su municipio?", value: "", id: "municipio")
        }
    }

    private static func tour(_ home: Home, _ html: inout HTML) {
        guard !home.tour.isEmpty else { return }
        html.section(.aria("labelledby", "recorrido")) { section in
            section.h2("Esto es una demostración: empiece por aquí", .id("recorrido"))
            section.needs(
                home.tour.enumerated().map { Need("\($0 + 1). \($1.title)", $1.words, $1.path) })
        }
    }

    private static func numbers(_ home: Home, _ html: inout HTML) {
        html.section(.aria("labelledby", "hoy")) { section in
            section.h2("El país hoy", .id("hoy"))
            section.statRow { row in
                row.stat(
                    Spanish.number(home.entities), "entidades",
                    detail:
                        "\(Spanish.number(home.municipalities)) municipios y \(Spanish.number(home.governments)) departamentos"
                )
                if let title = home.country.title {
                    row.stat(Spanish.number(home.country.reached), "entidades \(title)")
                }
                if let campaign = home.campaign { row.campaign(campaign) }
            }
            if home.campaign == nil { section.p("No hay ninguna campaña abierta en este momento.") }
        }
    }

    private static func needs(_ html: inout HTML) {
        html.section(.aria("labelledby", "mas")) { section in
            section.h2("Qué más puede hacer aquí", .id("mas"))
            section.needs([
                Need("Buscar una entidad", "Por su nombre, su departamento o su código", Listings.search.path),
                Need("Ver el mapa del país", "Departamento por departamento, con su tabla", CountryMaps.map.path),
                Need("Llevarse los datos", "El directorio completo, en CSV y en JSON", OpenData.index.path),
            ])
        }
    }
}

extension HTML {
    fileprivate mutating func campaign(_ campaign: Home.CampaignLine) {
        let day = campaign.until.spoken
        if campaign.isLate {
            stat(
                String(campaign.daysLeft), "días para el cierre de «\(campaign.title)»",
                detail: "El plazo ya pasó; se recibe hasta el \(day)")
        } else {
            let final = campaign.finalDay > campaign.until ? "; con retraso, hasta el \(campaign.finalDay.spoken)" : ""
            stat(
                Spanish.number(campaign.daysLeft), campaign.daysLeft == 1 ? "día para entregar" : "días para entregar",
                detail: "«\(campaign.title)» está abierta: hay plazo hasta el \(day)\(final)")
        }
    }

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
