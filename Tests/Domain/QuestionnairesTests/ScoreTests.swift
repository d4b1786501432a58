import Questionnaires
import Testing

@Suite struct ScoreTests {
    private func score(_ rules: InstrumentRules, _ answers: [Int: Answer]) -> Score { rules.score { answers[$0] } }

    @Test func `a worked example: weights of criteria and questions`() throws {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, "si-parcial-no", weight: 3),
            Sample.question(3, "porcentaje", criterion: "A.2"))
        let score = score(rules, [1: .yes, 2: .partly, 3: .percent(80)])
        // A.1 = (1·100 + 3·50) / 4 = 62.5; A.2 = 80; A = (1·62.5 + 3·80) / 4 = 75.625
        #expect(score.criteria["A.1"]?.value == 62.5)
        #expect(score.criteria["A.2"]?.value == 80)
        #expect(score.total.value == 75.625)
    }

    @Test func `counts reach their top, options their share, dates their year`() throws {
        let rules = try Sample.rules(
            Sample.question(1, "cantidad", full: 4), Sample.question(2, "varias", options: ["a", "b", "c", "d"]),
            Sample.question(3, "fecha", criterion: "A.2"))
        let score = score(rules, [1: .count(9), 2: .several([0, 2, 3]), 3: .date(Sample.today)])
        #expect(score.questions == [1: 1, 2: 0.75, 3: 1])
    }

    @Test func `what does not apply is left out, and its weight falls on its brothers`() throws {
        let rules = try Sample.rules(Sample.question(1), Sample.question(2), Sample.question(3, criterion: "A.2"))
        let score = score(rules, [1: .yes, 2: .notApplicable("No hay zona rural"), 3: .notApplicable("Tampoco")])
        #expect(score.criteria["A.1"]?.value == 100 && score.criteria["A.1"]?.leftOut == 1)
        #expect(score.criteria["A.2"]?.value == nil)
        #expect(score.total.value == 100)
    }

    @Test func `hidden is worth nothing unless it may not apply`() throws {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, when: "q1 = si"),
            Sample.question(3, when: "q1 = si", notApplicable: "Sin sedes rurales"))
        let score = score(rules, [1: .no, 2: .yes, 3: .yes])
        #expect(score.questions == [1: 0, 2: 0])
        #expect(score.total.counted == 2 && score.total.answered == 2 && score.total.leftOut == 1)
    }

    @Test func `what single answers bring adds up to the total, and what is left out leaves its weight to others`()
        throws
    {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, "si-parcial-no", weight: 3),
            Sample.question(3, "porcentaje", criterion: "A.2"), Sample.question(4, criterion: "A.2"))
        let answers: [Int: Answer] = [1: .yes, 2: .partly, 3: .percent(80), 4: .notApplicable("No hay sede rural")]
        let score = score(rules, answers)
        let worths = rules.worths(score)
        // A.1 is a quarter of the whole, a quarter of it is question 1; A.2 is the rest, all of it question 3.
        #expect(worths[1]?.points == 6.25 && worths[1]?.most == 6.25)
        #expect(worths[2]?.points == 9.375 && worths[2]?.most == 18.75)
        #expect(worths[3]?.points == 60 && worths[3]?.most == 75 && worths[4] == nil)
        #expect(worths.values.reduce(0) { $0 + $1.points } == score.total.value)
        let carried = try Sample.carried()
        let half = carried.score { number in number % 2 == 0 ? carried.question(number).map(Self.best) : nil }
        let all = carried.worths(half).values
        #expect(abs(all.reduce(0) { $0 + $1.points } - (half.total.value ?? 0)) < 0.000_001)
        #expect(abs(all.reduce(0) { $0 + $1.most } - 100) < 0.000_001)
    }

    @Test func `nothing answered is zero, everything at its best is a hundred`() throws {
        let rules = try Sample.carried()
        #expect(score(rules, [:]).total.value == 0)
        var best: [Int: Answer] = [:]
        for question in rules.instrument.questions { best[question.number] = Self.best(question) }
        let all = score(rules, best)
        #expect(all.total.value == 100 && all.total.answered == 213)
        #expect(all.components.values.allSatisfy { $0.value == 100 })
    }

    private static func best(_ question: Question) -> Answer {
        switch question.answerType {
        case .yesNo, .yesPartialNo: .yes
        case .percent: .percent(100)
        case .count: .count(question.full ?? 1)
        case .date: .date(Sample.today)
        case .choice: .choice(question.scores.firstIndex(of: 1) ?? 0)
        case .several: .several(Set(question.options.indices))
        case .link, .text: .text("https://ejemplo.gov.co")
        case .table: .table([["1"]])
        }
    }
}
