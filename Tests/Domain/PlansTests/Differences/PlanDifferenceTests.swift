import Expectations
import Plans
import Testing

@testable import Plans

/// What one version changes in another.
@Suite struct PlanDifferenceTests {
    @Test func `a plan differs in nothing from itself`() {
        let plan = plan(["Actualizar las noticias", "Publicar los trámites"])
        let difference = PlanDifference(from: plan, to: plan)
        #expect(difference.isEmpty && difference.unchanged == 2)
        #expect(difference.counts.words == "sin cambios en las palabras")
    }

    @Test func `a changed cell is told with its old and new words`() {
        let before = plan(["Actualizar las noticias"])
        var after = before
        after.actions[0].term = TermReader.term(Words("Junio 2013", lines: []))
        after.sections.vision = Words("Otra visión", lines: [])
        let difference = PlanDifference(from: before, to: after)
        #expect(difference.actions.map(\.kind) == [.changed])
        #expect(
            difference.actions.first?.cells == [CellChange(title: "Tiempos", before: ["2012"], after: ["Junio 2013"])])
        #expect(difference.frame == [CellChange(title: "Visión", before: [], after: ["Otra visión"])])
        #expect(difference.counts.words == "1 acción cambiada y 1 parte del marco")
    }

    @Test func `an action in the middle taken out does not change those after it`() {
        let difference = PlanDifference(
            from: plan(["Noticias de la alcaldía", "Capacitar funcionarios", "Rendición de cuentas"]),
            to: plan(["Noticias de la alcaldía", "Rendición de cuentas"]))
        #expect(difference.actions.map(\.kind) == [.removed])
        #expect(difference.actions.first?.title == "Capacitar funcionarios")
        #expect(difference.unchanged == 2)
    }

    @Test func `an action that changed its place is moved, and only that one`() {
        let difference = PlanDifference(
            from: plan(["Primera tarea", "Segunda labor", "Tercera gestión"]),
            to: plan(["Tercera gestión", "Primera tarea", "Segunda labor"]))
        #expect(difference.actions.map(\.kind) == [.moved])
        #expect(difference.actions.map(\.before) == [3] && difference.actions.map(\.after) == [1])
    }

    @Test func `a reworded action is found again by what it is about`() {
        let difference = PlanDifference(
            from: plan(["Publicar noticias del municipio cada mes", "Capacitar funcionarios"]),
            to: plan(["Abrir una ventanilla única", "Publicar noticias del municipio cada semana"]))
        #expect(difference.actions.map(\.kind) == [.added, .changed, .removed])
        #expect(difference.actions[1].before == 1 && difference.actions[1].after == 2)
        #expect(difference.counts.words == "1 acción cambiada, 1 nueva y 1 quitada")
    }

    @Test func `two actions of the same words stay two`() {
        let difference = PlanDifference(
            from: plan(["Actualización permanente", "Actualización permanente"]),
            to: plan(["Actualización permanente", "Actualización permanente", "Actualización permanente"]))
        #expect(difference.actions.map(\.kind) == [.added] && difference.unchanged == 2)
    }

    @Test func `two large plans with nothing in common are compared in bounded time`() {
        let before = plan((1...1500).map { "Antigua labor \($0) xqz\($0)" })
        let after = plan((1...1500).map { "Nueva gestión \($0) wvk\($0)" })
        var counts: PlanChangeCounts?
        let time = ThreadTime.measure { counts = PlanDifference(from: before, to: after).counts }
        #expect(counts?.added == 1500 && counts?.removed == 1500)
        #expect(time < .seconds(5), "2,250,000 pairs are not looked at")
    }

    @Test func `the longest run in order stands`() {
        #expect(ActionMatcher.longestRise([3, 1, 2, 5, 4]) == [1, 2, 4])
        #expect(ActionMatcher.longestRise([]) == [])
    }

    private func plan(_ actions: [String]) -> Plan {
        var plan = Plan(layout: .unified)
        plan.actions = actions.enumerated().map { index, words in
            PlanAction(
                number: index + 1, action: Words(words, lines: []), term: TermReader.term(Words("2012", lines: [])))
        }
        return plan
    }
}
