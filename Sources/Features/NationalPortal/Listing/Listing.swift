import Calendar
import Channels
import Entities
import Spanish

/// Part of the directory as a page shows it.
struct Listing: Sendable {
    static let pageSize = 40

    /// Which sites are listed, by how far they are.
    enum Filter: String, Sendable, CaseIterable {
        case all = ""
        case fresh = "al-dia"
        case late = "sin-novedades"
        case none = "sin-sitio"

        var title: String {
            switch self {
            case .all: "Todas"
            case .fresh: "Con sitio al día"
            case .late: "Sin novedades en un mes"
            case .none: "Sin sitio todavía"
            }
        }
    }

    let query: String
    var filter = Filter.all
    let lines: [Line]
    let total: Int
    /// Where nothing was found: entities whose name is nearly that.
    var nearly: [Line] = []
    /// From 1.
    let page: Int
    var pages: Int { max(1, (total + Self.pageSize - 1) / Self.pageSize) }

    /// An entity in a list; its department always stands beside it, for 63 names repeat.
    struct Line: Sendable {
        let entity: Entity
        let path: String
        /// How many of what is counted it has.
        let count: Int
        /// Nil where its site has nothing published.
        let site: SiteState?
        let standing: Filter
        /// Its own host, where it has one.
        let host: String?
    }

    /// “1.134 entidades”, “4 entidades para «la unión»”.
    var heading: String {
        let count = Spanish.count(total, "entidad", "entidades")
        return query.isEmpty ? count : "\(count) para «\(query)»"
    }

    /// Name it was found by, where that is another than its own.
    static func foundBy(_ entity: Entity) -> String? {
        let former = entity.otherNames.filter { Spanish.folded($0.name) != Spanish.folded(entity.name) }
        return former.isEmpty ? nil : "también " + Spanish.list(former.map { "«\($0.name)»" })
    }
}
