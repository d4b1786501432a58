public import Calendar
public import Database
import Design
import Markdown
import Platform
import Search
import Spanish

extension ItemDesk {
    /// Publishes the draft at once: seals its words, puts them before the public, notes that the channel was brought up
    /// to date, and makes them findable.
    @discardableResult
    public func publish(_ id: String, note words: String = "", by actor: ItemActor, in writing: Writing) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        guard ItemStep.Kind.published.startsFrom.contains(item.state) else { throw Self.refusal(item.state) }
        let version = try store.version(item.draft, of: id, in: writing)
        try change(item, to: .published, draft: item.draft, by: actor, at: now, writing)
        try writing.run(
            """
            UPDATE item SET published = \(item.draft), publish_at = NULL,
                published_at = \((item.publishedAt ?? now).milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(id)
            """)
        try writing.run(
            """
            UPDATE item_version SET sealed_at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND item_id = \(id) AND number = \(item.draft) AND sealed_at IS NULL
            """)
        try note(.published, id, version: item.draft, by: actor, words, at: now, writing)
        try show(item, version, at: now, writing)
        let deed: ChannelDeed.Kind = item.published == nil ? .published : .changed
        try ChannelDeedStore(entity: entity).note(
            deed, in: item.channel, item: id, by: actor.person, at: now, in: writing)
        try site.touch(at: now, in: writing)
        return try store.item(id, in: writing)
    }

    /// Says when the draft is to be published and, if it is so, when it goes out of sight again.
    /// - Throws: `invalid` for an hour that has passed.
    @discardableResult
    public func schedule(
        _ id: String, at publishAt: Instant, until expireAt: Instant? = nil, by actor: ItemActor, in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        guard publishAt > now else {
            throw Failure.invalid([FieldError("publicar", "Esa hora ya pasó; escriba una que esté por venir o publique ahora.")])
        }
        try take(.scheduled, id, by: actor, in: writing)
        try writing.run(
            """
            UPDATE item SET publish_at = \(publishAt.milliseconds), expire_at = \(expireAt?.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(id)
            """)
        return try store.item(id, in: writing)
    }

    /// Takes an item out of the public's sight; its versions stay.
    func withdraw(_ item: Item, by actor: ItemActor, in writing: Writing) throws {
        guard item.published != nil else { return }
        try writing.run("DELETE FROM item_public WHERE entity_id = \(entity.code) AND item_id = \(item.id)")
        try writing.run("DELETE FROM media_use WHERE entity_id = \(entity.code) AND item_id = \(item.id)")
        try writing.run(
            "UPDATE item SET published = NULL, expire_at = NULL WHERE entity_id = \(entity.code) AND id = \(item.id)")
        try SearchIndex.remove("item/" + item.id, of: entity.code, in: writing)
        try site.touch(at: entity.services.now(), in: writing)
    }

    private func show(_ item: Item, _ version: ItemVersion, at now: Instant, _ writing: Writing) throws {
        let kind = try ChannelTemplates.kinds(entity.services)[item.kind]
        let words = version.words
        let first = item.publishedAt ?? now
        let day = kind?.order.flatMap { words.values[$0] }.flatMap { Day(iso: $0) } ?? first.day
        let until = words.values["hasta"].flatMap { Day(iso: $0) }
        let picture = words.values["imagen"]?.split(separator: " ").first.map(String.init)
        let alt = try picture.flatMap { try alternative(of: $0, writing) } ?? ""
        let administration = try governing(on: first.day, writing)
        let key = kind?.order == "titulo" ? Self.reversed(words.title) : "\(day.iso)/\(first.milliseconds)"
        try writing.run(
            """
            INSERT INTO item_public (entity_id, item_id, channel, kind, slug, body, title, summary, text, fields, day,
                until_day, picture, picture_alt, administration, sort_key, published_at, changed_at, version)
            VALUES (\(entity.code), \(item.id), \(item.channel), \(item.kind), \(item.slug), \(item.body.rawValue),
                \(words.title), \(words.summary), \(words.text), \(try ItemValues.text(words.values)), \(day.iso),
                \(until?.iso), \(picture), \(alt), \(administration), \(key), \(first.milliseconds),
                \(now.milliseconds), \(version.number))
            ON CONFLICT (entity_id, item_id) DO UPDATE SET channel = excluded.channel, kind = excluded.kind,
                slug = excluded.slug, body = excluded.body, title = excluded.title, summary = excluded.summary,
                text = excluded.text, fields = excluded.fields, day = excluded.day, until_day = excluded.until_day,
                picture = excluded.picture, picture_alt = excluded.picture_alt, sort_key = excluded.sort_key,
                changed_at = excluded.changed_at, version = excluded.version
            """)
        try use(words, of: item.id, kind, writing)
        let values = kind?.fields.filter(\.isFindable).compactMap { words.values[$0.name] } ?? []
        try SearchIndex.put(
            SearchDocument(
                entity: entity.code, id: "item/" + item.id, kind: item.kind, channel: item.channel, title: words.title,
                summary: words.summary,
                text: ([Markdown.plainText(words.text)] + values).joined(separator: "\n"),
                path: "/\(item.channel)/\(item.slug)", day: day), in: writing)
    }

    /// Which files the public may fetch because of this item: those of its fields and those its text shows.
    private func use(_ words: ItemWords, of id: String, _ kind: ItemKind?, _ writing: Writing) throws {
        let inFields = (kind?.fields ?? []).filter { $0.kind == .document || $0.kind == .picture }
            .flatMap { (words.values[$0.name] ?? "").split(separator: " ").map(String.init) }
        let inText = Markdown.addresses(words.text).compactMap(MediaAddress.identifier)
        try writing.run("DELETE FROM media_use WHERE entity_id = \(entity.code) AND item_id = \(id)")
        for media in Set(inFields + inText) {
            try writing.run(
                """
                INSERT INTO media_use (entity_id, media_id, item_id)
                SELECT entity_id, id, \(id) FROM media WHERE entity_id = \(entity.code) AND id = \(media)
                """)
        }
    }

    private func alternative(of media: String, _ writing: Writing) throws -> String? {
        try writing.value("SELECT alt FROM media WHERE entity_id = \(entity.code) AND id = \(media)")
    }

    private func governing(on day: Day, _ writing: Writing) throws -> Int {
        try writing.value(
            """
            SELECT number FROM site_administration WHERE entity_id = \(entity.code) AND began <= \(day.iso)
            ORDER BY began DESC LIMIT 1
            """) ?? 0
    }

    /// Lists go downwards; a key for titles that makes A stand first.
    static func reversed(_ title: String) -> String {
        String(String.UnicodeScalarView(Spanish.folded(title).prefix(60).unicodeScalars.map(mirrored)))
    }

    private static func mirrored(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard 32...126 ~= scalar.value else { return scalar }
        return Unicode.Scalar(UInt8(158 - scalar.value))
    }
}

extension ItemField {
    /// Whether what stands in it is found by searching.
    var isFindable: Bool {
        switch kind {
        case .document, .picture, .yesNo, .day, .time: false
        default: true
        }
    }
}
