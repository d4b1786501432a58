import Calendar
public import Database
public import Platform
import Spanish

/// Who does something to an item, in which role, and when.
public struct ItemActor: Sendable, Hashable {
    public let person: String
    public let role: String

    public init(person: String, role: String = "") {
        self.person = person
        self.role = role
    }

    /// The platform itself: what was scheduled comes by its hour.
    public static let clock = ItemActor(person: "gelt", role: "")
}

/// The way of an item: written, reviewed, scheduled, published, archived. Every step is a row and an entry in the audit
/// chain, in the transaction of the change; whether *this* person may take it is asked before.
///
/// Who says which `revision` they saw is told when somebody else was faster (`conflict`); who says nil writes over
/// whatever is there.
public struct ItemDesk: Sendable {
    public let entity: EntityScope
    let store: ItemStore
    let site: SiteStore

    public init(entity: EntityScope) {
        self.entity = entity
        store = ItemStore(entity: entity)
        site = SiteStore(entity: entity)
    }

    /// A new item in a channel, as a draft.
    /// - Returns: its identifier.
    public func create(
        _ words: ItemWords, in channel: Channel, body: SiteBody = .government, by actor: ItemActor, in writing: Writing
    ) throws -> String {
        let services = entity.services
        let (id, now) = (services.newID(), services.now())
        try Audit.hold(entity.code, in: writing)
        let slug = try freeSlug(words.title, in: channel.key, id, writing)
        try writing.run(
            """
            INSERT INTO item (entity_id, id, channel, kind, slug, body, title, title_key, state, draft, revision,
                created_by, created_at, changed_by, changed_at)
            VALUES (\(entity.code), \(id), \(channel.key), \(channel.kind ?? "pagina"), \(slug), \(body.rawValue),
                \(words.title), \(Spanish.folded(words.title)), \(ItemState.draft.rawValue), 1, 1, \(actor.person),
                \(now.milliseconds), \(actor.person), \(now.milliseconds))
            """)
        try insert(words, number: 1, of: id, by: actor, at: now, writing)
        try note(.created, id, version: 1, by: actor, "", at: now, writing)
        return id
    }

    /// Keeps the words of the draft; a draft that was published or replaced is followed by a new one.
    ///
    /// - Parameter body: for which body it speaks from now on; nil leaves it.
    /// - Throws: `conflict` when somebody else changed the item since.
    @discardableResult
    public func save(
        _ words: ItemWords, of id: String, seen revision: Int?, body: SiteBody? = nil, by actor: ItemActor,
        in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        try check(revision, item)
        let current = try store.version(item.draft, of: id, in: writing)
        guard current.words != words || (body ?? item.body) != item.body else { return item }
        let number = current.sealedAt == nil ? item.draft : item.draft + 1
        try insert(words, number: number, of: id, by: actor, at: now, writing)
        try change(item, to: nil, draft: number, by: actor, at: now, writing)
        try rename(item, from: current.words.title, to: words.title, body ?? item.body, writing)
        try note(.saved, id, version: number, by: actor, "", at: now, writing)
        return try store.item(id, in: writing)
    }

    /// Begins a new draft with the words of a former version; the draft there was stays as a version of its own.
    @discardableResult
    public func restore(
        version number: Int, of id: String, seen revision: Int? = nil, by actor: ItemActor, in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        try check(revision, item)
        let (former, current) = (
            try store.version(number, of: id, in: writing), try store.version(item.draft, of: id, in: writing)
        )
        guard former.words != current.words else {
            throw Failure.conflict("El borrador ya dice lo mismo que esa versión.")
        }
        try seal(item.draft, of: id, at: now, writing)
        try insert(former.words, number: item.draft + 1, of: id, by: actor, at: now, writing)
        try change(item, to: nil, draft: item.draft + 1, by: actor, at: now, writing)
        try rename(item, from: current.words.title, to: former.words.title, item.body, writing)
        try note(
            .saved, id, version: item.draft + 1, by: actor, "con las palabras de la versión \(number)", at: now, writing
        )
        return try store.item(id, in: writing)
    }

    /// A step that changes no words: to review, back to draft, into the archive and out of it.
    /// - Throws: `conflict` where the state does not allow it.
    @discardableResult
    public func take(
        _ kind: ItemStep.Kind, _ id: String, note words: String = "", seen revision: Int? = nil, by actor: ItemActor,
        in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        try check(revision, item)
        guard kind.startsFrom.contains(item.state) else { throw Self.refusal(item.state) }
        if kind == .submitted, !item.hasUnpublishedWords {
            throw Failure.conflict("No hay cambios por revisar: lo escrito ya está publicado.")
        }
        try change(item, to: kind.leadsTo, draft: item.draft, by: actor, at: now, writing)
        if item.state == .scheduled, kind != .scheduled { try unschedule(item, writing) }
        try note(kind, id, version: item.draft, by: actor, words, at: now, writing)
        if kind == .archived { try withdraw(item, by: actor, in: writing) }
        return try store.item(id, in: writing)
    }

    func check(_ revision: Int?, _ item: Item) throws {
        guard let revision, revision != item.revision else { return }
        throw Failure.conflict("Otra persona cambió este contenido mientras usted lo tenía abierto.")
    }

    func change(
        _ item: Item, to state: ItemState?, draft: Int, by actor: ItemActor, at now: Instant, _ writing: Writing
    ) throws {
        let changed = try writing.run(
            """
            UPDATE item SET state = \((state ?? item.state).rawValue), draft = \(draft), revision = revision + 1,
                changed_by = \(actor.person), changed_at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(item.id) AND revision = \(item.revision)
            """)
        guard changed == 1 else { throw Self.refusal(item.state) }
    }

    func note(
        _ kind: ItemStep.Kind, _ id: String, version: Int, by actor: ItemActor, _ words: String, at now: Instant,
        _ writing: Writing
    ) throws {
        let number: Int =
            try writing.value(
                "SELECT count(*) + 1 FROM item_step WHERE entity_id = \(entity.code) AND item_id = \(id)") ?? 1
        try writing.run(
            """
            INSERT INTO item_step (entity_id, item_id, number, kind, at, by_person, role, note, version)
            VALUES (\(entity.code), \(id), \(number), \(kind.rawValue), \(now.milliseconds), \(actor.person),
                \(actor.role), \(words), \(version))
            """)
        try Audit.record(
            Deed(actor: actor.person, "item.\(kind)", subject: "item/\(id)", detail: "version \(version)"),
            chain: entity.code, at: now, in: writing)
    }

    func seal(_ number: Int, of id: String, at now: Instant, _ writing: Writing) throws {
        try writing.run(
            """
            UPDATE item_version SET sealed_at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND item_id = \(id) AND number = \(number) AND sealed_at IS NULL
            """)
    }

    private func insert(
        _ words: ItemWords, number: Int, of id: String, by actor: ItemActor, at now: Instant, _ writing: Writing
    ) throws {
        let fields = try ItemValues.text(words.values)
        try writing.run(
            """
            INSERT INTO item_version (entity_id, item_id, number, title, summary, text, fields, written_by, written_at)
            VALUES (\(entity.code), \(id), \(number), \(words.title), \(words.summary), \(words.text), \(fields),
                \(actor.person), \(now.milliseconds))
            ON CONFLICT (entity_id, item_id, number) DO UPDATE SET title = excluded.title, summary = excluded.summary,
                text = excluded.text, fields = excluded.fields, written_by = excluded.written_by,
                written_at = excluded.written_at
            """)
    }

    /// Lists know an item by its title; until the public saw it, its address follows the title too.
    private func rename(_ item: Item, from old: String, to title: String, _ body: SiteBody, _ writing: Writing) throws {
        let follows = item.publishedAt == nil && old != title && item.slug.hasPrefix(Self.slug(old))
        let slug = follows ? try freeSlug(title, in: item.channel, item.id, writing) : item.slug
        try writing.run(
            """
            UPDATE item SET title = \(title), title_key = \(Spanish.folded(title)), slug = \(slug),
                body = \(body.rawValue)
            WHERE entity_id = \(entity.code) AND id = \(item.id)
            """)
    }

    static func refusal(_ state: ItemState) -> Failure {
        .conflict(
            "Este contenido está \(state.title); ese paso ya no se puede dar. Vuelva a abrir la página para ver en qué va."
        )
    }
}
