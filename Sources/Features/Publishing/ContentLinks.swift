import Channels
import HTTP
import Platform

/// Addresses of the contents in an entity's back office, and the one that is shared.
enum ContentRoutes {
    static let home = Route<Void>.get("contenidos")
    static let choose = Route<Void>.get("contenidos", "nuevo")
    static let new = Route<Void>.get("contenidos", "nuevo").text("canal")
    static let create = new.by(.post)
    static let show = Route<Void>.get("contenidos").text("contenido")
    static let save = show.by(.post)
    static let steps = show.then("pasos")
    static let submit = save.then("revision")
    static let giveBack = save.then("devolucion")
    static let schedule = save.then("programacion")
    static let publish = save.then("publicacion")
    static let archive = save.then("archivo")
    static let restore = save.then("restauracion")
    static let versions = show.then("versiones")
    static let restoreVersion = versions.by(.post)
    static let share = save.then("enlaces")
    static let revoke = save.then("enlaces", "retiro")
    static let place = show.then("direccion")
    static let move = place.by(.post)
    static let preview = Route<Void>.get("vista-previa").text("clave")
    static let previewFile = preview.then("archivos").text("archivo").text("nombre")
    static let previewMedium = preview.then("archivos").text("archivo").then("mediana").text("nombre")
}

/// Addresses of the channels in an entity's back office.
enum TreeRoutes {
    static let home = Route<Void>.get("canales")
    static let order = Route<Void>.post("canales", "orden")
    static let visibility = Route<Void>.post("canales", "visibilidad")
    static let new = Route<Void>.get("canales", "nuevo")
    static let add = new.by(.post)
    static let channel = Route<Void>.get("canales", "canal").text("canal")
    static let rename = channel.by(.post)
}

/// Where the pages of contents lead; pages know no request.
struct ContentLinks: Sendable {
    static let section = ContentRoutes.home.path
    static let treeSection = TreeRoutes.home.path

    let tenant: Tenant
    let proof: String
    let mayManage: Bool
    /// Address of the entity's public pages, as people type it.
    let siteAddress: String
    private let prefix: String
    private let publicPrefix: String

    init(_ context: Context) throws {
        tenant = try context.entity().tenant
        proof = context.formProof
        mayManage = context.may(PublishingPermissions.manage)
        prefix = context.officePath("")
        publicPrefix = context.publicPath("")
        siteAddress =
            context.services.tenants.host(of: tenant).map { "https://\($0)" }
            ?? context.services.installation.publicAddress + "/" + tenant.slug
    }

    var isDepartment: Bool { tenant.kind == .department }
    var home: String { prefix + ContentRoutes.home.path }
    var choose: String { prefix + ContentRoutes.choose.path }
    var media: String { prefix + "/archivos" }
    var tree: String { prefix + TreeRoutes.home.path }
    var newChannel: String { prefix + TreeRoutes.new.path }
    var order: String { prefix + TreeRoutes.order.path }
    var visibility: String { prefix + TreeRoutes.visibility.path }
    func new(in channel: String) -> String { prefix + ContentRoutes.new.path(channel) }
    func item(_ id: String) -> String { prefix + ContentRoutes.show.path(id) }
    func to(_ route: Route<String>, _ id: String) -> String { prefix + route.path(id) }
    func channel(_ key: String) -> String { prefix + TreeRoutes.channel.path(key) }
    /// Files of the library open in the office before they are public.
    func inOffice(_ path: String) -> String { (path.hasPrefix("/archivos/") ? prefix : publicPrefix) + path }
    func inSite(_ path: String) -> String { publicPrefix + path }

    /// The list of contents, with what is asked for.
    func list(_ query: [(String, String)]) -> String {
        let asked = query.filter { !$0.1.isEmpty }
        return asked.isEmpty ? home : home + "?" + Fields(asked).encoded
    }

    /// How a body is called here.
    func title(of body: SiteBody) -> String { body.title(isDepartment: isDepartment) }

    private var office: String { prefix.isEmpty ? "/" : prefix }
    var trail: [TrailStep] { [TrailStep("Oficina", office)] }
    var contents: [TrailStep] { trail + [TrailStep("Contenidos", home)] }
    var channels: [TrailStep] { trail + [TrailStep("Canales", tree)] }
    func trail(_ item: Item) -> [TrailStep] { contents + [TrailStep(item.title, self.item(item.id))] }
}
