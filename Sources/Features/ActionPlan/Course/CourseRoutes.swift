import HTTP

/// Addresses of a version's way through the offices.
enum CourseRoutes {
    static let list = Route<Void>.get("plan", "versiones")
    static let show = Route<Void>.get("plan", "versiones").text("plan")
    static let toCommittee = Route<Void>.post("plan", "versiones", "comite").text("plan")
    static let toDraft = Route<Void>.post("plan", "versiones", "borrador").text("plan")
    static let approval = Route<Void>.get("plan", "versiones", "aprobacion").text("plan")
    static let approve = Route<Void>.post("plan", "versiones", "aprobacion").text("plan")
    static let submission = Route<Void>.get("plan", "versiones", "envio").text("plan")
    static let submit = Route<Void>.post("plan", "versiones", "envio").text("plan")
    static let execute = Route<Void>.post("plan", "versiones", "ejecucion").text("plan")
    static let closing = Route<Void>.get("plan", "versiones", "cierre").text("plan")
    static let close = Route<Void>.post("plan", "versiones", "cierre").text("plan")
    static let correct = Route<Void>.post("plan", "versiones", "correccion").text("plan")
    static let adjustment = Route<Void>.get("plan", "versiones", "ajuste").text("plan")
    static let adjust = Route<Void>.post("plan", "versiones", "ajuste").text("plan")

    static let comments = Route<Void>.get("plan", "comentarios").text("plan")
    static let addComment = Route<Void>.post("plan", "comentarios").text("plan").int("accion")
    /// Where a browser reloads after a comment that was refused.
    static let addedComment = Route<Void>.get("plan", "comentarios").text("plan").int("accion")
    static let settleComment = Route<Void>.post("plan", "comentarios", "resuelto").text("plan").int("numero")

    static let receipt = Route<Void>.get("plan", "constancia").text("plan")
    static let receiptFile = Route<Void>.get("plan", "constancia", "datos").text("plan")
    static let content = Route<Void>.get("plan", "constancia", "contenido").text("plan")

    static let differences = Route<Void>.get("plan", "diferencias").text("antes").text("despues")
}
