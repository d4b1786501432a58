import CommandLine
import Foundation
import Platform

/// `gelt entity host`: the host an entity's public pages answer under.
struct EntityHost {
    let services: Services

    func run(_ invocation: Invocation) throws -> ExitCode {
        let entity = try services.directory.named(by: invocation)
        if invocation.flag("remove") { return try store(nil, entity, invocation) }
        guard let text = invocation.arguments("host").first else {
            throw CommandFailure("Falta el dominio, o --remove para quitar el que tiene.", .usage)
        }
        guard let host = HostName.read(text) else {
            throw CommandFailure("«\(text)» no es un dominio; escríbalo sin https:// ni barras.", .dataError)
        }
        if let problem = problem(host, entity) { throw CommandFailure(problem, .dataError) }
        return try store(host, entity, invocation)
    }

    private func problem(_ host: String, _ entity: Entity) -> String? {
        if host == URL(string: services.installation.publicAddress)?.host() {
            return "«\(host)» es el dominio del programa; ninguna entidad puede tenerlo."
        }
        guard let other = services.directory.entity(host: host), other.code != entity.code else { return nil }
        return "«\(host)» ya es de \(other.code) \(other.fullName)."
    }

    private func store(_ host: String?, _ entity: Entity, _ invocation: Invocation) throws -> ExitCode {
        do {
            try Entities.setHost(host, of: entity, services)
        } catch Failure.conflict(let words) {
            throw CommandFailure(words, .tempFail)
        }
        invocation.say(
            host.map { "\(entity.fullName) se alcanza ahora en \($0)." }
                ?? "\(entity.fullName) se alcanza ahora en /\(entity.slug).")
        return .ok
    }
}

/// Options that say which installation a command works on.
enum EntityOptions {
    static let data: [Option] = [
        .value("data", "CARPETA", "Carpeta de los datos (predeterminada: gelt-data)"),
        .value("database", "DIRECCIÓN", "Dirección de PostgreSQL; sin ella, SQLite dentro de la carpeta de datos"),
        .value("share", "CARPETA", "Carpeta de los datos de referencia"),
    ]
}
