public import Design
public import HTML
public import HTTP
import Spanish

/// A letter of the nation to many entities at once. Words between braces are different for each of them.
///
/// ```swift
/// Circular(form).filled([("{entidad}", "Alcaldía de Chitagá")]).subject
/// ```
public struct Circular: Sendable, Hashable {
    public var subject: String
    public var body: String

    public static let longestSubject = 150
    public static let longestBody = 4_000

    public init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    /// As ``HTML/circularFields(_:placeholders:errors:)`` sends it.
    public init(_ form: Fields) {
        subject = (form["asunto"] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        body = (form["texto"] ?? "").replacing("\r\n", with: "\n")
    }

    /// What has to be mended before it can go out.
    /// - Parameter placeholders: the words between braces that will be filled, with their braces.
    public func errors(placeholders: [String]) -> [FieldError] {
        var errors: [FieldError] = []
        if subject.allSatisfy(\.isWhitespace) {
            errors.append(FieldError("asunto", "Escriba el asunto del mensaje."))
        }
        if body.allSatisfy(\.isWhitespace) { errors.append(FieldError("texto", "Escriba el mensaje.")) }
        if subject.count > Self.longestSubject {
            errors.append(FieldError("asunto", "El asunto pasa de \(Self.longestSubject) letras."))
        }
        if body.count > Self.longestBody {
            errors.append(FieldError("texto", "El mensaje pasa de \(Spanish.number(Self.longestBody)) letras."))
        }
        return errors + unknown("asunto", subject, placeholders) + unknown("texto", body, placeholders)
    }

    private func unknown(_ field: String, _ text: String, _ placeholders: [String]) -> [FieldError] {
        text.matches(of: /\{[^{}\n]{1,30}\}/).map { String($0.output) }.filter { !placeholders.contains($0) }.map {
            FieldError(field, "No conocemos «\($0)». Use las palabras entre llaves de la lista.")
        }
    }

    /// The words for one entity.
    /// - Parameter values: what each placeholder stands for.
    public func filled(_ values: [(name: String, value: String)]) -> Circular {
        Circular(subject: Self.fill(subject, values), body: Self.fill(body, values))
    }

    /// One pass over the text, so that what a value contains is never taken for a placeholder.
    private static func fill(_ text: String, _ values: [(name: String, value: String)]) -> String {
        var result = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            rest = rest[brace...]
            if let (name, value) = values.first(where: { rest.hasPrefix($0.name) }) {
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

extension HTML {
    /// Subject and words of a letter, in a form.
    /// - Parameter placeholders: with what each stands for, as the hint says it.
    public mutating func circularFields(
        _ circular: Circular, placeholders: [(name: String, meaning: String)], errors: [FieldError]
    ) {
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
        let known = Spanish.list(placeholders.map { "\($0.name) (\($0.meaning))" })
        textField(
            FormField(
                "asunto", "Asunto", value: circular.subject, error: error("asunto"), maximum: Circular.longestSubject))
        longField(
            FormField(
                "texto", "Mensaje", hint: "Las palabras entre llaves se cambian para cada entidad: \(known).",
                value: circular.body, error: error("texto"), maximum: Circular.longestBody), rows: 16)
    }

    /// A letter as it is read: its subject, then a paragraph for each line.
    public mutating func circular(_ circular: Circular) {
        p { $0.strong(circular.subject) }
        for paragraph in circular.body.split(separator: "\n") { p(String(paragraph)) }
    }
}
