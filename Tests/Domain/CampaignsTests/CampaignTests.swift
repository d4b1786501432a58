import Calendar
import Foundation
import Testing

@testable import Campaigns

@Suite struct CampaignTests {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../Data").standardized.path

    private func history(_ id: String) throws -> Campaign {
        let data = try #require(FileManager.default.contents(atPath: Self.folder + "/campaigns.json"))
        return try #require(try CampaignFile.read(data).first { $0.campaign.id == id }).campaign
    }

    @Test func `“antes del 30 de mayo” leaves that day out`() throws {
        let plan = try history("plan-2012")
        #expect(plan.lastInstant.iso == "2012-05-30T04:59:59.999Z")
        #expect(plan.isTaking(at: try #require(Instant(iso: "2012-05-30T04:59:59.000Z"))))
        #expect(plan.status(at: try #require(Instant(iso: "2012-05-30T05:00:00.000Z"))) == .closed)
    }

    @Test func `the report of 2013 was taken until the end of 14 February 2014, a Friday`() throws {
        let report = try history("reporte-2013")
        #expect(report.close.day.weekday == .friday)
        #expect(report.lastInstant.iso == "2014-02-15T04:59:59.999Z")
        #expect(report.status(at: try #require(Day(2014, 2, 14)).at(hour: 23)) == .open)
    }

    @Test func `a campaign is future, open, late and closed in turn`() throws {
        let today = try #require(Day(2026, 11, 21))
        let campaign = Campaigns.demonstration(on: today)
        let opens = try #require(campaign.opens)
        let onTime = try #require(campaign.onTimeUntil)
        #expect(campaign.status(at: opens.adding(days: -1).end) == .future)
        #expect(campaign.status(at: opens.start) == .open)
        #expect(campaign.status(at: onTime.end) == .open)
        #expect(campaign.status(at: onTime.adding(days: 1).start) == .late)
        #expect(campaign.status(at: campaign.lastInstant) == .late)
        #expect(campaign.status(at: campaign.close.lastDay.adding(days: 1).start) == .closed)
    }

    @Test(arguments: 0..<14)
    func `the demonstration's campaign is open on its day and ends on Fridays`(offset: Int) throws {
        let today = try #require(Day(2026, 11, 21)).adding(days: offset)
        let campaign = Campaigns.demonstration(on: today)
        #expect(campaign.status(at: today.at(hour: 12)) == .open)
        #expect(campaign.onTimeUntil?.weekday == .friday)
        #expect(14...20 ~= campaign.daysLeft(on: today))
    }
}
