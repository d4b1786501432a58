import HTTP
import Platform

/// Addresses in an entity's back office.
enum CareRoutes {
    static let home = Route<Void>.get("cuidado")
    static let assign = Route<Void>.post("cuidado")
    static let openness = Route<Void>.post("cuidado", "publico")
    static let calendar = Route<Void>.get("cuidado", "calendario.ics")
    static let subscription = Route<Void>.get("cuidado", "calendario")
    static let subscribe = subscription.by(.post)
    static let unsubscribe = Route<Void>.post("cuidado", "calendario", "retiro")
    static let promises = Route<Void>.get("cuidado", "promesas")
    static let answer = Route<Void>.post("cuidado", "promesas").text("promesa")
    static let channel = Route<Void>.get("cuidado", "canales").text("canal")
    static let save = Route<Void>.post("cuidado", "canales").text("canal")
    static let review = Route<Void>.post("cuidado", "revision").text("canal")
}

/// The same for the public.
enum BoardRoutes {
    static let show = Route<Void>.get("canales-al-dia")
    static let calendar = show.then("calendario").text("clave").then("vencimientos.ics")
}

/// The same for the nation.
enum ConsoleRoutes {
    static let list = Route<Void>.get("consola", "canales")
    static let csv = Route<Void>.get("consola", "canales", "lista.csv")
    static let xlsx = Route<Void>.get("consola", "canales", "lista.xlsx")
    static let compose = Route<Void>.get("consola", "canales", "recordatorio")
    static let send = Route<Void>.post("consola", "canales", "recordatorio")
    static let letter = Route<Void>.get("consola", "canales", "recordatorios").text("recordatorio")
    static let decide = Route<Void>.post("consola", "canales", "decision")
}

/// Where the pages lead; pages know no request.
struct CareLinks: Sendable {
    static let section = CareRoutes.home.path
    let proof: String
    let mayReview: Bool
    let mayDecide: Bool
    let maySubscribe: Bool
    private let prefix: String
    private let publicPrefix: String

    init(_ context: Context) {
        prefix = context.officePath("")
        publicPrefix = context.publicPath("")
        mayReview = context.may(CarePermissions.review)
        mayDecide = context.may(CarePermissions.decide)
        maySubscribe = context.place == .office && mayReview
        proof = context.place == .office && (mayReview || mayDecide) ? context.formProof : ""
    }

    var office: String { prefix.isEmpty ? "/" : prefix }
    var home: String { prefix + CareRoutes.home.path }
    var openness: String { prefix + CareRoutes.openness.path }
    var calendar: String { prefix + CareRoutes.calendar.path }
    var subscription: String { prefix + CareRoutes.subscription.path }
    var unsubscribe: String { prefix + CareRoutes.unsubscribe.path }
    var promises: String { prefix + CareRoutes.promises.path }
    var board: String { publicPrefix + BoardRoutes.show.path }
    func channel(_ key: String) -> String { prefix + CareRoutes.channel.path(key) }
    func review(_ key: String) -> String { prefix + CareRoutes.review.path(key) }
    func answer(_ promise: String) -> String { prefix + CareRoutes.answer.path(promise) }
    func onSite(_ path: String) -> String { publicPrefix + path }
    func list(_ filter: CareFilter) -> String {
        filter.fields.isEmpty ? home : home + "?" + filter.fields.encoded
    }

    var trail: [TrailStep] { [TrailStep("Oficina", office), TrailStep("Canales al día", home)] }
}
