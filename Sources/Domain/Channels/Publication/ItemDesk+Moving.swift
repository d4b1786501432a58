import Calendar
public import Database
import Design
import Platform
import Spanish

extension ItemDesk {
    /// Puts an item into another channel of the same kind, or under another address. The address the public knew leads
    /// to the new one for ever.
    ///
    /// - Parameter wished: the last part of the address, as somebody would write it.
    /// - Throws: `invalid` for an address that is empty or another item's, now or formerly.
    @discardableResult
    public func move(
        _ id: String, to channel: Channel, slug wished: String, seen revision: Int? = nil, by actor: ItemActor,
        in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        try check(revision, item)
        let slug = try address(wished, for: item, in: channel, writing)
        guard channel.key != item.channel || slug != item.slug else { return item }
        try change(item, to: nil, draft: item.draft, by: actor, at: now, writing)
        try leave(item, at: now, writing)
        try writing.run(
            """
            DELETE FROM item_address
            WHERE entity_id = \(entity.code) AND channel = \(channel.key) AND slug = \(slug)
            """)
        try writing.run(
            """
            UPDATE item SET channel = \(channel.key), slug = \(slug)
            WHERE entity_id = \(entity.code) AND id = \(id)
            """)
        try note(
            .moved, id, version: item.draft, by: actor, "de \(item.path) a /\(channel.key)/\(slug)", at: now, writing)
        let moved = try store.item(id, in: writing)
        if moved.published != nil { try followPublic(moved, at: now, writing) }
        return moved
    }

    /// The title as an address; where it is taken, now or formerly, with a number.
    func freeSlug(_ title: String, in channel: String, _ id: String, _ writing: Writing) throws -> String {
        let base = Self.slug(title)
        for number in 1...1000 {
            let slug = number == 1 ? base : "\(base)-\(number)"
            if try !isTaken(slug, in: channel, by: id, writing) { return slug }
        }
        return base + "-" + id
    }

    static func slug(_ title: String) -> String {
        let wished = String(Spanish.slug(title).prefix(80)).trimmedHyphens
        // Feeds of a channel stand beside its items.
        return wished.isEmpty || wished == "novedades-xml" ? "sin-titulo" : wished
    }

    private func address(_ wished: String, for item: Item, in channel: Channel, _ writing: Writing) throws -> String {
        let slug = String(Spanish.slug(wished).prefix(80)).trimmedHyphens
        guard !slug.isEmpty else {
            throw Failure.invalid([FieldError("direccion", "Escriba la dirección con letras o números.")])
        }
        guard (channel.kind ?? "pagina") == item.kind else {
            throw Failure.invalid([
                FieldError("canal", "«\(channel.title)» recibe otra clase de contenido; elija otro canal.")
            ])
        }
        guard try !isTaken(slug, in: channel.key, by: item.id, writing) else {
            throw Failure.invalid([
                FieldError(
                    "direccion",
                    "/\(channel.key)/\(slug) es o fue la dirección de otro contenido; escriba una distinta.")
            ])
        }
        return slug
    }

    private func isTaken(_ slug: String, in channel: String, by id: String, _ writing: Writing) throws -> Bool {
        try writing.row(
            """
            SELECT 1 FROM item WHERE entity_id = \(entity.code) AND channel = \(channel) AND slug = \(slug)
                AND id <> \(id)
            UNION ALL
            SELECT 1 FROM item_address WHERE entity_id = \(entity.code) AND channel = \(channel)
                AND slug = \(slug) AND item_id <> \(id)
            """) != nil
    }

    /// An address that the public saw is kept; one that nobody saw is nobody's loss.
    private func leave(_ item: Item, at now: Instant, _ writing: Writing) throws {
        guard item.publishedAt != nil else { return }
        try writing.run(
            """
            INSERT INTO item_address (entity_id, channel, slug, item_id, since)
            VALUES (\(entity.code), \(item.channel), \(item.slug), \(item.id), \(now.milliseconds))
            ON CONFLICT (entity_id, channel, slug) DO UPDATE SET item_id = excluded.item_id, since = excluded.since
            """)
    }

    /// What the public reads goes with it; its words and its day stay as they are.
    private func followPublic(_ item: Item, at now: Instant, _ writing: Writing) throws {
        try writing.run(
            """
            UPDATE item_public SET channel = \(item.channel), slug = \(item.slug)
            WHERE entity_id = \(entity.code) AND item_id = \(item.id)
            """)
        if let published = item.published {
            try index(item, try store.version(published, of: item.id, in: writing).words, writing)
        }
        try site.touch(at: now, in: writing)
    }
}

extension String {
    fileprivate var trimmedHyphens: String {
        var text = Substring(self)
        while text.last == "-" { text.removeLast() }
        return String(text)
    }
}
