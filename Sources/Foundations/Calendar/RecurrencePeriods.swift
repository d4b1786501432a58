extension Recurrence {
    /// The stretches of a year in each of which something is expected, in their order.
    ///
    /// Times per year that share the twelve months evenly have stretches of their own: "4 veces al año" gives quarters.
    /// A week belongs to the year that holds its Thursday, so the first may begin in December of the year before. Empty
    /// for what is done on demand only.
    public func periods(of year: Int) -> [ClosedRange<Day>] {
        guard times > 0, let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return [] }
        switch period {
        case .day: return (first.epochDay...last.epochDay).map { Day(epochDay: $0)...Day(epochDay: $0) }
        case .week: return weeks(from: first, to: last)
        case .fortnight: return months(of: year, step: 1).flatMap(halves)
        case .year where 12.isMultiple(of: times): return months(of: year, step: 12 / times)
        default: return months(of: year, step: period.months ?? 12)
        }
    }

    /// How many times something is expected in each of `periods(of:)`.
    public var timesEachPeriod: Int {
        period == .year && times > 0 && 12.isMultiple(of: times) ? 1 : times
    }

    private func weeks(from first: Day, to last: Day) -> [ClosedRange<Day>] {
        let thursday = first.adding(days: (11 - first.weekday.rawValue) % 7)
        return stride(from: thursday.epochDay, through: last.epochDay, by: 7).map {
            Day(epochDay: $0 - 3)...Day(epochDay: $0 + 3)
        }
    }

    private func months(of year: Int, step: Int) -> [ClosedRange<Day>] {
        stride(from: 1, through: 12, by: step).map { month in
            let first = YearMonth(knownYear: year, month: month)
            return first.firstDay...first.adding(months: step - 1).lastDay
        }
    }

    private func halves(_ month: ClosedRange<Day>) -> [ClosedRange<Day>] {
        let middle = month.lowerBound.adding(days: 14)
        return [month.lowerBound...middle, middle.adding(days: 1)...month.upperBound]
    }
}
