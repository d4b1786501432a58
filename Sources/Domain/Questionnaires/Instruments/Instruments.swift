public import Calendar
public import Database
import Foundation
public import Platform

/// The instruments that were published; what is published never changes.
public enum Instruments {
    /// Keeps a new one.
    /// - Throws: `conflict` where its identifier is taken.
    public static func publish(
        _ instrument: Instrument, by person: String, at now: Instant, in writing: Writing
    ) throws {
        let json = String(decoding: try InstrumentFile.bytes(instrument), as: UTF8.self)
        let added = try writing.run(
            """
            INSERT INTO instrument (id, vigencia, json, published_at, published_by)
            VALUES (\(instrument.id), \(instrument.vigencia), \(json), \(now.milliseconds), \(person))
            ON CONFLICT (id) DO NOTHING
            """)
        guard added == 1 else {
            throw Failure.conflict(
                "Ya hay un instrumento «\(instrument.id)» publicado, y lo publicado no cambia. Use otro identificador.")
        }
        try Audit.record(
            Deed(actor: person, "instrument.published", subject: "instrument/\(instrument.id)", detail: ""), at: now,
            in: writing)
    }

    /// An instrument by its identifier, ready to be asked.
    /// - Throws: `notFound`.
    public static func rules(_ id: String, _ services: Services) throws -> InstrumentRules {
        try services.shelf.thing("instrument/\(id)", version: "published") {
            let json: String? = try services.nation.read {
                try $0.value("SELECT json FROM instrument WHERE id = \(id)")
            }
            guard let json else { throw Failure.notFound }
            return try InstrumentFile.read(Array(json.utf8))
        }
    }

    /// Identifiers, the latest vigencia first.
    public static func list(in reading: some Querying) throws -> [String] {
        try reading.all("SELECT id FROM instrument ORDER BY vigencia DESC, published_at DESC, id") { $0.text(0) }
    }

    /// The latest instrument of a vigencia; nil where none was published.
    public static func latest(of vigencia: Int, in reading: some Querying) throws -> String? {
        try reading.value(
            "SELECT id FROM instrument WHERE vigencia = \(vigencia) ORDER BY published_at DESC, id LIMIT 1")
    }

    /// The instrument with which a vigencia is asked: the latest of that year, or of the last year that had one.
    public static func asked(in vigencia: Int, in reading: some Querying) throws -> String? {
        try reading.value(
            """
            SELECT id FROM instrument WHERE vigencia <= \(vigencia)
            ORDER BY vigencia DESC, published_at DESC, id LIMIT 1
            """)
    }

    /// Publishes the instruments that come with the program where they are not there yet.
    static func loadCarried(_ services: Services) throws {
        let folder = services.installation.dataFolder + "/instruments"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".json")
        }
        let known = Set(try services.nation.read { try list(in: $0) })
        let now = services.now()
        for name in names.sorted() where !known.contains(String(name.dropLast(".json".count))) {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            let rules = try read(name, Array(data))
            try services.nation.write { writing in
                try publish(rules.instrument, by: "[gelt]", at: now, in: writing)
            }
        }
    }

    private static func read(_ name: String, _ bytes: [UInt8]) throws -> InstrumentRules {
        do {
            return try InstrumentFile.read(bytes)
        } catch let refusal as InstrumentRefusal {
            throw Failure.unavailable(
                "El instrumento «\(name)» no se puede leer: \(refusal.problems.joined(separator: " "))")
        }
    }

    static let migrations = [
        Migration(
            "questionnaires-001",
            """
            CREATE TABLE instrument (
                id TEXT NOT NULL PRIMARY KEY,
                vigencia BIGINT NOT NULL,
                json TEXT NOT NULL,
                published_at BIGINT NOT NULL,
                published_by TEXT NOT NULL
            );
            """)
    ]
}
