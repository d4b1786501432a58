import Channels
import Design
import HTTP

/// A channel as a form holds it.
struct ChannelForm: Sendable {
    var title = ""
    var about = ""
    var kind = "pagina"
    var parent = ""
    /// Whether kind and parent were asked for: only channels of the entity's own have them to decide.
    var hasPlace = false
    var errors: [FieldError] = []

    init() {}

    init(_ channel: Channel) {
        title = channel.title
        about = channel.about
        kind = channel.kind ?? ""
        parent = channel.parent ?? ""
    }

    init(_ fields: Fields) {
        title = (fields["titulo"] ?? "").oneLine
        about = (fields["descripcion"] ?? "").oneLine
        kind = fields["clase"] ?? ""
        parent = fields["padre"] ?? ""
        hasPlace = fields["clase"] != nil && fields["padre"] != nil
    }

    var place: ChannelPlace? { hasPlace ? ChannelPlace(kind: kind, parent: parent) : nil }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}

/// Where an item is to stand, as a form holds it.
struct PlaceForm: Sendable {
    let revision: Int
    var channel: String
    var address: String
    var errors: [FieldError] = []

    init(_ item: Item) {
        revision = item.revision
        channel = item.channel
        address = item.slug
    }

    init(_ fields: Fields) {
        revision = Int(fields["revision"] ?? "") ?? 0
        channel = fields["canal"] ?? ""
        address = (fields["direccion"] ?? "").oneLine
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}
