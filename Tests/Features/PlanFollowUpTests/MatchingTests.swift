import Calendar
import Plans
import Testing

@testable import PlanFollowUp

/// What was noted under the words of one version is found under those of the next.
@Suite struct MatchingTests {
    private func tasks(_ action: String, _ activities: [String]) throws -> FollowedPlan {
        Sample.followed(
            [Sample.action(1, action, [], activities: activities, term: "5 años")], from: try Sample.day("2012-01-01"))
    }

    private func known(_ plan: FollowedPlan) -> [Subject] { plan.tasks.map(\.subject) }

    @Test func `accents, capitals and places in the plan do not matter`() throws {
        let first = try tasks("Socialización del sitio", ["Jornadas de divulgación", "Carteleras"])
        let second = try tasks("SOCIALIZACION DEL SITIO", ["carteleras", "jornadas de divulgacion"])
        #expect(Set(first.tasks.map(\.key)) == Set(second.tasks.map(\.key)))
    }

    @Test func `a reworded action keeps its activities, a reworded activity keeps its place`() throws {
        let first = try tasks(
            "Socialización del sitio", ["Jornadas de divulgación en las veredas", "Elaborar carteleras"])
        let action = try tasks(
            "Dar a conocer el sitio", ["Jornadas de divulgación en las veredas", "Elaborar carteleras"])
        let carried = Sample.followed(
            [Sample.action(1, "Dar a conocer el sitio", [], activities: action.tasks.map(\.title), term: "5 años")],
            from: try Sample.day("2012-01-01"), known: known(first))
        #expect(carried.tasks.map(\.key) == first.tasks.map(\.key))
        let activity = Sample.followed(
            [
                Sample.action(
                    1, "Socialización del sitio", [],
                    activities: ["Jornadas de divulgación en las veredas y colegios", "Hacer un video"], term: "5 años")
            ], from: try Sample.day("2012-01-01"), known: known(first))
        #expect(activity.tasks.first?.key == first.tasks.first?.key)
        #expect(!first.tasks.map(\.key).contains(activity.tasks[1].key), "another promise begins without evidence")
    }

    @Test func `where two could be meant, neither is`() throws {
        let old = Subject(.task, action: "A", words: "Taller")
        let other = Subject(.task, action: "B", words: "Taller")
        let new = Subject(.task, action: "C", words: "Taller")
        #expect(SubjectMatching.aliases(wanted: [new], known: [old, other]) == [:])
        #expect(SubjectMatching.aliases(wanted: [new], known: [old]) == [new.key: old.key])
        let indicator = Subject(.indicator, action: "A", words: "Taller")
        #expect(SubjectMatching.aliases(wanted: [new], known: [indicator]) == [:])
    }

    @Test func `the same activity twice in a plan is two tasks`() throws {
        let plan = try tasks("Talleres", ["Taller de sensibilización", "Taller de sensibilización"])
        #expect(Set(plan.tasks.map(\.key)).count == 2)
    }
}
