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

    /// Publishes the instruments that come with the program where they are not there yet. Of those that are, only the
    /// rules that answer by themselves follow the program: what is asked never changes.
    static func loadCarried(_ services: Services) throws {
        let folder = services.installation.dataFolder + "/instruments"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".json")
        }
        let now = services.now()
        for name in names.sorted() {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            let carried = try read(name, Array(data)).instrument
            let known: String? = try services.nation.read {
                try $0.value("SELECT json FROM instrument WHERE id = \(carried.id)")
            }
            try services.nation.write { writing in
                if let known {
                    try renewRules(of: carried, known, at: now, in: writing)
                } else {
                    try publish(carried, by: "[gelt]", at: now, in: writing)
                }
            }
        }
    }

    private static func renewRules(of carried: Instrument, _ known: String, at now: Instant, in writing: Writing) throws
    {
        let json = String(decoding: try InstrumentFile.bytes(carried), as: UTF8.self)
        guard json != known, let published = try? InstrumentFile.read(Array(known.utf8)).instrument,
            published.withoutRules == carried.withoutRules
        else { return }
        try writing.run("UPDATE instrument SET json = \(json) WHERE id = \(carried.id)")
        try Audit.record(
            Deed(actor: "[gelt]", "instrument.rules-renewed", subject: "instrument/\(carried.id)", detail: ""), at: now,
            in: writing)
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
            """),
        ProofSheets.migration,
    ]
}

extension Instrument {
    /// What is asked, and nothing of what the program adds to it.
    fileprivate var withoutRules: Instrument {
        var bare = self
        for place in bare.questions.indices { bare.questions[place].rules = [] }
        return bare
    }
}
