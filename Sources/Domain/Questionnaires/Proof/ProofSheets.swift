public import Calendar
import Database
import Foundation
public import Platform

/// What was found for an entity, kept with its date: a page reads one row and judges nothing.
public struct ProofSheets: Sendable {
    /// Older ones are made anew by whoever opens the page next.
    public static let maximumAge = Duration.seconds(6 * 3600)

    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// All days of a vigencia.
    public static func days(of year: Int) throws -> ClosedRange<Day> {
        guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { throw Failure.notFound }
        return first...last
    }

    /// The one that is kept, or a new one where there is none that is young enough.
    public func sheet(_ instrument: Instrument, _ days: ClosedRange<Day>) throws -> ProofSheet {
        guard let at = try keptAt(instrument, days), entity.services.now() - at < Self.maximumAge,
            let kept = try kept(instrument, days, at)
        else { return try renewed(instrument, days) }
        return kept
    }

    /// The one that is kept, however old; nil where nobody has looked yet. Reads one row and judges nothing: for pages.
    public func latest(_ instrument: Instrument, _ days: ClosedRange<Day>) throws -> ProofSheet? {
        guard let at = try keptAt(instrument, days) else { return nil }
        return try kept(instrument, days, at)
    }

    /// Looks again, and keeps what was found.
    /// - Parameter told: hears how many of the distinct rules were asked, and of how many.
    @discardableResult
    public func renewed(
        _ instrument: Instrument, _ days: ClosedRange<Day>, told: (Int, Int) throws -> Void = { _, _ in }
    ) throws -> ProofSheet {
        let now = entity.services.now()
        let found = try ProofJudge.found(instrument.questions, entity, days, told: told)
        let inOrder = found.sorted { $0.key < $1.key }.map(\.value)
        let json = String(decoding: try JSONEncoder().encode(inOrder.map(KeptFinding.init)), as: UTF8.self)
        let code = entity.code
        try entity.write { writing in
            _ = try writing.run(
                """
                INSERT INTO proof_sheet (entity_id, instrument_id, first_day, last_day, found_at, json)
                VALUES (\(code), \(instrument.id), \(days.lowerBound.iso), \(days.upperBound.iso), \(now.milliseconds),
                    \(json))
                ON CONFLICT (entity_id, instrument_id, first_day, last_day)
                    DO UPDATE SET found_at = excluded.found_at, json = excluded.json
                """)
        }
        return ProofSheet(instrument, days: days, at: now, found: found)
    }

    private func keptAt(_ instrument: Instrument, _ days: ClosedRange<Day>) throws -> Instant? {
        let at: Int? = try entity.read { reading in
            try reading.value(
                """
                SELECT found_at FROM proof_sheet WHERE entity_id = \(entity.code) AND instrument_id = \(instrument.id)
                    AND first_day = \(days.lowerBound.iso) AND last_day = \(days.upperBound.iso)
                """)
        }
        return at.map { Instant(milliseconds: Int64($0)) }
    }

    /// Nil where what is kept cannot be read any more.
    private func kept(_ instrument: Instrument, _ days: ClosedRange<Day>, _ at: Instant) throws -> ProofSheet? {
        let name = "proof/\(entity.code)/\(instrument.id)/\(days.lowerBound)/\(days.upperBound)"
        return try entity.services.shelf.thing(name, version: String(at.milliseconds)) { () -> ProofSheet? in
            let json: String? = try entity.read { reading in
                try reading.value(
                    """
                    SELECT json FROM proof_sheet
                    WHERE entity_id = \(entity.code) AND instrument_id = \(instrument.id)
                        AND first_day = \(days.lowerBound.iso) AND last_day = \(days.upperBound.iso)
                    """)
            }
            guard let json, let kept = try? JSONDecoder().decode([KeptFinding].self, from: Data(json.utf8)) else {
                return nil
            }
            let found = Dictionary(kept.map { ($0.call, $0.found) }) { first, _ in first }
            return ProofSheet(instrument, days: days, at: at, found: found)
        }
    }

    static let migration = Migration(
        "questionnaires-002",
        """
        CREATE TABLE proof_sheet (
            entity_id TEXT NOT NULL,
            instrument_id TEXT NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            found_at BIGINT NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (entity_id, instrument_id, first_day, last_day)
        );
        """)
}

/// A finding as a column keeps it.
private struct KeptFinding: Codable {
    struct Record: Codable {
        let title, path: String
        let isPublic: Bool
    }

    /// Records beyond these are counted in the words of the finding and stay where they are.
    static let maximumRecords = 12

    let call, sentence, words: String
    let strength: EvidenceFinding.Strength
    let answer: String?
    let records: [Record]

    init(_ found: FoundProof) {
        call = found.call.text
        sentence = found.sentence
        words = found.finding.words
        strength = found.finding.strength
        answer = found.finding.answer
        records = found.finding.records.prefix(Self.maximumRecords).map {
            Record(title: $0.title, path: $0.path, isPublic: $0.isPublic)
        }
    }

    var found: FoundProof {
        FoundProof(call: EvidenceCall(call), sentence: sentence, finding: finding)
    }

    private var finding: EvidenceFinding {
        let records = records.map { IndicatorReading.Record($0.title, path: $0.path, isPublic: $0.isPublic) }
        return switch strength {
        case .proven: .proven(words, by: records, answering: answer)
        case .suggested: .suggested(words, by: records, answering: answer)
        case .unknown: .unknown(words)
        }
    }
}
