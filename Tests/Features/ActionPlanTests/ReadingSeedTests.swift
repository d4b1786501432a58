import Calendar
import Documents
import Testing

@testable import ActionPlan
@testable import Plans

/// The three plans the programme's reader was made for, word by word. Skipped, and said so, where they are not at hand.
@Suite(.enabled(if: Samples.seeds != nil, "the original plans are not on this machine (GELT_SEEDS)"))
struct ReadingSeedTests {
    static func reading(_ number: String) throws -> PlanReading { PlanReader.read(try Samples.seed(number)) }

    @Test(arguments: ["002", "003", "004"]) func `no line of an original plan is forgotten or unplaced`(
        _ number: String
    ) throws {
        let document = try Samples.seed(number)
        let reading = PlanReader.read(document)
        #expect(reading.forgotten(in: document) == [])
        #expect(reading.unplaced == [])
        #expect(reading.failure == nil)
    }

    @Test(arguments: ["002", "003", "004"]) func `every word of every row of an original plan is in its action`(
        _ number: String
    ) throws {
        let document = try Samples.seed(number)
        let reading = PlanReader.read(document)
        for action in reading.plan.actions {
            let words = Set(action.everyWord)
            for line in action.lines {
                let raw = Tags.stripped(document.lines[line - 1])
                let missing = raw.letterWords.filter { !words.contains($0) && !Self.healedPieces.contains($0) }
                #expect(missing == [], "line \(line) of action \(action.number)")
            }
        }
    }

    /// Pieces of words that the narrow cells had cut.
    static let healedPieces: Set<String> = ["semestr", "al", "ad"]

    @Test func `Chitagá has seven actions with their complete words`() throws {
        let plan = try Self.reading("002").plan
        #expect(plan.layout == .eightColumns)
        #expect(plan.heading.municipality?.text == "Chitagá")
        #expect(plan.heading.department?.text == "Norte de Santander")
        #expect(plan.heading.nit?.text == "890501422-4")
        #expect(plan.heading.nit?.isRight == true)
        #expect(plan.heading.slogan?.text == "Por Un Desarrollo Social Y Comunitario")
        #expect(plan.sections.visionYear == 2012)
        #expect(plan.sections.specificObjectives.count == 4)
        #expect(plan.sections.actionLines.count == 6)
        #expect(plan.sections.signatures.first?.role?.text == "Alcalde Municipal")
        #expect(plan.actions.map(\.action.text) == chitagaActions)
        #expect(plan.actions.map { $0.benefits.map(\.text) } == chitagaBenefits)
        #expect(plan.actions.map { $0.activities.map(\.text) } == chitagaActivities)
        #expect(plan.actions.map { $0.responsibles.map(\.words.text) } == chitagaResponsibles)
        #expect(plan.actions.map { $0.resources.map(\.words.text) } == chitagaResources)
        #expect(plan.actions.map { $0.indicators.map(\.name.text) } == chitagaIndicators)
        #expect(plan.actions.map { $0.indicators.map(\.goal.words.text) } == chitagaGoals)
        #expect(
            plan.actions.map(\.term.words.text) == ["5 años", "5 años", "5 años", "5 años", "2011", "5 años", "5 años"])
    }

    @Test func `Chipaque has six actions, the third with five indicators whose last has no goal`() throws {
        let plan = try Self.reading("003").plan
        #expect(plan.heading.municipality?.text == "Chipaque")
        #expect(plan.heading.nit?.text == "899999467-5")
        #expect(plan.actions.count == 6)
        #expect(plan.actions.map { $0.indicators.map(\.goal.words.text) } == chipaqueGoals)
        #expect(
            plan.actions[2].indicators.map(\.goal.value) == [
                .percent(100), .percent(100), .percent(50), .percent(50), .none,
            ])
        #expect(plan.actions[1].action.text.hasSuffix("en el marco de Gobierno En Línea"))
        #expect(plan.actions.map(\.activities.count) == [2, 3, 4, 5, 5, 4])
        #expect(plan.actions.map(\.responsibles.count) == [2, 2, 5, 5, 4, 4])
        #expect(plan.actions.map(\.resources.count) == [3, 6, 3, 4, 4, 3])
        #expect(plan.actions.map(\.benefits.count) == [1, 1, 2, 1, 1, 1])
        #expect(plan.actions[2].activities.last?.text == chipaqueLastActivity)
        #expect(plan.actions.map(\.term.words.text) == ["1 año", "4 años", "4 años", "4 años", "4 años", "Tres meses"])
    }

    @Test func `Chipaque's sections are complete`() throws {
        let sections = try Self.reading("003").plan.sections
        #expect(
            sections.legalFrame.phases.map { $0.territorial.due?.iso } == [
                "2008-11-01", "2009-12-01", "2010-12-01", "2011-12-01", "2012-12-01",
            ])
        #expect(sections.legalFrame.phases.map { $0.national.due?.iso }.first == "2008-06-01")
        #expect(sections.generalObjective?.text.contains("a fin de generar una cultura proactiva") == true)
        #expect(sections.specificObjectives.count == 3)
        #expect(sections.actionLines.count == 6)
        #expect(sections.operationalFrame.map(\.text) == ["Municipio de Chipaque – Cundinamarca."])
        #expect(sections.closingRequirements.count == 2)
        #expect(sections.support.introduction?.text.contains("el soporte técnico requerido") == true)
        #expect(sections.support.rows.count == 3)
        #expect(sections.incentives.count == 4)
        #expect(sections.signatures.count == 1)
    }

    @Test func `the unnamed municipality has 22 rows under its phases`() throws {
        let plan = try Self.reading("004").plan
        #expect(plan.layout == .threeColumns)
        #expect(plan.actions.count == 22)
        #expect(
            plan.actions.map { $0.phase?.kinds.first } == Array(repeating: .information, count: 17)
                + [.transaction, .transaction, .democracy, .closing, .closing])
        #expect(plan.actions.map(\.term.words.text) == unnamedTerms)
        #expect(plan.actions.filter(\.activities.isEmpty).map(\.number) == [7, 13, 18])
        #expect(
            plan.sections.signatures.map { $0.role?.text } == [
                "Alcalde Municipal", "Líder Comité GEL-T", "Web Máster", "Apoyo Paz y Región",
            ])
    }

    @Test(arguments: [
        (
            "002",
            [
                "goal-not-measurable", "page-break-healed", "word-healed", "spelling", "duration-without-start",
                "lines-without-actions",
            ]
        ),
        (
            "003",
            [
                "goal-missing", "goal-unit-mismatch", "copied-words", "heading-repeats-word", "page-break-healed",
                "spelling",
                "phone-digits", "historic-contact", "duration-without-start", "lists-not-aligned",
                "lines-without-actions",
            ]
        ),
        (
            "004",
            [
                "committee-before-creation", "dates-out-of-order", "duplicate-text", "means-missing",
                "recurrence-against-term", "spelling", "ambiguous-acronym", "entity-missing", "beyond-framework",
                "row-from-paragraphs",
            ]
        ),
    ]) func `each known inconsistency of an original plan is a doubt`(_ number: String, _ codes: [String]) throws {
        let found = Set(try Self.reading(number).doubts.map(\.code.rawValue))
        #expect(Set(codes).subtracting(found) == [])
    }

    @Test func `the doubts of the originals stand at their places`() throws {
        let second = try Self.reading("002")
        #expect(second.codes(.goalNotMeasurable).map(\.place.lines) == [[143], [161]])
        let third = try Self.reading("003")
        #expect(third.codes(.goalMissing).map(\.place.path) == ["actions[2].indicators[4].goal"])
        #expect(third.codes(.copiedWords).map(\.place.lines) == [[126]])
        #expect(third.codes(.goalUnitMismatch).map(\.place.lines) == [[107], [125], [147]])
        #expect(third.codes(.phoneDigits).map(\.place.lines) == [[170, 171, 172]])
        let fourth = try Self.reading("004")
        #expect(fourth.codes(.committeeBeforeCreation).map(\.place.lines) == [[8, 11]])
        #expect(fourth.codes(.duplicateText).map(\.place.lines) == [[9, 10]])
        #expect(fourth.codes(.recurrenceAgainstTerm).map(\.place.lines) == [[74]])
        #expect(fourth.codes(.spelling).map(\.place.lines) == [[9, 10], [58], [73]])
    }
}

extension PlanAction {
    /// Every word of every cell.
    var everyWord: [String] {
        var texts = [action.text, term.words.text]
        texts += benefits.map(\.text) + activities.map(\.text) + extras.map(\.words.text)
        texts += indicators.flatMap { [$0.name.text, $0.goal.words.text] }
        texts += responsibles.map(\.words.text) + resources.map(\.words.text)
        return texts.flatMap(\.letterWords)
    }
}

extension String {
    var letterWords: [String] {
        split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }
}
