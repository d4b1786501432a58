/// What came after the headers.
public enum Body: Sendable {
    case none
    /// `application/x-www-form-urlencoded`.
    case form(Fields)
    /// `multipart/form-data`: the fields and, apart, the files that were really chosen.
    case multipart(Fields, [Upload])
    /// Any other type, as it came.
    case bytes([UInt8])
}
