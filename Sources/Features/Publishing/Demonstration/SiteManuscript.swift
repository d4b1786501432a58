import Calendar

/// A site of the demonstration as somebody wrote it: Markdown files in which each first-level heading begins an item,
/// followed by lines `campo: valor`, an empty line, the text, and its papers (`@documento nombre.pdf | Título`).
struct SiteManuscript: Sendable {
    var pieces: [Piece] = []

    struct Piece: Sendable {
        let title: String
        /// By the names of the kind's fields, and those of ``Reserved``.
        var fields: [String: String] = [:]
        var text: String = ""
        var papers: [Paper] = []
        /// File and line, for whoever has to mend it.
        let place: String

        subscript(_ name: Reserved) -> String { fields[name.rawValue] ?? "" }
    }

    struct Paper: Sendable {
        let name: String
        let title: String
        let kind: String
        var lines: [String] = []
    }

    /// What may be said of every item, whatever its kind.
    enum Reserved: String, CaseIterable {
        case channel = "canal"
        case day = "día"
        case body = "cuerpo"
        case state = "estado-de-edición"
        case summary = "resumen"
    }

    /// Adds a file; a channel holds for the items below it until another is named.
    mutating func read(_ text: String, file: String) throws(ManuscriptMistake) {
        var reader = PieceReader(file: file)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            try reader.take(String(line), number + 1)
        }
        pieces += reader.finished()
    }
}

struct ManuscriptMistake: Error, CustomStringConvertible {
    let place: String
    let words: String

    var description: String { "\(place): \(words)" }
}

private struct PieceReader {
    let file: String
    private var done: [SiteManuscript.Piece] = []
    private var piece: SiteManuscript.Piece?
    private var isInHead = false
    private var lastField = ""
    private var channel = ""

    init(file: String) { self.file = file }

    mutating func take(_ line: String, _ number: Int) throws(ManuscriptMistake) {
        if line.hasPrefix("# ") {
            close()
            piece = SiteManuscript.Piece(title: String(line.dropFirst(2)), place: "\(file), línea \(number)")
            isInHead = true
        } else if isInHead {
            try takeHead(line, number)
        } else if line.hasPrefix("@documento ") {
            let begun = paper(line.dropFirst(11))
            piece?.papers.append(begun)
        } else if let last = piece?.papers.indices.last {
            piece?.papers[last].lines.append(line)
        } else {
            piece?.text += line + "\n"
        }
    }

    /// `campo: valor`; a line that begins with two spaces goes on with the value before it.
    private mutating func takeHead(_ line: String, _ number: Int) throws(ManuscriptMistake) {
        if line.isEmpty {
            isInHead = false
        } else if line.hasPrefix("  ") {
            let field = lastField
            piece?.fields[field, default: ""] += "\n" + line.dropFirst(2)
        } else if let colon = line.firstIndex(of: ":") {
            let field = String(line[..<colon])
            piece?.fields[field] = String(line[line.index(after: colon)...]).trimmedSpaces
            lastField = field
        } else {
            throw ManuscriptMistake(place: "\(file), línea \(number)", words: "se esperaba «campo: valor»")
        }
    }

    private func paper(_ words: Substring) -> SiteManuscript.Paper {
        let parts = words.split(separator: "|").map { String($0).trimmedSpaces }
        return SiteManuscript.Paper(
            name: parts.first ?? "", title: parts.count > 1 ? parts[1] : "", kind: parts.count > 2 ? parts[2] : "")
    }

    private mutating func close() {
        guard var closed = piece else { return }
        if closed[.channel].isEmpty { closed.fields[SiteManuscript.Reserved.channel.rawValue] = channel }
        channel = closed[.channel]
        closed.text = closed.text.trimmedSpaces
        done.append(closed)
        piece = nil
    }

    mutating func finished() -> [SiteManuscript.Piece] {
        close()
        return done
    }
}

extension String {
    /// Without spaces and line ends around it.
    var trimmedSpaces: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
