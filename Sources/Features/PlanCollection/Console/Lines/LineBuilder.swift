import Calendar
import Campaigns
import Entities
import Plans

/// Joins the rows of one entity into its line.
struct LineBuilder {
    private let campaign: Campaign
    private let former: [Campaign]
    private let facts: NationFacts
    private let now: Instant
    private let pace: NationalPace

    /// - Parameter former: the newest first. Those in which nobody handed in here say nothing: the platform did not
    ///   collect them.
    init(_ campaign: Campaign, _ former: [Campaign], _ facts: NationFacts, now: Instant) {
        let collected = Set(facts.past.values.joined().filter(\.isFiled).map(\.campaign))
        self.campaign = campaign
        self.former = former.filter { collected.contains($0.id) }
        self.facts = facts
        self.now = now
        pace = NationalPace(facts.versions.values.joined().filter { $0.filingNumber != nil }.map(\.actions))
    }

    func line(_ entity: Entity) -> EntityLine {
        let versions = facts.versions[entity.code] ?? []
        let current = Self.current(versions)
        let state = Self.state(current, versions)
        let standing = CampaignStanding(campaign, extension: facts.extensions[entity.code])
        let (past, formerActions) = history(entity.code)
        let progress = Forecast.Progress(
            state: state, since: current?.since.day, opened: current?.opened.day,
            moved: current.map { max($0.changed, $0.since).day }, actions: current?.actions ?? 0,
            expected: formerActions ?? pace.actions)
        let dates = Forecast.Dates(standing, at: now)
        return EntityLine(
            entity: entity, state: state, punctuality: punctuality(state, versions, standing), since: current?.since,
            moved: current.map { max($0.changed, $0.since) }, opened: current?.opened, version: current?.number ?? 1,
            filingNumber: current?.filingNumber, actions: current?.actions ?? 0,
            isCorrecting: state.isHandedIn && versions.contains { LineState($0.state)?.isUnderWay ?? false },
            extensionUntil: facts.extensions[entity.code], past: past, formerActions: formerActions,
            reminded: facts.reminded[entity.code], forecast: Forecast(progress, past: past, dates: dates))
    }

    /// A correction or an adjustment that was approved has taken the place of what the nation received, and was not
    /// sent yet: the nation still waits for it, or still holds what it accepted.
    private static func state(_ current: NationFacts.Version?, _ versions: [NationFacts.Version]) -> LineState {
        guard let current, let state = LineState(current.state) else { return .notStarted }
        let wasReceived = versions.contains { $0.filingNumber != nil }
        guard wasReceived, state.isUnderWay else { return state }
        return current.isAdjustment == true ? .accepted : .returned
    }

    /// What the nation has received counts before what is being written; else whatever is furthest, the latest of
    /// equals.
    private static func current(_ versions: [NationFacts.Version]) -> NationFacts.Version? {
        let known = versions.filter { LineState($0.state) != nil }
        if let received = known.filter({ $0.state.wasSubmitted }).max(by: { $0.number < $1.number }) { return received }
        return known.max { rank($0) < rank($1) }
    }

    private static func rank(_ version: NationFacts.Version) -> (Int, Int64) {
        (LineState(version.state)?.rank ?? 0, version.changed.milliseconds)
    }

    /// The first filing decides: a plan that came on time and was corrected afterwards came on time.
    private func punctuality(
        _ state: LineState, _ versions: [NationFacts.Version], _ standing: CampaignStanding
    ) -> Punctuality {
        let filed = versions.first { $0.filingNumber != nil }
        return Punctuality.of(
            filed.map { $0.isOnTime != false } ?? (state.isHandedIn ? true : nil), standing, at: now)
    }

    private func history(_ code: String) -> (past: [PastOutcome], actions: Int?) {
        let rows = facts.past[code] ?? []
        let leftOut = facts.leftOut[code] ?? []
        let past = former.filter { !leftOut.contains($0.id) }.map { campaign -> PastOutcome in
            let row = rows.first { $0.campaign == campaign.id && $0.isFiled }
            let kind: PastOutcome.Kind = row.map { $0.isOnTime ? .onTime : .late } ?? .never
            return PastOutcome(vigencia: campaign.vigencia, kind: kind)
        }
        return (past, rows.compactMap(\.actions).first { $0 > 0 })
    }
}
