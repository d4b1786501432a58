public import Database
import Design
public import Platform
import Spanish

/// What an entity decides about its channels: names, order, which are shown, and its own.
public struct ChannelDesk: Sendable {
    /// Levels below the first one.
    public static let deepest = 3
    public static let longestTitle = 80
    public static let longestAbout = 200

    public let entity: EntityScope
    private let store: ChannelStore

    public init(entity: EntityScope) {
        self.entity = entity
        store = ChannelStore(entity: entity)
    }

    /// The tree as it stands now, not as it was kept.
    public func tree(in reading: some Querying) throws -> ChannelTree {
        try ChannelTree(
            store.arranged(
                ChannelTemplates.template(ChannelTemplates.tree, entity.services), store.changes(in: reading)))
    }

    /// Another name or description; empty words of a template's channel bring the template's back.
    /// - Parameter place: what is written in a channel of the entity's own and where it stands; nil leaves both.
    /// - Throws: `invalid`, where something would be lost too; `notFound`.
    public func rename(
        _ key: String, title: String, about: String, place: ChannelPlace? = nil, by person: String,
        in writing: Writing
    ) throws {
        var change = try change(key, writing)
        (change.title, change.about) = (title.trimmed, about.trimmed)
        try check(change)
        if let place { try move(&change, to: place, writing) }
        try store.keep(change, by: person, at: entity.services.now(), in: writing)
    }

    /// Hidden channels keep their contents; the public sees neither.
    public func show(_ key: String, _ isShown: Bool, by person: String, in writing: Writing) throws {
        var change = try change(key, writing)
        change.isHidden = !isShown
        try store.keep(change, by: person, at: entity.services.now(), in: writing)
    }

    /// One place up or down among the channels beside it; the first does not go up, the last does not go down.
    public func shift(_ key: String, up: Bool, by person: String, in writing: Writing) throws {
        let tree = try tree(in: writing)
        guard let channel = tree[key] else { throw Failure.notFound }
        var order = tree.channels.filter { $0.parent == channel.parent }.map(\.key)
        guard let from = order.firstIndex(of: key) else { return }
        let to = from + (up ? -1 : 1)
        guard order.indices.contains(to) else { return }
        order.swapAt(from, to)
        try store.arrange(order, by: person, at: entity.services.now(), in: writing)
    }

    /// A channel of the entity's own, with the address its title gives.
    /// - Returns: its key.
    /// - Throws: `invalid` where the address is a page's or another channel's.
    public func add(
        title: String, about: String, kind: String, under parent: String, by person: String, in writing: Writing
    ) throws -> String {
        let tree = try tree(in: writing)
        let change = ChannelChange(
            key: Spanish.slug(title), title: title.trimmed, about: about.trimmed, kind: kind, parent: parent,
            isOwn: true)
        try check(change)
        try checkAddress(change.key, tree)
        try checkPlace(change, tree)
        try store.keep(change, by: person, at: entity.services.now(), in: writing)
        return change.key
    }

    private func move(_ change: inout ChannelChange, to place: ChannelPlace, _ writing: Writing) throws {
        guard change.isOwn else { throw Failure.notFound }
        let tree = try tree(in: writing)
        if change.kind != place.kind { try checkEmpty(change.key, writing) }
        // Among other brothers its old place says nothing: it stands last.
        if change.parent != place.parent { change.position = 0 }
        (change.kind, change.parent) = (place.kind, place.parent)
        try checkPlace(change, tree)
    }

    /// Fields of one kind mean nothing to another, so what is written keeps its kind.
    private func checkEmpty(_ key: String, _ writing: Writing) throws {
        let written: Int =
            try writing.value(
                "SELECT count(*) FROM item WHERE entity_id = \(entity.code) AND channel = \(key)") ?? 0
        guard written > 0 else { return }
        throw Failure.invalid([
            FieldError(
                "clase",
                "En este canal ya hay \(Spanish.count(written, "contenido", "contenidos")), y se perderían sus datos. Agregue otro canal para lo nuevo."
            )
        ])
    }

    private func change(_ key: String, _ writing: Writing) throws -> ChannelChange {
        if let change = try store.changes(in: writing).first(where: { $0.key == key }) { return change }
        guard try tree(in: writing)[key] != nil else { throw Failure.notFound }
        return ChannelChange(key: key)
    }

    private func check(_ change: ChannelChange) throws {
        var errors: [FieldError] = []
        if change.isOwn, change.title.isEmpty { errors.append(FieldError("titulo", "Escriba el nombre del canal.")) }
        if change.title.count > Self.longestTitle {
            errors.append(FieldError("titulo", "El nombre puede tener hasta \(Self.longestTitle) letras."))
        }
        if change.about.count > Self.longestAbout {
            errors.append(FieldError("descripcion", "La descripción puede tener hasta \(Self.longestAbout) letras."))
        }
        if !errors.isEmpty { throw Failure.invalid(errors) }
    }

    private func checkAddress(_ key: String, _ tree: ChannelTree) throws {
        if key.isEmpty {
            throw Failure.invalid([FieldError("titulo", "El nombre necesita letras: de ellas sale la dirección.")])
        }
        if !ReservedAddress.isFree(key) {
            throw Failure.invalid([
                FieldError("titulo", "La dirección /\(key) es de una página de la plataforma; escriba otro nombre.")
            ])
        }
        if let other = tree[key] {
            throw Failure.invalid([
                FieldError("titulo", "La dirección /\(key) ya es del canal «\(other.title)»; escriba otro nombre.")
            ])
        }
    }

    private func checkPlace(_ change: ChannelChange, _ tree: ChannelTree) throws {
        if !change.kind.isEmpty, try ChannelTemplates.kinds(entity.services)[change.kind] == nil {
            throw Failure.invalid([FieldError("clase", "Elija una clase de la lista.")])
        }
        guard !change.parent.isEmpty else { return }
        guard tree[change.parent] != nil else {
            throw Failure.invalid([FieldError("padre", "Elija un canal de la lista.")])
        }
        guard !tree.way(to: change.parent).contains(where: { $0.key == change.key }) else {
            throw Failure.invalid([
                FieldError("padre", "Un canal no puede quedar dentro de sí mismo ni de los que reúne.")
            ])
        }
        guard tree.way(to: change.parent).count + tree.levels(below: change.key) < Self.deepest else {
            throw Failure.invalid([
                FieldError("padre", "Ahí quedaría muy adentro; el sitio tiene hasta \(Self.deepest) niveles.")
            ])
        }
    }
}

extension String {
    /// Without blanks and line breaks at both ends.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
