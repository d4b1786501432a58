import Calendar
import Foundation
import Platform
import Questionnaires
import Testing

@Suite struct WhatIfTests {
    private func steps(_ rules: InstrumentRules, _ answers: [Int: Answer]) -> [NextStep] {
        rules.nextSteps { answers[$0] }
    }

    @Test func `a worked example: what each answer would bring, and the cheapest first`() throws {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, "si-parcial-no", weight: 3),
            Sample.question(3, "porcentaje", criterion: "A.2"))
        // A.1 weighs 1 and A.2 weighs 3. Question 1 brings a quarter of A.1: 25 / 4; question 2, half of what is left of
        // its three quarters: 37.5 / 4; question 3 the 20 points that it lacks: 20 · 3 / 4.
        let steps = steps(rules, [2: .partly, 3: .percent(80)])
        #expect(steps.map(\.number) == [3, 2, 1])
        #expect(steps.map(\.gain) == [15, 9.375, 6.25])
        #expect(steps.allSatisfy { $0.effort == .initial })
    }

    @Test func `what another answer opens is told, and what it hides is not proposed`() throws {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, when: "q1 = si"), Sample.question(3, criterion: "A.2"))
        let steps = steps(rules, [3: .yes])
        #expect(steps.map(\.number) == [1])
        #expect(steps.first?.opens == [2])
        #expect(steps.first?.gain == 12.5, "the second stays at zero until it is answered")
    }

    @Test func `what may not apply counts against the gain of what opens it`() throws {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, when: "q1 = si", notApplicable: "Sin sedes rurales"),
            Sample.question(3, criterion: "A.2"))
        // Before: A.1 is question 1 alone, 0. After: question 1 is 100 and question 2 counts with 0, so 50; a quarter.
        #expect(steps(rules, [3: .yes]).first?.gain == 12.5)
        #expect(steps(rules, [1: .yes, 3: .yes]).map(\.number) == [2])
    }

    @Test func `nothing is left to gain where everything is at its best or does not apply`() throws {
        let rules = try Sample.rules(Sample.question(1), Sample.question(2))
        #expect(steps(rules, [1: .yes, 2: .notApplicable("Así es")]).isEmpty)
    }

    @Test func `each gain is the difference of two whole scores, whatever was answered`() throws {
        let rules = try Sample.carried()
        var random = Seeded()
        for _ in 0..<6 {
            var answers: [Int: Answer] = [:]
            for question in rules.instrument.questions {
                switch Int.random(in: 0..<4, using: &random) {
                case 0: answers[question.number] = Sample.best(question)
                case 1 where [.yesNo, .yesPartialNo].contains(question.answerType): answers[question.number] = .no
                case 2 where question.notApplicable != nil: answers[question.number] = .notApplicable("No hay")
                default: break
                }
            }
            let before = try #require(rules.score { answers[$0] }.total.value)
            let steps = steps(rules, answers)
            #expect(steps.count > 20)
            for step in steps {
                let question = try #require(rules.question(step.number))
                var after = answers
                after[step.number] = Sample.best(question)
                let whole = try #require(rules.score { after[$0] }.total.value)
                #expect(abs(whole - before - step.gain) < 0.000_001, "\(step.number)")
            }
            #expect(steps.map(\.yield) == steps.map(\.yield).sorted(by: >))
        }
    }

    @Test func `a score stands beside its target, unverified ones say so, and the unknown is not zero`() throws {
        let targets = try JSONDecoder().decode(
            ScoreTargets.self, from: Data(contentsOf: URL(fileURLWithPath: Sample.targets)))
        let target = try #require(targets.target(kind: "municipality", category: "6", year: 2013))
        #expect(target.percent == 30 && !target.isVerified)
        #expect(targets.target(kind: "department", category: nil, year: 2014)?.percent == 60)
        #expect(targets.target(kind: "municipality", category: nil, year: 2013) == nil, "nobody knows its group")
        #expect(targets.target(kind: "municipality", category: "6", year: 2012) == nil)
        let lines = ScoreComparison(42, target: target, lastYear: 50, department: nil, category: 40.5).lines
        #expect(lines.map(\.difference) == [12, -8, nil, 1.5])
        #expect(lines.map(\.isVerified) == [false, true, true, true])
    }
}

/// The same numbers each time.
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64 = 2013

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

extension Sample {
    static let targets = folder + "/../frameworks/targets/decreto-2693-2012.json"

    static func best(_ question: Question) -> Answer {
        switch question.answerType {
        case .yesNo, .yesPartialNo: .yes
        case .percent: .percent(100)
        case .count: .count(question.full ?? 1)
        case .date: .date(Day(2013, 12, 31) ?? today)
        case .choice: .choice(question.scores.indices.max { question.scores[$0] < question.scores[$1] } ?? 0)
        case .several: .several(Set(question.options.indices))
        case .link, .text, .table: .text("sí")
        }
    }
}
