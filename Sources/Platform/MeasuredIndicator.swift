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
    /// On which days it was done, where what is promised is a frequency: by the identifier of the promise. All are
    /// asked at once, so that many promises cost no more than one; a promise that is none of its business is left out.
    public var deeds: (@Sendable (EntityScope, [Promised], ClosedRange<Day>) throws -> [String: MeasuredDeeds])?

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

/// Days on which something promised was done, as the platform saw it itself.
public struct MeasuredDeeds: Sendable, Hashable {
    /// What was watched: “el canal Contratación”.
    public let title: String
    /// One entry for each day on which it was done.
    public let days: [Day]
    /// What whoever works for the entity may open to check it.
    public let records: [IndicatorReading.Record]
    /// What anybody may open to check it; the address is inside the entity's public pages.
    public let publicRecord: IndicatorReading.Record?

    public init(
        title: String, days: [Day], records: [IndicatorReading.Record], publicRecord: IndicatorReading.Record? = nil
    ) {
        self.title = title
        self.days = days
        self.records = records
        self.publicRecord = publicRecord
    }
}

/// A value that was counted, and the records that prove it.
public struct IndicatorReading: Sendable, Hashable {
    public struct Record: Sendable, Hashable {
        public let title: String
        /// Inside the entity's back office: `/personas`; inside its public pages where ``isPublic``.
        public let path: String
        /// Whether anybody may open it.
        public let isPublic: Bool

        public init(_ title: String, path: String, isPublic: Bool = false) {
            self.title = title
            self.path = path
            self.isPublic = isPublic
        }
    }

    public let value: Double
    public let records: [Record]

    public init(value: Double, records: [Record] = []) {
        self.value = value
        self.records = records
    }
}
