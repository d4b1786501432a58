import Calendar
import Database
import Design
import HTTP
import Platform

/// A file somebody just brought.
struct NewFile: Sendable {
    let title: String
    let name: String
    let bytes: [UInt8]

    /// What may be handed out, by the end of its name: documents and data, nothing a browser would run.
    private static let kinds = [
        "pdf": "application/pdf",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "zip": "application/zip",
    ]

    static let accepted = kinds.keys.sorted().map { "." + $0 }.joined(separator: ",")

    var contentType: String { Self.kinds[Self.ending(name)] ?? "application/octet-stream" }

    /// Nil where nothing was brought.
    static func read(_ upload: Upload?, title: String?) throws -> Result<NewFile?, NoticeProblems> {
        guard let upload, upload.size > 0 else { return .success(nil) }
        func refused(_ field: String, _ words: String) -> Result<NewFile?, NoticeProblems> {
            .failure(NoticeProblems(errors: [FieldError(field, words)]))
        }
        guard upload.size <= FileStore.maximumBytes else { return refused("archivo", "El archivo pesa más de 20 MB.") }
        guard kinds[ending(upload.filename)] != nil else {
            return refused("archivo", "Se aceptan PDF, Word, Excel, OpenDocument, CSV, JSON, texto y ZIP.")
        }
        let words = (title ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, words.count <= 200 else {
            return refused("archivo-titulo", "Escriba cómo se llama el archivo para quien lo va a descargar.")
        }
        return .success(NewFile(title: words, name: upload.filename, bytes: try upload.contents()))
    }

    private static func ending(_ name: String) -> String {
        name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }
}

/// Files that belong to notices and to the downloads.
struct FileStore: Sendable {
    static let maximumBytes = 20 * 1024 * 1024

    let nation: NationScope

    func files(of place: String, in reading: some Querying) throws -> [ProgrammeFile] {
        try reading.all(
            """
            SELECT \(splice: Self.columns) FROM programme_file WHERE place = \(place) AND removed_at IS NULL
            ORDER BY added_at DESC, id LIMIT 500
            """, Self.file)
    }

    /// - Throws: `notFound` for a file that was taken away, or that belongs to a notice nobody sees.
    func file(_ id: String, seesAll: Bool, in reading: some Querying) throws -> (file: ProgrammeFile, bytes: [UInt8]) {
        let found = try reading.first(
            """
            SELECT \(splice: Self.columns), bytes FROM programme_file
            WHERE id = \(id) AND removed_at IS NULL AND (\(seesAll ? 1 : 0) = 1 OR place = \(Downloads.place)
                OR EXISTS (SELECT 1 FROM notice n WHERE n.id = programme_file.place AND n.state = 'publicado'))
            """
        ) { (Self.file($0), $0.blob(7)) }
        guard let found else { throw Failure.notFound }
        return found
    }

    @discardableResult
    func add(_ file: NewFile, to place: String, by person: String, _ writing: Writing) throws -> String {
        let (id, now) = (nation.services.newID(), nation.services.now())
        try writing.run(
            """
            INSERT INTO programme_file (id, place, title, name, content_type, size, bytes, added_by, added_at)
            VALUES (\(id), \(place), \(file.title), \(file.name), \(file.contentType), \(file.bytes.count),
                \(file.bytes), \(person), \(now.milliseconds))
            """)
        try Audit.record(
            Deed(actor: person, "file.added", subject: "file/\(id)", detail: file.name), at: now, in: writing)
        return id
    }

    func remove(_ id: String, by person: String, _ writing: Writing) throws {
        let now = nation.services.now()
        let changed = try writing.run(
            """
            UPDATE programme_file SET removed_by = \(person), removed_at = \(now.milliseconds)
            WHERE id = \(id) AND removed_at IS NULL
            """)
        guard changed == 1 else { throw Failure.notFound }
        try Audit.record(Deed(actor: person, "file.removed", subject: "file/\(id)"), at: now, in: writing)
    }

    private static let columns: SQL = "id, place, title, name, content_type, size, added_at"

    private static func file(_ row: Row) -> ProgrammeFile {
        ProgrammeFile(
            id: row.text(0), place: row.text(1), title: row.text(2), name: row.text(3), contentType: row.text(4),
            size: row.int(5), at: Instant(milliseconds: Int64(row.int(6))))
    }
}
