import Calendar
import Design
import HTTP
import Spanish

/// A letter of the nation to many entities at once.
struct Reminder: Sendable {
    let id: String
    let campaign: String
    let at: Instant
    /// Role of who sent it; pages name no person.
    let role: String
    /// The filter it was chosen by, as it stands in an address.
    let filter: String
    let subject: String
    let body: String
    /// Whether entities that had one these days were written to again.
    let repeats: Bool
    let chosen: Int
    let jobID: String

    /// An entity is not written to again before this, unless whoever sends confirms it.
    static let pause: Duration = .seconds(24 * 3600)

    /// What became of it for an entity.
    enum Outcome: String, Sendable, CaseIterable {
        case waiting = "en-espera"
        case sent = "enviado"
        /// It had one within the last day.
        case recent = "reciente"
        /// It handed in meanwhile.
        case handedIn = "ya-entrego"
        /// Nobody to write to is known.
        case nobody = "sin-contacto"

        var title: String {
            switch self {
            case .waiting: "por enviar"
            case .sent: "enviado"
            case .recent: "ya tenía uno de las últimas 24 horas"
            case .handedIn: "ya entregó"
            case .nobody: "no se conoce a quién escribirle"
            }
        }
    }
}

/// The words of a reminder, with their placeholders.
struct ReminderText: Sendable, Hashable {
    var subject: String
    var body: String

    static let placeholders: [(name: String, meaning: String)] = [
        ("{entidad}", "nombre de la entidad"), ("{estado}", "cómo va su plan"), ("{plazo}", "su último día a tiempo"),
        ("{dias}", "cuántos días le quedan"), ("{porque}", "lo que dice el pronóstico"),
        ("{enlace}", "dirección de su oficina"),
    ]

    static let longestSubject = 150
    static let longestBody = 4_000

    static func usual(_ campaign: String) -> ReminderText {
        ReminderText(
            subject: "{entidad}: {dias} para entregar su plan de acción",
            body: """
                Cordial saludo:

                Le escribimos por el plan de acción de la {entidad} ({campana}). Hoy figura así: {estado}. {porque}

                Puede entregarlo a tiempo hasta el {plazo}: {dias}.

                Entre aquí para continuar:
                {enlace}

                Si necesita ayuda, responda este mensaje o escriba a la mesa de ayuda.

                Programa Gobierno en línea
                """.replacing("{campana}", with: campaign))
    }

    init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    init(_ form: Fields) {
        subject = (form["asunto"] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        body = (form["texto"] ?? "").replacing("\r\n", with: "\n")
    }

    /// What has to be mended before it can go out.
    var errors: [FieldError] {
        var errors: [FieldError] = []
        let blank = { (text: String) in text.allSatisfy(\.isWhitespace) }
        if blank(subject) { errors.append(FieldError("asunto", "Escriba el asunto del mensaje.")) }
        if blank(body) { errors.append(FieldError("texto", "Escriba el mensaje.")) }
        if subject.count > Self.longestSubject {
            errors.append(FieldError("asunto", "El asunto pasa de \(Self.longestSubject) letras."))
        }
        if body.count > Self.longestBody {
            errors.append(FieldError("texto", "El mensaje pasa de \(Spanish.number(Self.longestBody)) letras."))
        }
        for (field, text) in [("asunto", subject), ("texto", body)] {
            for unknown in Self.unknown(in: text) {
                errors.append(
                    FieldError(field, "No conocemos «\(unknown)». Use las palabras entre llaves de la lista."))
            }
        }
        return errors
    }

    private static func unknown(in text: String) -> [String] {
        let known = Set(placeholders.map(\.name))
        return text.matches(of: /\{[^{}\n]{1,30}\}/).map { String($0.output) }.filter { !known.contains($0) }
    }

    /// The words for one entity.
    func written(for letter: ReminderLetter) -> ReminderText {
        ReminderText(subject: letter.fill(subject), body: letter.fill(body))
    }
}

/// What the placeholders stand for.
struct ReminderLetter: Sendable {
    let entity: String
    let state: String
    let deadline: String
    let days: String
    let reason: String
    let link: String

    fileprivate func fill(_ text: String) -> String {
        let values = [
            ("{entidad}", entity), ("{estado}", state), ("{plazo}", deadline), ("{dias}", days), ("{porque}", reason),
            ("{enlace}", link),
        ]
        // One pass over the text, so that what a value contains is never taken for a placeholder.
        var result = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            rest = rest[brace...]
            if let (name, value) = values.first(where: { rest.hasPrefix($0.0) }) {
                result += value
                rest = rest.dropFirst(name.count)
            } else {
                result += "{"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
