import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum CountryMapPages {
    static func map(_ country: CountryMap) -> Page {
        Page(
            "Mapa del país", description: "Los departamentos de Colombia y cuántas de sus entidades ya publicaron.",
            section: CountryMaps.map.path, wide: true
        ) { html in
            html.h1("Mapa del país")
            html.p(
                "Cada cuadro es un departamento, del mismo tamaño para que los grandes no tapen a los pequeños. Elija uno para ver sus entidades.",
                .class("lead"))
            html.countryMap(country)
            table(country, &html)
        }
        .styled(.data)
    }

    private static func table(_ country: CountryMap, _ html: inout HTML) {
        var columns = [TableColumn("Departamento"), TableColumn("Entidades", isNumber: true)]
        if let title = country.title { columns.append(TableColumn(Spanish.capitalized(title), isNumber: true)) }
        let hasTitle = country.title != nil
        html.h2("Departamento por departamento")
        html.dataTable(
            "Entidades de cada departamento", columns: columns,
            rows: country.shares.map { share in
                let cells = [
                    TableCell(share.department.name, link: Listings.department.path(share.department.slug)),
                    TableCell(Spanish.number(share.total)),
                ]
                return hasTitle ? cells + [TableCell(Spanish.number(share.reached))] : cells
            }, captionHidden: true)
    }
}

extension HTML {
    /// The tile map of the country with its table.
    mutating func countryMap(_ country: CountryMap) {
        tileMap(
            country.title.map { "Entidades \($0)" } ?? "Entidades por departamento", sentence: country.sentence,
            tiles: country.shares.map { DepartmentTile($0, title: country.title) },
            columnTitle: country.title.map(Spanish.capitalized) ?? "Entidades")
    }
}

extension DepartmentTile {
    /// Nothing yet is no fault: it stays without colour.
    init(_ share: CountryMap.Share, title: String?) {
        let words = title.map(share.words) ?? Spanish.count(share.total, "entidad", "entidades")
        self.init(
            code: share.department.code, name: share.department.name,
            value: String(title == nil ? share.total : share.reached), words: words,
            state: title != nil && share.reached > 0 ? .kept : .neutral,
            stateWords: title == nil ? nil : share.reached > 0 ? "ya hay" : "todavía no",
            address: Listings.department.path(share.department.slug))
    }
}
