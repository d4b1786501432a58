public import Design

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
