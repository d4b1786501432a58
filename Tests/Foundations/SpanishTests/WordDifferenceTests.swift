import Expectations
import Spanish
import Testing

@Suite struct WordDifferenceTests {
    private func marked(_ old: String, _ new: String) -> String {
        WordDifference(from: old, to: new).parts.map { part in
            switch part.kind {
            case .same: part.text
            case .removed: "[-\(part.text)-]"
            case .added: "[+\(part.text)+]"
            }
        }.joined()
    }

    @Test(arguments: [
        ("Publicar cada mes", "Publicar cada semana", "Publicar cada [-mes-][+semana+]"),
        ("a b c", "a c", "a [-b -]c"), ("a c", "a b c", "a [+b +]c"), ("", "uno", "[+uno+]"), ("uno", "", "[-uno-]"),
        ("", "", ""), ("12 veces al año.", "10 veces al año.", "[-12 -][+10 +]veces al año."),
        ("uno, dos", "uno; dos", "uno[-, -][+; +]dos"), ("Niño", "niño", "[-Niño-][+niño+]"),
    ])
    func `what was removed stands before what was added`(old: String, new: String, expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test func `other spaces and lines are no difference`() {
        let difference = WordDifference(from: "Actualizar\n  la página ", to: "Actualizar la página")
        #expect(difference.isEmpty)
        #expect(difference.parts.map(\.text) == ["Actualizar la página"])
    }

    @Test func `parts rebuild the new text exactly and the old one word by word`() {
        let words = ["plan", "de", "acción", "mes", ",", "ñandú", "12"]
        var state: UInt64 = 9
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<400 {
            let old = (0..<next(30)).map { _ in words[next(words.count)] }.joined(separator: " ")
            let new = (0..<next(30)).map { _ in words[next(words.count)] }.joined(separator: " ")
            let parts = WordDifference(from: old, to: new).parts
            #expect(parts.filter { $0.kind != .removed }.map(\.text).joined() == new)
            let before = parts.filter { $0.kind != .added }.map(\.text).joined()
            #expect(before.filter { $0 != " " } == old.filter { $0 != " " })
            #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.kind != $1.kind })
        }
    }

    @Test func `the shortest change is found`() {
        let parts = WordDifference(from: "a b c a b b a", to: "c b a b a c").parts
        #expect(parts.filter { $0.kind != .same }.flatMap { $0.text.split(separator: " ") }.count == 5)
    }

    @Test func `huge texts that share nothing are told apart at once`() {
        let old = (0..<60_000).map { "palabra\($0)" }.joined(separator: " ")
        let new = (0..<60_000).map { "otra\($0)" }.joined(separator: " ")
        var parts: [WordDifference.Part] = []
        let time = ThreadTime.measure { parts = WordDifference(from: old, to: new).parts }
        #expect(parts.map(\.kind) == [.removed, .added])
        #expect(time < .seconds(5))
    }

    @Test func `one word changed in a huge text is one word`() {
        let words = (0..<60_000).map { "palabra\($0)" }
        var other = words
        other[30_000] = "nueva"
        let parts = WordDifference(from: words.joined(separator: " "), to: other.joined(separator: " ")).parts
        #expect(parts.map(\.kind) == [.same, .removed, .added, .same])
        #expect(parts[2].text == "nueva ")
    }
}
