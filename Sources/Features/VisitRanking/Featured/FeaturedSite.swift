import Calendar
import Design
import HTTP
import Platform

/// How complete and how fresh a site is, counted from what it published and when.
struct SiteMeasure: Sendable, Hashable {
    /// Channels with at least one item.
    var channels = 0
    /// Channels in which something was published, changed or reviewed in the last thirty days.
    var freshChannels = 0
    var items = 0

    static let freshDays = 30
}

/// A site the programme shows as an example for some time, and why.
struct FeaturedSite: Sendable, Hashable {
    let id: String
    let entity: String
    let from: Day
    /// Last day.
    let until: Day
    let reason: String
    /// As it was when it was chosen.
    let measure: SiteMeasure
    let by: String
    let at: Instant
    /// When it was taken back, where it was.
    let endedAt: Instant?
    let endNote: String

    func isShown(on day: Day) -> Bool { endedAt == nil && from <= day && day <= until }
    func isComing(on day: Day) -> Bool { endedAt == nil && day < from }
}

/// A site that might be featured: what speaks for it.
struct FeatureProposal: Sendable {
    let tenant: Tenant
    let measure: SiteMeasure
}

/// The form in which a site is featured.
struct FeaturedForm: Sendable {
    static let longestReason = 600
    static let longestPeriod = 366

    var entity = ""
    var from = ""
    var until = ""
    var reason = ""
    var errors: [FieldError] = []

    init(today: Day) {
        from = today.iso
        until = today.adding(months: 1).adding(days: -1).iso
    }

    init(_ fields: Fields) {
        entity = (fields["entidad"] ?? "").trimmed
        from = (fields["desde"] ?? "").trimmed
        until = (fields["hasta"] ?? "").trimmed
        reason = (fields["razon"] ?? "").trimmed
    }

    mutating func read(isKnown: Bool) -> ClosedRange<Day>? {
        if !isKnown { errors.append(FieldError("entidad", "No hay ninguna entidad con ese código o ese nombre.")) }
        let (first, last) = (Day(iso: from), Day(iso: until))
        if first == nil { errors.append(FieldError("desde", "Escriba el primer día, como 2026-11-21.")) }
        if last == nil { errors.append(FieldError("hasta", "Escriba el último día, como 2026-12-20.")) }
        if let first, let last {
            if last < first { errors.append(FieldError("hasta", "El último día va después del primero.")) }
            if first.days(to: last) > Self.longestPeriod {
                errors.append(FieldError("hasta", "Se destaca por un año, a lo sumo."))
            }
        }
        if reason.isEmpty { errors.append(FieldError("razon", "Diga por qué; lo verá todo el mundo.")) }
        if reason.count > Self.longestReason {
            errors.append(FieldError("razon", "La razón es muy larga: hasta \(Self.longestReason) letras."))
        }
        guard errors.isEmpty, let first, let last else { return nil }
        return first...last
    }
}
