import Calendar
import Outgoing

/// What was found out about an address that stands in a report. It never keeps anything from being saved or handed in.
struct ReportLink: Sendable, Hashable {
    enum Result: String, Sendable, Hashable, CaseIterable {
        case ok
        case moved = "movida"
        case missing = "no-existe"
        case unreachable = "no-responde"
        case refused = "no-se-revisa"

        /// Whether whoever opens it sees nothing.
        var isBroken: Bool { self != .ok && self != .moved }

        var title: String {
            switch self {
            case .ok: "el enlace funciona"
            case .moved: "el enlace cambió de dirección"
            case .missing: "esa página no existe"
            case .unreachable: "el enlace no responde"
            case .refused: "el enlace no se puede abrir"
            }
        }
    }

    let address: String
    let result: Result
    let detail: String
    let checkedAt: Instant

    init(_ address: String, _ found: LinkResult, at instant: Instant) {
        self.address = address
        checkedAt = instant
        switch found {
        case .ok: (result, detail) = (.ok, "")
        case .moved(let to): (result, detail) = (.moved, to)
        case .missing: (result, detail) = (.missing, "")
        case .unreachable(let why): (result, detail) = (.unreachable, why)
        case .refused(let why): (result, detail) = (.refused, why)
        }
    }

    init(address: String, result: Result, detail: String, checkedAt: Instant) {
        self.address = address
        self.result = result
        self.detail = detail
        self.checkedAt = checkedAt
    }
}
