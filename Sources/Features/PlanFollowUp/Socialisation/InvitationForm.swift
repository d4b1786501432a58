import Design
import HTTP

/// Invitations to the entity's site, as seed 002 promises them: “Enviar invitaciones vía correo electrónico”.
struct InvitationForm: Sendable {
    static let mostAddresses = 200

    var task = ""
    var title = ""
    var words = ""
    var addresses = ""
    var errors: [FieldError] = []

    init(entity: String, site: String, task: String) {
        self.task = task
        title = "Conozca el sitio web de la \(entity)"
        words = """
            Buenos días:

            Lo invitamos a visitar el sitio web de la \(entity): \(site)

            Allí puede consultar las noticias, los trámites y los contratos, y ver cómo va el plan de acción.
            """
    }

    init(_ fields: Fields) {
        task = fields["actividad"] ?? ""
        title = String((fields["asunto"] ?? "").prefix(200))
        words = String((fields["texto"] ?? "").prefix(5000))
        addresses = String((fields["direcciones"] ?? "").prefix(60_000))
    }

    struct Valid: Sendable {
        let task: PlanTask
        let title: String
        let words: String
        let addresses: [String]
    }

    mutating func read(_ tasks: [PlanTask]) -> Valid? {
        let chosen = tasks.first { $0.key == task }
        if chosen == nil { errors.append(FieldError("actividad", "Elija la actividad que esto prueba.")) }
        let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if title.isEmpty { errors.append(FieldError("asunto", "Escriba el asunto del mensaje.")) }
        if words.trimmed.isEmpty { errors.append(FieldError("texto", "Escriba el texto de la invitación.")) }
        let list = readAddresses()
        guard let chosen, errors.isEmpty else { return nil }
        return Valid(task: chosen, title: title, words: words.trimmed, addresses: list)
    }

    /// One a line; the same address twice is written to once.
    private mutating func readAddresses() -> [String] {
        let typed = addresses.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        let wrong = typed.filter { !MailboxName.isValid($0) }
        if typed.isEmpty {
            errors.append(FieldError("direcciones", "Escriba al menos una dirección."))
        } else if let first = wrong.first {
            let more = wrong.count > 1 ? " y otras \(wrong.count - 1)" : ""
            errors.append(
                FieldError(
                    "direcciones",
                    "«\(first.prefix(80))»\(more) no es una dirección de correo; escriba una por renglón."))
        } else if typed.count > Self.mostAddresses {
            errors.append(
                FieldError(
                    "direcciones", "Son \(typed.count) direcciones; se envían hasta \(Self.mostAddresses) cada vez."))
        }
        var seen: Set<String> = []
        return typed.map { $0.lowercased() }.filter { seen.insert($0).inserted }
    }
}

/// What looks like an address that mail can reach, and cannot break out of a message's head.
enum MailboxName {
    static func isValid(_ text: String) -> Bool {
        guard text.utf8.count <= 254, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { return false }
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, (1...64).contains(halves[0].utf8.count) else { return false }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy(isLabel) && !text.contains { "<>,;:\"()[]\\".contains($0) }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && label.first != "-" && label.last != "-"
            && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}
