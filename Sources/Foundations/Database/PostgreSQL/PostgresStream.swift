import CPostgreSQL

/// The rows of a query as they arrive. Another query on the same connection must wait until all have: then the rest is
/// kept in memory.
final class PostgresStream {
    private let connection: OpaquePointer
    private var kept: [OpaquePointer] = []
    private var isDone = false

    init(_ connection: OpaquePointer) { self.connection = connection }

    /// The next message, owned by the caller; nil after the last.
    func next() -> OpaquePointer? {
        kept.isEmpty ? received() : kept.removeFirst()
    }

    /// Takes all that is still on its way.
    func keepRest() {
        while let answer = received() { kept.append(answer) }
    }

    func discardRest() {
        while let answer = next() { PQclear(answer) }
    }

    private func received() -> OpaquePointer? {
        guard !isDone else { return nil }
        let answer = PQgetResult(connection)
        isDone = answer == nil
        return answer
    }
}
