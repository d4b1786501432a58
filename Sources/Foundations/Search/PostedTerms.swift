import Spanish

/// The terms a document is found by, each with a letter in front that says what it is: `w` a word of the document, `t`
/// a word of its title, `e` its entity, `d` its department, `k` its kind, `c` its channel.
enum PostedTerms {
    /// Different words beyond these are not found: a list of names of a whole country, not a text.
    static let most = 20_000

    static func of(_ document: SearchDocument) -> String {
        let title = forms(document.title)
        let all = title.union(forms(document.summary)).union(forms(document.text))
        var terms = ["e" + document.entity, "d" + document.entity.prefix(2), label("k", document.kind)]
        if !document.channel.isEmpty { terms.append(label("c", document.channel)) }
        terms += title.sorted().prefix(most).map { "t" + $0 }
        terms += all.sorted().prefix(most).map { "w" + $0 }
        return terms.joined(separator: " ")
    }

    /// A name with hyphens as one term: `preguntas-frecuentes` → `kpreguntasfrecuentes`.
    static func label(_ letter: String, _ name: String) -> String {
        letter + Spanish.slug(name).split(separator: "-").joined()
    }

    /// Each word both as it is written and by its stem: whole words are found by the stem, begun ones as written.
    private static func forms(_ text: String) -> Set<String> {
        let words = Set(Words.folded(text)).subtracting(StopWords.all)
        return words.union(Stemming.stems(Array(words)))
    }
}
