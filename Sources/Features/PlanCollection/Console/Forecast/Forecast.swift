import Calendar
import Campaigns

/// Whether an entity will hand in before its next date, from its own pace, and why: plain arithmetic that a person can
/// do again with the sentence in hand.
///
/// Days needed = days to write what is missing, at the pace so far + the usual days of the steps that remain + a few
/// more (or fewer) for what the entity did in former years. The days needed against the days left give the class.
struct Forecast: Sendable, Hashable {
    let likelihood: Likelihood
    /// The day on which it would hand in at this pace; nil where that cannot be said.
    let arrives: Day?
    /// Days that are missing (or, below zero, to spare): who is short of few is helped soonest.
    let deficit: Int
    private let reckoning: Reckoning

    /// The sentence of why.
    var reason: String { reckoning.words }

    /// How far the plan is.
    struct Progress: Sendable, Hashable {
        var state: LineState
        var since: Day?
        var opened: Day?
        var moved: Day?
        var actions: Int
        /// How many actions it will have: as many as the entity's last plan, or as the country's plans usually have.
        var expected: Int
    }

    typealias Dates = ForecastDates

    // MARK: The constants. Each is a guess of the programme that its own figures should replace.

    /// Days from “sent to the committee” to “approved”.
    static let committeeDays = 4
    /// Days until the mayor or governor approves.
    static let approvalDays = 2
    static let sendingDays = 1
    /// Days to write a plan from nothing.
    static let writingDays = 8
    /// A pace over fewer days says nothing.
    static let shortestPace = 3
    /// Without a change for so long, a draft counts as forgotten.
    static let forgottenAfter = 10
    init(_ progress: Progress, past: [PastOutcome], dates: Dates) {
        reckoning = Reckoning(progress: progress, past: past, dates: dates)
        if let settled = reckoning.settled {
            (likelihood, arrives, deficit) = (settled, nil, 0)
        } else {
            let needed = reckoning.needed
            likelihood = Likelihood.of(needed: needed, left: dates.left)
            (arrives, deficit) = (dates.today.adding(days: needed), needed - dates.left)
        }
    }
}
