import Spanish
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Chitagá", "chitaga"), ("PEÑOL", "penol"), ("Güepsa", "guepsa"), ("ÁÉÍÓÚÜ", "aeiouu"), ("", ""),
        ("Š Ž ł Œuvre straße Æ", "s z l oeuvre strasse ae"), ("ÀÈÌÒÙ çÇ", "aeiou cc"), ("10 % · 2 × 3", "10 % · 2 × 3"),
    ])
    func `letters lose their accents and their size`(text: String, folded: String) {
        #expect(Spanish.folded(text) == folded)
    }

    @Test func `composed and combining accents fold to the same`() {
        #expect(Spanish.folded("Chita\u{67}a\u{301}") == "chitaga")
        #expect(Spanish.folded("N\u{303}ungo") == "nungo")
        #expect(Spanish.sortKey("N\u{303}ungo") == Spanish.sortKey("Ñungo"))
    }

    @Test func `a no-break space is a space and a soft hyphen is nothing`() {
        #expect(Spanish.folded("Norte\u{A0}de San\u{AD}tander") == "norte de santander")
    }

    @Test func `other scripts pass unchanged`() {
        #expect(Spanish.folded("Ελλάς 日本 😀 ή") == "Ελλάς 日本 😀 ή")
        #expect(Spanish.folded("日Á😀É") == "日a😀e")
    }

    @Test func `every letter of the two Latin blocks folds as the rules of Unicode say`() {
        let alone: Set<Unicode.Scalar> = ["Þ", "þ", "×", "÷", "ß", "Æ", "æ", "Œ", "œ", "Ĳ", "ĳ", "ŉ", "ſ"]
        let strokes: [Unicode.Scalar: String] = [
            "Ð": "d", "ð": "d", "Ø": "o", "ø": "o", "Đ": "d", "đ": "d", "Ħ": "h", "ħ": "h", "ı": "i", "ĸ": "k",
            "Ŀ": "l", "ŀ": "l", "Ł": "l", "ł": "l", "Ŋ": "n", "ŋ": "n", "Ŧ": "t", "ŧ": "t",
        ]
        for value in UInt32(0xC0)...0x17F {
            guard let scalar = Unicode.Scalar(value), !alone.contains(scalar) else { continue }
            let base = strokes[scalar] ?? plain(scalar)
            #expect(Spanish.folded(String(Character(scalar))) == base, "\(scalar)")
        }
    }

    /// The base letter: the ASCII letter which, with one mark of U+0300 to U+0328 after it, is the same character.
    private func plain(_ scalar: Unicode.Scalar) -> String? {
        let wanted = Character(String(Character(scalar)).lowercased())
        for letter in "abcdefghijklmnopqrstuvwxyz" {
            for mark in UInt32(0x300)...0x328 {
                guard let mark = Unicode.Scalar(mark) else { continue }
                if Character(String(letter) + String(Character(mark))) == wanted { return String(letter) }
            }
        }
        return String(Character(scalar)).lowercased() == "i\u{307}" ? "i" : nil
    }
}

@Suite struct OrderTests {
    @Test func `names sort as in a dictionary, ñ after n, accents ignored`() {
        let names = ["Zulia", "Ñungo", "Nuquí", "Ábrego", "Oiba", "Aguachica", "Peñol", "Penzol", "Abejorral"]
        let sorted = names.sorted { Spanish.sortKey($0) < Spanish.sortKey($1) }
        #expect(
            sorted == ["Abejorral", "Ábrego", "Aguachica", "Nuquí", "Ñungo", "Oiba", "Penzol", "Peñol", "Zulia"])
    }
}

@Suite struct SlugTests {
    @Test(arguments: [
        ("San José de Cúcuta", "san-jose-de-cucuta"), ("  El Peñón (Bolívar) ", "el-penon-bolivar"),
        ("Plan 2012–2015", "plan-2012-2015"), ("¡!", ""),
    ])
    func `an address has letters, digits and single hyphens`(text: String, slug: String) {
        #expect(Spanish.slug(text) == slug)
    }
}
