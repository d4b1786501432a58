import Search
import Testing

@Suite struct StemmingTests {
    @Test(arguments: [
        ("vacunación", "vacunaciones"), ("vacunacion", "VACUNACIÓN"), ("educativo", "educación"),
        ("comisión", "comisiones"), ("vereda", "veredas"), ("tecnología", "tecnologias"), ("niño", "niños"),
    ])
    func `forms of one word have one stem`(one: String, other: String) {
        #expect(Stemming.terms(one) == Stemming.terms(other))
        #expect(Stemming.terms(one).count == 1)
    }

    @Test func `different words keep different stems`() {
        #expect(Stemming.terms("vía") != Stemming.terms("vida"))
        #expect(Stemming.terms("acueducto") != Stemming.terms("acuerdo"))
    }

    @Test func `words of every day are left out`() {
        #expect(Stemming.terms("Las vacunaciones en la vereda") == ["vacun", "vered"])
        #expect(Stemming.terms("de la que el") == [])
    }

    @Test func `numbers are words and signs are not`() {
        #expect(Stemming.terms("Acuerdo 012 de 2014 (art. 5) ¡ya! 😀") == ["acuerd", "012", "2014", "art", "5"])
    }

    @Test func `several threads may stem at once`() async {
        let expected = Stemming.terms("presupuesto participativo de las veredas")
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { _ in Stemming.terms("presupuesto participativo de las veredas") == expected }
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
