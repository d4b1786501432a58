import Database

/// Fills a demonstration with what a feature needs to be seen. Runs in the order of the numbers, once.
public struct Seed: Sendable {
    public let order: Int
    /// What is being prepared, in Spanish, shown while it runs.
    public let title: String
    public let plant: @Sendable (Services) throws -> Void

    public init(order: Int, _ title: String, _ plant: @escaping @Sendable (Services) throws -> Void) {
        self.order = order
        self.title = title
        self.plant = plant
    }
}

/// Data that `gelt demo` made: only there may anything be invented.
public enum DemonstrationData {
    /// Whether this database was made by `gelt demo`, and is finished.
    public static func isReady(_ nation: NationScope) throws -> Bool {
        try nation.read { reading in
            try reading.row("SELECT value FROM installation WHERE name = 'demonstration'")?.text(0) == "ready"
        }
    }
}
