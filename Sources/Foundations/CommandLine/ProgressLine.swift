import Spanish
import Synchronization

/// How far a long work is: "Leyendo 312 de 1.134…", drawn over itself on a terminal, and a few plain lines elsewhere.
///
///     let progress = invocation.progress("Leyendo", total: files.count)
///     for file in files { read(file); progress.advance() }
///     progress.finish("1.134 planes leídos.")
public final class ProgressLine: Sendable {
    private struct State {
        var done = 0
        var shown = 0
        var drawn: ContinuousClock.Instant?
    }

    private let verb: String
    private let total: Int?
    private let sink: Sink
    private let state = Mutex(State())

    /// - Parameter total: how much there is to do, if known.
    public init(_ verb: String, total: Int? = nil, on sink: Sink) {
        self.verb = verb
        self.total = total
        self.sink = sink
    }

    /// Some more is done. May be called from any thread, a million times: it draws ten times a second at most.
    public func advance(by count: Int = 1) {
        state.withLock { state in
            state.done += count
            if sink.isTerminal { redraw(&state) } else { report(&state) }
        }
    }

    /// Ends the line; the words given stand in its place.
    public func finish(_ words: String? = nil) {
        if sink.isTerminal { sink.write("\r\u{1B}[K") }
        if let words { sink.line(words) }
    }

    private func redraw(_ state: inout State) {
        let now = ContinuousClock.now
        if let drawn = state.drawn, now - drawn < .milliseconds(100), state.done != total { return }
        state.drawn = now
        sink.write("\r" + line(state.done) + "\u{1B}[K")
    }

    /// In a log, a line for each tenth of the whole, or each thousand if the whole is not known.
    private func report(_ state: inout State) {
        let step = total.map { max(1, ($0 + 9) / 10) } ?? 1000
        guard state.done / step > state.shown || state.done == total else { return }
        state.shown = state.done / step
        sink.line(line(state.done))
    }

    private func line(_ done: Int) -> String {
        let end = total.map { " de " + Spanish.number($0) } ?? ""
        return "\(verb) \(Spanish.number(done))\(end)…"
    }
}
