import Design
import HTTP
import Platform

/// All accounts, for those who run the programme.
enum Register {
    static let show = Route.get("cuentas")
    static let person = Route.get("cuentas").text("cuenta")
    static let disabling = Route.post("cuentas").text("cuenta").then("desactivacion")
    static let enabling = Route.post("cuentas").text("cuenta").then("activacion")
    static let revocation = Route.post("cuentas").text("cuenta").then("papeles").text("papel")

    static let endpoints = [
        Endpoint(.nation, show, needs: .runProgramme) { context, _ in try list(context) },
        Endpoint(.nation, person, needs: .runProgramme) { try one($0, $1) },
        Endpoint(.nation, disabling, needs: .runProgramme) { try setDisabled(true, $0, $1) },
        Endpoint(.nation, enabling, needs: .runProgramme) { try setDisabled(false, $0, $1) },
        Endpoint(.nation, revocation, needs: .runProgramme) { try revoke($0, $1.0, $1.1) },
    ]

    private static func list(_ context: Context) throws -> Outcome {
        let number = context.request.query["pagina"].flatMap(Int.init).map { min(max(1, $0), 100_000) } ?? 1
        let query = String((context.request.query["q"]?.trimmed ?? "").prefix(100))
        let page = try RegisterStore(scope: try context.nation()).page(number, query: query)
        if page.members.isEmpty, number > 1 { throw Failure.notFound }
        return .page(RegisterPages.list(page, places(page.members, context)))
    }

    private static func one(_ context: Context, _ id: String) throws -> Outcome {
        guard let member = try RegisterStore(scope: try context.nation()).member(id) else { throw Failure.notFound }
        let isSelf = try context.person().id == id
        return .page(
            RegisterPages.person(
                member, isSelf: isSelf, places([member], context), Sessions.frame(context), context.today))
    }

    private static func setDisabled(_ disabled: Bool, _ context: Context, _ id: String) throws -> Outcome {
        let actor = try context.person().id
        return try orSay(back: person.path(id)) {
            if disabled, actor == id { throw Failure.conflict("No puede desactivar su propia cuenta.") }
            try AccountStore(scope: try context.nation()).setDisabled(disabled, id, by: actor)
            return disabled
                ? "La cuenta quedó desactivada y sus sesiones, cerradas." : "La cuenta volvió a estar activa."
        }
    }

    private static func revoke(_ context: Context, _ account: String, _ grantID: String) throws -> Outcome {
        let store = RegisterStore(scope: try context.nation())
        guard let grant = try store.grant(grantID, of: account) else { throw Failure.notFound }
        let actor = try context.person().id
        return try orSay(back: person.path(account)) {
            if actor == account {
                throw Failure.conflict("No puede retirarse un papel a sí mismo; pídalo a otra persona.")
            }
            try store.revoke(grant, by: actor)
            return "Retiramos el papel «\(grant.role.title)»."
        }
    }

    /// Goes back to where the button was, with what happened or why it did not.
    private static func orSay(back: String, _ body: () throws -> String) throws -> Outcome {
        do {
            return .seeOther(back, Flash(.done, try body()))
        } catch Failure.conflict(let words) {
            return .seeOther(back, Flash(.problem, words))
        }
    }

    /// Names of the entities that the grants speak of.
    private static func places(_ members: [Member], _ context: Context) -> [String: String] {
        let codes = Set(members.flatMap(\.grants).compactMap(\.entity))
        let tenants = context.services.tenants
        return Dictionary(uniqueKeysWithValues: codes.map { ($0, tenants.tenant(code: $0)?.officialName ?? $0) })
    }
}
