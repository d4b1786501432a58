import HTTP

/// Addresses of writing a plan, in an entity's back office.
enum WritingRoutes {
    static let start = Route<Void>.get("plan", "nuevo")
    static let create = Route<Void>.post("plan", "nuevo")
    static let former = Route<Void>.get("plan", "de-otro-ano")
    static let copyFormer = Route<Void>.post("plan", "de-otro-ano")
    static let tasks = Route<Void>.get("plan", "borradores", "tareas").text("borrador")
    static let part = Route<Void>.get("plan", "borradores", "parte").text("borrador").text("parte")
    static let savePart = Route<Void>.post("plan", "borradores", "parte").text("borrador").text("parte")
    static let check = Route<Void>.get("plan", "borradores", "revision").text("borrador")
    static let examples = Route<Void>.get("plan", "ejemplos")
    static let copyExample = Route<Void>.post("plan", "ejemplos", "copia")
    /// Where a browser reloads after a copy that was refused.
    static let copiedExample = Route<Void>.get("plan", "ejemplos", "copia")
}
