import Questionnaires
import Testing

@Suite struct InstrumentTests {
    @Test func `the 213 questions of 2013 have one owner each, and 189 is discussed twice`() throws {
        let instrument = try Sample.carried().instrument
        #expect(instrument.questions.map(\.number) == Array(1...213))
        let counts = Dictionary(grouping: instrument.questions) { instrument.component(of: $0)?.number ?? 0 }
        #expect(counts.mapValues(\.count) == [1: 60, 2: 28, 3: 27, 4: 34, 5: 40, 6: 24])
        let bridge = instrument.questions[188]
        #expect(instrument.component(of: bridge)?.number == 5 && bridge.alsoInSessions == [6])
        #expect(
            instrument.components.map(\.session) == [
                [1, 60], [61, 88], [89, 115], [116, 149], [150, 189], [189, 213],
            ])
    }

    @Test func `the questions say that they are not the official ones, ask one thing and name their evidence`() throws {
        let instrument = try Sample.carried().instrument
        #expect(!instrument.isOfficial && instrument.note.contains("no son el texto oficial"))
        for question in instrument.questions {
            #expect(question.text.hasPrefix("¿") && question.text.hasSuffix("?"), "\(question.number)")
            #expect(question.text.count(where: { $0 == "¿" }) == 1 && question.text.count <= 160, "\(question.number)")
            #expect(!question.evidence.isEmpty && !question.evidence.hasSuffix("."), "\(question.number)")
        }
        #expect(Set(instrument.questions.map(\.text)).count == 213)
    }

    @Test func `blocks climb from the first level to the last`() throws {
        let instrument = try Sample.carried().instrument
        let used = Dictionary(grouping: instrument.questions) { instrument.activity(of: $0.criterion)?.code ?? "" }
        #expect(used.count == 15)
        for (code, questions) in used where questions.count > 6 {
            #expect(questions.contains { $0.level == .initial }, "\(code)")
            #expect(questions.contains { $0.level == .improving || $0.level == .advanced }, "\(code)")
        }
    }

    @Test func `what is written is read back the same`() throws {
        let instrument = try Sample.carried().instrument
        #expect(try InstrumentFile.read(try InstrumentFile.bytes(instrument)).instrument == instrument)
    }

    @Test func `questions that wait for each other are refused with the way round`() {
        let problems = Sample.problems(
            Sample.question(1, when: "q3 = si"), Sample.question(2, when: "q1 = si"),
            Sample.question(3, when: "q2 = si"))
        #expect(problems.count == 1)
        #expect(problems.first?.contains("en círculo") == true)
        #expect(Sample.problems(Sample.question(1, when: "q1 = si")).first?.contains("en círculo") == true)
    }

    @Test func `all problems are told at once`() {
        let problems = Sample.problems(
            Sample.question(1), Sample.question(1, criterion: "Z.9"), Sample.question(2, "varias"),
            Sample.question(3, "cantidad"), Sample.question(4, when: "q77 = si"), Sample.question(5, when: "q1 es si"),
            Sample.question(6, weight: 0))
        for words in [
            "dos veces la pregunta 1", "el criterio Z.9", "necesita opciones", "desde qué cantidad", "pregunta 77",
            "Después de «q1»", "no es mayor que cero",
        ] {
            #expect(problems.contains { $0.contains(words) }, "\(words)")
        }
    }

    @Test func `a file that is cut, too large or of another shape is refused in words`() throws {
        func problems(_ bytes: [UInt8]) -> [String] {
            do {
                _ = try InstrumentFile.read(bytes)
                return []
            } catch {
                return (error as? InstrumentRefusal)?.problems ?? []
            }
        }
        #expect(problems(Array("{".utf8)).first?.contains("no es JSON") == true)
        #expect(problems(Array("{}".utf8)).first?.contains("Falta «") == true)
        #expect(problems(Array(repeating: 32, count: 2 * 1024 * 1024)).first?.contains("1 MB") == true)
    }
}
