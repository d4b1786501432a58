import Calendar
import Database
import Foundation

/// `Data/campaigns.json`: the campaigns that are known from the documents of their time.
struct CampaignFile: Decodable {
    let campaigns: [Entry]

    struct Entry: Decodable {
        let id, kind, title, legalBasis, closesWords: String
        let vigencia: Int
        let opens, onTimeUntil: Day?
        let closes: Day
        let closesExclusive: Bool
        /// Codes of entities that need not hand in: all others must.
        let excludes: [String]?
        let sessions: [Session]?
    }

    struct Session: Decodable {
        let day: Day
        /// `09:00`.
        let from, to: String
        let title: String
    }

    /// A campaign with what is known around it.
    struct Known {
        let campaign: Campaign
        let excludes: [String]
        let sessions: [CampaignSession]
    }

    /// - Throws: a sentence of Foundation's where the file is no such file; the caller names it.
    static func read(_ data: Data) throws -> [Known] {
        try JSONDecoder().decode(CampaignFile.self, from: data).campaigns.compactMap { entry in
            guard let kind = Campaign.Kind(rawValue: entry.kind) else { return nil }
            let campaign = Campaign(
                id: entry.id, kind: kind, vigencia: entry.vigencia, title: entry.title, legalBasis: entry.legalBasis,
                opens: entry.opens, onTimeUntil: entry.onTimeUntil,
                close: Campaign.Close(
                    day: entry.closes, isExclusive: entry.closesExclusive, words: entry.closesWords))
            return Known(
                campaign: campaign, excludes: entry.excludes ?? [],
                sessions: (entry.sessions ?? []).compactMap(\.session))
        }
    }
}

extension CampaignFile.Session {
    fileprivate var session: CampaignSession? {
        guard let starts = TimeOfDay(stored: from), let ends = TimeOfDay(stored: to) else { return nil }
        return CampaignSession(day: day, starts: starts, ends: ends, title: title)
    }
}

extension CampaignFile.Known {
    /// Whether an exclusion or a session is not in the database yet (it was opened by an older program).
    func isMissing(in reading: some Querying) throws -> Bool {
        let excluded = try ExtensionStore.excluded(from: campaign.id, in: reading)
        let announced = Set(try CampaignStore.sessions(campaign.id, in: reading))
        return !Set(excludes).isSubset(of: excluded) || !Set(sessions).isSubset(of: announced)
    }

    func add(in writing: Writing) throws {
        try CampaignStore.add(campaign, in: writing)
        for code in excludes { try ExtensionStore.exclude(code, from: campaign.id, in: writing) }
        for session in sessions { try CampaignStore.add(session, to: campaign.id, in: writing) }
    }
}
