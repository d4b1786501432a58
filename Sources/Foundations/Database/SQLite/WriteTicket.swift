/// A write that waits for its turn, whatever it returns.
protocol PendingWrite: AnyObject, Sendable {
    /// Runs the closure; false where its changes must be taken back.
    func run(on connection: SQLiteConnection) -> Bool
    /// Wakes who waits: with the closure's own outcome, or with the error that took the whole commit away.
    func settle(_ error: DatabaseError?)
    var isKept: Bool { get }
}

/// What a caller of `write` holds while the writer works.
final class WriteTicket<T: Sendable>: PendingWrite {
    private let body: @Sendable (Writing) throws -> T
    private let state: Monitor<State>

    private struct State {
        var outcome: Result<T, any Error>?
        var statements = 0
        var isSettled = false
    }

    init(_ body: @escaping @Sendable (Writing) throws -> T) {
        self.body = body
        state = Monitor(State())
    }

    var isKept: Bool { state.locked { $0.outcome?.failed == false } }

    func run(on connection: SQLiteConnection) -> Bool {
        connection.spoiled = nil
        let before = StatementCount.current
        var outcome = Result { try body(Writing(connection: connection)) }
        if let error = connection.spoiled, !outcome.failed { outcome = .failure(error) }
        let statements = StatementCount.current - before
        state.locked { state in
            state.outcome = outcome
            state.statements = statements
        }
        return !outcome.failed
    }

    func settle(_ error: DatabaseError?) {
        state.change { state in
            if let error, state.outcome?.failed != true { state.outcome = .failure(error) }
            state.isSettled = true
        }
    }

    /// Waits for the outcome; the statements count for the thread that asked for them.
    func result() throws -> T {
        let settled = state.wait { $0.isSettled ? $0 : nil }
        StatementCount.add(settled?.statements ?? 0)
        guard let outcome = settled?.outcome else { throw DatabaseError.unavailable("La escritura no terminó.") }
        return try outcome.get()
    }
}

extension Result {
    fileprivate var failed: Bool {
        if case .failure = self { true } else { false }
    }
}
