extension Spanish {
    /// The text in small letters without accents, for matching and search.
    ///
    ///     Spanish.folded("Chitagá") == "chitaga"
    ///     Spanish.folded("PEÑOL") == "penol"
    ///
    /// Knows the letters of Latin-1 and Latin Extended-A, composed (NFC) or followed by combining marks (NFD). A
    /// no-break space becomes a space and a soft hyphen disappears. Other scripts pass unchanged.
    public static func folded(_ text: String) -> String {
        fold(text, markingEnye: false)
    }

    /// A text that, compared by `<`, sorts as a Spanish dictionary does: accents do not count and ñ comes after n.
    ///
    ///     ["Zulia", "Ábrego", "Ñungo", "Nuquí"].sorted { Spanish.sortKey($0) < Spanish.sortKey($1) }
    ///     // Ábrego, Nuquí, Ñungo, Zulia
    ///
    /// The key is for comparison only; it is not meant to be read.
    public static func sortKey(_ text: String) -> String {
        fold(text, markingEnye: true)
    }

    /// The text as a part of an address: folded letters and digits, everything else one hyphen.
    ///
    ///     Spanish.slug("San José de Cúcuta") == "san-jose-de-cucuta"
    ///
    /// Empty if the text has neither letters nor digits.
    public static func slug(_ text: String) -> String {
        folded(text).utf8
            .split { !isLetterOrDigit($0) }
            .map { String(Substring($0)) }
            .joined(separator: "-")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func fold(_ text: String, markingEnye: Bool) -> String {
        var text = text
        return text.withUTF8 { source in
            guard !source.isEmpty else { return "" }
            return String(unsafeUninitializedCapacity: source.count) { target in
                var folding = Folding(source: source, target: target, marksEnye: markingEnye)
                folding.run()
                return folding.written
            }
        }
    }
}

/// One pass over UTF-8. The result never needs more bytes than the source: a letter of two bytes becomes at most two.
private struct Folding {
    let source: UnsafeBufferPointer<UInt8>
    let target: UnsafeMutableBufferPointer<UInt8>
    let marksEnye: Bool
    var position = 0
    var written = 0

    /// The tilde stands after z in ASCII, so "n~" sorts after every word that begins with n.
    static let afterZ = UInt8(ascii: "~")

    mutating func run() {
        while position < source.count {
            let byte = source[position]
            if byte < 0x80 {
                put(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                position += 1
            } else if (0xC2...0xCD).contains(byte) {
                foldPair(byte, source[position + 1])
                position += 2
            } else {
                put(byte)
                position += 1
            }
        }
    }

    private mutating func foldPair(_ lead: UInt8, _ trail: UInt8) {
        switch lead {
        case 0xC2: foldSign(trail)
        case 0xC3: foldLetter(lead, trail, LetterTable.latin1)
        case 0xC4: foldLetter(lead, trail, LetterTable.extendedFirst)
        case 0xC5: foldLetter(lead, trail, LetterTable.extendedSecond)
        case 0xCC,
            0xCD where trail < 0xB0:
            foldMark(lead, trail)
        default: putPair(lead, trail)
        }
    }

    private mutating func foldSign(_ trail: UInt8) {
        switch trail {
        case 0xA0: put(0x20)
        case 0xAD: break
        default: putPair(0xC2, trail)
        }
    }

    private mutating func foldLetter(_ lead: UInt8, _ trail: UInt8, _ table: StaticString) {
        let letter = table.utf8Start[Int(trail & 0x3F)]
        switch letter {
        case LetterTable.same: putPair(lead, trail)
        case LetterTable.two: putLigature(lead, trail)
        default: put(letter)
        }
        if marksEnye, lead == 0xC3, trail == 0x91 || trail == 0xB1 { put(Self.afterZ) }
    }

    private mutating func putLigature(_ lead: UInt8, _ trail: UInt8) {
        switch (lead, trail) {
        case (0xC3, 0x86), (0xC3, 0xA6): putPair(UInt8(ascii: "a"), UInt8(ascii: "e"))
        case (0xC3, 0x9F): putPair(UInt8(ascii: "s"), UInt8(ascii: "s"))
        case (0xC3, _): putPair(UInt8(ascii: "t"), UInt8(ascii: "h"))
        case (0xC4, _): putPair(UInt8(ascii: "i"), UInt8(ascii: "j"))
        default: putPair(UInt8(ascii: "o"), UInt8(ascii: "e"))
        }
    }

    /// A combining mark (U+0300 to U+036F) is dropped; the tilde over an n is the letter ñ.
    private mutating func foldMark(_ lead: UInt8, _ trail: UInt8) {
        let isTilde = lead == 0xCC && trail == 0x83
        guard marksEnye, isTilde, written > 0, target[written - 1] == UInt8(ascii: "n") else { return }
        put(Self.afterZ)
    }

    private mutating func putPair(_ first: UInt8, _ second: UInt8) {
        put(first)
        put(second)
    }

    private mutating func put(_ byte: UInt8) {
        target[written] = byte
        written += 1
    }
}

/// The plain letter for each of the 64 second bytes after C3, C4 and C5.
private enum LetterTable {
    static let same = UInt8(ascii: ".")
    static let two = UInt8(ascii: "?")
    static let latin1: StaticString = "aaaaaa?ceeeeiiiidnooooo.ouuuuy??aaaaaa?ceeeeiiiidnooooo.ouuuuy?y"
    static let extendedFirst: StaticString = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll"
    static let extendedSecond: StaticString = "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
}
