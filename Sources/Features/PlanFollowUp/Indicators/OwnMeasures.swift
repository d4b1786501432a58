import Calendar
import Plans
import Platform

/// What the follow-up can count by itself.
enum OwnMeasures {
    static let publishedVersions = MeasuredIndicator(
        "plan-versions", title: "Versiones del plan publicadas o aprobadas", unit: "versiones",
        hints: [["version", "plan"], ["plan", "publicad"], ["plan", "aprobad"]]
    ) { entity, days in
        let store = PlanCourseStore(entity: entity)
        let steps = try store.all().flatMap { try store.steps(of: $0.planID) }
        let count = steps.count { [.published, .approved].contains($0.kind) && days.contains($0.at.day) }
        guard count > 0 else { return nil }
        return IndicatorReading(value: Double(count), records: [.init("Versiones del plan", path: "/plan")])
    }
}
