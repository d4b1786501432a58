import Glibc

/// Nanoseconds that never go back, for measuring and for deadlines.
enum Monotonic {
    static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    static func after(_ duration: Duration) -> UInt64 { now() + nanoseconds(duration) }

    static func nanoseconds(_ duration: Duration) -> UInt64 {
        let parts = duration.components
        return UInt64(max(0, parts.seconds)) * 1_000_000_000 + UInt64(max(0, parts.attoseconds)) / 1_000_000_000
    }

    static func sleep(milliseconds: Int) {
        usleep(UInt32(milliseconds) * 1_000)
    }
}
