import Channels
import Platform

/// Counts, every few minutes, the entities whose site or day has changed, so that the nation reads one table.
enum Standings {
    static let job = JobKind("channel-care.standings", every: .seconds(300)) { run in
        try ChannelStandingStore(nation: run.services.nation).refresh()
    }

    /// Of the channels with a promise, those with nothing late.
    static let figure = Figure("channels-fresh", title: "canales al día") { nation in
        try ChannelStandingStore(nation: nation).all().mapValues(\.fresh).filter { $0.value > 0 }
    }
}
