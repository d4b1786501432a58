public import Calendar

/// Something a feature can count by itself for one entity: officials with an account, plans published, visits.
///
/// Plans promise numbers; where a feature knows one, nobody has to type it. A feature that cannot measure something
/// declares nothing, and the pages say that the number has to be written by hand.
///
/// ```swift
/// feature.indicators = [
///     MeasuredIndicator("officials-linked", title: "Funcionarios vinculados", unit: "funcionarios",
///         hints: [["funcionarios", "vinculados"]]) { entity, days in try count(entity, until: days.upperBound) }
/// ]
/// ```
public struct MeasuredIndicator: Sendable {
    /// Stable name: `officials-linked`.
    public let id: String
    /// What is counted, as people read it.
    public let title: String
    /// What one of it is called, in the plural: “funcionarios”; `%` for a share.
    public let unit: String
    /// Words by which a plan's indicator is recognised, folded: all stems of one of the groups must be found in it.
    public let hints: [[String]]
    /// The value for these days, or nil where there is nothing to count yet.
    public let measure: @Sendable (EntityScope, ClosedRange<Day>) throws -> IndicatorReading?
    /// The days on which it was done, one entry for each time, where what is promised is a frequency.
    public var deeds: (@Sendable (EntityScope, ClosedRange<Day>) throws -> [Day])?

    public init(
        _ id: String, title: String, unit: String, hints: [[String]],
        measure: @escaping @Sendable (EntityScope, ClosedRange<Day>) throws -> IndicatorReading?
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.hints = hints
        self.measure = measure
    }
}

/// A value that was counted, and the records that prove it.
public struct IndicatorReading: Sendable, Hashable {
    public struct Record: Sendable, Hashable {
        public let title: String
        /// Inside the entity's back office: `/personas`.
        public let path: String

        public init(_ title: String, path: String) {
            self.title = title
            self.path = path
        }
    }

    public let value: Double
    public let records: [Record]

    public init(value: Double, records: [Record] = []) {
        self.value = value
        self.records = records
    }
}
