import Crypto
import Design
import HTTP
import Plans

/// A part of a plan's frame as a form holds it: plain text under the names of its fields, kept as typed whether or not
/// it can be taken.
struct PartForm: Sendable {
    struct Field: Sendable {
        enum Kind: Sendable { case line, text, list }

        let id: String
        let label: String
        let hint: String
        let kind: Kind
        let isRequired: Bool

        init(_ id: String, _ label: String, _ kind: Kind = .line, isRequired: Bool = false, hint: String = "") {
            self.id = id
            self.label = label
            self.hint = hint
            self.kind = kind
            self.isRequired = isRequired
        }
    }

    struct Signer: Sendable, Hashable {
        var name: String
        var role: String
        var isEmpty: Bool { name.isEmpty && role.isEmpty }
    }

    static let longest = 12_000
    static let mostItems = 60

    let part: PlanProblem.Part
    let revision: Int
    /// What the part said when the form was opened, so that a change elsewhere in the plan is no conflict.
    let base: String
    var texts: [String: String] = [:]
    var signers: [Signer] = []
    var conflict: ActionForm.Conflict?

    init(_ part: PlanProblem.Part, of plan: Plan, revision: Int) {
        self.part = part
        self.revision = revision
        for field in Self.fields(part) { texts[field.id] = Self.text(field.id, of: plan) }
        if part == .signatures {
            signers = plan.sections.signatures.map { Signer(name: $0.name?.text ?? "", role: $0.role?.text ?? "") }
        }
        base = Self.mark(texts, signers)
    }

    init(_ part: PlanProblem.Part, fields: Fields) {
        self.part = part
        revision = Int(fields["revision"] ?? "") ?? 0
        base = fields["base"] ?? ""
        for field in Self.fields(part) { texts[field.id] = ActionForm.clean(fields[field.id]) }
        let (names, roles) = (fields.all("nombre"), fields.all("cargo"))
        for index in 0..<min(max(names.count, roles.count), Self.mostItems) {
            signers.append(
                Signer(
                    name: ActionForm.clean(index < names.count ? names[index] : ""),
                    role: ActionForm.clean(index < roles.count ? roles[index] : "")))
        }
    }

    /// Only what cannot be kept: all else is stored as typed and told in the list of what is missing.
    var errors: [FieldError] {
        let long = Self.fields(part).compactMap { field -> FieldError? in
            let count = texts[field.id, default: ""].count
            guard count > Self.longest else { return nil }
            return FieldError(field.id, "«\(field.label)» tiene \(count) letras; caben hasta \(Self.longest).")
        }
        let many = Self.fields(part).filter {
            $0.kind == .list && ActionForm.items(texts[$0.id, default: ""]).count > Self.mostItems
        }.map { FieldError($0.id, "«\($0.label)» tiene más de \(Self.mostItems) renglones.") }
        let nit = texts["nit", default: ""]
        let wrongNit = !nit.isEmpty && Nit(nit, lines: []) == nil
        return long + many
            + (wrongNit
                ? [FieldError("nit", "El NIT tiene de 8 a 10 cifras, como 890501422-4. Si no lo sabe, déjelo vacío.")]
                : [])
            + signers.enumerated().filter { ($1.name + $1.role).count > 400 }.map { index, _ in
                FieldError("nombre-\(index + 1)", "El nombre y el cargo no caben; hasta 400 letras entre los dos.")
            }
    }

    /// The same typed text over the newest revision, with what is stored now beside it.
    func onTop(of draft: Draft, because words: String) -> PartForm {
        let stored = PartForm(part, of: draft.plan, revision: draft.revision)
        var form = stored
        (form.texts, form.signers) = (texts, signers)
        form.conflict = ActionForm.Conflict(words: words, stored: stored.spoken)
        return form
    }

    private var spoken: [(label: String, text: String)] {
        Self.fields(part).map { ($0.label, texts[$0.id, default: ""]) }
            + signers.map { ("Firma", [$0.name, $0.role].filter { !$0.isEmpty }.joined(separator: ", ")) }
    }

    static func mark(_ texts: [String: String], _ signers: [Signer]) -> String {
        let words = texts.sorted { $0.key < $1.key }.map { $0.key + "\u{1F}" + $0.value }
        return String(
            SHA256.hex((words + signers.map { $0.name + "\u{1F}" + $0.role }).joined(separator: "\u{1E}")).prefix(16))
    }
}

extension PartForm {
    static func fields(_ part: PlanProblem.Part) -> [Field] {
        switch part {
        case .identity:
            [
                Field("titulo", "Título del plan"),
                Field(
                    "inicio", "Primer día del plan", isRequired: true,
                    hint: "Por ejemplo: 1 de junio de 2012. Desde él se cuentan plazos como «tres meses»."),
                Field("municipio", "Municipio"), Field("departamento", "Departamento"),
                Field("nit", "NIT", hint: "Con el dígito de verificación: 890501422-4."),
                Field("direccion", "Dirección"),
                Field("telefonos", "Teléfonos", .list, hint: "Uno por renglón."),
                Field("correos", "Correos electrónicos", .list, hint: "Uno por renglón."),
                Field("sitios", "Sitios web", .list, hint: "Uno por renglón."),
            ]
        case .legal:
            [
                Field("normas", "Normas en que se apoya", .list, hint: "Una por renglón: Decreto 1151 de 2008."),
                Field("legal", "Lo que el plan dice de ellas", .list, hint: "Un párrafo por renglón."),
            ]
        case .aims:
            [
                Field(
                    "vision", "Visión", .text,
                    hint: "Cómo será el municipio o departamento cuando el plan se haya cumplido."),
                Field("objetivo", "Objetivo general", .text, hint: "Para qué es el plan, en una frase."),
                Field("especificos", "Objetivos específicos", .list, hint: "Uno por renglón."),
                Field("lineas", "Líneas de acción", .list, hint: "Una por renglón."),
            ]
        case .actions, .signatures: []
        }
    }

    private static func text(_ id: String, of plan: Plan) -> String {
        let (heading, sections) = (plan.heading, plan.sections)
        return switch id {
        case "titulo": heading.title?.text ?? ""
        case "inicio": sections.start?.text ?? ""
        case "municipio": heading.municipality?.text ?? ""
        case "departamento": heading.department?.text ?? ""
        case "nit": heading.nit?.text ?? ""
        case "direccion": heading.address?.text ?? ""
        case "telefonos": list(heading.phones)
        case "correos": list(heading.emails)
        case "sitios": list(heading.sites)
        case "normas": sections.legalFrame.norms.joined(separator: "\n")
        case "legal": list(sections.legalFrame.paragraphs)
        case "vision": sections.vision?.text ?? ""
        case "objetivo": sections.generalObjective?.text ?? ""
        case "especificos": list(sections.specificObjectives)
        case "lineas": list(sections.actionLines)
        default: ""
        }
    }

    private static func list(_ words: [Words]) -> String { words.map(\.text).joined(separator: "\n") }
}

extension PartForm {
    /// The frame's pieces with this part as typed; the rest of the frame stays.
    func pieces(before plan: Plan) -> [PlanPiece] {
        var whole = plan
        whole.actions = []
        for field in Self.fields(part) { put(texts[field.id, default: ""], field.id, &whole, before: plan) }
        if part == .signatures {
            whole.sections.signatures = signers.filter { !$0.isEmpty }.map { signer in
                plan.sections.signatures.first {
                    ($0.name?.text ?? "", $0.role?.text ?? "") == (signer.name, signer.role)
                }
                    ?? Signature(name: one(signer.name, nil), role: one(signer.role, nil))
            }
        }
        return PlanPieces(whole).all
    }

    private func put(_ text: String, _ id: String, _ whole: inout Plan, before: Plan) {
        let (heading, sections) = (before.heading, before.sections)
        switch id {
        case "titulo": whole.heading.title = one(text, heading.title)
        case "inicio": whole.sections.start = one(text, sections.start)
        case "municipio": whole.heading.municipality = one(text, heading.municipality)
        case "departamento": whole.heading.department = one(text, heading.department)
        case "nit": whole.heading.nit = Nit(text, lines: heading.nit?.lines ?? [])
        case "direccion": whole.heading.address = one(text, heading.address)
        case "telefonos": whole.heading.phones = many(text, heading.phones)
        case "correos": whole.heading.emails = many(text, heading.emails)
        case "sitios": whole.heading.sites = many(text, heading.sites)
        case "normas": whole.sections.legalFrame.norms = ActionForm.items(text)
        case "legal": whole.sections.legalFrame.paragraphs = many(text, sections.legalFrame.paragraphs)
        case "vision": whole.sections.vision = one(text, sections.vision)
        case "objetivo": whole.sections.generalObjective = one(text, sections.generalObjective)
        case "especificos": whole.sections.specificObjectives = many(text, sections.specificObjectives)
        case "lineas": whole.sections.actionLines = many(text, sections.actionLines)
        default: break
        }
    }

    private func one(_ text: String, _ before: Words?) -> Words? {
        text.isEmpty ? nil : before?.text == text ? before : Words(text, lines: before?.lines ?? [])
    }

    private func many(_ text: String, _ before: [Words]) -> [Words] {
        let known = Dictionary(before.map { ($0.text, $0.lines) }, uniquingKeysWith: { first, _ in first })
        return ActionForm.items(text).map { Words($0, lines: known[$0] ?? []) }
    }
}
