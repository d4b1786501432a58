public import Calendar
import Spanish

/// What the calendar says to a forecast.
public struct ForecastDates: Sendable, Hashable {
    public var today: Day
    /// The last day on time (with the entity's extension) or, once that is over, the last day of all.
    public var target: Day
    public var isLastCall: Bool
    public var isOver: Bool

    public init(today: Day, target: Day, isLastCall: Bool = false, isOver: Bool = false) {
        self.today = today
        self.target = target
        self.isLastCall = isLastCall
        self.isOver = isOver
    }

    public init(_ standing: CampaignStanding, at now: Instant) {
        let onTime = standing.isOnTime(at: now) || standing.status(at: now) == .future
        self.init(
            today: now.day, target: onTime ? standing.lastDayOnTime : standing.lastDay, isLastCall: !onTime,
            isOver: standing.status(at: now) == .closed)
    }

    /// Days until the target, 0 on it and after it.
    public var left: Int { max(0, today.days(to: target)) }

    /// “el 27 de diciembre, 7 días después del plazo”: where an arrival in so many days falls.
    public func arrival(in needed: Int) -> String {
        let day = today.adding(days: needed)
        let difference = day.days(to: target)
        let end = isLastCall ? "del cierre" : "del plazo"
        let rest =
            switch difference {
            case 0: "el último día"
            case 1...: "\(Spanish.count(difference, "día", "días")) antes \(end)"
            default: "\(Spanish.count(-difference, "día", "días")) después \(end)"
            }
        return "el \(day.withoutYear), \(rest)"
    }
}

extension Day {
    /// “4 de diciembre”.
    public var withoutYear: String { String(short.prefix(max(0, short.count - String(year).count - 4))) }
}
