public import Calendar
public import Database
import Foundation
import Platform

/// A format with who published it, when and with which words.
public struct PublishedFormat: Sendable, Hashable {
    public let format: PlanFormat
    public let at: Instant
    /// Identifier of the person, or a name in brackets.
    public let by: String
    public let note: String
}

/// The forms in which the programme has asked for plans. The table belongs to nobody: any scope reads it.
///
/// ```swift
/// let format = try entity.read { try PlanFormats.current(for: 2012, in: $0) }
/// ```
public enum PlanFormats {
    /// The latest vigencia first.
    public static func all(in reading: some Querying) throws -> [PublishedFormat] {
        try PlanFormatStore.all(in: reading)
    }

    public static func find(_ id: String, in reading: some Querying) throws -> PublishedFormat? {
        try PlanFormatStore.find(id, in: reading)
    }

    /// The format for plans of a year: that of the latest vigencia not after it, or the first there ever was.
    public static func current(for vigencia: Int, in reading: some Querying) throws -> PlanFormat? {
        let all = try PlanFormatStore.all(in: reading)
        return (all.first { $0.format.vigencia <= vigencia } ?? all.last)?.format
    }

    /// The format a plan follows: its own, or where it was read from a document, the one its year asks for.
    public static func format(of course: PlanCourse, in reading: some Querying) throws -> PlanFormat? {
        if let id = course.formatID, let own = try find(id, in: reading) { return own.format }
        return try current(for: course.vigencia ?? Int.max, in: reading)
    }

    /// Publishes a format for good, with its audit entry.
    /// - Throws: `conflict` where its identifier was published before.
    public static func publish(
        _ format: PlanFormat, by person: String, note: String, at now: Instant, in writing: Writing
    ) throws {
        let published = PublishedFormat(format: format, at: now, by: person, note: note)
        guard try PlanFormatStore.add(published, in: writing) else { throw taken(format.id) }
        let deed = Deed(actor: person, "plan-format.published", subject: "plan-format/\(format.id)")
        try Audit.record(deed, at: now, in: writing)
    }

    static func taken(_ id: String) -> Failure {
        .conflict(
            "Ya se publicó un formato «\(id)», y lo publicado no cambia. Dele otro id a este, por ejemplo «\(id)-b».")
    }

    /// Brings in the formats of `Data/formats` that are not there yet.
    @Sendable static func loadCarried(_ services: Services) throws {
        let folder = services.installation.dataFolder + "/formats"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".json")
        }
        guard !names.isEmpty else { throw Failure.unavailable("No hay formatos de plan en «\(folder)».") }
        let known = try services.database.read(.open) { Set(try PlanFormatStore.all(in: $0).map(\.format.id)) }
        let missing = try names.sorted().map { try carried(folder + "/" + $0) }.filter { !known.contains($0.id) }
        guard !missing.isEmpty else { return }
        let now = services.now()
        try services.database.write(.nation) { writing in
            for format in missing {
                let published = PublishedFormat(format: format, at: now, by: "[data]", note: "")
                _ = try PlanFormatStore.add(published, in: writing)
            }
        }
    }

    private static func carried(_ path: String) throws -> PlanFormat {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure.unavailable("No se pudo abrir el formato de plan «\(path)».")
        }
        do {
            return try PlanFormatFile.read(Array(data))
        } catch let refusal as PlanFormatRefusal {
            throw Failure.unavailable(
                "El formato de plan «\(path)» no sirve: \(refusal.problems.joined(separator: " "))")
        }
    }
}
