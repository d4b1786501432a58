import Plans
import Platform
import Spanish

/// What a registered sender is told, as plain text. Nothing of the message's body comes back in it.
struct MailAnswer: Sendable, Hashable {
    let recipient: String
    let subject: String
    let body: String

    func message(_ id: String, _ services: Services) -> OutboxMessage {
        OutboxMessage(id: id, recipient: recipient, subject: subject, body: body, at: services.now())
    }
}

extension MailAnswer {
    /// What was understood, and that nothing is handed in yet.
    static func drafted(_ found: MailedDocument, _ tenant: Tenant, review: String, to recipient: String) -> MailAnswer {
        let reading = found.reading(for: tenant)
        let parts = [
            "Recibimos por correo, desde esta dirección, el documento «\(found.filename)» y lo leímos como plan de acción "
                + "de la \(tenant.officialName).",
            understood(reading), notTaken(found.others), "Revise el borrador en:\n\(review)", notSubmitted, notYou,
        ]
        return MailAnswer(
            recipient: recipient, subject: "Su plan de acción quedó como borrador, sin presentar",
            body: letter(parts))
    }

    /// The same document, a second time.
    static func repeated(_ found: MailedDocument, _ tenant: Tenant, review: String, to recipient: String) -> MailAnswer
    {
        let parts = [
            "El documento «\(found.filename)» que recibimos por correo ya era un borrador de la \(tenant.officialName). "
                + "No se creó otro.",
            "Revise el borrador en:\n\(review)", notSubmitted, notYou,
        ]
        return MailAnswer(
            recipient: recipient, subject: "Ya teníamos ese documento como borrador", body: letter(parts))
    }

    /// Why there is no draft.
    static func unreadable(_ reasons: [String], to recipient: String) -> MailAnswer {
        let parts = [
            "Recibimos un correo desde esta dirección, pero no pudimos leer de él un plan de acción:",
            reasons.map { "- " + cut($0) }.joined(separator: "\n"),
            "No se creó ningún borrador y no se ha presentado nada. Corrija lo que se indica y envíelo de nuevo, o suba el "
                + "documento en la oficina de su entidad.",
            notYou,
        ]
        return MailAnswer(recipient: recipient, subject: "No pudimos leer el plan de acción", body: letter(parts))
    }

    private static func understood(_ reading: PlanReading) -> String {
        let doubts = reading.doubts.filter { !$0.code.isInformation }
        let unplaced = reading.unplaced.count
        var lines = ["Entendimos \(Spanish.count(reading.plan.actions.count, "acción", "acciones"))."]
        if doubts.isEmpty {
            lines.append("No encontramos puntos por mirar.")
        } else {
            lines.append("Hay \(Spanish.count(doubts.count, "punto por mirar", "puntos por mirar")):")
            lines += doubts.prefix(5).map { "- " + cut($0.message) }
            if doubts.count > 5 { lines.append("- y \(doubts.count - 5) más, en el borrador") }
        }
        if unplaced > 0 {
            let isOne = unplaced == 1
            lines.append(
                "\(Spanish.count(unplaced, "renglón", "renglones")) del documento no \(isOne ? "encontró" : "encontraron") "
                    + "lugar; el borrador \(isOne ? "lo" : "los") muestra.")
        }
        return lines.joined(separator: "\n")
    }

    private static func notTaken(_ others: [String]) -> String {
        guard !others.isEmpty else { return "" }
        return
            "Del mismo correo no se tomó: \(Spanish.list(others.prefix(10).map { "«\($0)»" })). Cada correo trae un solo "
            + "plan."
    }

    private static func letter(_ parts: [String]) -> String {
        (["Buen día:"] + parts.filter { !$0.isEmpty } + [
            "Este mensaje lo escribió un programa; no lo responda.\nPrograma Gobierno en línea territorial"
        ]).joined(separator: "\n\n") + "\n"
    }

    private static func cut(_ text: String) -> String { text.count <= 300 ? text : text.prefix(299) + "…" }

    private static let notSubmitted =
        "Todavía no se ha presentado nada: es un borrador. El plazo lo cumple la presentación en la plataforma, no la "
        + "llegada del correo."

    private static let notYou =
        "Si usted no envió ese correo, alguien escribió su dirección en él: descarte el borrador y avise a la mesa de ayuda."
}
