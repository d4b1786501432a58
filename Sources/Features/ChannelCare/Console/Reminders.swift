import Calendar
import Channels
import Design
import Entities
import HTTP
import Platform

/// A polite letter to the entities of a list: read it over, confirm, and it goes to the outbox.
enum Reminders {
    static let endpoints: [Endpoint] = [
        Endpoint(.nation, ConsoleRoutes.compose, needs: CarePermissions.remind) { context, _ in
            let view = try NationConsole.view(context)
            return .page(ReminderPages.compose(ReminderView(view, .usual)))
        },
        Endpoint(.nation, ConsoleRoutes.send, needs: CarePermissions.remind) { context, _ in try send(context) },
    ]

    private static func send(_ context: Context) throws -> Outcome {
        let nation = try context.nation()
        var console = try NationConsole.view(context)
        console = ConsoleView(
            lines: console.lines, filter: ConsoleFilter(context.request.form), departments: console.departments,
            policies: console.policies, mayRemind: console.mayRemind, mayDecide: console.mayDecide,
            proof: console.proof, now: console.now)
        let text = ReminderText(context.request.form)
        let view = ReminderView(console, text)
        guard text.errors.isEmpty, !view.lines.isEmpty else {
            return .page(ReminderPages.compose(view, status: 422))
        }
        let role = context.viewer.grants.first { $0.entity == nil }?.role.title ?? ""
        let result = try ReminderStore(nation: nation).send(
            text, to: view.lines, by: try context.person().id, role: role)
        return .seeOther(console.filter.address(ConsoleRoutes.list.path), Flash(.done, result.words))
    }
}

struct ReminderView: Sendable {
    let console: ConsoleView
    let text: ReminderText
    let lines: [ConsoleLine]

    init(_ console: ConsoleView, _ text: ReminderText) {
        self.console = console
        self.text = text
        lines = console.found.filter(\.needsReminding)
    }
}

struct ReminderText: Sendable, Hashable {
    var subject: String
    var body: String

    static let longestSubject = 150
    static let longestBody = 4_000

    static let usual = ReminderText(
        subject: "{entidad}: canales del sitio por actualizar",
        body: """
            Cordial saludo:

            Hoy {cuantos} del sitio de la {entidad} figuran atrasados. Última actualización: {ultima}. {pronostico}

            Si la información sigue igual, basta con anotar que se revisó. Puede verlo aquí:
            {enlace}

            Si necesita ayuda, escriba a la mesa de ayuda.

            Programa Gobierno en línea
            """)

    init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    init(_ form: Fields) {
        subject = (form["asunto"] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        body = (form["texto"] ?? "").replacing("\r\n", with: "\n")
    }

    var errors: [FieldError] {
        var errors: [FieldError] = []
        if subject.allSatisfy(\.isWhitespace) {
            errors.append(FieldError("asunto", "Escriba el asunto del mensaje."))
        }
        if body.allSatisfy(\.isWhitespace) { errors.append(FieldError("texto", "Escriba el mensaje.")) }
        if subject.count > Self.longestSubject { errors.append(FieldError("asunto", "El asunto es muy largo.")) }
        if body.count > Self.longestBody { errors.append(FieldError("texto", "El mensaje es muy largo.")) }
        return errors
    }

    /// The words for one entity. One pass over the text, so that a value is never taken for a placeholder.
    func written(for line: ConsoleLine, publicAddress: String) -> ReminderText {
        let late = line.standing?.late ?? 0
        let values = [
            ("{entidad}", line.entity.tenant.officialName),
            ("{cuantos}", late == 1 ? "1 canal" : "\(late) canales"),
            ("{ultima}", line.standing?.lastDay?.short ?? "ninguna todavía"),
            ("{pronostico}", line.standing.map { $0.risk.isEmpty ? "" : $0.risk + "." } ?? ""),
            (
                "{enlace}",
                publicAddress + Context.path(CareRoutes.home.path, place: .office, tenant: line.entity.tenant)
            ),
        ]
        return ReminderText(subject: Self.fill(subject, values), body: Self.fill(body, values))
    }

    private static func fill(_ text: String, _ values: [(String, String)]) -> String {
        var result = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            rest = rest[brace...]
            if let (name, value) = values.first(where: { rest.hasPrefix($0.0) }) {
                result += value
                rest = rest.dropFirst(name.count)
            } else {
                result += "{"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
