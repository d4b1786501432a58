import Auth
import Calendar
import Database
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Spanish

@testable import Accounts

let chitaga = "54174"
let chipaque = "25178"
let inChitaga = "/oficina/chitaga-nortedesantander"
let inChipaque = "/oficina/chipaque-cundinamarca"
let goodPassword = "tres garzas cruzan el páramo"

/// The program with what accounts need, on one engine.
func withProgram<T>(
    _ engine: TestEngine = .sqlite, demonstration: Bool = false, _ body: (TestProgram) throws -> T
) throws -> T {
    try TestProgram.run([Entities.manifest, Accounts.manifest], on: engine, demonstration: demonstration, body)
}

extension TestProgram {
    /// An account with these roles; entity `nil` is the whole country.
    @discardableResult
    func person(
        _ email: String, _ roles: [(Role, String?)] = [], password: String? = nil, secret: String? = nil,
        until: Day? = nil
    ) throws -> String {
        let now = services.now()
        let id = services.newID()
        let account = Account(
            id: id, email: EmailAddress(stored: email), name: "Persona \(email)", createdAt: now, disabledAt: nil)
        let hash = try password.map(PasswordHash.make)
        let grants = roles.map {
            GrantRecord(id: services.newID(), accountID: id, role: $0.0, entity: $0.1, until: until)
        }
        try services.nation.write { writing in
            try AccountStore.insert(account, passwordHash: hash, in: writing)
            if let secret {
                try SecondFactorStore.set(SecondFactor(secret: secret, lastStep: nil), of: id, in: writing)
            }
            for grant in grants { try GrantStore.insert(grant, by: "[prueba]", at: now, in: writing) }
        }
        return id
    }

    /// A browser in which that person has entered, second step included.
    func entered(_ id: String) throws -> TestVisitor {
        let new = NewSession(for: id, device: "Prueba", passedSecondStep: true, services: services)
        try SessionStore(scope: services.nation).begin(new, replacing: nil)
        let visitor = visitor()
        visitor.setCookie(SessionRules.cookieName, new.secret)
        _ = try visitor.get("/escritorio")
        return visitor
    }

    /// A browser at the door, with the form shown.
    func atTheDoor() throws -> TestVisitor {
        let visitor = visitor()
        _ = try visitor.get("/ingreso")
        return visitor
    }

    /// The secret of the link in the latest message to an address.
    func mailedSecret(to email: String) throws -> String? {
        let messages = try services.nation.read { try Outbox.latest(50, in: $0) }
        let body = messages.first { $0.recipient == email }?.body ?? ""
        guard let mark = body.firstRange(of: "llave=") else { return nil }
        return String(body[mark.upperBound...].prefix { !$0.isWhitespace })
    }

    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }

    /// The id of the only grant of this role that this person holds.
    func grantID(_ account: String, _ role: Role) throws -> String {
        try services.nation.read { reading in
            try reading.row("SELECT id FROM account_grant WHERE account_id = \(account) AND role = \(role.rawValue)")?
                .text(0) ?? ""
        }
    }
}

extension TestVisitor {
    func signIn(_ email: String, _ password: String = goodPassword) throws -> Response {
        _ = try get("/ingreso")
        return try post("/ingreso", [("correo", email), ("clave", password)])
    }
}

extension Response {
    var words: String { String(decoding: body, as: UTF8.self) }
    var location: String { self["Location"] ?? "" }
    func says(_ part: String) -> Bool { words.contains(part) }
    var cookieLines: [String] { headers.filter { $0.0 == "Set-Cookie" }.map(\.1) }
}
