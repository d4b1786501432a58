import Calendar
public import CommandLine
import Database
import Documents
import Entities
import Foundation
import Platform
import Spanish

/// Commands about the sites of entities.
extension Opening {
    public var siteCommands: [Command] { [siteList, siteExport] }

    private var siteList: Command {
        Command(
            "site list", summary: "Lista las entidades que tienen páginas publicadas, con cuántas",
            options: HouseOptions.data, examples: ["site list --data /var/lib/gelt"]
        ) { invocation in
            let services = try open(invocation)
            defer { services.database.close() }
            for entity in services.directory.entities {
                let count = try services.parts.publicPages.reduce(0) {
                    $0 + (try $1.list(services, entity.tenant)).count
                }
                if count > 1 {
                    invocation.print("\(entity.code)\t\(entity.slug)\t\(count)\t\(entity.tenant.officialName)")
                }
            }
            return .ok
        }
    }

    private var siteExport: Command {
        Command(
            "site export", summary: "Copia el sitio de una entidad como archivos que se abren sin internet",
            details: [
                "La copia sirve en una memoria USB, como archivo de un gobierno que termina, o para que un servidor "
                    + "de páginas la muestre si este falla. No lleva nada que no sea público."
            ],
            arguments: [
                .required("entidad", "Código, dirección corta o nombre"),
                .required("carpeta", "Carpeta nueva o vacía; con --zip, el archivo"),
            ],
            options: HouseOptions.data + [
                .flag("zip", "Un solo archivo .zip en vez de una carpeta"),
                .value(
                    "public-address", "DIRECCIÓN", "Dirección del sitio vivo, como https://gobiernoenlinea.ejemplo.co"),
            ],
            examples: [
                "site export chitaga-nortedesantander copia --data /var/lib/gelt",
                "site export 54174 chitaga.zip --zip --data /var/lib/gelt",
            ]
        ) { try exportSite($0) }
    }

    private func exportSite(_ invocation: Invocation) throws -> ExitCode {
        let target = try invocation.argument("carpeta")
        let isPacked = invocation.flag("zip")
        if isPacked, FileManager.default.fileExists(atPath: target) {
            throw CommandFailure("«\(target)» ya existe; no se tocó. Elija otro nombre.", .cantCreate)
        }
        let folder = try CopyFolder(isPacked ? target + ".carpeta" : target)
        do {
            let report = try copySite(invocation, into: folder)
            if isPacked { try pack(folder, to: target) } else { try folder.keep() }
            tell(report, target, invocation)
        } catch {
            folder.discard()
            throw error
        }
        return .ok
    }

    private func copySite(_ invocation: Invocation, into folder: CopyFolder) throws -> CopyReport {
        let services = try openAsServed(invocation)
        defer { services.database.close() }
        let tenant = try entity(try invocation.argument("entidad"), services)
        let front = Front(program: program(), services: services, log: Log.standardError(clock: services.clock))
        let copy = SiteCopy(front: front, tenant: tenant, folder: folder, progress: invocation.progress("Copiando"))
        try inWords { try copy.write() }
        return copy.report
    }

    /// A copy of a demonstration says on each page that it is one.
    private func openAsServed(_ invocation: Invocation) throws -> Services {
        let services = try open(invocation)
        guard try Installations.read("demonstration", services.database) != nil else { return services }
        services.database.close()
        return try open(invocation, clock: SystemClock(), isDemonstration: true)
    }

    private func entity(_ words: String, _ services: Services) throws -> Tenant {
        do throws(EntityNotFound) {
            return try services.directory.only(words).tenant
        } catch {
            throw CommandFailure(error.description, .noUser)
        }
    }

    private func pack(_ folder: CopyFolder, to target: String) throws {
        let partial = target + ".parcial"
        do {
            try FolderArchive.pack(folder.temporary, to: partial)
            try FileManager.default.moveItem(atPath: partial, toPath: target)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw CommandFailure(
                "No se pudo escribir «\(target)»: no hay espacio o permiso; no quedó nada a medias.", .ioError)
        }
        folder.discard()
    }

    private func tell(_ report: CopyReport, _ target: String, _ invocation: Invocation) {
        for address in report.missing.sorted() { invocation.print("enlace sin destino\t\(address)") }
        let missing =
            report.missing.isEmpty ? "" : " \(Spanish.count(report.missing.count, "enlace", "enlaces")) sin destino."
        invocation.say(
            "Copia completa en «\(target)»: \(Spanish.count(report.pages, "página", "páginas")), "
                + "\(Spanish.count(report.documents, "archivo", "archivos")), \(Spanish.bytes(report.bytes)).\(missing)"
        )
    }
}
