import HTTP

/// Addresses of what one entity handed in, as the programme looks at it; a report is named by entity and campaign.
enum DossierRoutes {
    static let show = Route<Void>.get("consola", "reportes", "entidad").text("codigo").text("campana")
    static let component = Route<Void>.get("consola", "reportes", "componente").text("codigo").text("campana").int(
        "componente")
    static let question = Route<Void>.get("consola", "reportes", "pregunta").text("codigo").text("campana").int(
        "pregunta")
    static let observe = Route<Void>.post("consola", "reportes", "pregunta").text("codigo").text("campana").int(
        "pregunta")
    static let file = Route<Void>.get("consola", "reportes", "archivo").text("codigo").text("campana").text("huella")
    static let reopen = Route<Void>.post("consola", "reportes", "reapertura").text("codigo").text("campana")
    /// Where a browser reloads after a reopening that was refused.
    static let reopened = Route<Void>.get("consola", "reportes", "reapertura").text("codigo").text("campana")
}
