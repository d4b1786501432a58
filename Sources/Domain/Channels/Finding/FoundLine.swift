public import Calendar
import Design
public import HTML
public import Search
import Spanish

/// A result as a page shows it.
public struct FoundLine: Sendable, Hashable {
    public let title: [SearchHit.Part]
    public let address: String
    public let excerpt: [SearchHit.Part]
    /// Whose it is, what it is, where it stands.
    public let facts: [String]
    public let day: Day

    public init(_ hit: SearchHit, address: String, facts: [String]) {
        title = hit.title
        self.address = address
        excerpt = hit.excerpt
        self.facts = facts
        day = hit.day
    }
}

extension HTML {
    /// Results with the words looked for marked.
    public mutating func foundList(_ lines: [FoundLine]) {
        ol(.class("results")) { list in
            for line in lines {
                list.li { item in
                    item.h3 { $0.a(.href(line.address)) { $0.marked(line.title) } }
                    if !line.excerpt.isEmpty { item.p { $0.marked(line.excerpt) } }
                    item.p(.class("hint")) { words in
                        words.text((line.facts + [""]).joined(separator: " · "))
                        words.time(line.day.short, .datetime(line.day.iso))
                    }
                }
            }
        }
    }

    private mutating func marked(_ parts: [SearchHit.Part]) {
        for part in parts { if part.isMatch { mark(part.text) } else { text(part.text) } }
    }

    /// The box to search in, with what was typed, and days from and to behind a fold; filters that are links stay.
    public mutating func searchBox(
        _ asked: SearchAsked, label: String, action: String, suggestions: String,
        fields: (inout HTML) -> Void = { _ in }
    ) {
        form(.method(.get), .action(action), .role("search"), .data("suggest", suggestions)) { form in
            for (name, value) in [("tipo", asked.kind), ("canal", asked.channel)] where !value.isEmpty {
                form.hiddenField(name, value)
            }
            form.textField(FormField("q", label, value: asked.words, maximum: 200), .search)
            form.fold("Más filtros", isOpen: asked.hasDays || !asked.department.isEmpty || !asked.entity.isEmpty) {
                fold in
                fields(&fold)
                fold.dateField(FormField("desde", "Desde el día", value: asked.since?.iso ?? "", isRequired: false))
                fold.dateField(FormField("hasta", "Hasta el día", value: asked.until?.iso ?? "", isRequired: false))
            }
            form.buttonRow { $0.submitButton("Buscar") }
        }
    }

    /// Links that narrow a search to one of several things, each with how many there are.
    ///
    /// - Parameter address: of the search narrowed to a name; empty for all of them.
    public mutating func facetBar(
        _ label: String, all: String, _ facets: [(facet: SearchFacet, title: String)], chosen: String,
        address: (String) -> String
    ) {
        guard facets.count > 1 || !chosen.isEmpty else { return }
        let links = facets.map { facet, title in
            FilterLink(
                title, address(facet.name), count: Spanish.number(facet.count), current: facet.name == chosen)
        }
        filterBar(label, [FilterLink(all, address(""), current: chosen.isEmpty)] + links)
    }
}

extension SearchResults {
    /// “34 resultados para «agua»”, “Más de 1.000 resultados para «agua»”.
    public func heading(_ words: String) -> String {
        let count = Spanish.count(total, "resultado", "resultados")
        return (hasMore ? "Más de " + count : count) + " para «\(words)»"
    }
}
