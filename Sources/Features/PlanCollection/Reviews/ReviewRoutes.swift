import HTTP

enum ReviewRoutes {
    static let list = Route<Void>.get("revision-de-planes")
    static let show = Route<Void>.get("revision-de-planes").text("entidad").text("plan")
    static let keep = Route<Void>.post("revision-de-planes").text("entidad").text("plan")
    static let sendBack = Route<Void>.post("revision-de-planes", "devolucion").text("entidad").text("plan")
    /// Where a browser reloads after a return that was refused.
    static let sentBack = Route<Void>.get("revision-de-planes", "devolucion").text("entidad").text("plan")
}
