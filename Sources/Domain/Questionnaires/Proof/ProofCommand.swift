import Calendar
import CommandLine
import Database
import Foundation
import Platform
import Spanish

/// `gelt instrument proof`: what the platform can say to each question by itself.
enum ProofCommand {
    static func make(_ source: any ServicesSource) -> Command {
        Command(
            "instrument proof", summary: "Muestra qué preguntas puede probar la plataforma por sí sola",
            arguments: [.required("cuál", "Identificador o vigencia: gel-2013, 2013")],
            options: InstrumentCommands.data + [
                .value("entity", "ENTIDAD", "Código DIVIPOLA o nombre corto de la entidad; sin ella, solo las reglas"),
                .value("vigencia", "AÑO", "Año por el que se pregunta; por omisión, el del cuestionario"),
                .flag("json", "Como JSON, para otros programas"),
            ],
            examples: [
                "instrument proof gel-2013", "instrument proof gel-2013 --entity chitaga-nortedesantander",
            ]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let instrument = try InstrumentCommands.find(invocation.argument("cuál"), services)
            guard let name = invocation.option("entity") else {
                return cover(instrument, services, invocation)
            }
            let days = try days(instrument, invocation)
            let sheet = try ProofJudge.sheet(instrument, try entity(name, services), days)
            if invocation.flag("json") {
                invocation.print(try ProofJSON.text(instrument, sheet))
            } else {
                write(instrument, sheet, invocation)
            }
            return .ok
        }
    }

    private static func entity(_ name: String, _ services: Services) throws -> EntityScope {
        guard let tenant = services.tenants.tenant(code: name) ?? services.tenants.tenant(slug: name) else {
            throw CommandFailure("No se encontró la entidad «\(name)».", .dataError)
        }
        return services.nation.entity(tenant)
    }

    private static func days(_ instrument: Instrument, _ invocation: Invocation) throws -> ClosedRange<Day> {
        let year = try invocation.integer("vigencia", in: 1990...2100)
        return try ProofSheets.days(of: year ?? instrument.vigencia)
    }

    private static func cover(_ instrument: Instrument, _ services: Services, _ invocation: Invocation) -> ExitCode {
        let cover = ProofCover(instrument, services.parts.evidence)
        invocation.print(
            "\(cover.count) de \(instrument.questions.count) preguntas tienen una regla que las busca: "
                + "\(cover.provable.count) se pueden probar y \(cover.hinted.count) solo sugerir.")
        invocation.print("Reglas distintas: \(cover.calls)")
        invocation.print("Sin nadie que las atienda todavía: \(cover.unprovided.sorted().joined(separator: ", "))")
        return .ok
    }

    private static func write(_ instrument: Instrument, _ sheet: ProofSheet, _ invocation: Invocation) {
        for question in instrument.questions {
            guard let proof = sheet.questions[question.number] else { continue }
            let answer = proof.answer.map { " → " + $0.written(question) } ?? ""
            invocation.print("\(question.number). [\(proof.standing.rawValue)\(answer)] \(question.text)")
            for found in proof.found {
                invocation.print("     \(found.call.text): \(found.finding.words)")
                for record in found.finding.records.prefix(3) {
                    invocation.print("       · \(record.title) (\(record.path))")
                }
            }
        }
        let counts = sheet.counts(instrument)
        invocation.say(
            [
                Spanish.count(counts[.proven] ?? 0, "probada", "probadas"),
                Spanish.count(counts[.suggested] ?? 0, "sugerida", "sugeridas"),
                Spanish.count(counts[.ask] ?? 0, "por contestar", "por contestar"),
            ].joined(separator: ", ")
                + ", del \(sheet.days.lowerBound.short) al \(sheet.days.upperBound.short).")
    }
}

/// The same for other programs.
private enum ProofJSON {
    struct Whole: Encodable {
        let instrument, from, until: String
        let proven, suggested, ask: Int
        let questions: [Entry]
    }

    struct Entry: Encodable {
        let number: Int
        let standing: String
        let answer: String?
        let findings: [Finding]
    }

    struct Finding: Encodable {
        let rule, strength, words: String
        let records: [Record]
    }

    struct Record: Encodable {
        let title, path: String
        let isPublic: Bool
    }

    static func text(_ instrument: Instrument, _ sheet: ProofSheet) throws -> String {
        let counts = sheet.counts(instrument)
        let whole = Whole(
            instrument: instrument.id, from: sheet.days.lowerBound.iso, until: sheet.days.upperBound.iso,
            proven: counts[.proven] ?? 0, suggested: counts[.suggested] ?? 0, ask: counts[.ask] ?? 0,
            questions: instrument.questions.map { entry($0, sheet[$0.number]) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(whole), as: UTF8.self)
    }

    private static func entry(_ question: Question, _ proof: QuestionProof) -> Entry {
        Entry(
            number: question.number, standing: proof.standing.rawValue, answer: proof.answer?.written(question),
            findings: proof.found.map { found in
                Finding(
                    rule: found.call.text, strength: found.finding.strength.rawValue, words: found.finding.words,
                    records: found.finding.records.map {
                        Record(title: $0.title, path: $0.path, isPublic: $0.isPublic)
                    })
            })
    }
}
