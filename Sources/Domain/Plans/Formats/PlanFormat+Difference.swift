/// Something that is not the same in two formats.
public struct PlanFormatChange: Sendable, Hashable {
    /// “Campo «Metas»: guía”.
    public let place: String
    /// Nil where it is new.
    public let before: String?
    /// Nil where it is gone.
    public let after: String?
}

extension PlanFormat {
    /// What changes for who fills it in, from an older format to this one.
    public func changes(from old: PlanFormat) -> [PlanFormatChange] {
        var changes = Changes()
        changes.compare("Título", old.title, title)
        changes.compare("Vigencia", String(old.vigencia), String(vigencia))
        changes.compare("Fuente", old.source, source)
        changes.compare(
            "Introducción", old.introduction.joined(separator: "\n"), introduction.joined(separator: "\n"))
        changes.compare(old.columns.map(\.facts), columns.map(\.facts), "Campo")
        changes.compare(old.themes.map { $0.facts(in: old) }, themes.map { $0.facts(in: self) }, "Tema")
        changes.compare(old.bodies.map(\.facts), bodies.map(\.facts), "Organismo")
        changes.compare(old.legalFrame.map(\.facts), legalFrame.map(\.facts), "Norma")
        return changes.all
    }
}

/// A part of a format as labelled texts, under the key by which it is the same part in both.
private struct PartFacts {
    let key: String
    let title: String
    let texts: [(label: String, text: String)]
}

private struct Changes {
    var all: [PlanFormatChange] = []

    mutating func compare(_ place: String, _ before: String, _ after: String) {
        if before != after { all.append(PlanFormatChange(place: place, before: before, after: after)) }
    }

    mutating func compare(_ before: [PartFacts], _ after: [PartFacts], _ noun: String) {
        for part in before where !after.contains(where: { $0.key == part.key }) {
            all.append(PlanFormatChange(place: "\(noun) «\(part.title)»", before: part.title, after: nil))
        }
        for part in after {
            guard let old = before.first(where: { $0.key == part.key }) else {
                all.append(PlanFormatChange(place: "\(noun) «\(part.title)»", before: nil, after: part.title))
                continue
            }
            for (was, new) in zip(old.texts, part.texts) {
                compare("\(noun) «\(part.title)»: \(new.label)", was.text, new.text)
            }
        }
        let (was, new) = (before.map(\.key), after.map(\.key))
        if was != new, was.sorted() == new.sorted() {
            let sorted = { (keys: [String], parts: [PartFacts]) in
                keys.compactMap { key in parts.first { $0.key == key }?.title }.joined(separator: ", ")
            }
            compare("Orden de cada \(noun.lowercased())", sorted(was, after), sorted(new, after))
        }
    }
}

extension PlanFormat.Column {
    fileprivate var facts: PartFacts {
        PartFacts(
            key: key, title: title,
            texts: [
                ("título", title), ("guía", guide), ("ejemplo", example),
                ("obligatorio", isRequired ? "sí" : "no"),
            ])
    }
}

extension PlanFormat.Theme {
    fileprivate func facts(in format: PlanFormat) -> PartFacts {
        PartFacts(
            key: key, title: title,
            texts: [("título", title), ("guía", guide), ("quién lo revisa", format.body(body)?.name ?? body)])
    }
}

extension PlanFormat.Body {
    fileprivate var facts: PartFacts {
        PartFacts(key: id, title: name, texts: [("nombre", name), ("papel", role)])
    }
}

extension PlanFormat.Norm {
    fileprivate var facts: PartFacts {
        PartFacts(
            key: name, title: name,
            texts: [("de qué trata", about), ("comprobada en el texto oficial", isVerified ? "sí" : "no")])
    }
}
