import Testing

@testable import Entities

@Suite struct NITTests {
    @Test(arguments: [("890501422", 4), ("899999467", 5)])
    func `the check digit of both seed plans is the one printed in them`(number: String, digit: Int) {
        #expect(NIT.checkDigit(of: number) == digit)
    }

    @Test(arguments: ["890501422-4", "890.501.422-4", "NIT 890501422-4", " nit: 8905014224 "])
    func `a NIT is read as people write it`(text: String) throws {
        #expect(try NIT(text).description == "890.501.422-4")
    }

    @Test func `a wrong digit is refused and the right one named`() {
        #expect(throws: NIT.Problem.wrongDigit(given: 3, right: 4)) { try NIT("890.501.422-3") }
    }

    @Test func `nine digits alone lack their check digit`() {
        #expect(throws: NIT.Problem.digitMissing) { try NIT("890501422") }
    }

    @Test(arguments: ["", "-4", "89050A422-4", "890501422-44", "890501422-4-4", "٨٩٠٥٠١٤٢٢-4"])
    func `what is no number is refused`(text: String) {
        #expect(throws: NIT.Problem.notANumber) { try NIT(text) }
    }

    @Test func `a remainder of zero or one is itself the digit`() {
        // 800000000: 8·41 = 328 = 29·11 + 9 → 2. 1 alone: 3 → 8. 4: 12 mod 11 = 1 → 1. 11: 3 + 7 = 10 → 1. 0 → 0.
        #expect(NIT.checkDigit(of: "800000000") == 2)
        #expect(NIT.checkDigit(of: "4") == 1)
        #expect(NIT.checkDigit(of: "0") == 0)
    }
}
