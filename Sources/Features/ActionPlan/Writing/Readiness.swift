import Calendar
import Plans
import Platform

/// How far a plan is from being handed in.
struct Readiness: Sendable {
    let format: PlanFormat?
    let problems: [PlanProblem]

    /// Looks through a plan with the format and the year of its course, today.
    static func of(_ plan: Plan, _ course: PlanCourse, _ entity: EntityScope) throws -> Readiness {
        let format = try entity.read { try PlanFormats.format(of: course, in: $0) }
        let check = PlanCheck(format: format, vigencia: course.vigencia, today: entity.services.now().day)
        return Readiness(format: format, problems: check.problems(of: plan))
    }

    var errors: [PlanProblem] { problems.filter(\.isError) }
    var warnings: [PlanProblem] { problems.filter { !$0.isError } }

    func problems(in part: PlanProblem.Part) -> [PlanProblem] { problems.filter { $0.part == part } }
    func problems(ofAction number: Int) -> [PlanProblem] { problems.filter { $0.action == number } }
}
