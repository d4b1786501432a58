import Spanish

/// What the paragraph styles of a DOCX say: headings, lists and bold.
struct WordStyles {
    struct Style {
        var name = ""
        var basedOn: String?
        var outline: Int?
        var isListed = false
        var bold: Bool?
    }

    fileprivate(set) var styles: [String: Style] = [:]

    static func read(_ path: String?, in archive: ZipArchive, limits: DocumentLimits) throws(DocumentFailure) -> Self {
        guard let path, let bytes = try archive.read(path) else { return WordStyles() }
        let visitor = WordStyleVisitor()
        try XMLWalk.walk(bytes, visitor, limits: limits)
        return visitor.found
    }

    /// The heading level of a style by its outline level or its name, in English or Spanish, or by the style it is
    /// based on.
    func headingLevel(_ id: String?) -> Int? {
        lookUp(id) { style in style.outline.map { $0 + 1 } ?? Self.headingLevel(named: style.name) }
    }

    func isList(_ id: String?) -> Bool {
        lookUp(id) { style in
            let name = Spanish.folded(style.name)
            return style.isListed || name.hasPrefix("list ") || name.hasPrefix("lista") ? true : nil
        } ?? false
    }

    func isBold(_ id: String?) -> Bool { lookUp(id) { $0.bold } ?? false }

    private func lookUp<Answer>(_ id: String?, _ question: (Style) -> Answer?) -> Answer? {
        var next = id
        for _ in 0..<12 {
            guard let id = next else { return nil }
            guard let style = styles[id] else { return question(Style(name: id)) }
            if let answer = question(style) { return answer }
            next = style.basedOn
        }
        return nil
    }

    /// "heading 2", "Título 2", "Titulo2"; a title without number is level 1.
    private static func headingLevel(named name: String) -> Int? {
        let folded = Spanish.folded(name)
        for word in ["heading", "titulo", "title", "encabezado"] where folded.hasPrefix(word) {
            let rest = folded.dropFirst(word.count).filter { $0 != " " }
            if rest.isEmpty { return word == "encabezado" ? nil : 1 }
            if let level = Int(rest), (1...9).contains(level) { return level }
        }
        return nil
    }
}

private final class WordStyleVisitor: XMLVisitor {
    var found = WordStyles()
    private var id: String?
    private var style = WordStyles.Style()

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "style":
            id = attributes["styleId"]
            style = WordStyles.Style()
        case "name": style.name = attributes["val"] ?? ""
        case "basedOn": style.basedOn = attributes["val"]
        case "outlineLvl": style.outline = attributes.number("val").flatMap { (0..<9).contains($0) ? $0 : nil }
        case "numPr": style.isListed = true
        case "b": style.bold = attributes.isOn
        default: break
        }
    }

    func text(_ text: String) {}

    func end(_ name: String) {
        guard name == "style", let id else { return }
        found.styles[id] = style
        self.id = nil
    }
}
