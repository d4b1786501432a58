import Calendar
import Campaigns
import Entities
import Reports

/// One entity of a campaign's universe: how its report stands.
struct ReportLine: Sendable {
    let entity: Entity
    let progress: ReportProgress
    let punctuality: Punctuality
    /// When the state began; nil where nothing was begun.
    let since: Instant?
    /// Last answer.
    let moved: Instant?
    /// In the order of the instrument. What would be asked, where nothing was begun.
    let counts: [ComponentCount]
    /// Components that were delivered on their own.
    let delivered: Set<Int>
    let round: Int
    let filingNumber: String?
    let extensionUntil: Day?
    /// Points of what was handed in last, from 0 to 10 000, by component; 0 is the whole report.
    let points: [Int: Int]
    let examination: ReportExamination
    /// Outcomes of former campaigns, the newest first.
    let past: [PastOutcome]
    /// The last reminder of the campaign.
    let reminded: Instant?
    let forecast: ReportForecast

    struct ComponentCount: Sendable, Hashable {
        let component: Int
        let asked: Int
        let answered: Int
        let waiting: Int
    }

    var code: String { entity.code }
    var hundredths: Int? { points[0] }
    var asked: Int { counts.reduce(0) { $0 + $1.asked } }
    var answered: Int { counts.reduce(0) { $0 + $1.answered } }
    /// “No aplica” that waits for the programme.
    var waiting: Int { counts.reduce(0) { $0 + $1.waiting } }

    /// Whole percents, rounded down so that only what is whole says 100.
    var percent: Int { asked > 0 ? answered * 100 / asked : 0 }

    /// Since when, as everybody may know it.
    var publicSince: Instant? { progress.isUnderWay ? nil : since }
}
