/// Gives each deed to one period and says how each period ended.
///
/// A deed belongs to the period of its day. A period that lacks something takes it from the days of its grace in the
/// next period, if that settles it: from what the next one has too much of if it is over, and from all of it while the
/// days of the next are not over. So no period that could be kept is missed because of an older one, and one
/// more deed never makes the whole worse.
struct KeepingJudge {
    private var stretches: [Stretch]
    private let deeds: [Day]
    private let today: Day
    private let grace: Int

    init(_ stretches: [Stretch], _ deeds: [Day], today: Day, grace: Int) {
        (self.stretches, self.deeds, self.today, self.grace) = (stretches, deeds, today, grace)
    }

    /// In the order of the calendar; costs one pass over the periods and the deeds.
    mutating func judged() -> [Keeping.Period] {
        count()
        return stretches.indices.map { index in
            let isLate = settleLate(index)
            return stretches[index].period(state: state(index, isLate))
        }
    }

    private mutating func count() {
        var position = 0
        for index in stretches.indices {
            while position < deeds.count, deeds[position] < stretches[index].first { position += 1 }
            let start = position
            while position < deeds.count, deeds[position] <= stretches[index].last { position += 1 }
            stretches[index].deeds = start..<position
            stretches[index].done = position - start
        }
    }

    /// Whether the period was settled within its grace; then it has what it lacked, and the next period lacks it.
    private mutating func settleLate(_ index: Int) -> Bool {
        let lacking = stretches[index].owed - stretches[index].done
        guard lacking > 0, lateDeeds(index) >= lacking else { return false }
        stretches[index].done += lacking
        if index + 1 < stretches.count { stretches[index + 1].done -= lacking }
        return true
    }

    private func lateDeeds(_ index: Int) -> Int {
        let inGrace = deeds[stretches[index].deeds.upperBound...].prefix { $0 <= closing(index) }.count
        guard index + 1 < stretches.count else { return inGrace }
        let next = stretches[index + 1]
        let spare = next.last >= today ? next.done : next.done - next.owed
        return min(inGrace, spare)
    }

    /// The last day on which the period can still be settled.
    private func closing(_ index: Int) -> Day {
        let last = stretches[index].last.adding(days: grace)
        return index + 1 < stretches.count ? min(last, stretches[index + 1].last) : last
    }

    private func state(_ index: Int, _ isLate: Bool) -> Keeping.State {
        let stretch = stretches[index]
        if isLate { return .late }
        if stretch.done > 0, stretch.done >= stretch.owed { return .kept }
        if stretch.first > today { return .notYet }
        if stretch.owed == 0 { return .notOwed }
        return closing(index) >= today ? .running : .missed
    }
}
