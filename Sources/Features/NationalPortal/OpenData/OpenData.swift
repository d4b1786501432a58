import Entities
import HTTP
import Platform

enum OpenData {
    static let index = Route.get("datos")
    static let csv = Route.get("datos", "entidades.csv")
    static let json = Route.get("datos", "entidades.json")

    static let endpoints = [
        Endpoint(.nation, index, needs: .everyone) { context, _ in
            var page = OpenDataPages.index(entities: context.services.directory.entities.count)
            page.version = "datos/\(context.services.directory.version)"
            return .page(page)
        },
        // Both files are some hundred kilobytes: not work for an event thread.
        Endpoint(.nation, csv, needs: .everyone, waits: true) { context, _ in
            file(context, "entidades.csv", "text/csv; charset=utf-8") { EntityFiles.csv($0) }
        },
        Endpoint(.nation, json, needs: .everyone, waits: true) { context, _ in
            try file(context, "entidades.json", "application/json") { try EntityFiles.json($0) }
        },
    ]

    private static func file(
        _ context: Context, _ name: String, _ type: String, _ write: ([EntityRecord]) throws -> [UInt8]
    ) rethrows -> Outcome {
        let (directory, installation) = (context.services.directory, context.services.installation)
        let records = directory.entities.map { EntityRecord($0, publicAddress: installation.publicAddress) }
        var response = Response.download(try write(records), name: name, type: type)
        response.contentVersion = "\(installation.build)/\(installation.publicAddress)/\(name)/\(directory.version)"
        // Anybody's page may read open data.
        response.headers.append(("Access-Control-Allow-Origin", "*"))
        return .plain(response)
    }
}
