import Questionnaires
import Testing

@Suite struct RulesTests {
    @Test(arguments: [
        ("q1 = si", true), ("q1 != si", false), ("q1 = no", false), ("q2 > 3", true), ("q2 >= 4", true),
        ("q2 < 4", false),
        ("q1 = si y q2 > 9", false), ("q1 = si o q2 > 9", true), ("no q1 = no", true), ("no (q1 = si y q2 = 4)", false),
        ("q3 = si", false), ("q3 != si", false), ("q4 = 2", true), ("q4 != 1", true), ("q4 != ninguna", true),
    ])
    func `conditions compare what was answered, and nothing with what was not`(_ text: String, _ holds: Bool) throws {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, "cantidad", full: 4), Sample.question(3),
            Sample.question(4, "varias", options: ["a", "b"]), Sample.question(5, when: text))
        let answers: [Int: Answer] = [1: .yes, 2: .count(4), 4: .several([1])]
        #expect(rules.isAsked(5) { answers[$0] } == holds)
    }

    @Test func `what hangs on a question that is not asked is not asked either`() throws {
        let rules = try Sample.rules(
            Sample.question(1), Sample.question(2, when: "q1 = si"), Sample.question(3, when: "q2 = si"))
        let answers: [Int: Answer] = [1: .no, 2: .yes]
        #expect(!rules.isAsked(3) { answers[$0] })
        #expect(rules.dependents(of: 1) == [2, 3] && rules.dependents(of: 3).isEmpty)
    }

    @Test func `brackets without end and deep nests are refused`() {
        let deep = String(repeating: "(", count: 200) + "q1 = si" + String(repeating: ")", count: 200)
        #expect(Sample.problems(Sample.question(1), Sample.question(2, when: deep)).count == 1)
        #expect(Sample.problems(Sample.question(1), Sample.question(2, when: "(q1 = si")).count == 1)
        #expect(Sample.problems(Sample.question(1), Sample.question(2, when: "q1 = si q1")).count == 1)
    }

    @Test(arguments: [
        ("porcentaje", "101", "0 a 100"), ("porcentaje", "mucho", "números"), ("cantidad", "tres", "enteros"),
        ("cantidad", "-1", "0 a 10.000.000"), ("fecha", "2014-02-11", "todavía no llega"),
        ("fecha", "2013-02-30", "año, mes"),
        ("si-no", "parcial", "«sí» o «no»"), ("enlace", "www.ejemplo.co", "https://"),
        ("enlace", "javascript:alert(1)", "https://"),
    ])
    func `what cannot be an answer says why`(_ type: String, _ typed: String, _ words: String) throws {
        let full = type == "cantidad" ? 4 : nil
        let question = try #require(try Sample.rules(Sample.question(1, type, full: full)).question(1))
        var said = ""
        do throws(AnswerProblem) {
            _ = try Answer.read(typed, for: question, today: Sample.today)
        } catch {
            said = error.sentence
        }
        #expect(said.contains(words))
    }

    @Test(arguments: [
        ("si-parcial-no", "parcial"), ("porcentaje", "62.5"), ("cantidad", "12"), ("fecha", "2013-11-30"),
        ("varias", "1 2"), ("varias", "ninguna"), ("enlace", "https://ejemplo.gov.co/plan"), ("texto", "Sí, en mayo"),
    ])
    func `an answer is read back as it was kept`(_ type: String, _ typed: String) throws {
        let options = type == "varias" ? ["a", "b"] : []
        let full = type == "cantidad" ? 4 : nil
        let question = try #require(
            try Sample.rules(Sample.question(1, type, options: options, full: full)).question(1))
        let answer = try #require(try Answer.read(typed, for: question, today: Sample.today))
        #expect(answer.written(question) == typed)
    }
}
