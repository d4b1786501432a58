import Calendar
import Campaigns
import HTTP
import Platform
import Questionnaires
import Reports

/// One entity's report as the programme looks at it: what was handed in, and what was said of it.
struct Dossier: Sendable {
    let tenant: Tenant
    let standing: CampaignStanding
    /// Nil where the entity has not begun.
    let report: Report?
    let counts: [ReportCount]
    let submission: ReportSubmission?
    let snapshot: ReportSnapshot?
    let deliveries: [ReportPartDelivery]
    let steps: [ReportStep]
    /// From 0 to 10 000, by component; 0 is the whole report.
    let points: [Int: Int]
    let claims: ReportClaims?
    /// Question → the last thing said of it.
    let observations: [Int: ReportObservation]
    /// Questions that the verification sample wants to see.
    let drawn: [Int]
    let instrument: Instrument?
    let now: Instant

    static func address(_ code: String, _ campaign: String) -> String { DossierRoutes.show.path((code, campaign)) }

    var campaign: Campaign { standing.campaign }

    func entries(ofComponent number: Int) -> [ReportSnapshot.Entry] {
        snapshot?.respuestas.filter { $0.component == number } ?? []
    }

    func count(_ component: Int) -> ReportCount? { counts.first { $0.component == component } }

    /// The components as the instrument has them.
    var components: [Instrument.Component] { instrument?.components ?? [] }

    var examination: ReportExamination { ReportExamination(Array(observations.values)) }
}

/// One answer, and everything around it.
struct AnswerView: Sendable {
    let dossier: Dossier
    let entry: ReportSnapshot.Entry
    let question: Question?
    /// The first thing said first.
    let said: [ReportObservation]
    /// What was answered in the vigencia before.
    let former: String?
    /// Identifier of a person → name.
    let names: [String: String]

    var last: ReportObservation? { said.last }

    /// The questions before and after this one that were answered.
    var neighbours: (before: Int?, after: Int?) {
        let numbers = dossier.snapshot?.respuestas.filter { $0.estado != "no se pregunta" }.map(\.number) ?? []
        guard let place = numbers.firstIndex(of: entry.number) else { return (nil, nil) }
        return (place > 0 ? numbers[place - 1] : nil, place + 1 < numbers.count ? numbers[place + 1] : nil)
    }
}
