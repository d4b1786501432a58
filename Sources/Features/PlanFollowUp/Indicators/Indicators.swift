import Calendar
import Design
import HTTP
import Platform

/// Values of an indicator: typed, or taken from what the platform counts.
enum Indicators {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, FollowUpRoutes.indicator, needs: FollowUpPermissions.see, show),
        Endpoint(.office, FollowUpRoutes.saveValue, needs: FollowUpPermissions.note, save),
        Endpoint(.office, FollowUpRoutes.takeMeasure, needs: FollowUpPermissions.note, take),
    ]

    private static func show(_ context: Context, _ key: String) throws -> Outcome {
        let (followUp, indicator) = try find(key, context)
        return try page(indicator, ValueForm(period: periods(indicator, followUp).first), followUp, context)
    }

    private static func save(_ context: Context, _ key: String) throws -> Outcome {
        let (followUp, indicator) = try find(key, context)
        var form = ValueForm(context.request.form)
        guard let valid = form.read(indicator, among: periods(indicator, followUp)) else {
            return try page(indicator, form, followUp, context)
        }
        let value = IndicatorValue(
            indicator: key, period: valid.period, value: valid.value, measuredBy: "", note: valid.note,
            link: valid.link, at: context.now(), by: try context.person().id)
        return try keep(value, of: indicator, followUp, context)
    }

    /// Notes what the platform counts at this moment; the number is counted again, never taken from the form.
    private static func take(_ context: Context, _ key: String) throws -> Outcome {
        let (followUp, indicator) = try find(key, context)
        let id = context.request.form["medida"] ?? ""
        let measures = indicator.measures(among: context.indicators)
        guard let period = periods(indicator, followUp).first, let measure = measures.first(where: { $0.id == id }),
            indicator.isComparable(with: measure), let reading = try measure.measure(try context.entity(), period)
        else { throw Failure.conflict("La plataforma ya no puede medir este indicador; escriba el valor.") }
        let value = IndicatorValue(
            indicator: key, period: period, value: reading.value, measuredBy: measure.id, note: measure.title,
            link: "", at: context.now(), by: try context.person().id)
        return try keep(value, of: indicator, followUp, context)
    }

    private static func keep(
        _ value: IndicatorValue, of indicator: PlanIndicator, _ followUp: FollowUp, _ context: Context
    ) throws -> Outcome {
        try FollowUpChanges(entity: context.entity(), person: context.person().id).add(
            value, to: indicator.subject, plan: followUp.plan.id)
        let words = IndicatorValue.words(value.value, unit: indicator.unit)
        return .seeOther(
            context.path(FollowUpRoutes.indicator.path(indicator.key)),
            Flash(.done, "Guardado: \(words) \(indicator.period.within(value.period))."))
    }

    private static func find(_ key: String, _ context: Context) throws -> (FollowUp, PlanIndicator) {
        let followUp = try Overviews.followed(context)
        guard let indicator = followUp.plan.indicator(key) else { throw Failure.notFound }
        return (followUp, indicator)
    }

    private static func periods(_ indicator: PlanIndicator, _ followUp: FollowUp) -> [ClosedRange<Day>] {
        indicator.period.ranges(from: followUp.plan.start, to: followUp.today)
    }

    private static func page(
        _ indicator: PlanIndicator, _ form: ValueForm, _ followUp: FollowUp, _ context: Context
    ) throws -> Outcome {
        let entity = try context.entity()
        guard let action = followUp.plan.action(indicator.action) else { throw Failure.notFound }
        let periods = periods(indicator, followUp)
        let isSeen = followUp.seenPromise(indicator) != nil
        let measures = indicator.measures(among: context.indicators).filter { !isSeen || $0.deeds == nil }
        let measured = try measures.map { measure in
            IndicatorView.Measured(
                id: measure.id, title: measure.title, unit: measure.unit,
                reading: try periods.first.flatMap { try measure.measure(entity, $0) },
                isComparable: indicator.isComparable(with: measure))
        }
        let noted = try FollowUpStore(entity: entity).valueHistory(indicator.key)
        let view = IndicatorView(
            followUp: followUp, action: action, indicator: indicator, periods: periods, form: form, measured: measured,
            noted: noted, names: try Overviews.names(Set(noted.map(\.by)), context))
        return .page(IndicatorPages.show(view, FollowUpLinks(context, entity.tenant)))
    }
}

struct IndicatorView: Sendable {
    struct Measured: Sendable {
        let id: String
        let title: String
        let unit: String
        let reading: IndicatorReading?
        /// A count is no share: then it only helps to find the value.
        let isComparable: Bool
    }

    let followUp: FollowUp
    let action: FollowedAction
    let indicator: PlanIndicator
    /// The running one first.
    let periods: [ClosedRange<Day>]
    let form: ValueForm
    let measured: [Measured]
    let noted: [IndicatorValue]
    let names: [String: String]
}
