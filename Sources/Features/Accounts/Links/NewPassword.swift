import Auth
import Design
import Platform

/// A password somebody chooses, typed twice.
enum NewPassword {
    /// What is wrong, each beside its field.
    static func problems(_ password: String, repeated: String, email: String, name: String) -> [FieldError] {
        let weak = PasswordRules.check(password, email: email, name: name)
        if !weak.isEmpty { return [FieldError("clave", weak.joined(separator: " "))] }
        return password == repeated
            ? [] : [FieldError("repetida", "Las dos contraseñas no son iguales. Escríbalas de nuevo.")]
    }

    /// - Throws: `invalid`.
    static func check(_ password: String, repeated: String, of account: Account) throws {
        let errors = problems(password, repeated: repeated, email: account.email.text, name: account.name)
        if !errors.isEmpty { throw Failure.invalid(errors) }
    }
}
