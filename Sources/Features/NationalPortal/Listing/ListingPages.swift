import Calendar
import Channels
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum ListingPages {
    private static let home = TrailStep("Inicio", Homes.home.path)

    static func search(_ listing: Listing, country: CountryMap) -> Page {
        Page(
            listing.query.isEmpty ? "Entidades" : "Entidades: \(listing.query)",
            description: "Todas las alcaldías y gobernaciones de Colombia.", trail: [home],
            section: Listings.search.path, wide: true
        ) { html in
            html.h1("Entidades del país")
            html.searchForm(label: "Municipio, departamento o código", value: listing.query, id: "entidad")
            html.filterBar(
                "Estado de su sitio",
                Listing.Filter.allCases.map { filter in
                    FilterLink(
                        filter.title, address(listing.query, filter, page: 1), current: filter == listing.filter)
                })
            if listing.lines.isEmpty { nothing(listing, &html) } else { found(listing, country, &html) }
            departments(country, &html)
        }
    }

    static func department(_ department: Department, lines: [Listing.Line], country: CountryMap) -> Page {
        Page(
            department.name, description: "Las entidades de \(department.name) y lo que han publicado.",
            trail: [home, TrailStep("Entidades", Listings.search.path)], section: Listings.search.path, wide: true
        ) { html in
            html.h1(department.name)
            html.p(summary(department, country), .class("lead"))
            html.entityTable(lines, caption: "Entidades de \(department.name)", title: country.title)
        }
    }

    private static func found(_ listing: Listing, _ country: CountryMap, _ html: inout HTML) {
        html.h2(listing.heading)
        html.entityTable(listing.lines, caption: listing.heading, title: country.title)
        html.pagination(page: listing.page, of: listing.pages, label: "Páginas de entidades") { number in
            address(listing.query, listing.filter, page: number)
        }
    }

    private static func address(_ query: String, _ filter: Listing.Filter, page: Int) -> String {
        var fields = Fields()
        if !query.isEmpty { fields.append("q", query) }
        if filter != .all { fields.append("sitio", filter.rawValue) }
        if page > 1 { fields.append("pagina", String(page)) }
        return Listings.search.path + (fields.isEmpty ? "" : "?" + fields.encoded)
    }

    private static func nothing(_ listing: Listing, _ html: inout HTML) {
        nearly(listing, &html)
        guard listing.filter == .all else {
            html.emptyState(
                "Ninguna entidad está así",
                "Con esta búsqueda no hay ninguna en «\(listing.filter.title)». Quite el filtro para verlas todas.",
                action: Link("Ver sin filtro", address(listing.query, .all, page: 1)), level: 2)
            return
        }
        html.emptyState(
            "No encontramos «\(listing.query)»",
            "Pruebe con menos letras, con el nombre del departamento o con el código de cinco cifras. Las tildes y las mayúsculas no importan.",
            action: Link("Ver todas las entidades", Listings.search.path), level: 2)
    }

    private static func nearly(_ listing: Listing, _ html: inout HTML) {
        guard !listing.nearly.isEmpty else { return }
        html.h2("¿Quiso decir…?")
        html.ul { list in
            for line in listing.nearly { list.li { $0.a(line.entity.fullName, .href(line.path)) } }
        }
    }

    private static func departments(_ country: CountryMap, _ html: inout HTML) {
        html.section(.aria("labelledby", "departamentos")) { section in
            section.h2("Por departamento", .id("departamentos"))
            section.liveFilter("Filtrar los departamentos", of: "lista-departamentos")
            section.nav(.class("index"), .aria("label", "Departamentos")) { nav in
                nav.ul(.id("lista-departamentos")) { list in
                    for share in country.shares {
                        list.li { item in
                            item.a(share.department.name, .href(Listings.department.path(share.department.slug)))
                            item.text(" ")
                            item.small(Spanish.count(share.total, "entidad", "entidades"))
                        }
                    }
                }
            }
        }
    }

    private static func summary(_ department: Department, _ country: CountryMap) -> String {
        let count = department.municipalities.count
        let municipalities = Spanish.count(count, "municipio", "municipios")
        let all = department.governorate == nil ? municipalities : "La gobernación y \(municipalities)"
        guard let title = country.title,
            let share = country.shares.first(where: { $0.department.code == department.code })
        else { return all + "." }
        return "\(all): \(share.words(title))."
    }
}

extension HTML {
    fileprivate mutating func entityTable(_ lines: [Listing.Line], caption: String, title: String?) {
        var columns = [TableColumn("Entidad"), TableColumn("Departamento"), TableColumn("Código")]
        columns += [TableColumn("Sitio"), TableColumn("Última novedad")]
        if let title { columns.append(TableColumn(Spanish.capitalized(title))) }
        dataTable(caption, columns: columns, rows: lines.map { $0.cells(counted: title != nil) }, captionHidden: true)
    }
}

extension Listing.Line {
    fileprivate func cells(counted: Bool) -> [TableCell] {
        let cells = [
            name, TableCell(entity.department), TableCell(entity.code), state, TableCell(site?.changed.day.short ?? ""),
        ]
        return counted ? cells + [count > 0 ? TableCell("sí", .kept) : TableCell("todavía no", .neutral)] : cells
    }

    private var name: TableCell {
        let (entity, path, host, also) = (entity, path, host, Listing.foundBy(entity))
        return TableCell { html in
            html.a(entity.tenant.officialName, .href(path))
            for words in [also, host].compactMap({ $0 }) {
                html.text(" ")
                html.small(words)
            }
        }
    }

    /// “al día, 34 contenidos”.
    private var state: TableCell {
        guard let site else { return TableCell("sin sitio", .neutral) }
        let words = Spanish.count(site.items, "contenido", "contenidos")
        return standing == .fresh ? TableCell("al día, \(words)", .kept) : TableCell("sin novedades, \(words)", .due)
    }
}
