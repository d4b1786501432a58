import Documents
import Testing

@testable import ActionPlan
@testable import Plans

@Suite struct `A plan as stored pieces` {
    @Test(arguments: Samples.fixtures)
    func `comes back word by word, with the lines it came from`(name: String) throws {
        let plan = try Samples.fixture(name).plan
        let back = Self.roundTrip(plan)
        #expect(back.heading == plan.heading)
        #expect(back.sections == plan.sections)
        #expect(back.actions.count == plan.actions.count)
        for (stored, read) in zip(back.actions, plan.actions) { #expect(stored == read) }
        #expect(back.startYear == plan.startYear)
    }

    @Test func `goals stay with their indicators whatever order the rows arrive in`() {
        var plan = Plan(layout: .eightColumns)
        var action = PlanAction(number: 1, action: Words("Publicar", lines: [1]), term: .none)
        action.indicators = ["uno", "dos", "tres"].map {
            Indicator(
                name: Words($0, lines: [2]), goal: GoalReader.goal(Words($0 == "dos" ? "" : "4 al año", lines: [2])))
        }
        plan.actions = [action]
        let pieces = PlanPieces(plan).all
        for order in [pieces, pieces.reversed()] {
            var assembly = PlanAssembly()
            order.forEach { assembly.add($0) }
            #expect(assembly.plan(layout: .eightColumns, startYear: nil).actions == plan.actions)
        }
    }

    @Test func `a control character of a damaged document does not split a piece`() {
        var plan = Plan(layout: .eightColumns)
        plan.sections.vision = Words("Ser\u{1F}vir", lines: [4])
        plan.actions = [PlanAction(number: 1, action: Words("Publi\u{1F}car", lines: [1]), term: .none)]
        let back = Self.roundTrip(plan)
        #expect(back.sections.vision?.text == "Ser vir")
        #expect(back.actions.first?.action.text == "Publi car")
    }

    @Test func `lines are written short and read back`() {
        #expect(LineSpans.text([3, 4, 5, 9]) == "3-5,9")
        #expect(LineSpans.lines("3-5,9") == [3, 4, 5, 9])
        #expect(LineSpans.lines("") == [])
    }

    /// As the database hands them out: ordered by action, kind and position.
    private static func roundTrip(_ plan: Plan) -> Plan {
        var assembly = PlanAssembly()
        let rows = PlanPieces(plan).all.sorted {
            ($0.action, $0.kind.rawValue, $0.position) < ($1.action, $1.kind.rawValue, $1.position)
        }
        for row in rows {
            assembly.add(
                PlanPiece(
                    action: row.action, kind: row.kind, position: row.position, text: row.text,
                    partLines: PlanPiece.partLines(row.span)))
        }
        return assembly.plan(layout: plan.layout, startYear: plan.startYear)
    }
}
