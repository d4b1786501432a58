extension Spanish {
    /// Words as an enumeration: `Spanish.list(["a", "b", "c"]) == "a, b y c"`.
    ///
    /// "y" becomes "e" before the sound i: "Francia e Italia", "padres e hijos", but "cobre y hierro".
    public static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        let conjunction = beginsWithSoundI(last) ? " e " : " y "
        return words.dropLast().joined(separator: ", ") + conjunction + last
    }

    /// The text with its first letter in upper case, for the beginning of a sentence.
    ///
    ///     Spanish.capitalized("viernes 11 de diciembre") == "Viernes 11 de diciembre"
    public static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Whether the word is heard with the vowel i in front; in "hie-", "ia-", "io-" it is a glide, heard as y.
    private static func beginsWithSoundI(_ word: String) -> Bool {
        var sounds = folded(word).utf8[...]
        if sounds.first == UInt8(ascii: "h") { sounds = sounds.dropFirst() }
        guard sounds.first == UInt8(ascii: "i") else { return false }
        guard let next = sounds.dropFirst().first else { return true }
        return !"aeou".utf8.contains(next)
    }
}
