public import HTML

/// A small view on the desk a person enters at: what must I do, by when, how are we doing.
public struct Panel: Sendable {
    public let order: Int
    /// Nil where it has nothing to say to this person.
    public let view: @Sendable (Context) throws -> PanelView?

    public init(order: Int, _ view: @escaping @Sendable (Context) throws -> PanelView?) {
        self.order = order
        self.view = view
    }
}

public struct PanelView: Sendable {
    public let title: String
    public let write: @Sendable (inout HTML) -> Void

    public init(_ title: String, _ write: @escaping @Sendable (inout HTML) -> Void) {
        self.title = title
        self.write = write
    }
}
