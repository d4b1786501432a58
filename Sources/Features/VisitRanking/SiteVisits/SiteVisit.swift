import Calendar
import Platform
import Visits

/// What an entity sees of its own site's visits.
struct SiteVisit: Sendable {
    let today: Day
    let counts: (today: VisitCounts, month: VisitCounts)
    /// The last twelve, the oldest first.
    let months: [VisitMonth]
    let days: [VisitDay]
    let pages: [VisitedName]
    let channels: [VisitedName]
    /// Closed rankings it stood in, the newest first.
    let places: [RankedSite]

    var hasAny: Bool { months.contains { $0.counts.views > 0 } }

    var best: VisitMonth? { months.max { $0.counts.visits < $1.counts.visits } }
}

/// The form in which an entity says where its own people read from.
struct OfficeForm: Sendable {
    var network = ""
    var note = ""
    var error: String?
}
