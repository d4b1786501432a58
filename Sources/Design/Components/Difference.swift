public import HTML
import Spanish

/// A cell of a plan in two versions.
public struct DifferenceRow: Sendable {
    /// "Meta"
    public var name: String
    public var before: String
    public var after: String

    public init(_ name: String, before: String, after: String) {
        self.name = name
        self.before = before
        self.after = after
    }
}

extension HTML {
    /// Two texts in one: what was taken away is struck through, what was added is underlined, and both are said.
    public mutating func difference(from old: String, to new: String) {
        let parts = WordDifference(from: old, to: new).parts
        for (index, part) in parts.enumerated() {
            switch part.kind {
            case .same: text(part.text)
            case .removed:
                del { $0.changed("quitado: ", part.text) }
                let isReplaced = index + 1 < parts.count && parts[index + 1].kind == .added
                if isReplaced || part.endsInSpace { text(" ") }
            case .added:
                ins { $0.changed("agregado: ", part.text) }
                if part.endsInSpace { text(" ") }
            }
        }
    }

    /// The mark ends with the last word, so that no line hangs over the space behind it.
    private mutating func changed(_ words: String, _ part: String) {
        span(words, .class("unseen"))
        text(String(part.reversed().drop(while: \.isWhitespace).reversed()))
    }

    /// What changed between two versions, cell by cell. Cells that stayed the same are left out and counted.
    public mutating func differences(_ rows: [DifferenceRow], caption: String) {
        let changed = rows.filter { !WordDifference(from: $0.before, to: $0.after).isEmpty }
        dl(.class("facts changes")) { list in
            for row in changed {
                list.fact(row.name) { $0.difference(from: row.before, to: row.after) }
            }
        }
        p(Self.unchanged(rows.count - changed.count, caption, any: !changed.isEmpty), .class("hint"))
    }

    private static func unchanged(_ count: Int, _ caption: String, any: Bool) -> String {
        guard any else { return "\(caption): nada cambió." }
        return count == 0
            ? "\(caption): cambió todo." : "\(caption): \(Spanish.count(count, "dato sigue", "datos siguen")) igual."
    }
}

extension WordDifference.Part {
    fileprivate var endsInSpace: Bool { text.last?.isWhitespace == true }
}

extension ComponentExample {
    static let differences = ComponentExample(
        "diferencias", "Diferencias", "Qué cambió entre dos versiones, dato por dato.",
        criteria: [
            "Lo quitado va tachado y lo agregado subrayado; el lector de pantalla oye «quitado» y «agregado».",
            "Lo que no cambió se cuenta y no estorba.",
        ]
    ) { html in
        html.differences(
            [
                DifferenceRow(
                    "Acción", before: "Actualizar la página cada mes con las noticias de la alcaldía.",
                    after: "Actualizar la página cada semana con las noticias y los contratos de la alcaldía."),
                DifferenceRow("Meta", before: "", after: "12 veces al año"),
                DifferenceRow("Responsable", before: "Secretaría General", after: "Secretaría General"),
                DifferenceRow("Recursos", before: "Por definir", after: ""),
            ], caption: "Acción 3, de la versión 1 a la 2")
    }
}
