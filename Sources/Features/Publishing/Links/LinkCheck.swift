import Calendar
import Outgoing

/// What was found out about an address that the site's contents lead to.
struct LinkCheck: Sendable, Hashable {
    enum Result: String, Sendable, Hashable, CaseIterable {
        case ok
        case moved = "movida"
        case missing = "no-existe"
        case unreachable = "no-responde"
        case refused = "no-se-revisa"

        /// In one or two words, for a list.
        var title: String {
            switch self {
            case .ok: "funciona"
            case .moved: "cambió de dirección"
            case .missing: "no existe"
            case .unreachable: "no responde"
            case .refused: "no se puede abrir"
            }
        }
    }

    let address: String
    let result: Result
    /// Where it went, or why it could not be reached.
    let detail: String
    let checkedAt: Instant
    /// Since when it has been so.
    let since: Instant
    let items: [LinkPlace]

    init(
        address: String, result: Result, detail: String, checkedAt: Instant, since: Instant, items: [LinkPlace] = []
    ) {
        self.address = address
        self.result = result
        self.detail = detail
        self.checkedAt = checkedAt
        self.since = since
        self.items = items
    }
}

/// A content in which an address stands.
struct LinkPlace: Sendable, Hashable {
    let item: String
    let title: String
}

/// The state of the latest review of an entity's links.
struct LinkReview: Sendable, Hashable {
    let job: String
    let startedAt: Instant
    let finishedAt: Instant?
}

extension LinkCheck.Result {
    /// As it is kept: the sort, and what is said of it.
    static func of(_ result: LinkResult) -> (result: LinkCheck.Result, detail: String) {
        switch result {
        case .ok: (.ok, "")
        case .moved(let address): (.moved, address)
        case .missing: (.missing, "")
        case .unreachable(let reason): (.unreachable, reason)
        case .refused(let reason): (.refused, reason)
        }
    }
}
