import Calendar
import Plans
import Testing

@testable import PlanFollowUp

/// What the words of the plans promise, and by when.
@Suite struct PromiseTests {
    @Test func `twelve times a year beside a monthly update is once a month`() throws {
        let plan = Sample.followed(Sample.chitaga, from: try Sample.day("2008-03-01"))
        let rules = plan.actions.map { $0.promises.map(\.rule) }
        #expect(rules[0] == [.each(.monthly)])
        #expect(rules[1] == [.each(Recurrence(each: .semester, eventDriven: true))])
        #expect(rules[2] == [.each(.daily)])
        #expect(rules[3] == [], "a year is a last day, no frequency")
        #expect(rules[4] == [.each(.semiannual)])
        #expect(rules[5] == [], "words that name no rhythm promise none")
    }

    @Test func `a minimum by the week is a frequency, an amount by the year is not`() throws {
        let plan = Sample.followed(Sample.chipaque, from: try Sample.day("2009-01-15"))
        #expect(
            plan.actions[0].promises.map(\.rule) == [.each(Recurrence(each: .week, minimum: true, eventDriven: true))])
        #expect(plan.actions[1].promises.isEmpty)
        #expect(plan.indicators.map(\.target) == [nil, 4, 50, nil, 100])
    }

    @Test func `a term that recurs or never ends is a promise where no goal gives one`() throws {
        let yearly = Sample.action(1, "Socialización", [], term: "Anualmente")
        let always = Sample.action(2, "Gestión de canales", [], term: "Permanente")
        let plan = Sample.followed([yearly, always], from: try Sample.day("2012-06-01"))
        #expect(plan.promises.map(\.rule) == [.each(.yearly), .always(maximumAge: nil)])
        #expect(plan.tasks.map(\.planned) == [.recurring, .recurring])
    }

    @Test(arguments: [
        ("5 años", "2008-03-01", "2013-03-01"), ("Tres meses", "2011-11-30", "2012-02-29"),
        ("Tres meses", "2010-11-30", "2011-02-28"), ("1 mes", "2012-01-31", "2012-02-29"),
        ("Hasta 2015", "2012-06-01", "2015-12-31"),
        ("Junio 2012", "2012-01-01", "2012-06-30"), ("2011", "2008-03-01", "2011-12-31"),
        ("15 días", "2012-02-20", "2012-03-06"),
    ])
    func `the last day of a term`(words: String, start: String, last: String) throws {
        let term = TermReader.term(Words(words, lines: []))
        #expect(DueDay.of(term, start: try Sample.day(start)) == .planned(try Sample.day(last)))
    }

    @Test func `a last day before the plan's start is told and never judged`() throws {
        let start = try Sample.day("2012-02-01")
        let plan = Sample.followed(Sample.chitaga, from: start)
        let task = try #require(plan.actions[3].tasks.first)
        #expect(task.planned == .beforeStart(try Sample.day("2011-12-31")))
        #expect(TaskProgress().standing(task, on: try Sample.day("2014-01-01")) == .noDate)
        #expect(task.planned.explanation(task.term, start: start).contains("anterior al inicio"))
    }

    @Test func `nobody owes what was promised before the promise was published`() throws {
        let published = try Sample.day("2014-05-20")
        var plan = Sample.plan(Sample.chitaga)
        plan.startYear = 2012
        let followed = FollowedPlan(plan, id: "p", rootID: "p", publishedOn: published, stated: nil)
        #expect(followed.start == Day(2012, 1, 1))
        #expect(followed.promises.allSatisfy { $0.since == published })
        let keeping = try #require(followed.promises.first).keeping([], today: try Sample.day("2014-06-28"))
        #expect(keeping.missed == 0, "May began before it, and June still runs")
        #expect(try #require(followed.promises.first).keeping([], today: try Sample.day("2014-07-06")).missed == 1)
    }

    @Test func `the last day of a month keeps that month, the first of the next is late`() throws {
        let plan = Sample.followed(Sample.chitaga, from: try Sample.day("2012-01-01"))
        let promise = try #require(plan.promises.first)
        let today = try Sample.day("2012-03-20")
        let days = try ["2012-01-31", "2012-02-29"].map(Sample.day)
        #expect(promise.keeping(days, today: today).kept == 2)
        let late = promise.keeping(try ["2012-01-31", "2012-03-01"].map(Sample.day), today: today)
        #expect((late.kept, late.late, late.missed) == (1, 1, 0))
        #expect(promise.keeping(days + days + days, today: today).periods.map(\.done).max() == 1, "a day counts once")
    }

    @Test func `a task is overdue on the day after its last, and soon thirty days before`() throws {
        let plan = Sample.followed([Sample.action(1, "A", [], term: "Junio 2012")], from: try Sample.day("2012-01-01"))
        let task = try #require(plan.tasks.first)
        func standing(_ day: String) throws -> TaskStanding { TaskProgress().standing(task, on: try Sample.day(day)) }
        #expect(try standing("2012-05-30") == .later(try Sample.day("2012-06-30")))
        #expect(try standing("2012-05-31") == .dueSoon(days: 30))
        #expect(try standing("2012-06-30") == .dueSoon(days: 0))
        #expect(try standing("2012-07-01") == .overdue(days: 1))
        var done = TaskProgress()
        done.state = .done
        #expect(done.standing(task, on: try Sample.day("2013-01-01")) == .closed(.done))
    }
}
