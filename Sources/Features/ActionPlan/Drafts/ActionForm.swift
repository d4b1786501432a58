import Crypto
import Design
import HTTP
import Plans

/// An action as a form holds it: plain text, lists one item a line, indicator and goal side by side. It keeps what was
/// typed whether or not it can be taken.
struct ActionForm: Sendable {
    struct Pair: Sendable, Hashable {
        var indicator: String
        var goal: String
        var isEmpty: Bool { indicator.isEmpty && goal.isEmpty }
    }

    static let longest = 4_000
    static let mostItems = 60

    let number: Int
    let revision: Int
    /// What the action said when the form was opened, so that a change elsewhere in the plan is no conflict; nil for an
    /// action that is new.
    let base: String?
    /// Whether it was opened to add one.
    var isNew: Bool { base == nil }
    var action = ""
    var phase = ""
    var theme = ""
    var benefits = ""
    var pairs: [Pair] = []
    var activities = ""
    var responsibles = ""
    var resources = ""
    var term = ""
    /// What somebody else saved meanwhile, shown beside what was typed here.
    var conflict: Conflict?

    struct Conflict: Sendable {
        let words: String
        let stored: [(label: String, text: String)]
    }

    init(newNumber number: Int, revision: Int) {
        self.number = number
        self.revision = revision
        base = nil
    }

    init(_ action: PlanAction, revision: Int) {
        number = action.number
        self.revision = revision
        self.action = action.action.text
        phase = action.phase?.words.text ?? ""
        theme = action.theme?.kind?.rawValue ?? ""
        benefits = Self.list(action.benefits)
        pairs = action.indicators.map { Pair(indicator: $0.name.text, goal: $0.goal.words.text) }
        activities = Self.list(action.activities)
        responsibles = Self.list(action.responsibles.map(\.words))
        resources = Self.list(action.resources.map(\.words))
        term = action.term.words.text
        base = Self.mark(action)
    }

    /// Names the words of an action as they stand.
    static func mark(_ action: PlanAction) -> String {
        let words = action.pieces(as: action.number).map { "\($0.kind.rawValue) \($0.position) \($0.text)" }
        return String(SHA256.hex(words.joined(separator: "\u{1E}")).prefix(16))
    }

    init(number: Int, fields: Fields) {
        self.number = number
        revision = Int(fields["revision"] ?? "") ?? 0
        base = fields["nueva"] == nil ? fields["base"] ?? "" : nil
        action = Self.clean(fields["accion"])
        phase = Self.clean(fields["fase"])
        theme = fields["tema"] ?? ""
        benefits = Self.clean(fields["beneficios"])
        activities = Self.clean(fields["actividades"])
        responsibles = Self.clean(fields["responsables"])
        resources = Self.clean(fields["recursos"])
        term = Self.clean(fields["tiempo"])
        let indicators = fields.all("indicador").map { Self.clean($0) }
        let goals = fields.all("meta").map { Self.clean($0) }
        for index in 0..<max(indicators.count, goals.count) {
            pairs.append(
                Pair(
                    indicator: indicators.indices.contains(index) ? indicators[index] : "",
                    goal: goals.indices.contains(index) ? goals[index] : ""))
        }
    }

    var errors: [FieldError] {
        var errors: [FieldError] = []
        if action.isEmpty { errors.append(FieldError("accion", "Escriba la acción; sin ella no hay qué cumplir.")) }
        for (field, label, text) in texts where text.count > Self.longest {
            errors.append(
                FieldError(field, "«\(label)» tiene \(text.count) letras; caben hasta \(Self.longest)."))
        }
        if lists.contains(where: { Self.items($0).count > Self.mostItems }) || pairs.count > Self.mostItems {
            errors.append(
                FieldError("accion", "Hay más de \(Self.mostItems) renglones en una lista; divida la acción."))
        }
        if Theme.Kind(rawValue: theme) == nil, !theme.isEmpty {
            errors.append(FieldError("tema", "Elija un tema de la lista."))
        }
        return errors
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    /// The same typed text over the newest revision, with what is stored now beside it.
    func onTop(of draft: Draft, because words: String) -> ActionForm {
        let now = draft.plan.actions.first { $0.number == number }
        var form =
            now.map { ActionForm($0, revision: draft.revision) }
            ?? ActionForm(newNumber: number, revision: draft.revision)
        (form.action, form.phase, form.theme, form.benefits) = (action, phase, theme, benefits)
        (form.pairs, form.activities, form.responsibles) = (pairs, activities, responsibles)
        (form.resources, form.term) = (resources, term)
        let stored = draft.plan.actions.first { $0.number == number }.map { ActionForm($0, revision: draft.revision) }
        form.conflict = Conflict(words: words, stored: stored?.texts.map { ($0.1, $0.2) } ?? [])
        return form
    }

    var texts: [(String, String, String)] {
        [
            ("accion", "Acción", action), ("fase", "Fase", phase), ("beneficios", "Beneficios", benefits),
            (
                "indicadores", "Indicadores y metas",
                pairs.map { "\($0.indicator) → \($0.goal)" }.joined(separator: "\n")
            ),
            ("actividades", "Actividades", activities), ("responsables", "Responsables", responsibles),
            ("recursos", "Recursos", resources), ("tiempo", "Tiempo", term),
        ]
    }

    private var lists: [String] { [benefits, activities, responsibles, resources] }

    static func items(_ list: String) -> [String] {
        list.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
    }

    private static func list(_ words: [Words]) -> String { words.map(\.text).joined(separator: "\n") }

    /// Line breaks of a form are CR LF; control characters have no place in a plan.
    static func clean(_ text: String?) -> String {
        guard let text else { return "" }
        let unbroken = text.replacing("\r\n", with: "\n")
        return String(unbroken.unicodeScalars.filter { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }).trimmed
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
