import Channels
import Design
import Platform

/// A channel in the list of those that can be taken out and brought in.
struct ExchangeLine: Sendable {
    let title: String
    let address: String
    let count: Int
}

/// One channel: its files, and where a file is brought.
struct ExchangeView: Sendable {
    let title: String
    let kind: ItemKind
    let count: Int
    let files: [Link]
    let upload: String
    /// The way here.
    let trail: [TrailStep]
    /// Why the last file could not be read.
    let problem: String?
    let proof: String
}

/// What a file would change, before anything is kept.
struct ExchangeReview: Sendable {
    let title: String
    let kind: ItemKind
    let difference: ExchangeDifference
    /// Names this difference: what is kept is what was seen.
    let fingerprint: String
    let problem: String?
    let apply: String
    let channel: String
    let trail: [TrailStep]
    let proof: String
}
