import Calendar
import Platform

/// The value of an indicator that names a frequency (“Actualización mensual: 12 veces al año”), where the platform sees
/// it done: how many of the times that were promised in a period were done. Twelve updates in January are one month.
extension FollowUp {
    static let seenMeasure = "frecuencia-prometida"

    /// The promise that an indicator's goal makes, and what was seen of it.
    func seenPromise(_ indicator: PlanIndicator) -> (promise: PlanPromise, seen: MeasuredDeeds)? {
        let promises = plan.action(indicator.action)?.promises ?? []
        guard let promise = promises.first(where: { $0.subject.words == indicator.subject.words }),
            let seen = seen[promise.key]
        else { return nil }
        return (promise, seen)
    }

    /// Nil before the promise began, and where nothing is seen by itself.
    func seenValue(_ indicator: PlanIndicator, in period: ClosedRange<Day>) -> IndicatorValue? {
        guard !indicator.isPercent, let (promise, seen) = seenPromise(indicator), promise.since <= period.upperBound
        else { return nil }
        let parts = keeping(promise).periods.filter { period.contains($0.first) }
        let times = parts.reduce(0) { $0 + min($1.done, max(1, $1.promised)) }
        return IndicatorValue(
            indicator: indicator.key, period: period, value: Double(times), measuredBy: Self.seenMeasure,
            note: "veces cumplidas, por lo publicado en \(seen.title)", link: "", at: today.start,
            by: "[\(Self.seenMeasure)]")
    }
}
