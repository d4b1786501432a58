/// How many actions a plan has: the middle one of the plans that were handed in, where enough were.
struct NationalPace: Sendable, Hashable {
    /// Fewer plans than this say nothing of the others.
    static let enough = 10
    /// Chitagá's plan has seven actions, Chipaque's six (seeds 002, 003): what is taken until the country shows more.
    static let usual = 7

    let actions: Int

    init(_ handedIn: [Int]) {
        let known = handedIn.filter { $0 > 0 }.sorted()
        actions = known.count >= Self.enough ? known[known.count / 2] : Self.usual
    }
}
