public import Calendar
import Design
import Platform

/// Somebody who may send an entity's documents by mail: an address that a person of the entity, or of the programme,
/// registered. Only such an address ever gets an answer.
public struct MailContact: Sendable, Hashable {
    /// In small letters.
    public let email: String
    /// Who reads there: “Oficina de Planeación”.
    public let name: String
    public let addedAt: Instant
    /// Identifier of the person, or a command in brackets.
    public let addedBy: String

    init(email: String, name: String, addedAt: Instant, addedBy: String) {
        self.email = email
        self.name = name
        self.addedAt = addedAt
        self.addedBy = addedBy
    }

    /// The longest address a mail server takes (RFC 5321).
    public static let maximumAddress = 254
    public static let maximumName = 120

    /// The address as it is stored and compared: capital letters of ASCII become small. Nil where it is none, or where
    /// it has letters outside ASCII, some of which look like others.
    public static func address(_ typed: String) -> String? {
        let bytes = typed.trimmed.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 }
        let text = String(decoding: bytes, as: UTF8.self)
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = bytes.allSatisfy { 33...126 ~= $0 && !"<>,;:\"()[]\\".utf8.contains($0) }
        guard isPlain, bytes.count <= maximumAddress, halves.count == 2, !halves[0].isEmpty,
            HostName.read(String(halves[1])) != nil
        else { return nil }
        return text
    }

    /// - Throws: `invalid` with the fields `correo` and `nombre` that cannot be taken.
    static func checked(_ email: String, _ name: String) throws -> (email: String, name: String) {
        let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isClean = words.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        var errors: [FieldError] = []
        if address(email) == nil {
            errors.append(FieldError("correo", "Escriba el correo completo, como planeacion@ejemplo.gov.co."))
        }
        if !(2...maximumName ~= words.count) || !isClean {
            errors.append(FieldError("nombre", "Escriba el nombre de la persona o de la oficina, hasta 120 letras."))
        }
        guard errors.isEmpty, let address = address(email) else { throw Failure.invalid(errors) }
        return (address, words)
    }
}
