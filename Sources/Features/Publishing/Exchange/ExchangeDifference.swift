import Channels

/// What a file would do to a channel: nothing happens before somebody has seen it.
struct ExchangeDifference: Sendable, Hashable {
    struct New: Sendable, Hashable {
        let row: Int
        let body: SiteBody
        let words: ItemWords
    }

    struct Changed: Sendable, Hashable {
        let row: Int
        let item: ExchangeItem
        let words: ItemWords
    }

    struct Refused: Sendable, Hashable {
        let row: Int
        let title: String
        let reason: String
    }

    private(set) var new: [New] = []
    private(set) var changed: [Changed] = []
    private(set) var unchanged = 0
    private(set) var refused: [Refused] = []
    let unknown: [String]

    var isEmpty: Bool { new.isEmpty && changed.isEmpty }

    /// - Parameter media: identifiers of files the entity has, among those the rows name.
    init(_ table: ExchangeTable, _ items: [ExchangeItem], _ kind: ItemKind, media: Set<String>) {
        unknown = table.unknown
        let byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        for row in table.rows {
            do {
                try add(RowReading(row, kind, paragraphs: table.linesAreParagraphs, media: media), byID, &seen)
            } catch {
                let title = row.values[ExchangeTable.key(.title)] ?? ""
                refused.append(Refused(row: row.number, title: String(title.prefix(80)), reason: error.words))
            }
        }
    }

    private mutating func add(
        _ row: RowReading, _ items: [String: ExchangeItem], _ seen: inout Set<String>
    ) throws(ExchangeRefusal) {
        guard !row.id.isEmpty else {
            new.append(New(row: row.number, body: try row.body(), words: try row.words(over: ItemWords())))
            return
        }
        guard let item = items[row.id] else {
            throw ExchangeRefusal("Ese identificador no es de este canal. Déjelo vacío si el contenido es nuevo.")
        }
        guard seen.insert(row.id).inserted else { throw ExchangeRefusal("El identificador está en dos filas.") }
        let words = try row.words(over: item.words)
        guard words != item.words else {
            unchanged += 1
            return
        }
        guard item.state != .archived else {
            throw ExchangeRefusal("Está archivado. Devuélvalo primero a borrador desde Contenidos.")
        }
        changed.append(Changed(row: row.number, item: item, words: words))
    }
}

/// One row, read by the rules of its kind.
private struct RowReading {
    let number: Int
    let id: String
    private let values: [String: String]
    private let kind: ItemKind
    private let paragraphs: Bool
    private let media: Set<String>

    init(_ row: ExchangeRow, _ kind: ItemKind, paragraphs: Bool, media: Set<String>) {
        number = row.number
        values = row.values
        id = (row.values[ExchangeTable.key(.id)] ?? "").oneLine
        self.kind = kind
        self.paragraphs = paragraphs
        self.media = media
    }

    func body() throws(ExchangeRefusal) -> SiteBody {
        let word = (values[ExchangeTable.key(.body)] ?? "").oneLine.lowercased()
        guard !word.isEmpty else { return .government }
        guard let body = SiteBody(rawValue: word) else {
            throw ExchangeRefusal("En «Organismo» escriba alcaldia, concejo o personeria.")
        }
        return body
    }

    /// What the row says, and where it has no column, what was there. A text that differs only in its blank lines is
    /// the same text.
    func words(over old: ItemWords) throws(ExchangeRefusal) -> ItemWords {
        var words = old
        words.title = try line(.title, "El título", old.title)
        guard !words.title.isEmpty else { throw ExchangeRefusal("Falta el título.") }
        words.summary = try text(.summary, "El resumen", old.summary, ExchangeLimits.line * 4)
        words.text = try text(.text, "El texto", old.text, ExchangeLimits.text)
        for field in kind.fields {
            guard let typed = values[ExchangeTable.key(.field(field.name))] else { continue }
            words.values[field.name] = try value(typed, field, old.values[field.name] ?? "")
        }
        words.values = words.values.filter { !$0.value.isEmpty }
        return words
    }

    private func line(_ column: ExchangeColumn, _ name: String, _ old: String) throws(ExchangeRefusal) -> String {
        guard let typed = values[ExchangeTable.key(column)] else { return old }
        let line = typed.oneLine
        guard line.count <= ExchangeLimits.line else { throw ExchangeRefusal("\(name) tiene más de 300 letras.") }
        return line
    }

    private func text(
        _ column: ExchangeColumn, _ name: String, _ old: String, _ most: Int
    ) throws(ExchangeRefusal) -> String {
        guard let typed = values[ExchangeTable.key(column)] else { return old }
        guard typed.count <= most else { throw ExchangeRefusal("\(name) es muy largo: caben \(most) letras.") }
        return typed.saysTheSame(as: old) ? old : paragraphs ? typed.inParagraphs : typed.trimmedText
    }

    private func value(_ typed: String, _ field: ItemField, _ old: String) throws(ExchangeRefusal) -> String {
        guard !typed.saysTheSame(as: old) else { return old }
        if field.kind == .document || field.kind == .picture {
            let names = typed.split(whereSeparator: \.isWhitespace).map(String.init)
            guard media.isSuperset(of: names) else {
                throw ExchangeRefusal("«\(field.title)»: ese archivo no está en la biblioteca.")
            }
            return names.joined(separator: " ")
        }
        switch FieldValue.read(typed, field) {
        case .success(let value): return value
        case .failure(let problem): throw ExchangeRefusal("«\(field.title)»: \(problem.words)")
        }
    }
}

extension String {
    /// Whether two texts differ in nothing but blank lines and spaces at the ends of lines.
    fileprivate func saysTheSame(as other: String) -> Bool { self == other || solidLines == other.solidLines }

    private var solidLines: [Substring] {
        split(whereSeparator: \.isNewline).map(\.trimmedEnds).filter { !$0.isEmpty }
    }

    fileprivate var trimmedText: String {
        String(replacing("\r\n", with: "\n")[...].trimmedEnds)
    }

    /// Lines of a spreadsheet's cell as paragraphs; lines of a list or of a table stay together.
    fileprivate var inParagraphs: String {
        var text = ""
        var last = ""
        for line in split(whereSeparator: \.isNewline).map({ String($0.trimmedEnds) }) where !line.isEmpty {
            if !text.isEmpty { text += line.isListLine && last.isListLine ? "\n" : "\n\n" }
            text += line
            last = line
        }
        return text
    }

    private var isListLine: Bool {
        let mark = prefix { !$0.isWhitespace }
        return ["-", "*", "+", ">"].contains(String(mark)) || hasPrefix("|")
            || (mark.last == "." && mark.dropLast().allSatisfy(\.isNumber) && mark.count > 1)
    }
}

extension Substring {
    fileprivate var trimmedEnds: Substring {
        var words = drop(while: \.isWhitespace)
        while words.last?.isWhitespace == true { words.removeLast() }
        return words
    }
}
