import Auth
import Calendar
import Design
import HTTP
import Platform

/// The first step: address and password.
struct SignIn: Sendable {
    let services: Services
    let request: Request

    /// What was typed, to be shown again.
    struct Form: Sendable {
        var email = ""
        var password = ""
        /// Where the person wanted to go; only paths of ours.
        var destination = ""

        init() {}

        init(_ fields: Fields) {
            email = fields["correo"]?.trimmed ?? ""
            password = fields["clave"] ?? ""
            destination = LocalPath(fields["volver"])?.text ?? ""
        }
    }

    /// - Returns: the account the password opens.
    /// - Throws: `invalid` with the same words whether the address is unknown, the password wrong or the account
    ///   disabled; `MustWait` after too many failures.
    func credentials(_ form: Form) throws -> (Credentials, Attempt) {
        try refuseBlanks(form)
        let attempt = Attempt("clave", account: form.email.lowercased(), request: request, services: services)
        try FailureStore(scope: services.nation).begin(attempt)
        let known = try EmailAddress(form.email).flatMap {
            try AccountStore(scope: services.nation).credentials(email: $0, on: services.now().day)
        }
        // An unknown address costs one hash too: the time of the answer tells nothing.
        let opens = PasswordHash.verify(form.password, against: known?.passwordHash)
        guard opens, let known, !known.account.isDisabled else { throw Self.refusal }
        return (known, attempt)
    }

    private func refuseBlanks(_ form: Form) throws {
        var errors: [FieldError] = []
        if form.email.isEmpty { errors.append(FieldError("correo", "Escriba su correo electrónico.")) }
        if form.password.isEmpty { errors.append(FieldError("clave", "Escriba su contraseña.")) }
        if !errors.isEmpty { throw Failure.invalid(errors) }
    }

    private static let refusal = Failure.invalid([
        FieldError("correo", "El correo y la contraseña no coinciden con ninguna cuenta activa. Revise los dos.")
    ])
}

/// A path of this site that was handed round through a form. Anything that could lead to another site is nothing.
struct LocalPath: Sendable, Hashable {
    let text: String

    init?(_ typed: String?) {
        guard let typed, typed.hasPrefix("/"), !typed.hasPrefix("//"), typed.utf8.count <= 400 else { return nil }
        guard typed.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") }) else { return nil }
        text = typed
    }
}
