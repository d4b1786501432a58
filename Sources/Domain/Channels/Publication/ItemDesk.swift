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
        let slug = try freeSlug(words.title, in: channel.key, id, writing)
        try writing.run(
            """
            INSERT INTO item (entity_id, id, channel, kind, slug, body, state, draft, revision, created_by, created_at,
                changed_by, changed_at)
            VALUES (\(entity.code), \(id), \(channel.key), \(channel.kind ?? "pagina"), \(slug), \(body.rawValue),
                \(ItemState.draft.rawValue), 1, 1, \(actor.person), \(now.milliseconds), \(actor.person),
                \(now.milliseconds))
            """)
        try insert(words, number: 1, of: id, by: actor, at: now, writing)
        try note(.created, id, version: 1, by: actor, "", at: now, writing)
        return id
    }

    /// Keeps the words of the draft; a draft that was published or archived is followed by a new one.
    ///
    /// - Parameter revision: the one the writer saw, or nil to write over whatever is there.
    /// - Throws: `conflict` when somebody else changed the item since.
    @discardableResult
    public func save(
        _ words: ItemWords, of id: String, seen revision: Int?, by actor: ItemActor, in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        if let revision, revision != item.revision {
            throw Failure.conflict("Otra persona cambió este contenido mientras usted escribía.")
        }
        let current = try store.version(item.draft, of: id, in: writing)
        guard current.words != words else { return item }
        let number = current.sealedAt == nil ? item.draft : item.draft + 1
        try insert(words, number: number, of: id, by: actor, at: now, writing)
        try change(item, to: nil, draft: number, by: actor, at: now, writing)
        try note(.saved, id, version: number, by: actor, "", at: now, writing)
        return try store.item(id, in: writing)
    }

    /// A step that changes no words: to review, back to draft, into the archive.
    /// - Throws: `conflict` where the state does not allow it.
    @discardableResult
    public func take(
        _ kind: ItemStep.Kind, _ id: String, note words: String = "", by actor: ItemActor, in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        guard kind.startsFrom.contains(item.state) else { throw Self.refusal(item.state) }
        try change(item, to: kind.leadsTo, draft: item.draft, by: actor, at: now, writing)
        try note(kind, id, version: item.draft, by: actor, words, at: now, writing)
        if kind == .archived { try withdraw(item, by: actor, in: writing) }
        return try store.item(id, in: writing)
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

    /// The title as an address; where it is taken, now or formerly, with a number.
    func freeSlug(_ title: String, in channel: String, _ id: String, _ writing: Writing) throws -> String {
        let wished = String(Spanish.slug(title).prefix(80)).trimmedHyphens
        let base = wished.isEmpty ? "sin-titulo" : wished
        for number in 1...1000 {
            let slug = number == 1 ? base : "\(base)-\(number)"
            let isTaken = try writing.row(
                """
                SELECT 1 FROM item WHERE entity_id = \(entity.code) AND channel = \(channel) AND slug = \(slug)
                    AND id <> \(id)
                UNION ALL
                SELECT 1 FROM item_address WHERE entity_id = \(entity.code) AND channel = \(channel)
                    AND slug = \(slug) AND item_id <> \(id)
                """)
            if isTaken == nil { return slug }
        }
        return base + "-" + id
    }

    static func refusal(_ state: ItemState) -> Failure {
        .conflict(
            "Este contenido está \(state.title); ese paso ya no se puede dar. Vuelva a abrir la página para ver en qué va."
        )
    }
}

extension String {
    fileprivate var trimmedHyphens: String {
        var text = Substring(self)
        while text.last == "-" { text.removeLast() }
        return String(text)
    }
}
