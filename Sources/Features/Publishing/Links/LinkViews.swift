import Platform

/// What the page of links shows.
struct LinkView: Sendable {
    let checks: [LinkCheck]
    let counts: [LinkCheck.Result: Int]
    let review: LinkReview?
    let job: Job?
    let shown: LinkCheck.Result?

    var isUnderWay: Bool {
        guard let review, review.finishedAt == nil else { return false }
        return job?.state == .waiting || job?.state == .running
    }
}
