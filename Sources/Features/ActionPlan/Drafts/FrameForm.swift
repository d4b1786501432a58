import Design
import HTTP
import Plans

/// What stands around the table of actions, as a form holds it.
struct FrameForm: Sendable {
    let revision: Int
    var title = ""
    var municipality = ""
    var department = ""
    var legal = ""
    var vision = ""
    var objective = ""
    var specificObjectives = ""
    var lines = ""
    var closing = ""
    var incentives = ""
    var conflict: ActionForm.Conflict?

    init(_ plan: Plan, revision: Int) {
        self.revision = revision
        title = plan.heading.title?.text ?? ""
        municipality = plan.heading.municipality?.text ?? ""
        department = plan.heading.department?.text ?? ""
        legal = Self.list(plan.sections.legalFrame.paragraphs)
        vision = plan.sections.vision?.text ?? ""
        objective = plan.sections.generalObjective?.text ?? ""
        specificObjectives = Self.list(plan.sections.specificObjectives)
        lines = Self.list(plan.sections.actionLines)
        closing = Self.list(plan.sections.closingRequirements)
        incentives = Self.list(plan.sections.incentives)
    }

    init(fields: Fields) {
        revision = Int(fields["revision"] ?? "") ?? 0
        title = ActionForm.clean(fields["titulo"])
        municipality = ActionForm.clean(fields["municipio"])
        department = ActionForm.clean(fields["departamento"])
        legal = ActionForm.clean(fields["legal"])
        vision = ActionForm.clean(fields["vision"])
        objective = ActionForm.clean(fields["objetivo"])
        specificObjectives = ActionForm.clean(fields["especificos"])
        lines = ActionForm.clean(fields["lineas"])
        closing = ActionForm.clean(fields["requisitos"])
        incentives = ActionForm.clean(fields["incentivos"])
    }

    /// Field, label, text, and whether each line is an item.
    var texts: [(field: String, label: String, text: String, isList: Bool)] {
        [
            ("titulo", "Título del plan", title, false), ("municipio", "Municipio", municipality, false),
            ("departamento", "Departamento", department, false), ("legal", "Marco legal", legal, true),
            ("vision", "Visión", vision, false), ("objetivo", "Objetivo general", objective, false),
            ("especificos", "Objetivos específicos", specificObjectives, true),
            ("lineas", "Líneas de acción", lines, true),
            ("requisitos", "Actividades que se deben establecer", closing, true),
            ("incentivos", "Incentivos", incentives, true),
        ]
    }

    var errors: [FieldError] {
        texts.filter { $0.text.count > 12_000 }.map {
            FieldError($0.field, "«\($0.label)» tiene \($0.text.count) letras; caben hasta 12.000.")
        }
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    func onTop(of draft: Draft, because words: String) -> FrameForm {
        var form = FrameForm(draft.plan, revision: draft.revision)
        let stored = form.texts.map { (label: $0.label, text: $0.text) }
        (form.title, form.municipality, form.department) = (title, municipality, department)
        (form.legal, form.vision, form.objective) = (legal, vision, objective)
        (form.specificObjectives, form.lines) = (specificObjectives, lines)
        (form.closing, form.incentives) = (closing, incentives)
        form.conflict = ActionForm.Conflict(words: words, stored: stored)
        return form
    }

    private static func list(_ words: [Words]) -> String { words.map(\.text).joined(separator: "\n") }
}
