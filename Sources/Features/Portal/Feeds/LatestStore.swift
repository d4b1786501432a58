import Calendar
import Channels
import Database
import Platform

struct LatestStore {
    let view: SiteView

    /// What was published last: one question.
    func latest(channels: [String]?, limit: Int = 30) throws -> [PublicItem] {
        try view.entity.read { reading in
            try PublicItemStore(entity: view.entity).latest(
                channels: channels, hidden: view.summary.hidden, limit: limit, reading)
        }
    }
}
