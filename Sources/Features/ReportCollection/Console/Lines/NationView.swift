import Calendar
import Campaigns
import Entities
import Platform
import Questionnaires
import Reports

/// Every entity that must report in a campaign, each with how far it is.
struct NationView: Sendable {
    let campaign: Campaign
    /// All campaigns of reports, the latest to close first.
    let campaigns: [Campaign]
    /// Nil while no questionnaire is published.
    let instrument: Instrument?
    let now: Instant
    /// In the order of the directory: by name.
    let lines: [ReportLine]

    init(
        _ campaign: Campaign, _ campaigns: [Campaign], _ facts: ReportFacts, _ rules: InstrumentRules?,
        _ directory: DirectorySnapshot, now: Instant
    ) {
        self.campaign = campaign
        self.campaigns = campaigns
        self.now = now
        instrument = rules?.instrument
        let builder = LineBuilder(campaign, campaign.former(in: campaigns), facts, rules, now: now)
        lines = directory.entities.compactMap { facts.excluded.contains($0.code) ? nil : builder.line($0) }
    }

    var country: ReportGroup { ReportGroup("", "Todo el país", lines) }
    var isOver: Bool { campaign.status(at: now) == .closed }

    func departments(_ directory: DirectorySnapshot) -> [ReportGroup] {
        directory.byDepartment(lines, \.entity).map { ReportGroup($0.key, $0.title, $0.lines) }
    }

    func categories(_ directory: DirectorySnapshot) -> [ReportGroup] {
        directory.byCategory(lines, \.entity).map { ReportGroup($0.key, $0.title, $0.lines) }
    }

    /// “2. Información en línea”
    func title(ofComponent number: Int) -> String {
        let component = instrument?.components.first { $0.number == number }
        return "\(number). \(component?.title ?? "Componente \(number)")"
    }
}

extension NationView {
    /// Reads the campaign a page asks for; nil where the nation has never announced one.
    static func read(_ id: String?, _ nation: NationScope) throws -> NationView? {
        let store = NationStore(nation: nation)
        let now = nation.services.now()
        let campaigns = try store.campaigns()
        guard let campaign = Campaign.chosen(id, from: campaigns, at: now) else {
            if id != nil { throw Failure.notFound }
            return nil
        }
        let facts = try store.facts(of: campaign, former: campaign.former(in: campaigns))
        let asked = try nation.read { try Instruments.asked(in: campaign.vigencia, in: $0) }
        return NationView(
            campaign, campaigns, facts, try asked.map { try Instruments.rules($0, nation.services) },
            nation.services.directory, now: now)
    }
}

/// Entities of one kind, counted: a department's, a category's.
struct ReportGroup: Sendable {
    let key: String
    let title: String
    let total: Int
    let byProgress: [ReportProgress: Int]
    let onTime: Int
    let late: Int
    let overdue: Int
    let asked: Int
    let answered: Int
    /// By component, of all entities together.
    let components: [ReportLine.ComponentCount]
    /// Middle of the points of those who handed in, from 0 to 10 000; nil where nobody did.
    let mean: Int?

    init(_ key: String, _ title: String, _ lines: [ReportLine]) {
        self.key = key
        self.title = title
        total = lines.count
        byProgress = lines.reduce(into: [:]) { $0[$1.progress, default: 0] += 1 }
        onTime = lines.count { $0.punctuality == .onTime }
        late = lines.count { $0.punctuality == .late }
        overdue = lines.count { $0.punctuality == .overdue || $0.punctuality == .missed }
        components = Self.sums(lines)
        asked = components.reduce(0) { $0 + $1.asked }
        answered = components.reduce(0) { $0 + $1.answered }
        let points = lines.compactMap(\.hundredths)
        mean = points.isEmpty ? nil : (points.reduce(0, +) + points.count / 2) / points.count
    }

    private static func sums(_ lines: [ReportLine]) -> [ReportLine.ComponentCount] {
        var sums: [Int: (asked: Int, answered: Int, waiting: Int)] = [:]
        for count in lines.lazy.flatMap(\.counts) {
            let sum = sums[count.component] ?? (0, 0, 0)
            sums[count.component] = (
                sum.asked + count.asked, sum.answered + count.answered, sum.waiting + count.waiting
            )
        }
        return sums.sorted { $0.key < $1.key }.map {
            .init(component: $0.key, asked: $0.value.asked, answered: $0.value.answered, waiting: $0.value.waiting)
        }
    }

    func count(_ progress: ReportProgress) -> Int { byProgress[progress] ?? 0 }
    var handedIn: Int { onTime + late }
    var percent: Int { asked > 0 ? answered * 100 / asked : 0 }
}
