import Calendar
import Campaigns
import Entities

/// One entity of a campaign's universe: how its plan stands.
struct EntityLine: Sendable {
    let entity: Entity
    let state: LineState
    let punctuality: Punctuality
    /// When the state began; nil where nothing was begun.
    let since: Instant?
    /// Last step or last change of its words.
    let moved: Instant?
    let opened: Instant?
    let version: Int
    let filingNumber: String?
    /// Actions written.
    let actions: Int
    /// Whether a newer version is being written beside the one the nation received.
    let isCorrecting: Bool
    let extensionUntil: Day?
    /// Outcomes of former campaigns, the newest first.
    let past: [PastOutcome]
    /// Actions of its plan of the campaign before.
    let formerActions: Int?
    let reminded: Instant?
    let forecast: Forecast

    /// Whether it owes the nation something that a letter can ask for.
    var needsReminding: Bool { !state.isHandedIn || state == .returned }

    var code: String { entity.code }

    /// Since when, as everybody may know it.
    var publicSince: Instant? { state.isUnderWay ? nil : since }

    /// “versión 2”, where that says more than the state.
    var detail: String? {
        if isCorrecting { return state == .returned ? "está corrigiendo" : "está ajustando" }
        return version > 1 ? "versión \(version)" : nil
    }
}
