import Calendar
import Testing

/// A day that the test writes itself.
private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

@Suite struct KeepingTests {
    private func keeping(
        _ recurrence: Recurrence, since: String, until: String? = nil, done: [String], today: String, grace: Int = 0,
        working: BusinessCalendar? = nil
    ) throws -> Keeping {
        try Keeping(
            of: .each(recurrence), since: day(since), until: until.map(day), done: done.map(day), today: day(today),
            grace: grace, working: working)
    }

    private func states(_ keeping: Keeping) -> [Keeping.State] { keeping.periods.map(\.state) }

    @Test func `a monthly promise is kept to the last day of each month`() throws {
        let done = ["2012-01-31", "2012-02-29", "2012-03-31", "2012-04-30"]
        let keeping = try keeping(.monthly, since: "2012-01-01", done: done, today: "2012-05-01")
        #expect(states(keeping).prefix(6) == [.kept, .kept, .kept, .kept, .running, .notYet])
        #expect(keeping.periods.count == 12)
        #expect(keeping.kept == 4)
        #expect(keeping.due == 4)
        #expect(keeping.streak == 4)
        #expect(keeping.nextDue?.iso == "2012-05-31")
        #expect(keeping.standing == .due(days: 30))
        #expect(keeping.lastDone?.iso == "2012-04-30")
    }

    @Test func `a month is not missed on its last day and is on the next`() throws {
        let last = try keeping(.monthly, since: "2012-01-01", done: ["2012-01-05"], today: "2012-02-29")
        #expect(states(last)[1] == .running)
        #expect(last.standing == .due(days: 0))
        let next = try keeping(.monthly, since: "2012-01-01", done: ["2012-01-05"], today: "2012-03-01")
        #expect(states(next)[1] == .missed)
        #expect(next.standing == .late(days: 1))
        #expect(next.daysLate == 1)
        #expect(next.nextDue?.iso == "2012-02-29")
        #expect(next.streak == 0)
    }

    @Test func `what begins on the twentieth owes nothing for that month`() throws {
        let keeping = try keeping(.monthly, since: "2012-05-20", done: [], today: "2012-06-10")
        #expect(states(keeping).prefix(2) == [.notOwed, .running])
        #expect(keeping.periods[0].isPartial)
        #expect(keeping.periods[0].promised == 0)
        #expect(keeping.nextDue?.iso == "2012-06-30")
        #expect(keeping.due == 0)
    }

    @Test func `what is done in the first days counts although nothing was owed`() throws {
        let keeping = try keeping(.monthly, since: "2012-05-20", done: ["2012-05-25"], today: "2012-06-10")
        #expect(states(keeping).prefix(2) == [.kept, .running])
        #expect(keeping.kept == 1)
        #expect(keeping.due == 1)
    }

    @Test func `what was done within the grace settles the month late`() throws {
        let open = try keeping(.monthly, since: "2012-05-01", done: [], today: "2012-06-03", grace: 5)
        #expect(states(open).first == .running)
        #expect(open.standing == .late(days: 3))
        let late = try keeping(.monthly, since: "2012-05-01", done: ["2012-06-05"], today: "2012-06-20", grace: 5)
        #expect(states(late).prefix(2) == [.late, .running])
        #expect(late.late == 1)
        #expect(late.due == 1)
        let past = try keeping(.monthly, since: "2012-05-01", done: ["2012-06-06"], today: "2012-06-20", grace: 5)
        #expect(states(past).prefix(2) == [.missed, .kept])
        #expect(past.standing == .upToDate)
    }

    @Test func `one deed is not counted for two months, and a late one does not make all later ones late`() throws {
        let done = ["2012-06-03", "2012-07-03", "2012-08-03"]
        let keeping = try keeping(.monthly, since: "2012-05-01", done: done, today: "2012-09-20", grace: 5)
        #expect(states(keeping).prefix(5) == [.missed, .kept, .kept, .kept, .running])
        #expect(keeping.periods.map(\.done).reduce(0, +) == 3)
        let second = try self.keeping(
            .monthly, since: "2012-05-01", done: done + ["2012-06-29"], today: "2012-09-20", grace: 5)
        #expect(states(second).prefix(4) == [.late, .kept, .kept, .kept])
    }

    @Test func `times a year are judged by the year and warn before it is over`() throws {
        let done = ["2012-01-10", "2012-02-10", "2012-02-11"]
        let keeping = try keeping(.timesPerYear(12), since: "2012-01-01", done: done, today: "2012-07-01")
        #expect(states(keeping) == [.running])
        #expect(keeping.periods.first?.name == "año 2012")
        #expect(keeping.standing == .behind(done: 3, expected: 5))
        let last = try self.keeping(.timesPerYear(12), since: "2012-01-01", done: done, today: "2012-12-31")
        #expect(last.missed == 0)
        let over = try self.keeping(.timesPerYear(12), since: "2012-01-01", done: done, today: "2013-01-01")
        #expect(states(over).first == .missed)
    }

    @Test func `a count owes its share of a year that it covers in part`() throws {
        let keeping = try keeping(
            .timesPerYear(12), since: "2012-06-01", until: "2012-12-31", done: [], today: "2012-06-01")
        #expect(keeping.periods.map(\.promised) == [7])
    }

    @Test func `a yearly promise in a plan of seven months owes once by its end`() throws {
        let open = try keeping(.yearly, since: "2012-05-30", until: "2012-12-31", done: [], today: "2012-11-30")
        #expect(open.periods.map(\.promised) == [1])
        #expect(open.standing == .due(days: 31))
        let kept = try keeping(
            .yearly, since: "2012-05-30", until: "2012-12-31", done: ["2012-08-01"], today: "2013-02-01")
        #expect(states(kept) == [.kept])
        #expect(kept.standing == .ended)
        #expect(kept.nextDue == nil)
    }

    @Test func `a minimum is kept by more, and what is done on demand is never missed`() throws {
        let promise = try #require(
            Recurrence("Mínimo una vez a la semana o cuando las circunstancias lo ameriten"))
        let done = ["2012-06-04", "2012-06-05", "2012-06-10"]
        let week = try keeping(promise, since: "2012-06-04", done: done, today: "2012-06-18")
        #expect(states(week).prefix(3) == [.kept, .missed, .running])
        let demand = try keeping(.whenNeeded, since: "2012-01-01", done: [], today: "2014-01-01")
        #expect(demand.periods.isEmpty)
        #expect(demand.standing == .unjudged)
        #expect(demand.missed == 0)
    }

    @Test func `weeks run from Monday to Sunday across the end of the year`() throws {
        let keeping = try keeping(
            .weekly, since: "2015-12-21", done: ["2015-12-27", "2016-01-03"], today: "2016-01-04")
        #expect(states(keeping).prefix(3) == [.kept, .kept, .running])
        #expect(keeping.periods[1].first.iso == "2015-12-28")
        #expect(keeping.periods[1].last.iso == "2016-01-03")
        #expect(keeping.periods[1].name == "semana del 28 de diciembre")
    }

    @Test(arguments: [
        (Recurrence.monthly, "mayo de 2012"), (.quarterly, "segundo trimestre de 2012"),
        (.semiannual, "primer semestre de 2012"), (.yearly, "año 2012"), (.daily, "30 de mayo de 2012"),
        (.weekly, "semana del 28 de mayo"), (Recurrence(each: .fortnight), "segunda quincena de mayo de 2012"),
        (Recurrence(each: .bimester), "mayo y junio de 2012"),
        (Recurrence(each: .fourMonths), "segundo cuatrimestre de 2012"),
    ])
    func `a period has the name a person gives it`(recurrence: Recurrence, name: String) throws {
        let keeping = try keeping(recurrence, since: "2012-05-30", done: [], today: "2012-05-30")
        #expect(keeping.periods.first?.name == name)
    }

    @Test func `a daily promise owes nothing while offices are closed`() throws {
        // Thursday to Tuesday; Monday 11 June 2012 was Corpus Christi.
        let keeping = try keeping(
            .daily, since: "2012-06-07", done: ["2012-06-07", "2012-06-08"], today: "2012-06-12",
            working: BusinessCalendar())
        #expect(states(keeping).prefix(6) == [.kept, .kept, .notOwed, .notOwed, .notOwed, .running])
        #expect(keeping.standing == .due(days: 0))
    }

    @Test func `what is always fresh is judged by its age, and by nothing without one`() throws {
        let (since, today) = (try day("2012-01-01"), try day("2012-06-30"))
        let done = [try day("2012-05-31")]
        let fresh = Keeping(of: .always(maximumAge: 30), since: since, done: done, today: today)
        #expect(fresh.standing == .upToDate)
        #expect(fresh.nextDue == today)
        let stale = Keeping(of: .always(maximumAge: 29), since: since, done: done, today: today)
        #expect(stale.standing == .late(days: 1))
        #expect(Keeping(of: .always(maximumAge: nil), since: since, done: [], today: today).standing == .unjudged)
        let newcomer = Keeping(of: .always(maximumAge: 30), since: today, done: [], today: today)
        #expect(newcomer.standing == .due(days: 30))
    }

    @Test func `before it begins nothing is owed and after its end nothing more`() throws {
        let before = try keeping(.monthly, since: "2012-06-01", done: [], today: "2012-05-20")
        #expect(before.standing == .notStarted)
        #expect(before.nextDue?.iso == "2012-06-30")
        let after = try keeping(
            .monthly, since: "2012-06-01", until: "2012-07-31", done: ["2012-06-02"], today: "2012-12-01")
        #expect(states(after) == [.kept, .missed])
        #expect(after.standing == .ended)
        let grace = try keeping(
            .monthly, since: "2012-06-01", until: "2012-07-31", done: ["2012-06-02"], today: "2012-08-03", grace: 5)
        #expect(grace.standing == .late(days: 3))
    }

    @Test func `in December the next due day is in January`() throws {
        let keeping = try keeping(.yearly, since: "2012-01-01", done: ["2012-12-31"], today: "2012-12-31")
        #expect(keeping.standing == .upToDate)
        #expect(keeping.nextDue?.iso == "2013-12-31")
        #expect(keeping.periods.count == 1)
    }
}
