import Auth
import Expectations
import Testing

@Suite struct PasswordHashTests {
    @Test func `a password opens its own hash and no other does`() throws {
        let hash = try PasswordHash.make("páramo de Almorzadero")
        #expect(PasswordHash.verify("páramo de Almorzadero", against: hash))
        #expect(!PasswordHash.verify("paramo de Almorzadero", against: hash))
        #expect(!PasswordHash.verify("", against: hash))
    }

    @Test func `the hash is argon2id with 19 MiB and two passes, salted anew each time`() throws {
        let hash = try PasswordHash.make("páramo de Almorzadero")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try PasswordHash.make("páramo de Almorzadero") != hash)
        #expect(!PasswordHash.needsRehash(hash))
    }

    /// Made with 8 MiB and one pass by libsodium.
    @Test func `a hash of other costs still opens, and is to be renewed`() {
        let old = "$argon2id$v=19$m=8192,t=1,p=1$RDNEUfEYGL6NW1xCtM9PSA$XTz+mKzxuF/jy0cBXhx6LC4/Hv1MPyVCsqlof1uVczc"
        #expect(PasswordHash.verify("páramo de Almorzadero", against: old))
        #expect(!PasswordHash.verify("otra cosa", against: old))
        #expect(PasswordHash.needsRehash(old))
        #expect(PasswordHash.needsRehash("no es un resumen"))
    }

    @Test func `what is no hash opens to nobody`() {
        for hash in ["", "$argon2id$", "texto", String(repeating: "$", count: 5000)] {
            #expect(!PasswordHash.verify("páramo de Almorzadero", against: hash))
        }
    }

    @Test func `an unknown address takes as long as a known one, and says no`() throws {
        let hash = try PasswordHash.make("páramo de Almorzadero")
        #expect(PasswordHash.dummy.hasPrefix("$argon2id$"))
        var (known, unknown) = (Duration.seconds(60), Duration.seconds(60))
        for _ in 0..<8 {
            known = min(known, ThreadTime.measure { _ = PasswordHash.verify("otra cosa", against: hash) })
            unknown = min(unknown, ThreadTime.measure { _ = PasswordHash.verify("otra cosa", against: nil) })
        }
        #expect((0.5...2).contains(unknown / known), "\(unknown) and \(known)")
        #expect(!PasswordHash.verify("otra cosa", against: nil))
    }
}

@Suite struct PasswordRulesTests {
    @Test(arguments: [
        "corazón de frailejón", "tres tristes tigres 3", "X7#kq!m2Lp", "#$%&/()=?*+!", "niebla en el páramo",
    ])
    func `a long password that nobody guesses is accepted as it is`(password: String) {
        #expect(PasswordRules.check(password, email: "ana@example.org", name: "Ana Prueba").isEmpty)
    }

    @Test func `short and endless passwords are refused with the limit`() {
        #expect(PasswordRules.check("frailejón") == ["Escriba una contraseña de 10 caracteres o más."])
        let endless = String(repeating: "frailejón ", count: 13)
        #expect(PasswordRules.check(endless) == ["Escriba una contraseña de 128 caracteres o menos."])
    }

    @Test(arguments: [
        "Colombia2012*", "contraseña123", "Alcaldía 2012-2015", "qwertyuiop", "1234567890", "9876543210",
        "aaaaaaaaaaaa", "!!!!!!!!!!!!",
        "abababababab", "abcdefghijkl", "0123456789012",
    ])
    func `common passwords are refused whatever surrounds them`(password: String) {
        #expect(
            PasswordRules.check(password) == ["Esa contraseña es muy común y fácil de adivinar. Escriba otra."])
    }

    @Test(arguments: ["ana.prueba@example.org", "Ana Prueba Ñungo", "anapruebañungo", "ANA.PRUEBA@EXAMPLE.ORG"])
    func `the owner's address and name are refused`(password: String) {
        let problems = PasswordRules.check(password, email: "ana.prueba@example.org", name: "Ana Prueba Ñungo")
        #expect(problems == ["La contraseña no puede ser su correo ni su nombre."])
    }
}
