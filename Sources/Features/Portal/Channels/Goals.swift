import Channels
import Design
import HTML
import Platform
import Spanish

/// The goals of the millennium with the local figures: where it began, where it is, where it is to go.
enum Goals {
    static func write(_ sheet: ChannelSheet, _ html: inout HTML) {
        let groups = Dictionary(grouping: sheet.items) { $0.values["objetivo"] ?? "Otras metas" }
        for name in groups.keys.sorted() {
            html.h2(name)
            for item in groups[name] ?? [] { goal(item, sheet.links, &html) }
        }
    }

    private static func goal(_ item: PublicItem, _ links: SiteLinks, _ html: inout HTML) {
        html.card(marked: true) { card in
            card.h3 { $0.a(item.values["indicador"] ?? item.title, .href(links(item.path))) }
            if let reach = Reach(item.values) {
                card.progressBar(reach.sentence, done: reach.percent, of: 100, words: "\(reach.percent) %")
            }
            card.facts { ItemFacts.write(item, only: ["base", "anio-base", "valor", "anio", "meta", "fuente"], &$0) }
        }
    }

    /// How much of the way from the first value to the goal has been gone.
    private struct Reach {
        let percent: Int
        let sentence: String

        init?(_ values: [String: String]) {
            func number(_ name: String) -> Double? {
                values[name].flatMap { Double($0.replacing(",", with: ".")) }
            }
            guard let base = number("base"), let goal = number("meta"), let value = number("valor"), goal != base
            else { return nil }
            let way = (value - base) / (goal - base)
            percent = Int((min(1, max(0, way)) * 100).rounded())
            let unit = values["unidad"].map { " " + $0 } ?? ""
            sentence =
                "De \(values["base"] ?? "") a \(values["valor"] ?? "")\(unit); la meta es \(values["meta"] ?? "")\(unit)"
        }
    }
}
