import Calendar
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
    }

    /// - Throws: a sentence of Foundation's where the file is no such file; the caller names it.
    static func read(_ data: Data) throws -> [Campaign] {
        try JSONDecoder().decode(CampaignFile.self, from: data).campaigns.compactMap { entry in
            guard let kind = Campaign.Kind(rawValue: entry.kind) else { return nil }
            return Campaign(
                id: entry.id, kind: kind, vigencia: entry.vigencia, title: entry.title, legalBasis: entry.legalBasis,
                opens: entry.opens, onTimeUntil: entry.onTimeUntil,
                close: Campaign.Close(
                    day: entry.closes, isExclusive: entry.closesExclusive, words: entry.closesWords))
        }
    }
}
