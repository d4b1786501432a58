import HTTP

/// Addresses of the plan in an entity's back office.
enum DraftRoutes {
    static let home = Route<Void>.get("plan")
    static let receive = Route<Void>.post("plan", "documentos")
    /// Where a browser reloads after an upload that was refused.
    static let received = Route<Void>.get("plan", "documentos")
    static let progress = Route<Void>.get("plan", "documentos").text("documento")
    static let original = Route<Void>.get("plan", "originales").text("documento")
    static let review = Route<Void>.get("plan", "borradores").text("borrador")
    static let action = Route<Void>.get("plan", "borradores", "accion").text("borrador").int("numero")
    static let saveAction = Route<Void>.post("plan", "borradores", "accion").text("borrador").int("numero")
    static let removeAction = Route<Void>.post("plan", "borradores", "retiro").text("borrador").int("numero")
    static let frame = Route<Void>.get("plan", "borradores", "marco").text("borrador")
    static let saveFrame = Route<Void>.post("plan", "borradores", "marco").text("borrador")
    static let settle = Route<Void>.post("plan", "borradores", "duda").text("borrador").int("numero")
    static let publish = Route<Void>.post("plan", "borradores", "publicacion").text("borrador")
    static let discard = Route<Void>.post("plan", "borradores", "descarte").text("borrador")
}
