/// An entry of a menu. Who may not follow it does not see it.
public struct NavigationItem: Sendable {
    public let place: Place
    public let title: String
    /// Path inside the place: `/plan`.
    public let path: String
    public let permission: Permission
    /// Smaller numbers stand first.
    public let order: Int
    /// The heading it stands under where people work; nil where it stands alone.
    public let group: NavigationGroup?

    public init(
        _ place: Place, _ title: String, _ path: String, needs permission: Permission, order: Int,
        in group: NavigationGroup? = nil
    ) {
        self.place = place
        self.title = title
        self.path = path
        self.permission = permission
        self.order = order
        self.group = group
    }
}

/// A heading of a menu that several features put entries under. It stands where its first entry does.
public struct NavigationGroup: Sendable, Hashable {
    public let title: String

    public init(_ title: String) { self.title = title }

    // The back office of an entity.
    public static let plan = NavigationGroup("Plan")
    public static let writing = NavigationGroup("Publicar")
    public static let site = NavigationGroup("El sitio")
    public static let readers = NavigationGroup("Visitas y premios")

    // The nation, for who has entered.
    public static let country = NavigationGroup("El país")
    public static let records = NavigationGroup("Información")
    public static let consoles = NavigationGroup("Consolas")
    public static let programme = NavigationGroup("Tareas")
    public static let people = NavigationGroup("Cuentas y personas")
}
