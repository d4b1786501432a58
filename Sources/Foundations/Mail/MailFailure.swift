import Spanish

/// Why a message or an attachment could not be read, with a sentence for the person who sent it.
public struct MailFailure: Error, Sendable, Hashable {
    /// The reasons a program may tell apart.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case empty
        case notMail
        case tooLarge
        case tooManyParts
        case tooDeep
        case attachmentTooLarge
    }

    public let code: Code
    /// Spanish; says what happened and what to do.
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// The sentences, in one place so that they speak with one voice.
extension MailFailure {
    static let empty = MailFailure(.empty, "El mensaje está vacío. Revise el correo que envió y mándelo de nuevo.")

    static let notMail = MailFailure(
        .notMail, "Lo recibido no es un mensaje de correo: no tiene remitente, asunto ni fecha.")

    static func tooLarge(_ limit: Int) -> MailFailure {
        MailFailure(
            .tooLarge,
            "El mensaje pesa más de \(Spanish.bytes(limit)). Adjunte solo el documento del plan, sin imágenes grandes.")
    }

    static let tooManyParts = MailFailure(
        .tooManyParts,
        "El mensaje tiene demasiadas partes y no se leyó. Envíe un mensaje nuevo con un solo adjunto: el plan.")

    static let tooDeep = MailFailure(
        .tooDeep,
        "El mensaje trae otros mensajes anidados demasiadas veces. Envíe uno nuevo con el plan adjunto directamente.")

    static func attachmentTooLarge(_ name: String, _ limit: Int) -> MailFailure {
        MailFailure(
            .attachmentTooLarge,
            "El adjunto «\(name)» pesa más de \(Spanish.bytes(limit)). Quítele las imágenes y envíelo de nuevo.")
    }
}
