import Spanish

/// What the copy's search knows of a page.
struct CopyEntry {
    let title: String
    let file: String
    let summary: String
    /// Stems of its words, those of the title first; each once.
    let stems: [String]

    /// A page that says nothing worth finding has no entry: the site map, the list's second page.
    init?(page: [UInt8], file: String) {
        let text = CopyText(page)
        guard !text.title.isEmpty else { return nil }
        title = text.title
        summary = text.summary
        self.file = file
        var seen: Set<String> = []
        stems = CopyWords.stems(text.title + " " + text.summary + " " + text.words).filter { seen.insert($0).inserted }
    }
}

/// Title, description and words of a page, read from its markup.
struct CopyText {
    private(set) var title = ""
    private(set) var summary = ""
    private(set) var words = ""

    init(_ page: [UInt8]) {
        var markup = CopyMarkup(page)
        var open: [String: Int] = [:]
        while let piece = markup.next() {
            switch piece {
            case .tag(let name, let bytes):
                if name == "meta" { takeMeta(CopyTag(bytes)) }
                if name.hasPrefix("/") {
                    open[String(name.dropFirst()), default: 1] -= 1
                } else {
                    open[name, default: 0] += 1
                }
                if name != "a", name != "strong", name != "em" { words += " " }
            case .text(let bytes):
                guard open["main", default: 0] > 0, open["nav", default: 0] == 0, open["script", default: 0] == 0
                else { continue }
                let text = CopyEntities.read(String(decoding: bytes, as: UTF8.self))
                if open["h1", default: 0] > 0 { title += text } else { words += text }
            }
        }
        title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func takeMeta(_ tag: CopyTag) {
        if tag["name"] == "description" { summary = tag["content"] ?? "" }
    }
}

/// Words as the copy's search compares them: folded, without the endings of plural and gender. The script in
/// `buscar.js` cuts what is typed in the same way.
enum CopyWords {
    /// How many different stems a page is found by beyond its title.
    static let most = 140

    static func stems(_ text: String) -> [String] {
        var stems: [String] = []
        for word in Spanish.folded(text).utf8.split(whereSeparator: { !isLetterOrDigit($0) }) {
            guard let stem = stem(String(decoding: word, as: UTF8.self)) else { continue }
            stems.append(stem)
        }
        return stems
    }

    /// “vacunas” → “vacun”, “veredales” → “veredal”; nil for words that say nothing.
    static func stem(_ word: String) -> String? {
        guard word.utf8.count > 2, !empty.contains(word) else { return nil }
        var stem = Substring(word)
        if stem.utf8.count > 4, stem.hasSuffix("es") {
            stem = stem.dropLast(2)
        } else if stem.utf8.count > 3, stem.hasSuffix("s") {
            stem = stem.dropLast()
        }
        if stem.utf8.count > 3, let last = stem.last, "aoe".contains(last) { stem = stem.dropLast() }
        return String(stem.prefix(20))
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    static let empty: Set<String> = [
        "que", "los", "las", "del", "por", "con", "para", "una", "uno", "como", "sus", "pero", "mas", "este", "esta",
        "son", "fue", "hay", "ser", "muy", "sin", "sobre", "entre", "cuando", "donde", "desde", "hasta", "tiene",
        "todo", "todos", "otra", "otro", "cada", "esto", "eso", "ese", "esa", "les", "nos", "está", "han", "era",
    ]
}
