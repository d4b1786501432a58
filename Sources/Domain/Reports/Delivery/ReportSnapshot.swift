import Calendar
import Campaigns
import Filings
import Foundation
import Platform
public import Questionnaires

/// What was handed in, word for word: it never changes, and its SHA-256 stands in the receipt.
public struct ReportSnapshot: Sendable, Hashable, Codable {
    public struct Entry: Sendable, Hashable, Codable {
        public let pregunta, componente, criterio, tipo, texto: String
        /// `respondida`, `no aplica`, or `no se pregunta` where another answer hides it.
        public let estado: String
        /// As people read it; the reason where it does not apply.
        public let respuesta: String
        public let pruebas: [Proof]
        /// Where it came from, as ``AnswerOrigin`` has it; nil in what was handed in before that was kept.
        public let origen: String?
        /// Points of 100 that it brings, and that the best answer would, with four decimals; nil where it does not
        /// count, in a component alone, and in what was handed in before that was kept.
        public let puntos, puntos_posibles: String?

        public var origin: AnswerOrigin? { origen.flatMap(AnswerOrigin.init(rawValue:)) }
        public var number: Int { Int(pregunta) ?? 0 }
        public var component: Int { Int(componente) ?? 0 }
    }

    public struct Proof: Sendable, Hashable, Codable {
        public let clase, descripcion, direccion, huella: String
    }

    public struct Owner: Sendable, Hashable, Codable {
        public let codigo, nombre: String
    }

    public let formato: String
    public let entidad: Owner
    /// `campania`, `vigencia`, `instrumento`, `vuelta`, `alcance`.
    public let datos: [String: String]
    /// 0 to 100 with two decimals: `total`, `componente 1`…
    public let puntaje: [String: String]
    public let respuestas: [Entry]

    public static let format = "gelt-reporte-1"

    /// The only bytes it has.
    public var bytes: [UInt8] {
        CanonicalJSON.object([
            "formato": .text(formato),
            "entidad": .object(["codigo": .text(entidad.codigo), "nombre": .text(entidad.nombre)]),
            "datos": .object(datos.mapValues { .text($0) }), "puntaje": .object(puntaje.mapValues { .text($0) }),
            "respuestas": .list(respuestas.map(\.json)),
        ]).bytes
    }

    /// - Throws: `unavailable` where the bytes are no report.
    public static func read(_ bytes: [UInt8]) throws -> ReportSnapshot {
        guard let snapshot = try? JSONDecoder().decode(ReportSnapshot.self, from: Data(bytes)),
            snapshot.formato == format
        else { throw Failure.unavailable("El reporte guardado no se puede leer; avise a quien administra.") }
        return snapshot
    }
}

extension ReportSnapshot.Entry {
    var json: CanonicalJSON {
        var fields: [String: CanonicalJSON] = [
            "pregunta": .text(pregunta), "componente": .text(componente), "criterio": .text(criterio),
            "tipo": .text(tipo), "texto": .text(texto), "estado": .text(estado), "respuesta": .text(respuesta),
            "pruebas": .list(
                pruebas.map {
                    .object([
                        "clase": .text($0.clase), "descripcion": .text($0.descripcion),
                        "direccion": .text($0.direccion), "huella": .text($0.huella),
                    ])
                }),
        ]
        // What was handed in without them keeps its bytes.
        for (name, value) in [("origen", origen), ("puntos", puntos), ("puntos_posibles", puntos_posibles)] {
            if let value { fields[name] = .text(value) }
        }
        return .object(fields)
    }
}

extension ReportSnapshot {
    /// A report as it stands, or one component of it.
    init(
        _ report: Report, _ campaign: Campaign, _ circle: ReportCircle, of entity: EntityScope,
        _ answers: [Int: Answer], _ evidence: [ReportEvidence], _ origins: [Int: AnswerOrigin], component: Int? = nil
    ) {
        formato = Self.format
        entidad = Owner(codigo: entity.code, nombre: entity.tenant.officialName)
        datos = [
            "campania": campaign.id, "vigencia": String(report.vigencia), "instrumento": report.instrumentID,
            "vuelta": String(report.round), "alcance": component.map { "componente \($0)" } ?? "completo",
        ]
        let score = circle.rules.score({ answers[$0] }, isFor: circle.isFor)
        var points: [String: String] = component == nil ? ["total": Self.points(score.total)] : [:]
        for (number, part) in score.components where component == nil || component == number {
            points["componente \(number)"] = Self.points(part)
        }
        puntaje = points
        let proofs = Dictionary(grouping: evidence, by: \.question)
        let worths = component == nil ? circle.rules.worths(score) : [:]
        respuestas = circle.rules.instrument.questions
            .filter { circle.isFor($0) && (component == nil || circle.component(of: $0) == component) }
            .map {
                Self.entry(
                    $0, circle, answers, proofs[$0.number] ?? [], origins[$0.number] ?? .entity, worths[$0.number])
            }
    }

    private static func entry(
        _ question: Question, _ circle: ReportCircle, _ answers: [Int: Answer], _ proofs: [ReportEvidence],
        _ origin: AnswerOrigin, _ worth: AnswerWorth?
    ) -> Entry {
        let isAsked = circle.isAsked(question) { answers[$0] }
        let answer = isAsked ? answers[question.number] : nil
        let state: String
        if case .notApplicable = answer {
            state = "no aplica"
        } else {
            state = isAsked ? "respondida" : "no se pregunta"
        }
        return Entry(
            pregunta: String(question.number), componente: String(circle.component(of: question)),
            criterio: question.criterion, tipo: question.answerType.rawValue, texto: question.text, estado: state,
            respuesta: answer.map { $0.spoken(question) } ?? "",
            pruebas: isAsked
                ? proofs.map {
                    Proof(
                        clase: $0.kind.rawValue, descripcion: $0.description, direccion: $0.link,
                        huella: $0.file?.hash ?? "")
                } : [], origen: answer == nil ? nil : origin.rawValue, puntos: worth.map { decimal($0.points) },
            puntos_posibles: worth.map { decimal($0.most) })
    }

    /// `0.4695`
    private static func decimal(_ points: Double) -> String {
        let parts = Int((points * 10_000).rounded())
        return "\(parts / 10_000).\(String(10_000 + parts % 10_000).dropFirst())"
    }

    private static func points(_ part: Score.Part) -> String {
        part.value.map { value in
            let hundredths = Int((value * 100).rounded())
            return "\(hundredths / 100).\(String(100 + hundredths % 100).dropFirst())"
        } ?? "N/A"
    }
}

extension Answer {
    /// The answer as a person reads it: “sí, parcialmente”, “75 %”, the words of the option.
    public func spoken(_ question: Question) -> String {
        switch self {
        case .yes: "Sí"
        case .partly: "Sí, parcialmente"
        case .no: "No"
        case .percent(let value):
            "\(value == value.rounded() ? String(Int(value)) : String(value).replacing(".", with: ",")) %"
        case .count(let number): String(number)
        case .date(let day): day.spoken
        case .choice(let place): question.options.indices.contains(place) ? question.options[place] : ""
        case .several(let places):
            places.isEmpty
                ? "Ninguna"
                : places.sorted().filter(question.options.indices.contains).map { question.options[$0] }
                    .joined(separator: "; ")
        case .text(let text): text
        case .table(let rows): rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")
        case .notApplicable(let reason): reason
        }
    }
}
