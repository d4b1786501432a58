import Design
import Documents
import Files
import Platform

/// Reads a received document in the background, tells how far it is, and stores what it understood as a draft.
enum ReadingJob {
    static let id = "plan-reading"

    static let kind = JobKind(id) { run in
        let entity = try run.entity()
        let store = DraftStore(entity: entity)
        guard let document = try store.document(run.job.payload) else { throw Failure.notFound }
        // A job that was taken over after a crash may have stored its draft already.
        guard try store.draftID(ofDocument: document.id) == nil else { return }
        try run.progress(1, of: 4, "Abriendo el documento")
        let bytes = try entity.read { try Files.bytes(document.fileHash, of: entity, in: $0) }
        try run.progress(2, of: 4, "Leyendo el texto y las tablas")
        let (read, reading) = try PlanIntake.read(bytes, filename: document.filename, for: entity.tenant)
        try run.progress(3, of: 4, "Guardando el borrador")
        try store.keep(reading, lines: read.lines, document: document.id, by: "[\(id)]")
    }
}

/// From bytes to a plan: the same way for the browser, the command line and the demonstration.
enum PlanIntake {
    /// Bytes a document may have.
    static let maximumBytes = 10 * 1024 * 1024

    /// - Parameter tenant: the entity whose plan it should be; differences become doubts.
    /// - Throws: `Failure.invalid` with a sentence that says what to do.
    static func read(_ bytes: [UInt8], filename: String, for tenant: Tenant? = nil) throws -> (Document, PlanReading) {
        let document: Document
        do {
            document = try DocumentReader.read(bytes, filename: filename)
        } catch {
            throw Failure.invalid([.init("documento", error.message)])
        }
        var reading = ExchangeReader.read(document) ?? PlanReader.read(document)
        if let failure = reading.failure { throw Failure.invalid([.init("documento", failure)]) }
        if let tenant {
            reading.doubts.insert(
                contentsOf: reading.disagreements(
                    withEntityNamed: tenant.name, department: tenant.department, nit: nil), at: 0)
        }
        return (document, reading)
    }
}
