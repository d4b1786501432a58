import Calendar
import Design
import Foundation
import Frameworks
import HTTP
import Platform

/// What the programme hands out: formats, frameworks, open data, and files of its own.
enum Downloads {
    static let index = Route<Void>.get("descargas")
    static let file = Route<Void>.get("descargas", "archivo").text("archivo").text("nombre")
    static let framework = Route<Void>.get("descargas", "marcos").text("marco")
    static let add = Route<Void>.post("descargas")
    static let remove = Route<Void>.post("descargas", "retiro").text("archivo")

    /// Where files stand that belong to no notice.
    static let place = "descargas"

    static let endpoints = [
        Endpoint(.nation, index, needs: .everyone) { context, _ in .page(try list(context)) },
        Endpoint(.nation, file, needs: .everyone, waits: true) { context, place in try download(place.0, context) },
        Endpoint(.nation, framework, needs: .everyone, waits: true) { context, id in try frameworkFile(id, context) },
        Endpoint(
            .nation, add, needs: NoticeDesk.mayWrite, intake: .files(maximumBytes: FileStore.maximumBytes + 16 * 1024)
        ) { context, _ in try take(context) },
        Endpoint(.nation, remove, needs: NoticeDesk.mayWrite) { context, id in
            let person = try context.person().id
            let store = FileStore(nation: try context.nation())
            try context.nation().write { try store.remove(id, by: person, $0) }
            return .seeOther(index.path, Flash(.done, "El archivo ya no se puede descargar."))
        },
    ]

    static let publicPages = PublicPages { _, tenant in
        tenant == nil ? [PublicPage(path: index.path, title: "Descargas")] : []
    }

    private static func list(_ context: Context, _ problems: NoticeProblems = .none) throws -> Page {
        let services = context.services
        let files = try context.nation().read { try FileStore(nation: context.nation()).files(of: place, in: $0) }
        // The formats tell their own pages, whichever feature serves them.
        let formats = try context.publicPages.flatMap { try $0.list(services, nil) }
            .filter { $0.path.hasPrefix("/formatos/") }
        let frameworks = try services.shelf.thing("downloads/frameworks", version: services.installation.build) {
            try Frameworks.read(dataFolder: services.installation.dataFolder)
        }
        return DownloadPages.index(
            DownloadView(
                formats: formats.map { Link($0.title, $0.path) },
                frameworks: frameworks.all.map { marco in
                    Link(
                        marco.until.map { "\(marco.title), de \(marco.from.year) a \($0.year)" }
                            ?? "\(marco.title), desde \(marco.from.year)", framework.path(marco.id + ".json"))
                }, files: files, mayWrite: context.may(NoticeDesk.mayWrite),
                proof: context.may(NoticeDesk.mayWrite) ? context.formProof : "", problems: problems,
                title: context.request.form["archivo-titulo"] ?? ""))
    }

    private static func download(_ id: String, _ context: Context) throws -> Outcome {
        let store = FileStore(nation: try context.nation())
        let found = try context.nation().read {
            try store.file(id, seesAll: context.may(NoticeDesk.mayWrite), in: $0)
        }
        return .plain(.download(found.bytes, name: found.file.name, type: found.file.contentType))
    }

    /// The framework as it is carried: open data for whoever wants to build on it.
    private static func frameworkFile(_ name: String, _ context: Context) throws -> Outcome {
        let folder = context.services.installation.dataFolder
        let known = try Frameworks.read(dataFolder: folder)
        guard name.hasSuffix(".json"), known[String(name.dropLast(5))] != nil,
            let data = FileManager.default.contents(atPath: folder + "/frameworks/" + name)
        else { throw Failure.notFound }
        return .plain(.download(Array(data), name: name, type: "application/json; charset=utf-8"))
    }

    private static func take(_ context: Context) throws -> Outcome {
        let upload = context.request.upload("archivo")
        switch try NewFile.read(upload, title: context.request.form["archivo-titulo"]) {
        case .failure(let problems): return .page(try list(context, problems))
        case .success(nil):
            let words = "Elija el archivo que se va a descargar."
            return .page(try list(context, NoticeProblems(errors: [FieldError("archivo", words)])))
        case .success(let file?):
            let person = try context.person().id
            let store = FileStore(nation: try context.nation())
            _ = try context.nation().write { try store.add(file, to: place, by: person, $0) }
            return .seeOther(index.path, Flash(.done, "El archivo ya se puede descargar."))
        }
    }
}

struct DownloadView: Sendable {
    let formats: [Link]
    let frameworks: [Link]
    let files: [ProgrammeFile]
    let mayWrite: Bool
    let proof: String
    let problems: NoticeProblems
    /// What was typed as the title of a file that was refused.
    let title: String
}
