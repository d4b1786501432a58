import Auth
import CommandLine
import Platform

/// `gelt account …`: what the operator of the machine does where no administrator can enter yet, or any more.
enum AccountCommands {
    static let all: [@Sendable (any ServicesSource) -> Command] = [firstLink, list, disable, resetLink]

    private static let data: [CommandLine.Option] = [
        .value("data", "Carpeta de los datos (predeterminada: gelt-data)"),
        .value("database", "Dirección de PostgreSQL; sin ella, SQLite dentro de la carpeta de datos"),
        .value("share", "Carpeta de los datos de referencia"),
    ]

    private static let address: [CommandLine.Option] = [
        .value("public-address", "Dirección con que la gente llega, por ejemplo https://gobiernoenlinea.ejemplo.co"),
        .value("port", "Puerto de este equipo, si no hay dirección pública (predeterminado: 8080)"),
    ]

    private static func firstLink(_ source: any ServicesSource) -> Command {
        Command(
            name: "account first-link",
            summary: "Da un enlace para crear la primera cuenta de administración nacional",
            options: data + address + [.flag("again", "Da el enlace aunque ya haya quien administre")],
            examples: [
                "gelt account first-link --data /var/lib/gelt",
                "gelt account first-link --again --public-address https://gobiernoenlinea.ejemplo.co",
            ]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            do {
                let secret = try LinkStore(scope: services.nation).issueFirst(again: invocation.flag("again"))
                invocation.print(Links.address(secret, services))
                invocation.say("El enlace sirve una vez, durante 24 horas. Ábralo en su navegador.")
                return .ok
            } catch Failure.conflict(let words) {
                throw CommandFailure(.noPermission, words)
            }
        }
    }

    private static func list(_ source: any ServicesSource) -> Command {
        Command(
            name: "account list", summary: "Muestra las cuentas: correo, nombre, estado y papeles",
            options: data + [.value("search", "Parte del nombre o del correo")],
            examples: ["gelt account list --data /var/lib/gelt", "gelt account list --search villamizar"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let store = RegisterStore(scope: services.nation)
            let query = invocation.option("search") ?? ""
            var page = try store.page(1, query: query)
            invocation.say("Cuentas: \(page.total)")
            while true {
                for member in page.members { invocation.print(line(member)) }
                if page.number >= page.count { return .ok }
                page = try store.page(page.number + 1, query: query)
            }
        }
    }

    private static func disable(_ source: any ServicesSource) -> Command {
        Command(
            name: "account disable", summary: "Desactiva una cuenta y cierra sus sesiones",
            arguments: [.init("email", "Correo de la cuenta")], options: data,
            examples: ["gelt account disable ana@ejemplo.gov.co --data /var/lib/gelt"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let account = try account(invocation.argument("email"), services)
            do {
                try AccountStore(scope: services.nation).setDisabled(true, account.id, by: "[gelt account]")
            } catch Failure.conflict(let words) {
                throw CommandFailure(.noPermission, words)
            }
            invocation.say("La cuenta \(account.email.text) quedó desactivada y sus sesiones, cerradas.")
            return .ok
        }
    }

    private static func resetLink(_ source: any ServicesSource) -> Command {
        Command(
            name: "account reset-link", summary: "Da un enlace para que una persona escriba una contraseña nueva",
            arguments: [.init("email", "Correo de la cuenta")],
            options: data + address + [
                .flag("second-factor", "Quita además el segundo paso, para quien perdió teléfono y códigos")
            ],
            examples: ["gelt account reset-link ana@ejemplo.gov.co --data /var/lib/gelt"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let account = try account(invocation.argument("email"), services)
            if invocation.flag("second-factor") {
                try SecondFactorStore(scope: services.nation).remove(of: account.id, by: "[gelt account]")
            }
            let secret = try LinkStore(scope: services.nation).issueReset(for: account.id, by: "[gelt account]")
            invocation.print(Links.address(secret, services))
            invocation.say("El enlace sirve una vez, durante una hora. Entréguelo solo a \(account.name).")
            return .ok
        }
    }

    private static func account(_ email: String, _ services: Services) throws -> Account {
        let known = try EmailAddress(email).flatMap {
            try AccountStore(scope: services.nation).credentials(email: $0, on: services.now().day)
        }
        guard let known else { throw CommandFailure(.noUser, "Ninguna cuenta tiene el correo «\(email)».") }
        return known.account
    }

    private static func line(_ member: Member) -> String {
        let roles = member.grants.map { $0.role.rawValue + ($0.entity.map { "@\($0)" } ?? "") }
        let state = member.account.isDisabled ? "desactivada" : "activa"
        return [member.account.email.text, member.account.name, state, roles.joined(separator: ",")].joined(separator: "\t")
    }
}
