import CSQLite

/// The one thread that writes. Writes that wait while a commit is on its way to the disk share the next one.
///
/// Each write runs in a savepoint of its own: an error takes back its changes and leaves its neighbours alone.
final class SQLiteWriter: Sendable {
    private let connection: SQLiteConnection
    private let queue: Monitor<Queue>
    private let worker: Monitor<Worker?>

    private struct Queue {
        var waiting: [any PendingWrite] = []
        var isClosed = false
        var figures = WriteFigures()
    }

    /// Writes in one commit at most, so that the first of them does not wait for ever.
    private static let batchLimit = 512

    init(path: String, options: DatabaseOptions) throws {
        connection = try SQLiteConnection(
            path: path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, patience: options.patience)
        try connection.script(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = 1; PRAGMA cache_size = -8000")
        if let bytes = options.maximumBytes {
            let page = try connection.row("PRAGMA page_size")?.int(0) ?? 4096
            try connection.script("PRAGMA max_page_count = \(max(1, bytes / page))")
        }
        queue = Monitor(Queue())
        worker = Monitor(nil)
        let thread = try Worker { [self] in serve() }
        worker.locked { $0 = thread }
    }

    var figures: WriteFigures { queue.locked(\.figures) }

    /// Runs the closure on the writer's thread and waits until its commit is on the disk.
    func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) throws -> T {
        guard worker.locked({ $0?.isCurrent }) != true else {
            throw DatabaseError.misuse("Una escritura no puede empezar dentro de otra.")
        }
        let ticket = WriteTicket(body)
        let accepted = queue.change { queue in
            if !queue.isClosed { queue.waiting.append(ticket) }
            return !queue.isClosed
        }
        guard accepted else { throw DatabaseError.unavailable("La base de datos está cerrada.") }
        return try ticket.result()
    }

    /// Refuses new writes, finishes those that wait, and ends the thread.
    func close() {
        queue.change { $0.isClosed = true }
        worker.locked { worker in
            worker?.join()
            worker = nil
        }
    }

    private func serve() {
        while let batch = nextBatch() {
            var waiting = batch[...]
            while !waiting.isEmpty { commit(&waiting) }
        }
    }

    private func nextBatch() -> [any PendingWrite]? {
        let batch = queue.wait { queue -> [any PendingWrite]? in
            if queue.waiting.isEmpty { return queue.isClosed ? [] : nil }
            return Self.taken(from: &queue)
        }
        return batch.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func taken(from queue: inout Queue) -> [any PendingWrite] {
        defer { queue.waiting.removeFirst(min(batchLimit, queue.waiting.count)) }
        return Array(queue.waiting.prefix(batchLimit))
    }

    /// One transaction; leaves in `waiting` those it could not reach because the engine gave the transaction up.
    private func commit(_ waiting: inout ArraySlice<any PendingWrite>) {
        var ran: [any PendingWrite] = []
        do {
            try connection.control("BEGIN IMMEDIATE")
            while let next = waiting.popFirst() {
                ran.append(next)
                try perform(next)
                if waiting.isEmpty, ran.count < Self.batchLimit { waiting += latecomers() }
            }
            try connection.control("COMMIT")
            count(ran)
            for write in ran { write.settle(nil) }
        } catch {
            giveUp()
            // Where the transaction could not even begin, nobody ran: tell all that wait instead of trying for ever.
            let told = ran.isEmpty ? Array(waiting) : ran
            if ran.isEmpty { waiting = [] }
            for write in told { write.settle(error) }
        }
    }

    private func latecomers() -> [any PendingWrite] { queue.locked(Self.taken) }

    private func perform(_ write: any PendingWrite) throws(DatabaseError) {
        try connection.control("SAVEPOINT one_write")
        let kept = write.run(on: connection)
        guard connection.inTransaction else { throw connection.spoiled ?? .unavailable("La transacción se perdió.") }
        if !kept { try connection.control("ROLLBACK TO one_write") }
        try connection.control("RELEASE one_write")
    }

    private func giveUp() {
        if connection.inTransaction { try? connection.control("ROLLBACK") }
    }

    private func count(_ ran: [any PendingWrite]) {
        let kept = ran.count { $0.isKept }
        guard kept > 0 else { return }
        queue.locked { queue in
            queue.figures.writes += kept
            queue.figures.commits += 1
        }
    }
}
