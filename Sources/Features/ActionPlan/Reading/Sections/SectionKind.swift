import Plans
import Spanish

/// The parts a plan is written in.
enum SectionKind: String, Sendable, Hashable {
    case top, legalFrame, strategicFrame, vision, generalObjective, specificObjectives, actionLines, operationalFrame
    case closingRequirements, support, incentives, signatures, other

    struct Heading {
        var kind: SectionKind
        /// How many words of the line are the heading; the rest is content ("Visión: Chitagá en el año…").
        var words: Int
    }

    /// The section that a line opens, by its folded words; `nil` for running text.
    static func heading(_ folded: String) -> Heading? {
        let clean = String(Substring(folded.utf8.drop { !Vocabulary.isLetter($0) }))
        for (phrase, kind) in phrases where clean.hasPrefix(phrase) {
            let count = Shape.wordCount(phrase) + Shape.wordCount(String(folded.dropLast(clean.count)))
            let rest = clean.dropFirst(phrase.count)
            guard let next = rest.first else { return Heading(kind: kind, words: count) }
            if next == ":" || (next == "." && rest.count < 3) { return Heading(kind: kind, words: count) }
            if Shape.wordCount(folded) <= 12, isTail(rest, of: kind) {
                return Heading(kind: kind, words: Shape.wordCount(folded))
            }
        }
        return nil
    }

    /// "MARCO OPERATIVO DEL PLAN", "LISTADO DE INCENTIVOS PARA LOS MUNICIPIOS"
    private static func isTail(_ rest: Substring, of kind: SectionKind) -> Bool {
        guard kind != .vision, kind != .signatures, !rest.contains(".") else { return false }
        return [" para ", " del ", " de ", " (", " y ", " relacionadas con"].contains { rest.hasPrefix($0) }
    }

    private static let phrases: [(String, SectionKind)] = [
        ("se deberan establecer actividades", .closingRequirements),
        ("estructura del plan de accion", .operationalFrame),
        ("marco operativo", .operationalFrame), ("plan operativo", .operationalFrame),
        ("matriz del plan de accion", .operationalFrame),
        ("marco legal", .legalFrame), ("marco juridico", .legalFrame), ("marco normativo", .legalFrame),
        ("base legal", .legalFrame), ("fundamento legal", .legalFrame), ("normatividad", .legalFrame),
        ("marco estrategico", .strategicFrame), ("vision", .vision),
        ("objetivo general", .generalObjective), ("objetivos generales", .generalObjective),
        ("objetivos especificos", .specificObjectives), ("objetivo especifico", .specificObjectives),
        ("marco de accion", .actionLines), ("lineas de accion", .actionLines), ("lineas estrategicas", .actionLines),
        ("soporte tecnico", .support), ("mesa de ayuda", .support),
        ("listado de incentivos", .incentives), ("incentivos", .incentives),
        ("firmas", .signatures), ("firma", .signatures), ("firmado por", .signatures), ("aprobo", .signatures),
        ("elaboro", .signatures), ("reviso", .signatures),
        ("mision", .other), ("presentacion", .other), ("introduccion", .other), ("justificacion", .other),
        ("alcance", .other), ("diagnostico", .other), ("conclusiones", .other), ("seguimiento", .other),
        ("glosario", .other), ("marco conceptual", .other), ("antecedentes", .other),
    ]
}

extension Phase {
    /// "FASE INFORMACIÓN E INTERACCIÓN", "Fase de Democracia"
    static func isHeading(_ folded: String) -> Bool {
        guard folded.hasPrefix("fase ") || folded.hasPrefix("fases ") || folded.hasPrefix("componente") else {
            return false
        }
        return Shape.wordCount(folded) <= 10 && !kinds(folded).isEmpty
    }
}
