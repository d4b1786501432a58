public import Calendar

/// Growing waits against guessing: some attempts are free, then each failure doubles the wait, up to a cap.
///
/// A rule without memory: who counts the failures (by account and by address) stores them where it stores the rest.
///
///     Throttle.signIn.wait(afterFailures: 5)   // one minute; then 2, 4, 8, … up to an hour
public struct Throttle: Sendable {
    /// Failures that cost nothing.
    public let freeAttempts: Int
    /// The wait after the first failure that costs.
    public let first: Duration
    /// No wait is longer.
    public let cap: Duration

    /// For passwords, codes and recovery codes.
    public static let signIn = Throttle(freeAttempts: 4, first: .seconds(60), cap: .seconds(3600))

    public init(freeAttempts: Int, first: Duration, cap: Duration) {
        self.freeAttempts = freeAttempts
        self.first = first
        self.cap = cap
    }

    /// How long the next attempt must wait after so many failures in a row.
    public func wait(afterFailures failures: Int) -> Duration {
        guard failures > freeAttempts else { return .zero }
        var wait = first
        for _ in 1..<max(1, min(failures - freeAttempts, 64)) where wait < cap { wait *= 2 }
        return min(wait, cap)
    }

    /// When the next attempt is allowed, given the last failure.
    public func opens(afterFailures failures: Int, last: Instant) -> Instant {
        last + wait(afterFailures: failures)
    }
}
