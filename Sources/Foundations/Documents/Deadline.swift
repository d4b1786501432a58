/// The moment by which a reading must be over. Loops ask it; it looks at the clock only now and then.
struct Deadline {
    private let end: ContinuousClock.Instant
    private var steps = 0

    init(_ limits: DocumentLimits) {
        end = ContinuousClock.now + limits.time
    }

    /// Counts a step and throws `.tooSlow` once time is over.
    mutating func check() throws(DocumentFailure) {
        steps += 1
        guard steps & 0x3F == 0 else { return }
        if isOver { throw .tooSlow }
    }

    var isOver: Bool { ContinuousClock.now > end }
    var remaining: Duration { end - ContinuousClock.now }
}
