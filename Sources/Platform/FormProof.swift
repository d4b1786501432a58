import Design
public import HTML
import Synchronization

/// The proof of one request's forms, and whether a page asked for it: only then the visitor needs the cookie it is
/// checked against, and pages without forms stay free of cookies.
public final class FormProof: Sendable {
    /// Name of the form field that brings the proof back.
    public static let field = PersonMenu.tokenField

    private let value: String
    private let given = Mutex(false)

    public init(_ value: String) { self.value = value }

    func give() -> String {
        given.withLock { $0 = true }
        return value
    }

    public var wasGiven: Bool { given.withLock { $0 } }
}

extension HTML {
    /// The hidden field every form that changes something carries: `form.proof(context.formProof)`.
    public mutating func proof(_ value: String) { hiddenField(FormProof.field, value) }
}
