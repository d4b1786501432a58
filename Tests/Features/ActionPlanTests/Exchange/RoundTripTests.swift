import Documents
import Foundation
import Paper
import Rehearsal
import Testing

@testable import ActionPlan
@testable import Plans

/// What we write and read back is the same plan, for each plan the demonstration carries.
@Suite struct `A plan that leaves and comes back` {
    static let samples = [
        "plan-chitaga.docx", "plan-chipaque.docx", "plan-norte-de-santander.xlsx", "plan-por-fases-chitaga.odt",
    ]

    @Test(arguments: samples)
    func `is the same plan after Word`(sample: String) throws {
        let plan = try Self.plan(sample)
        let bytes = try WordPaper.render(PlanPaper.word(plan, Self.facts))
        let back = try #require(try Self.read(bytes, "plan.docx"))
        #expect(Self.differences(back.plan, plan) == [])
        #expect(back.unplaced.isEmpty)
    }

    @Test(arguments: samples)
    func `is the same plan after a spreadsheet`(sample: String) throws {
        let plan = try Self.plan(sample)
        let bytes = try PlanPaper.workbook(plan, Self.facts).xlsx()
        let back = try #require(try Self.read(bytes, "plan.xlsx"))
        #expect(Self.differences(back.plan, plan) == [])
        #expect(back.unplaced.isEmpty)
    }

    @Test(arguments: ["docx", "xlsx"])
    func `keeps formulas, empty goals and columns of its own`(kind: String) throws {
        var plan = Plan(layout: .eightColumns)
        plan.heading.title = Words("Plan de prueba", lines: [])
        var action = PlanAction(
            number: 1, action: Words("=SUMA(A1:A9)", lines: []), term: TermReader.term(Words("+57", lines: [])))
        action.benefits = [Words("@todos", lines: []), Words("-1", lines: [])]
        action.indicators = [
            Indicator(name: Words("Visitas", lines: []), goal: .none),
            Indicator(name: Words("Trámites", lines: []), goal: GoalReader.goal(Words("100 %", lines: []))),
        ]
        action.extras = [ExtraColumn(heading: "Presupuesto", words: Words("$ 1.000.000", lines: []))]
        plan.actions = [action]
        let bytes =
            kind == "docx"
            ? try WordPaper.render(PlanPaper.word(plan, Self.facts)) : try PlanPaper.workbook(plan, Self.facts).xlsx()
        let back = try #require(try Self.read(bytes, "plan.\(kind)"))
        #expect(Self.differences(back.plan, plan) == [])
        #expect(back.plan.actions.first?.indicators.first?.goal.value == Goal.Value.none)
    }

    @Test func `a document without our mark is not ours`() throws {
        let document = try Self.document("plan-chitaga.docx")
        #expect(ExchangeReader.read(document) == nil)
    }

    private static let facts = PlanPaperFacts(
        entityName: "Alcaldía de Villa del Páramo", department: "Tolima", isMunicipality: true, version: 3)

    private static func document(_ name: String) throws -> Document {
        let path = TestProgram.dataFolder + "/demonstration/" + name
        return try DocumentReader.read(Array(Data(contentsOf: URL(fileURLWithPath: path))), filename: name)
    }

    private static func plan(_ name: String) throws -> Plan {
        let plan = PlanReader.read(try document(name)).plan
        #expect(!plan.actions.isEmpty)
        return plan
    }

    private static func read(_ bytes: [UInt8], _ name: String) throws -> PlanReading? {
        ExchangeReader.read(try DocumentReader.read(bytes, filename: name))
    }

    /// What only one of two plans says.
    private static func differences(_ one: Plan, _ other: Plan) -> [String] {
        let (ours, theirs) = (Set(words(one)), Set(words(other)))
        return ours.symmetricDifference(theirs).sorted()
    }

    /// Every word with its place. The headings of the first document and the lines it had are not the plan's.
    private static func words(_ plan: Plan) -> [String] {
        var plan = plan
        for index in plan.actions.indices
        where plan.actions[index].theme?.words?.text == plan.actions[index].theme?.kind?.title {
            // A theme by its own name is the same as one chosen from the list.
            plan.actions[index].theme?.words = nil
        }
        return PlanPieces(plan).all.filter { ![.heading, .span].contains($0.kind) }.map { piece in
            "\(piece.action) \(piece.kind) \(piece.position) \(piece.text)"
        }
    }
}
