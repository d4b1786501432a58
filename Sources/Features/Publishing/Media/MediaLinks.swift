import Channels
import HTTP
import Platform

enum MediaRoutes {
    static let list = Route<Void>.get("archivos")
    static let newFile = Route<Void>.get("archivos", "nuevo").text("clase")
    static let add = Route<Void>.post("archivos", "nuevo").text("clase")
    static let show = Route<Void>.get("archivos").text("archivo")
    static let change = Route<Void>.post("archivos").text("archivo")
    static let remove = Route<Void>.post("archivos", "retiro").text("archivo")
    static let file = Route<Void>.get("archivos").text("archivo").text("nombre")
    static let medium = Route<Void>.get("archivos").text("archivo").then("mediana").text("nombre")
    static let small = Route<Void>.get("archivos").text("archivo").then("pequena").text("nombre")
}

/// Where the pages of the library lead; pages know no request.
struct MediaLinks: Sendable {
    static let section = MediaRoutes.list.path

    let proof: String
    private let prefix: String
    private let publicPrefix: String

    init(_ context: Context) {
        prefix = context.officePath("")
        publicPrefix = context.publicPath("")
        proof = context.formProof
    }

    var office: String { prefix }
    func list(_ filter: MediaFilter) -> String {
        var fields: [(String, String)] = []
        if let kind = filter.kind { fields.append(("clase", kind.rawValue)) }
        if !filter.words.isEmpty { fields.append(("q", filter.words)) }
        if filter.page > 1 { fields.append(("pagina", String(filter.page))) }
        return prefix + MediaRoutes.list.path + (fields.isEmpty ? "" : "?" + Fields(fields).encoded)
    }
    func newFile(_ kind: Media.Kind) -> String { prefix + MediaRoutes.newFile.path(kind.rawValue) }
    func show(_ id: String) -> String { prefix + MediaRoutes.show.path(id) }
    func remove(_ id: String) -> String { prefix + MediaRoutes.remove.path(id) }
    func item(_ id: String) -> String { prefix + "/contenidos/" + id }
    func file(_ media: Media) -> String { prefix + media.path }
    func small(_ media: Media) -> String { prefix + media.smallPath }
    func medium(_ media: Media) -> String { prefix + media.mediumPath }
    var trail: [TrailStep] { [TrailStep("Oficina", prefix), TrailStep("Archivos", list(MediaFilter()))] }
}
