import Glibc

/// How long a thread computes, without the time in which the machine did something else: a bound on it holds on a busy
/// machine too.
public enum ThreadTime {
    /// The time this thread spends on some work that runs on it alone.
    public static func measure(_ work: () throws -> Void) rethrows -> Duration {
        let start = now
        try work()
        return now - start
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
