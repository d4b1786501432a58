import Channels
import Design
import HTML
import Platform

extension ItemState {
    var standing: Standing {
        switch self {
        case .published: .kept
        case .review, .scheduled: .due
        case .draft, .archived: .neutral
        }
    }
}

extension HTML {
    /// How far an item has come, and what the public sees meanwhile.
    mutating func itemChips(_ item: Item) {
        chip(item.state.title, item.state.standing)
        guard item.published != nil else { return }
        if item.state != .published {
            text(" ")
            chip("lo publicado sigue a la vista", .kept)
        } else if item.hasUnpublishedWords {
            text(" ")
            chip("con cambios sin publicar", .due)
        }
    }
}
