import Testing

@testable import Filings

@Suite struct FilingNumberTests {
    private let text = FilingNumber(year: 2012, entity: "54174", sequence: 7)?.text ?? ""

    @Test func `a number says year, entity, count and check digit`() throws {
        let number = try #require(FilingNumber(year: 2012, entity: "54174", sequence: 7))
        #expect(number.text.hasPrefix("GEL-2012-54174-000007-"))
        #expect(number.text.count == 23)
        #expect(FilingNumber(year: 2012, entity: "5417", sequence: 7) == nil)
        #expect(FilingNumber(year: 2012, entity: "5417x", sequence: 7) == nil)
        #expect(FilingNumber(year: 2012, entity: "54174", sequence: 0) == nil)
        #expect(FilingNumber(year: 2012, entity: "54174", sequence: 1_000_000) == nil)
    }

    @Test func `the number that pages show as an example is a right one`() throws {
        #expect(try FilingNumber(typed: "GEL-2012-54174-000007-1").sequence == 7)
        #expect(FilingNumber.Misreading.shape.words.contains("GEL-2012-54174-000007-1"))
    }

    /// The example of Damm's thesis.
    @Test func `the check digit of 572 is 4`() {
        #expect(Damm.check([5, 7, 2]) == 4)
        #expect(Damm.check([5, 7, 2, 4]) == 0)
    }

    @Test(arguments: [1, 7, 42, 999, 31_337, 999_999])
    func `any single wrong digit is noticed`(sequence: Int) throws {
        let digits = try Self.digits(sequence)
        for position in digits.indices {
            for wrong in UInt8(0)...9 where wrong != digits[position] {
                var typed = digits
                typed[position] = wrong
                #expect(Self.misreading(typed) != nil)
            }
        }
    }

    @Test(arguments: ["05001", "54174", "94343", "98989", "00100"])
    func `any two neighbours in the wrong order are noticed`(entity: String) throws {
        for sequence in [1, 7, 42, 102_938, 909_090, 123_456] {
            let digits = try Self.digits(sequence, entity: entity)
            for position in digits.indices.dropLast() where digits[position] != digits[position + 1] {
                var typed = digits
                typed.swapAt(position, position + 1)
                #expect(Self.misreading(typed) != nil, "\(typed)")
            }
        }
    }

    @Test func `spaces, small letters, missing dashes and other dashes are forgiven`() throws {
        let number = try FilingNumber(typed: text)
        let bare = text.filter { $0 != "-" }
        for typed in [
            text.lowercased(), bare, String(bare.dropFirst(3)), "  " + text + "\n",
            text.split(separator: "-").joined(separator: " – "), text.split(separator: "-").joined(separator: "."),
        ] {
            #expect(try FilingNumber(typed: typed) == number, "\(typed)")
        }
    }

    @Test func `what is wrong is told apart`() throws {
        let check = try #require(text.last.flatMap(\.wholeNumberValue))
        #expect(Self.misreading("") == .empty)
        #expect(Self.misreading(" - ") == .empty)
        #expect(Self.misreading("hola") == .shape)
        #expect(Self.misreading(text + "1") == .shape)
        #expect(Self.misreading(String(text.dropLast())) == .shape)
        #expect(Self.misreading("GEL-2012-54174-٠٠٠٠٠٧-1") == .shape)
        #expect(Self.misreading(String(text.dropLast()) + String((check + 1) % 10)) == .checkDigit)
        #expect(Set([FilingNumber.Misreading.empty, .shape, .checkDigit].map(\.words)).count == 3)
    }

    private static func digits(_ sequence: Int, entity: String = "54174") throws -> [UInt8] {
        let text = try #require(FilingNumber(year: 2012, entity: entity, sequence: sequence)).text
        return text.utf8.filter { (48...57).contains($0) }.map { $0 - 48 }
    }

    private static func misreading(_ digits: [UInt8]) -> FilingNumber.Misreading? {
        misreading(digits.map(String.init).joined())
    }

    private static func misreading(_ typed: String) -> FilingNumber.Misreading? {
        do throws(FilingNumber.Misreading) { _ = try FilingNumber(typed: typed) } catch { return error }
        return nil
    }
}
