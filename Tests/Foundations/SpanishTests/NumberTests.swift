import Spanish
import Testing

@Suite struct NumberTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1134, "1.134"), (1_000_000, "1.000.000"), (-1134, "-1.134"),
        (Int.min, "-9.223.372.036.854.775.808"),
    ])
    func `thousands are parted by points`(value: Int, text: String) {
        #expect(Spanish.number(value) == text)
    }

    @Test(arguments: [
        (1234.5, 1, "1.234,5"), (0.05, 1, "0,1"), (0.04, 1, "0,0"), (-0.04, 1, "0,0"), (2.5, 0, "3"),
        (-2.5, 0, "-3"), (99.995, 2, "100,00"), (3.14159, 4, "3,1416"),
    ])
    func `decimals follow a comma and round half away from zero`(value: Double, decimals: Int, text: String) {
        #expect(Spanish.number(value, decimals: decimals) == text)
    }

    @Test func `what is no number does not stop the page`() {
        #expect(Spanish.number(.infinity, decimals: 2) == "inf")
        #expect(Spanish.number(.nan, decimals: 2) == "nan")
    }

    @Test(arguments: [
        (0, "0 bytes"), (1, "1 byte"), (1023, "1.023 bytes"), (1024, "1 KB"), (1536, "1,5 KB"), (10_485_760, "10 MB"),
        (1_048_575, "1 MB"), (15_728_640, "15 MB"), (3_221_225_472, "3 GB"),
    ])
    func `sizes are given in the unit that people read`(count: Int, text: String) {
        #expect(Spanish.bytes(count) == text)
    }

    @Test func `a noun agrees with its number`() {
        #expect(Spanish.count(1, "acción", "acciones") == "1 acción")
        #expect(Spanish.count(3, "acción", "acciones") == "3 acciones")
        #expect(Spanish.count(0, "acción", "acciones") == "0 acciones")
        #expect(Spanish.count(1134, "entidad", "entidades") == "1.134 entidades")
    }
}

@Suite struct SentenceTests {
    @Test(arguments: [
        ([], ""), (["a"], "a"), (["a", "b"], "a y b"), (["a", "b", "c"], "a, b y c"),
        (["Francia", "Italia"], "Francia e Italia"), (["padres", "hijos"], "padres e hijos"),
        (["cobre", "hierro"], "cobre y hierro"), (["agua", "Íquira"], "agua e Íquira"), (["a", "hogar"], "a y hogar"),
    ])
    func `a list ends with y, or e before the sound i`(words: [String], text: String) {
        #expect(Spanish.list(words) == text)
    }

    @Test func `a sentence begins with a capital`() {
        #expect(Spanish.capitalized("ábrego y Zulia") == "Ábrego y Zulia")
        #expect(Spanish.capitalized("") == "")
    }
}
