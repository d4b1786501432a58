import Calendar
import Testing

/// Random promises, the same in every run.
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// The parts of a promise, before it is judged.
private struct Case {
    let recurrence: Recurrence
    let since: Day
    let until: Day?
    let today: Day
    let grace: Int
    var done: [Day]

    init(_ seed: UInt64) {
        var dice = Dice(seed + 1)
        let period = Recurrence.Period.allCases.randomElement(using: &dice) ?? .month
        recurrence = Recurrence(times: Int.random(in: 1...4, using: &dice), each: period)
        since = Day(epochDay: Int.random(in: 14_600...16_800, using: &dice))
        until = Bool.random(using: &dice) ? since.adding(days: Int.random(in: 0...700, using: &dice)) : nil
        today = since.adding(days: Int.random(in: -20...600, using: &dice))
        grace = Int.random(in: 0...40, using: &dice)
        let count = Int.random(in: 0...60, using: &dice)
        done = []
        for _ in 0..<count { done.append(since.adding(days: Int.random(in: -10...640, using: &dice))) }
    }

    var keeping: Keeping {
        Keeping(of: .each(recurrence), since: since, until: until, done: done, today: today, grace: grace)
    }
}

@Suite struct KeepingPropertyTests {
    @Test func `every day of the promise belongs to exactly one period`() {
        for seed in UInt64(0)..<600 {
            let one = Case(seed)
            let periods = one.keeping.periods
            #expect(periods.first?.first == one.since)
            if let until = one.until, until.year <= max(one.today, one.since).year {
                #expect(periods.last?.last == until)
            } else {
                #expect(periods.last?.last.year ?? 0 >= max(one.today, one.since).year)
            }
            for (period, next) in zip(periods, periods.dropFirst()) {
                #expect(period.last.adding(days: 1) == next.first, "\(one)")
            }
        }
    }

    @Test func `every period in the past is judged or owes nothing, and none in the future is`() {
        for seed in UInt64(0)..<600 {
            let one = Case(seed)
            for period in one.keeping.periods {
                #expect((period.first > one.today) == (period.state == .notYet))
                if period.state == .running { #expect(period.last.adding(days: one.grace) >= one.today) }
                if period.state == .missed { #expect(period.last < one.today) }
                if period.state == .kept || period.state == .late { #expect(period.done >= period.promised) }
            }
        }
    }

    @Test func `no deed is counted twice and none is lost that fell into a period`() {
        for seed in UInt64(0)..<600 {
            let one = Case(seed)
            let keeping = one.keeping
            guard let first = keeping.periods.first, let last = keeping.periods.last else { continue }
            let inside = one.done.count { $0 >= first.first && $0 <= last.last && $0 <= one.today }
            let afterwards = one.done.count { $0 > last.last && $0 <= one.today }
            let counted = keeping.periods.map(\.done).reduce(0, +)
            #expect(counted >= inside && counted <= inside + afterwards, "\(one)")
        }
    }

    @Test func `one more deed never makes it worse`() {
        for seed in UInt64(0)..<600 {
            var one = Case(seed)
            var before = one.keeping
            var dice = Dice(seed + 77)
            for _ in 0..<12 {
                one.done.append(one.since.adding(days: Int.random(in: 0...600, using: &dice)))
                let after = one.keeping
                #expect(after.missed <= before.missed, "\(one)")
                #expect(after.kept + after.late >= before.kept + before.late, "\(one)")
                #expect(after.daysLate <= before.daysLate, "\(one)")
                before = after
            }
        }
    }

    @Test func `a later start never owes more`() {
        for seed in UInt64(0)..<300 {
            let one = Case(seed)
            let later = one.since.adding(days: 9)
            guard one.until == nil else { continue }
            let keeping = Keeping(of: .each(one.recurrence), since: later, done: [], today: one.today)
            let earlier = Keeping(of: .each(one.recurrence), since: one.since, done: [], today: one.today)
            #expect(keeping.missed <= earlier.missed, "\(one)")
        }
    }
}
