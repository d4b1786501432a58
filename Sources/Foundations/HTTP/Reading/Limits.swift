/// What is read of a request's first line and headers.
public struct HeadLimits: Sendable {
    /// Bytes of path and query together; more is answered with 414.
    public var target = 4_096
    /// Bytes of all header lines; more is answered with 431.
    public var headers = 10_240
    /// Header lines; more is answered with 431.
    public var headerCount = 64
    /// Fields and sizes of the query; more is answered with 413.
    public var query = FieldLimits(count: 100, size: 4_096)

    public init() {}
}

/// How many fields are read and how large each may be.
public struct FieldLimits: Sendable {
    /// Pairs of name and value; more is answered with 413.
    public var count: Int
    /// Bytes of one value, decoded; more is answered with 413. A name has at most 256.
    public var size: Int

    public init(count: Int, size: Int) {
        self.count = count
        self.size = size
    }
}

/// What is read of a request's body. Everything beyond is answered with 413.
///
/// ```swift
/// .accept(BodyLimits(total: 12_000_000, files: 1, fileSize: 10_485_760))
/// ```
public struct BodyLimits: Sendable {
    /// Bytes of the whole body.
    public var total: Int
    /// Fields of a form, files not counted.
    public var fields: FieldLimits
    /// Files of a multipart form.
    public var files: Int
    /// Bytes of one file.
    public var fileSize: Int
    /// Bytes of a file kept in memory; past them it goes to a temporary file.
    public var inMemory: Int

    public init(
        total: Int = 262_144, fields: FieldLimits = FieldLimits(count: 500, size: 65_536), files: Int = 0,
        fileSize: Int = 0, inMemory: Int = 65_536
    ) {
        self.total = total
        self.fields = fields
        self.files = files
        self.fileSize = fileSize
        self.inMemory = inMemory
    }

    /// No body at all.
    public static let nothing = BodyLimits(total: 0)

    /// A form without files, up to 256 KB.
    public static let form = BodyLimits()
}
