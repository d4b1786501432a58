import Calendar
import Campaigns
import Database
import Entities
import Files
import Filings
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// Features the console needs.
let consoleFeatures = [
    Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Plans.manifest, PlanCollection.manifest,
    TestPeople.manifest,
]

/// A campaign around ``TestProgram/usualNow`` (21 November 2014): open since the first, on time until 5 December, taken
/// until the 12th.
let openCampaign = Campaign(
    id: "plan-2015", kind: .plan, vigencia: 2015, title: "Plan de acción 2015", legalBasis: "Prueba",
    opens: Day(iso: "2014-11-01"), onTimeUntil: Day(iso: "2014-12-05"),
    close: Campaign.Close(day: day("2014-12-12"), isExclusive: false, words: "hasta el 12 de diciembre"))

let formerCampaign = Campaign(
    id: "plan-2014", kind: .plan, vigencia: 2014, title: "Plan de acción 2014", legalBasis: "Prueba",
    opens: Day(iso: "2013-11-01"), onTimeUntil: Day(iso: "2013-12-06"),
    close: Campaign.Close(day: day("2013-12-13"), isExclusive: false, words: "hasta el 13 de diciembre"))

func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(epochDay: 0) }

extension TestProgram {
    func announce(_ campaigns: Campaign...) throws {
        try services.database.write(.nation) { writing in
            for campaign in campaigns { try Campaigns.add(campaign, in: writing) }
        }
    }

    /// A plan of so many actions that has taken these steps, a day each.
    @discardableResult
    func make(
        _ code: String, _ steps: [PlanStep.Kind] = [], in campaign: Campaign = openCampaign, actions: Int = 3,
        on opened: Day = day("2014-11-10"), isOnTime: Bool = true
    ) throws -> String {
        let entity = services.nation.entity(try #require(services.tenants.tenant(code: code)))
        return try services.nation.write { writing in
            let maker = PlanMaking.Maker(person: "[prueba]", at: opened.at(hour: 9))
            let purpose = PlanMaking.Purpose(.init(.written), campaign: campaign.id, vigencia: campaign.vigencia)
            let id = try PlanMaking.create(Self.plan(actions), for: purpose, of: entity, by: maker, in: writing)
            for (index, step) in steps.enumerated() {
                try PlanCourseStore(entity: entity).take(
                    step, id, by: "[prueba]", at: opened.adding(days: index + 1).at(hour: 9), in: writing)
            }
            if steps.contains(.submitted) {
                try PlanCourseStore(entity: entity).filed(
                    id, as: "GEL-\(campaign.id)-\(code)", isOnTime: isOnTime, in: writing)
            }
            return id
        }
    }

    private static func plan(_ actions: Int) -> Plan {
        var plan = Plan(layout: .unified)
        plan.actions = (0..<actions).map {
            PlanAction(number: $0 + 1, action: Words("Acción \($0 + 1)", lines: []), term: .none)
        }
        return plan
    }

    func view(_ campaign: Campaign = openCampaign) throws -> NationView {
        try #require(try NationView.read(campaign.id, services.nation))
    }

    func line(_ code: String) throws -> EntityLine {
        try #require(try view().lines.first { $0.code == code })
    }
}

extension [PlanStep.Kind] {
    static let toCommittee: Self = [.sentToCommittee]
    static let toApproval: Self = [.sentToCommittee, .approved]
    static let toSubmission: Self = [.sentToCommittee, .approved, .submitted]
    static let toReturn: Self = [.sentToCommittee, .approved, .submitted, .returned]
    static let toAcceptance: Self = [.sentToCommittee, .approved, .submitted, .accepted]
}

extension TestProgram {
    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }
}
