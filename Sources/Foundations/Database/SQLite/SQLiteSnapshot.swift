import Glibc

/// The picture of the database that one thread keeps while it answers one question with several readings: begun by the
/// first of them, ended with the answer or by the thread's own write, after which the next reading sees what it wrote.
///
/// Used by one thread alone; it is found in that thread's own storage.
final class SQLiteSnapshot {
    let readers: SQLiteReaders
    private var connection: SQLiteConnection?

    init(readers: SQLiteReaders) { self.readers = readers }

    /// The connection inside its transaction; an error of an earlier reading does not spoil this one.
    func open() throws -> SQLiteConnection {
        if let connection {
            connection.spoiled = nil
            return connection
        }
        let fresh = try readers.take()
        fresh.spoiled = nil
        do {
            try fresh.control("BEGIN")
        } catch {
            readers.give(fresh)
            throw error
        }
        connection = fresh
        return fresh
    }

    func end() {
        guard let connection else { return }
        self.connection = nil
        // A transaction that only read has nothing to lose.
        do { try connection.control("COMMIT") } catch { try? connection.control("ROLLBACK") }
        readers.give(connection)
    }
}

extension SQLiteSnapshot {
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    static var current: SQLiteSnapshot? {
        pthread_getspecific(key).map { Unmanaged<SQLiteSnapshot>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Makes it the thread's while the body runs; inside of another the other goes on.
    static func during<T>(_ readers: SQLiteReaders, _ body: () throws -> T) rethrows -> T {
        guard current == nil else { return try body() }
        let snapshot = SQLiteSnapshot(readers: readers)
        return try withExtendedLifetime(snapshot) {
            pthread_setspecific(key, Unmanaged.passUnretained(snapshot).toOpaque())
            defer {
                pthread_setspecific(key, nil)
                snapshot.end()
            }
            return try body()
        }
    }
}
