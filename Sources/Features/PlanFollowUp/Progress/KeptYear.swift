import Calendar
import Design
import Spanish

/// A year of promises as the calendar of kept and missed shows it.
struct KeptYear: Sendable {
    let year: Int
    let rows: [KeepingRow]

    /// The years since the plan's start, the running one first.
    ///
    /// - Parameter name: what a promise is called, and where it leads.
    static func all(
        _ promises: [PlanPromise], _ followUp: FollowUp, name: (PlanPromise) -> (String, String?)
    ) -> [KeptYear] {
        let judged = promises.map { ($0, followUp.keeping($0)) }.filter { !$0.1.periods.isEmpty }
        guard !judged.isEmpty, followUp.plan.start <= followUp.today else { return [] }
        let years = max(followUp.plan.start.year, followUp.today.year - 9)...followUp.today.year
        return years.reversed().map { year in
            KeptYear(
                year: year,
                rows: judged.map { promise, keeping in
                    let (words, address) = name(promise)
                    return KeepingRow(words, address: address, cells(keeping, promise, year))
                })
        }
    }

    private static func cells(_ keeping: Keeping, _ promise: PlanPromise, _ year: Int) -> [KeepingCell] {
        let periods = keeping.periods.filter { $0.middle.year == year }
        guard !promise.isDaily else { return months(periods) }
        return periods.map { period in
            let first = period.first.year == year ? period.first.month : 1
            let last = period.last.year == year ? period.last.month : 12
            let months =
                first == last || period.first.days(to: period.last) > 27 ? first...max(first, last) : middle(period)
            return KeepingCell(period.name, months: months, period.state.mark)
        }
    }

    /// A week that touches two months stands in that of its middle.
    private static func middle(_ period: Keeping.Period) -> ClosedRange<Int> {
        period.middle.month...period.middle.month
    }

    /// Days by the month: it is kept when each of its days that were owed was.
    private static func months(_ days: [Keeping.Period]) -> [KeepingCell] {
        Dictionary(grouping: days, by: \.first.yearMonth).sorted { $0.key < $1.key }.map { month, days in
            let owed = days.count(where: \.isJudged)
            let kept = days.count { $0.state == .kept || $0.state == .late }
            let isOpen = days.contains { $0.state == .running || $0.state == .notYet }
            let mark: KeepingMark =
                kept < owed ? .missed : owed == 0 ? .notDue : isOpen ? .running : .kept
            return KeepingCell(
                "\(month.spoken) (\(kept) de \(Spanish.count(owed, "día", "días")))", months: month.month...month.month,
                mark)
        }
    }
}

extension Keeping.Period {
    fileprivate var middle: Day { first.adding(days: first.days(to: last) / 2) }
}

extension Keeping.State {
    fileprivate var mark: KeepingMark {
        switch self {
        case .kept: .kept
        case .late: .late
        case .missed: .missed
        case .running: .running
        case .notYet, .notOwed: .notDue
        }
    }
}
