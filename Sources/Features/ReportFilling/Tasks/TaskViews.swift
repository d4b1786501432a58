import Calendar
import Campaigns
import Platform
import Questionnaires
import Reports

struct HomeRow: Sendable {
    let report: Report
    let title: String
    let counts: [ReportCount]

    var answered: Int { counts.reduce(0) { $0 + $1.answered } }
    var asked: Int { counts.reduce(0) { $0 + $1.asked } }
}

struct HomeView: Sendable {
    /// The latest first.
    let rows: [HomeRow]
    /// The campaign that takes reports now.
    let standing: CampaignStanding?

    /// The campaign in which nothing was opened yet.
    var toStart: CampaignStanding? {
        guard let standing, !rows.contains(where: { $0.report.campaignID == standing.campaign.id }) else { return nil }
        return standing
    }
}

/// How far each criterion is.
struct CriterionMarks: Sendable {
    struct Mark: Sendable {
        var asked = 0
        var answered = 0
        var doubts = 0
        var missing: [Question] = []
    }

    private var marks: [String: Mark] = [:]
    /// By area: the same, over the questions of that area alone.
    private var areas: [String: [String: Mark]] = [:]

    init(_ view: ReportView, _ given: [Int: GivenAnswer], _ doubts: [ReportDoubt]) {
        let doubted = Dictionary(grouping: doubts, by: \.question).mapValues(\.count)
        for question in view.instrument.questions where view.circle.isAsked(question, { given[$0]?.answer }) {
            let isAnswered = given[question.number]?.counted != nil
            marks[question.criterion, default: Mark()].add(question, isAnswered, doubted[question.number] ?? 0)
            areas[question.area, default: [:]][question.criterion, default: Mark()].add(
                question, isAnswered, doubted[question.number] ?? 0)
        }
    }

    func mark(_ criterion: String) -> Mark { marks[criterion] ?? Mark() }
    func mark(_ criterion: String, area: String) -> Mark? { areas[area]?[criterion] }

    func total(ofArea area: String) -> Mark {
        (areas[area] ?? [:]).values.reduce(into: Mark()) { sum, mark in
            sum.asked += mark.asked
            sum.answered += mark.answered
            sum.doubts += mark.doubts
        }
    }
}

extension CriterionMarks.Mark {
    fileprivate mutating func add(_ question: Question, _ isAnswered: Bool, _ doubts: Int) {
        asked += 1
        if isAnswered { answered += 1 } else { missing.append(question) }
        self.doubts += doubts
    }

    var isComplete: Bool { asked == answered }
}

struct TasksView: Sendable {
    let view: ReportView
    let marks: CriterionMarks
    let assignments: [ReportAssignment]
    let names: [String: String]
    let steps: [ReportStep]
    /// How far the programme is with what was handed in.
    let examination: ReportExamination
    let proofs: ReportProofs
    /// How many proven answers wait to be accepted.
    let acceptable: Int
    /// Identifier of who looks.
    let me: String?

    func people(of area: String) -> [String] {
        assignments.filter { $0.area == area }.map { names[$0.person] ?? "una persona que ya no está" }
    }

    /// Areas this person answers for.
    var mine: Set<String> { Set(assignments.filter { $0.person == me }.map(\.area)) }
}

struct PeopleView: Sendable {
    let view: ReportView
    let people: [Person]
    let assignments: [ReportAssignment]

    func assigned(_ area: String) -> Set<String> { Set(assignments.filter { $0.area == area }.map(\.person)) }
}
