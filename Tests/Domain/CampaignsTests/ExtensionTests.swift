import Calendar
import Testing

@testable import Campaigns

/// The last millisecond, the one before and the one after, in the time of Bogotá.
@Suite struct ExtensionTests {
    private let opens = Day(2012, 5, 1)
    private let granted = Day(2012, 6, 15)

    /// “Antes del 30 de mayo”, taken late until 8 June.
    private func campaign(onTime: Day? = Day(2012, 5, 29), closes: Day? = Day(2012, 6, 8), isExclusive: Bool = false)
        throws -> Campaign
    {
        Campaign(
            id: "plan-2012", kind: .plan, vigencia: 2012, title: "Plan", legalBasis: "", opens: opens,
            onTimeUntil: onTime,
            close: Campaign.Close(day: try #require(closes), isExclusive: isExclusive, words: "hasta el 8 de junio"))
    }

    private func instant(_ iso: String) throws -> Instant { try #require(Instant(iso: iso)) }

    @Test func `on time ends with the last millisecond of the day in Bogotá, and late begins with the next`() throws {
        let campaign = try campaign()
        for (iso, status) in [
            ("2012-05-30T04:59:59.998Z", Campaign.Status.open), ("2012-05-30T04:59:59.999Z", .open),
            ("2012-05-30T05:00:00.000Z", .late), ("2012-06-09T04:59:59.998Z", .late),
            ("2012-06-09T04:59:59.999Z", .late), ("2012-06-09T05:00:00.000Z", .closed),
        ] {
            #expect(campaign.status(at: try instant(iso)) == status, "\(iso)")
            #expect(campaign.isOnTime(at: try instant(iso)) == (status == .open), "\(iso)")
            #expect(campaign.isTaking(at: try instant(iso)) == (status != .closed), "\(iso)")
        }
    }

    @Test func `“antes del 30 de mayo” ends a millisecond before that day begins`() throws {
        let campaign = try campaign(onTime: nil, closes: Day(2012, 5, 30), isExclusive: true)
        let first = try instant("2012-05-30T05:00:00.000Z")
        #expect(campaign.isOnTime(at: first - .milliseconds(2)))
        #expect(campaign.isOnTime(at: first - .milliseconds(1)))
        #expect(!campaign.isTaking(at: first))
        #expect(!campaign.isTaking(at: first + .milliseconds(1)))
        #expect(campaign.lastDayOnTime() == Day(2012, 5, 29))
    }

    @Test func `it opens with the first millisecond of its day`() throws {
        let campaign = try campaign()
        let first = try instant("2012-05-01T05:00:00.000Z")
        #expect(campaign.status(at: first - .milliseconds(1)) == .future)
        #expect(!campaign.isTaking(at: first - .milliseconds(1), extension: granted))
        #expect(campaign.status(at: first) == .open)
    }

    @Test func `an extension is on time until the end of its day, for that entity only`() throws {
        let campaign = try campaign()
        let end = try instant("2012-06-16T04:59:59.999Z")
        for instant in [end - .milliseconds(1), end] {
            #expect(campaign.status(at: instant, extension: granted) == .open)
            #expect(campaign.status(at: instant) == .closed)
        }
        #expect(campaign.status(at: end + .milliseconds(1), extension: granted) == .closed)
    }

    @Test func `after a short extension what is taken from all is still taken, late`() throws {
        let campaign = try campaign()
        let short = try #require(Day(2012, 6, 1))
        #expect(campaign.isOnTime(at: short.end, extension: short))
        #expect(campaign.status(at: short.end + .milliseconds(1), extension: short) == .late)
        #expect(campaign.lastDay(extension: short) == Day(2012, 6, 8))
    }

    @Test func `an extension never takes time away`() throws {
        let campaign = try campaign()
        let early = try #require(Day(2012, 5, 10))
        let onTime = try instant("2012-05-30T04:59:59.999Z")
        #expect(campaign.isOnTime(at: onTime, extension: early))
        #expect(campaign.lastDayOnTime(extension: early) == Day(2012, 5, 29))
        #expect(campaign.problem(granting: early, today: early) == .addsNothing(try #require(Day(2012, 5, 29))))
    }

    @Test func `an extension until the day of the common end adds nothing, one day more does`() throws {
        let campaign = try campaign()
        let today = try #require(Day(2012, 5, 20))
        let last = try #require(Day(2012, 5, 29))
        #expect(campaign.problem(granting: last, today: today) != nil)
        #expect(campaign.problem(granting: last.adding(days: 1), today: today) == nil)
        #expect(campaign.problem(granting: granted ?? last, today: Day(2012, 6, 15) ?? today) == nil)
        #expect(campaign.problem(granting: granted ?? last, today: Day(2012, 6, 16) ?? today) == .extensionIsOver)
    }

    @Test func `days left count to what the entity has`() throws {
        let campaign = try campaign()
        let today = try #require(Day(2012, 5, 29))
        #expect(campaign.daysLeft(on: today) == 0)
        #expect(campaign.daysLeft(on: today, extension: granted) == 17)
        #expect(campaign.daysLeft(on: today.adding(days: 1)) == 9)
        let standing = CampaignStanding(campaign, extension: granted)
        #expect(standing.lastDayOnTime == granted && standing.lastDay == granted)
        #expect(standing.daysLeft(on: today) == 17)
        #expect(standing.status(at: today.end) == .open)
    }

    @Test func `dates that contradict each other are named`() throws {
        #expect(try campaign().problems.isEmpty)
        #expect(try campaign(onTime: Day(2012, 4, 30)).problems == [.onTimeBeforeOpening])
        #expect(try campaign(onTime: Day(2012, 6, 9)).problems == [.onTimeAfterClosing])
        #expect(try campaign(onTime: nil, closes: Day(2012, 4, 30)).problems == [.closesBeforeOpening])
        // An exclusive close on the day of opening leaves no day at all.
        #expect(try campaign(onTime: nil, closes: opens, isExclusive: true).problems == [.closesBeforeOpening])
    }

    @Test func `a chat after the last day on time is worth a warning`() throws {
        let campaign = try campaign(onTime: nil, closes: Day(2012, 5, 30), isExclusive: true)
        let session = { (day: Int) in
            CampaignSession(
                day: try #require(Day(2012, 5, day)), starts: try #require(TimeOfDay(9)),
                ends: try #require(TimeOfDay(11)), title: "Chat \(day)")
        }
        let warnings = campaign.warnings(sessions: [try session(29), try session(30)])
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains("«Chat 30» es el miércoles 30 de mayo de 2012") == true)
    }

    @Test func `differences name what changed and nothing else`() throws {
        let (before, after) = (try campaign(), try campaign(onTime: Day(2012, 6, 1)))
        #expect(
            after.differences(from: before) == [
                "Último día a tiempo: antes «martes 29 de mayo de 2012», ahora «viernes 1 de junio de 2012»"
            ])
        #expect(before.differences(from: before).isEmpty)
    }
}
