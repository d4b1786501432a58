public import Calendar

/// The ways a request can fail that a person can do something about. Everything else is internal: logged in full with
/// the request's id, shown as one plain sentence and that id.
public enum Failure: Error, Sendable, Equatable {
    /// Does not exist, or is another entity's.
    case notFound
    /// Known, but not allowed.
    case forbidden
    /// Has to enter first (or bring the second factor).
    case signInNeeded
    /// What was typed cannot be taken; the form is shown again with each message beside its field.
    case invalid([FieldError])
    /// Somebody else changed it meanwhile, or it is no longer in a state that allows this.
    case conflict(String)
    /// Was here once.
    case gone(String)
    /// Too often; try again after this long.
    case tooMany(Duration)
    /// A part of the world is missing (disk, database); the sentence says what was kept.
    case unavailable(String)
}

/// One thing wrong with one field of a form.
public struct FieldError: Sendable, Hashable {
    /// The field's name in the form; the error stands beside it and links to it.
    public let field: String
    /// What is wrong and what to do, in Spanish.
    public let message: String

    public init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}
