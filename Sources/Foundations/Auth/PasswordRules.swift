import Spanish

/// What a password must not be. Length is what counts (NIST SP 800-63B): no compelled signs, no compelled change.
public enum PasswordRules {
    /// In characters.
    public static let length = 10...128

    /// What is wrong with the password, in Spanish sentences to show; empty if it may be used.
    ///
    /// - Parameters:
    ///   - email: the owner's address; neither it nor the part before the @ is a password.
    ///   - name: the owner's name, likewise.
    public static func check(_ password: String, email: String? = nil, name: String? = nil) -> [String] {
        var problems: [String] = []
        if password.count < length.lowerBound {
            problems.append("Escriba una contraseña de \(length.lowerBound) caracteres o más.")
        }
        if password.count > length.upperBound {
            problems.append("Escriba una contraseña de \(length.upperBound) caracteres o menos.")
        }
        if isPersonal(password, email, name) {
            problems.append("La contraseña no puede ser su correo ni su nombre.")
        }
        if isCommon(password) {
            problems.append("Esa contraseña es muy común y fácil de adivinar. Escriba otra.")
        }
        return problems
    }

    private static func isPersonal(_ password: String, _ email: String?, _ name: String?) -> Bool {
        let words = [email, email?.split(separator: "@").first.map(String.init), name].compactMap(\.self)
        return words.map(plain).contains { !$0.isEmpty && $0 == plain(password) }
    }

    /// Common words with digits or signs around them ("Colombia2012*"), one sign over and over, or a run of neighbours.
    private static func isCommon(_ password: String) -> Bool {
        let word = plain(password)
        let core = word.filter(\.isLetter)
        return commonWords.contains(word) || commonWords.contains(core) || isMonotonous(Spanish.folded(password))
    }

    /// Letters and digits only, folded.
    private static func plain(_ text: String) -> String {
        Spanish.folded(text).filter { $0.isLetter || $0.isNumber }
    }

    /// Whether few different signs or one step from each to the next make up the whole: "aaaaaaaaaa", "1234567890".
    private static func isMonotonous(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        let steps = Set(zip(bytes, bytes.dropFirst()).map { Int($1) - Int($0) })
        let isRun = steps.isSubset(of: [1, -9]) || steps.isSubset(of: [-1, 9])
        return Set(bytes).count <= 2 || isRun
    }

    private static let commonWords: Set<String> = [
        "contrasena", "micontrasena", "lacontrasena", "clave", "miclave", "password", "passwort", "secreto",
        "qwerty", "qwertyuiop", "qwertyui", "asdfghjkl", "zxcvbnm", "qazwsxedc", "1q2w3e4r5t", "abcdefghij", "abc",
        "admin", "administrador", "administrator", "usuario", "invitado", "bienvenido", "bienvenidos", "cambiar",
        "colombia", "micolombia", "bogota", "medellin", "alcaldia", "alcalde", "gobernacion", "gobierno", "municipio",
        "gobiernoenlinea", "gobiernodigital", "personeria", "concejo", "nacional", "millonarios", "america", "santafe",
        "teamo", "tequiero", "iloveyou", "jesus", "dios", "diosesamor", "familia", "mifamilia", "hola", "holamundo",
        "princesa", "corazon", "estrella", "mariposa", "alejandro", "valentina", "futbol", "letmein", "welcome",
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}
