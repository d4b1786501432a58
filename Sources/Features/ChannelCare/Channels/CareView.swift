import Channels
import Design
import HTTP
import Platform

/// A channel as those who work for the entity see it: who keeps it, what it promises, how it stands.
struct CareRow: Sendable {
    /// Nil for the whole site together.
    let channel: Channel?
    let key: String
    let title: String
    let group: String?
    /// How deep it stands in the tree.
    let depth: Int
    /// Nil where another channel's promise covers it, and where it only gathers others.
    let freshness: ChannelFreshness?
    /// Title of the channel whose promise covers it.
    let coveredBy: String?
    let owner: Owner

    /// Who answers for it: decided for the channel itself, for one above it, or as the template proposes.
    struct Owner: Sendable, Hashable {
        var office: String
        var person: String
        var name: String
        /// Whether nobody decided anything.
        var isProposed: Bool
    }

    var word: String {
        if let freshness { return freshness.word }
        return coveredBy.map { "va con \($0)" } ?? "reúne otros canales"
    }

    var mark: Design.Standing { freshness?.mark ?? .neutral }

    /// “cada mes”, and who says so.
    var source: String {
        switch freshness?.promise.source {
        case .plan(let reference): reference.title
        case .own: "decisión de la entidad"
        case .template: "la plantilla"
        case nil: ""
        }
    }
}

/// All rows, and what stands around them.
struct CareView: Sendable {
    let rows: [CareRow]
    let filter: CareFilter
    let people: [Person]
    let board: FreshnessBoard
    /// Promises of the plan that wait for an answer.
    let openPromises: Int
    let showsFreshness: Bool
    let policy: FreshnessPolicy?
    var form = AssignForm()

    var shown: [CareRow] { rows.filter(filter.matches) }
}

/// Which channels somebody wants to see; it lives in the address.
struct CareFilter: Sendable, Hashable {
    enum State: String, Sendable, CaseIterable {
        case late = "atrasados"
        case due = "por-vencer"
        case fresh = "al-dia"
        case empty = "sin-contenido"

        var title: String {
            switch self {
            case .late: "Atrasados"
            case .due: "Por vencer"
            case .fresh: "Al día"
            case .empty: "Sin contenido"
            }
        }
    }

    static let nobody = "nadie"

    var state: State?
    var group: String?
    /// Identifier of a person, or ``nobody``.
    var person: String?

    init() {}

    init(_ query: Fields) {
        let value = { (name: String) in query[name].flatMap { $0.isEmpty ? nil : $0 } }
        state = value("estado").flatMap(State.init(rawValue:))
        group = value("grupo")
        person = value("persona")
    }

    var fields: Fields {
        var fields = Fields()
        if let state { fields.append("estado", state.rawValue) }
        if let group { fields.append("grupo", group) }
        if let person { fields.append("persona", person) }
        return fields
    }

    func with(_ change: (inout CareFilter) -> Void) -> CareFilter {
        var filter = self
        change(&filter)
        return filter
    }

    func matches(_ row: CareRow) -> Bool {
        (state == nil || state == self.state(of: row)) && (group == nil || row.group == group)
            && (person == nil || row.owner.person == (person == Self.nobody ? "" : person))
    }

    private func state(of row: CareRow) -> State? {
        guard let freshness = row.freshness else { return nil }
        switch freshness.standing {
        case .fresh: return .fresh
        case .due, .behind: return .due
        case .late: return .late
        case .nothing: return .empty
        case .notStarted, .ended, .unjudged: return nil
        }
    }

    func count(_ state: State, in rows: [CareRow]) -> Int { rows.count { self.state(of: $0) == state } }
}
