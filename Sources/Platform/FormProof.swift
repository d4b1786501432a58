import Design
public import HTML
import Synchronization

/// The proof of one request's forms, and whether a page asked for it: only then the visitor needs the cookie it is
/// checked against, and pages without forms stay free of cookies.
public final class FormProof: Sendable {
    /// Name of the form field that brings the proof back.
    public static let field = PersonMenu.tokenField

    private let make: @Sendable () -> String
    private let given = Mutex<String?>(nil)

    /// - Parameter make: asked once, and only by a page with a form.
    public init(_ make: @autoclosure @escaping @Sendable () -> String) { self.make = make }

    func give() -> String {
        given.withLock { given in
            let value = given ?? make()
            given = value
            return value
        }
    }

    public var wasGiven: Bool { given.withLock { $0 != nil } }
}

extension HTML {
    /// The hidden field every form that changes something carries: `form.proof(context.formProof)`.
    public mutating func proof(_ value: String) { hiddenField(FormProof.field, value) }
}
