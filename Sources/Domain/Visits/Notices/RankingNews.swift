import Calendar
import Spanish

/// “Una noticia sobre los municipios con más visitas en el mes” (seed 003), drafted from a closed ranking. Somebody of
/// the programme reads it, and publishes it or not.
struct RankingNews: Sendable {
    let closed: ClosedMonth
    let sites: [RankedSite]

    /// Nil where nobody had visits.
    func draft(at now: Instant) -> NoticeDraft? {
        guard let first = municipalities.first else { return nil }
        return NoticeDraft(
            id: "ranking-\(closed.month.iso)",
            title: "\(first.name), el municipio con el sitio más visitado en \(closed.month.spoken)", text: text,
            source: "/ranking/\(closed.month.iso)", createdAt: now)
    }

    private var municipalities: [RankedSite] { sites.filter { !$0.isDepartment } }

    private var text: String {
        ([opening, list] + [governorate, improved].compactMap(\.self) + [closing]).joined(separator: "\n\n")
    }

    private var opening: String {
        let total = Spanish.count(closed.visits, "visita", "visitas")
        let count = Spanish.count(closed.sites, "sitio", "sitios")
        return
            "En \(closed.month.spoken) los sitios web de las alcaldías y gobernaciones recibieron \(total), repartidas en \(count). Estos fueron los municipios con más visitas en el mes:"
    }

    private var list: String {
        municipalities.prefix(10).enumerated().map { index, site in
            "\(index + 1). \(site.name): \(Spanish.count(site.counts.visits, "visita", "visitas"))\(change(site))"
        }.joined(separator: "\n")
    }

    private func change(_ site: RankedSite) -> String {
        guard let climbed = site.climbed, climbed != 0 else { return "" }
        return climbed > 0
            ? " (sube \(Spanish.count(climbed, "puesto", "puestos")))"
            : " (baja \(Spanish.count(-climbed, "puesto", "puestos")))"
    }

    private var governorate: String? {
        guard let first = sites.first(where: \.isDepartment) else { return nil }
        let visits = Spanish.count(first.counts.visits, "visita", "visitas")
        return "Entre las gobernaciones, el sitio más visitado fue el de la \(first.name), con \(visits)."
    }

    private var improved: String? {
        let grown = municipalities.compactMap { site in
            site.growth(floor: closed.improvementFloor).map { (site: site, growth: $0) }
        }
        guard let best = grown.max(by: { ($0.growth, $1.site.entity) < ($1.growth, $0.site.entity) }), best.growth > 0
        else { return nil }
        let floor = Spanish.number(closed.improvementFloor)
        return
            "El que más mejoró fue \(best.site.name): pasó de \(Spanish.number(best.site.formerVisits ?? 0)) a \(Spanish.number(best.site.counts.visits)) visitas, un \(Spanish.number(best.growth, decimals: 0)) % más. Se comparan los sitios que el mes anterior tuvieron al menos \(floor) visitas."
    }

    private var closing: String {
        "Las visitas las cuenta el propio servidor, sin cookies; no se cuentan los robots ni los funcionarios de cada entidad. La lista completa está en [el ranking del mes](/ranking/\(closed.month.iso))."
    }
}
