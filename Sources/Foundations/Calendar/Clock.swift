import Glibc
import Synchronization

/// Where the time comes from. Nothing in the house asks the machine itself, so tests and the demonstration set the day.
public protocol Clock: Sendable {
    /// The instant at which the call is made.
    func now() -> Instant
}

extension Clock {
    /// The day that citizens in Colombia live now.
    public var today: Day { now().day }
}

/// The clock of the machine.
public struct SystemClock: Clock {
    public init() {}

    public func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that shows another day and runs on from there, keeping the hour: `gelt demo --today 2014-02-10`.
public struct ShiftedClock: Clock {
    private let base: any Clock
    private let shift: Duration

    /// From now on it is `day`, at the hour that `base` shows.
    public init(day: Day, base: any Clock = SystemClock()) {
        self.base = base
        shift = day.start - base.today.start
    }

    public func now() -> Instant { base.now() + shift }
}

/// A clock that stands still until it is set: for tests.
public final class FixedClock: Clock {
    private let instant: Mutex<Instant>

    public init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    /// Ten in the morning of that day in Bogotá.
    public convenience init(_ day: Day) {
        self.init(day.at(hour: 10))
    }

    public func now() -> Instant { instant.withLock { $0 } }

    public func set(_ new: Instant) { instant.withLock { $0 = new } }

    public func advance(by duration: Duration) { instant.withLock { $0 = $0 + duration } }
}
