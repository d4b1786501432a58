/// An entry of a menu. Who may not follow it does not see it.
public struct NavigationItem: Sendable {
    public let place: Place
    public let title: String
    /// Path inside the place: `/plan`.
    public let path: String
    public let permission: Permission
    /// Smaller numbers stand first.
    public let order: Int

    public init(_ place: Place, _ title: String, _ path: String, needs permission: Permission, order: Int) {
        self.place = place
        self.title = title
        self.path = path
        self.permission = permission
        self.order = order
    }
}
