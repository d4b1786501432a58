import Calendar
import Channels
import Database
import Platform

struct EntityHomeStore {
    let entity: EntityScope

    /// One question, whatever the number of items.
    func items(on today: Day, hidden: [String]) throws -> HomeItems {
        try entity.read { try PublicItemStore(entity: entity).home(on: today, hidden: hidden, $0) }
    }
}
