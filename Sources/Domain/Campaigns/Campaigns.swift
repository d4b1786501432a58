import Calendar
public import Database
import Foundation
public import Platform

/// When the entities of the country hand in their plans and their reports.
public enum Campaigns {
    public static let manifest: Feature = {
        var feature = Feature("campaigns", title: "Campañas")
        feature.migrations = campaignMigrations
        feature.prepare = loadHistory
        feature.seeds = [Seed(order: 10, "Abriendo las campañas del plan de acción y del reporte", openDemonstration)]
        return feature
    }()

    /// All campaigns, the latest to close first. The table belongs to nobody: any scope reads it.
    public static func all(in reading: some Querying) throws -> [Campaign] { try CampaignStore.all(in: reading) }

    public static func find(_ id: String, in reading: some Querying) throws -> Campaign? {
        try CampaignStore.find(id, in: reading)
    }

    /// The campaign that takes plans (or reports) now: on time before late, the first to close before the others.
    public static func current(_ kind: Campaign.Kind, _ services: Services) throws -> Campaign? {
        let now = services.now()
        let all = try services.database.read(.open) { try CampaignStore.all(in: $0) }
        return all.filter { $0.kind == kind && $0.isTaking(at: now) }.min {
            ($0.status(at: now) == .late ? 1 : 0, $0.close.lastDay) < (
                $1.status(at: now) == .late ? 1 : 0, $1.close.lastDay
            )
        }
    }

    /// Adds a campaign unless its id is taken.
    /// - Returns: whether it was added.
    @discardableResult public static func add(_ campaign: Campaign, in writing: Writing) throws -> Bool {
        try CampaignStore.add(campaign, in: writing)
    }

    /// Brings in the campaigns of `Data/campaigns.json` that are not there yet, and what is known around them.
    @Sendable static func loadHistory(_ services: Services) throws {
        let path = services.installation.dataFolder + "/campaigns.json"
        guard let data = FileManager.default.contents(atPath: path), let history = try? CampaignFile.read(data) else {
            throw Failure.unavailable("No se pudo leer el archivo de campañas «\(path)».")
        }
        let missing = try services.nation.read { reading in
            let known = Set(try CampaignStore.all(in: reading).map(\.id))
            return try history.filter { try !known.contains($0.campaign.id) || $0.isMissing(in: reading) }
        }
        guard !missing.isEmpty else { return }
        try services.database.write(.nation) { writing in
            for known in missing { try known.add(in: writing) }
        }
    }

    /// A campaign around today, so that a demonstration always has something to hand in.
    @Sendable static func openDemonstration(_ services: Services) throws {
        let today = services.now().day
        let campaigns = [demonstration(on: today), reportDemonstration(on: today)]
        try services.database.write(.nation) { writing in
            for campaign in campaigns { try CampaignStore.add(campaign, in: writing) }
        }
    }

    /// Of the year that is about to be reported: opened three weeks ago, on time until the third Friday from now.
    static func reportDemonstration(on today: Day) -> Campaign {
        let friday = (14...20).map(today.adding(days:)).first { $0.weekday == .friday } ?? today.adding(days: 14)
        let year = today.adding(months: -2).year
        return Campaign(
            id: "reporte-\(year)", kind: .report, vigencia: year, title: "Reporte de resultados de \(year)",
            legalBasis: "Demostración: convocatoria inventada", opens: today.adding(days: -21), onTimeUntil: friday,
            close: Campaign.Close(
                day: friday.adding(days: 7), isExclusive: false, words: "hasta el \(friday.adding(days: 7).spoken)"))
    }

    /// Opened five weeks ago, on time until the third Friday from now, taken until the Friday after that.
    static func demonstration(on today: Day) -> Campaign {
        let friday = (14...20).map(today.adding(days:)).first { $0.weekday == .friday } ?? today.adding(days: 14)
        let year = today.adding(months: 2).year
        return Campaign(
            id: "plan-\(year)", kind: .plan, vigencia: year, title: "Plan de acción GEL-T \(year)",
            legalBasis: "Demostración: convocatoria inventada", opens: today.adding(days: -35), onTimeUntil: friday,
            close: Campaign.Close(
                day: friday.adding(days: 7), isExclusive: false, words: "hasta el \(friday.adding(days: 7).spoken)"))
    }
}
