import Auth
import Calendar
import CommandLine
import Database
import Platform

/// `gelt account …`: what the operator of the machine does where no administrator can enter yet, or any more.
enum AccountCommands {
    static let all: [@Sendable (any ServicesSource) -> Command] = [firstLink, list, disable, resetLink]

    private static let data: [Option] = [
        .value("data", "CARPETA", "carpeta de los datos", default: "gelt-data"),
        .value("database", "URL", "dirección de PostgreSQL; sin ella, SQLite dentro de la carpeta de datos"),
        .value("share", "CARPETA", "carpeta de los datos de referencia"),
    ]

    private static let address: [Option] = [
        .value("public-address", "URL", "dirección con que la gente llega"),
        .value("port", "PUERTO", "puerto de este equipo, si no hay dirección pública", default: "8080"),
    ]

    private static func firstLink(_ source: any ServicesSource) -> Command {
        Command(
            "account first-link",
            summary: "da un enlace para crear la primera cuenta de administración nacional",
            options: data + address + [.flag("again", "da el enlace aunque ya haya quien administre")],
            examples: [
                "account first-link --data /var/lib/gelt",
                "account first-link --again --public-address https://gobiernoenlinea.ejemplo.co",
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
                throw CommandFailure(words, .noPermission)
            }
        }
    }

    private static func list(_ source: any ServicesSource) -> Command {
        Command(
            "account list", summary: "muestra las cuentas: correo, nombre, estado y papeles",
            options: data + [.value("search", "PALABRAS", "parte del nombre o del correo")],
            examples: ["account list --data /var/lib/gelt", "account list --search villamizar"]
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
            "account disable", summary: "desactiva una cuenta y cierra sus sesiones",
            arguments: [.required("email", "correo de la cuenta")], options: data,
            examples: ["account disable ana@ejemplo.gov.co --data /var/lib/gelt"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let account = try find(try invocation.argument("email"), services)
            do {
                try AccountStore(scope: services.nation).setDisabled(true, account.id, by: "[gelt account]")
            } catch Failure.conflict(let words) {
                throw CommandFailure(words, .noPermission)
            }
            invocation.say("La cuenta \(account.email.text) quedó desactivada y sus sesiones, cerradas.")
            return .ok
        }
    }

    private static func resetLink(_ source: any ServicesSource) -> Command {
        Command(
            "account reset-link", summary: "da un enlace para que una persona escriba una contraseña nueva",
            arguments: [.required("email", "correo de la cuenta")],
            options: data + address + [
                .flag("second-factor", "quita además el segundo paso, para quien perdió teléfono y códigos")
            ],
            examples: ["account reset-link ana@ejemplo.gov.co --data /var/lib/gelt"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let account = try find(try invocation.argument("email"), services)
            if invocation.flag("second-factor") {
                try SecondFactorStore(scope: services.nation).remove(of: account.id, by: "[gelt account]")
            }
            let secret = try LinkStore(scope: services.nation).issueReset(for: account.id, by: "[gelt account]")
            invocation.print(Links.address(secret, services))
            invocation.say("El enlace sirve una vez, durante una hora. Entréguelo solo a \(account.name).")
            return .ok
        }
    }

    private static func find(_ email: String, _ services: Services) throws -> Account {
        let known = try EmailAddress(email).flatMap {
            try AccountStore(scope: services.nation).credentials(email: $0, on: services.now().day)
        }
        guard let known else { throw CommandFailure("Ninguna cuenta tiene el correo «\(email)».", .noUser) }
        return known.account
    }

    private static func line(_ member: Member) -> String {
        let roles = member.grants.map { $0.role.rawValue + ($0.entity.map { "@\($0)" } ?? "") }
        let state = member.account.isDisabled ? "desactivada" : "activa"
        return [member.account.email.text, member.account.name, state, roles.joined(separator: ",")].joined(
            separator: "\t")
    }
}
