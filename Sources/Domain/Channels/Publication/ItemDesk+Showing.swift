import Calendar
import Database
import Markdown
import Platform
import Search
import Spanish

extension ItemDesk {
    /// Takes an item out of the public's sight; its versions stay.
    func withdraw(_ item: Item, by actor: ItemActor, in writing: Writing) throws {
        guard item.published != nil else { return }
        let media = MediaStore(entity: entity)
        let shown = try media.used(by: item.id, in: writing)
        try writing.run("DELETE FROM item_public WHERE entity_id = \(entity.code) AND item_id = \(item.id)")
        try writing.run("DELETE FROM media_use WHERE entity_id = \(entity.code) AND item_id = \(item.id)")
        try media.index(shown, in: writing)
        try writing.run(
            "UPDATE item SET published = NULL, expire_at = NULL WHERE entity_id = \(entity.code) AND id = \(item.id)")
        try SearchIndex.remove("item/" + item.id, of: entity.code, in: writing)
        try site.touch(at: entity.services.now(), in: writing)
    }

    /// Puts words before the public; the day of the first publication and who governed then stay.
    func show(_ item: Item, _ version: ItemVersion, at now: Instant, _ writing: Writing) throws {
        let kind = try ChannelTemplates.kinds(entity.services)[item.kind]
        let words = version.words
        let first = item.publishedAt ?? now
        let day = kind?.order.flatMap { words.values[$0] }.flatMap { Day(iso: $0) } ?? first.day
        let until = words.values["hasta"].flatMap { Day(iso: $0) }
        let picture = words.values["imagen"]?.split(separator: " ").first.map(String.init)
        let alt = try picture.flatMap { try alternative(of: $0, writing) } ?? ""
        let administration = try governing(on: first.day, writing)
        let key = kind?.order == "titulo" ? Self.titleKey(words.title) : "\(day.iso)/\(first.milliseconds)"
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
        try index(item, words, day: day, writing)
    }

    /// Makes it findable where it stands now.
    func index(_ item: Item, _ words: ItemWords, day known: Day? = nil, _ writing: Writing) throws {
        let kind = try ChannelTemplates.kinds(entity.services)[item.kind]
        let day = known ?? kind?.order.flatMap { words.values[$0] }.flatMap { Day(iso: $0) } ?? item.publishedAt?.day
        let values = kind?.fields.filter(\.isFindable).compactMap { words.values[$0.name] } ?? []
        try SearchIndex.put(
            SearchDocument(
                entity: entity.code, id: "item/" + item.id, kind: item.kind, channel: item.channel, title: words.title,
                summary: words.summary,
                text: ([Markdown.plainText(words.text)] + values).joined(separator: "\n"), path: item.path,
                day: day ?? entity.services.now().day), in: writing)
    }

    /// Which files the public may fetch because of this item: those of its fields and those its text shows.
    private func use(_ words: ItemWords, of id: String, _ kind: ItemKind?, _ writing: Writing) throws {
        let (store, shows) = (MediaStore(entity: entity), words.media(kind))
        let showed = try store.used(by: id, in: writing)
        guard shows != Set(showed) else { return }
        try writing.run("DELETE FROM media_use WHERE entity_id = \(entity.code) AND item_id = \(id)")
        for media in shows {
            try writing.run(
                """
                INSERT INTO media_use (entity_id, media_id, item_id)
                SELECT entity_id, id, \(id) FROM media WHERE entity_id = \(entity.code) AND id = \(media)
                """)
        }
        try store.index(Array(shows.union(showed)), in: writing)
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

    /// Lists go downwards: a key that, compared downwards, makes A stand before B, *ana* before *anabel*, ñ behind n.
    static func titleKey(_ title: String) -> String {
        let letters = Spanish.sortKey(title).unicodeScalars.filter(isSorted).prefix(80)
        // The last one is greater than any mirrored letter, so that the shorter of two titles stands first.
        return String(String.UnicodeScalarView(letters.map(mirrored))) + "\u{7F}"
    }

    /// Quotes and question marks do not count; a tilde is the one of ñ.
    private static func isSorted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", " ", "~": true
        default: false
        }
    }

    private static func mirrored(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(truncatingIfNeeded: 158 - scalar.value))
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

extension ItemWords {
    /// Identifiers of the files they show: those of the fields and those of the text.
    public func media(_ kind: ItemKind?) -> Set<String> {
        let inFields = (kind?.fields ?? []).filter { $0.kind == .document || $0.kind == .picture }
            .flatMap { (values[$0.name] ?? "").split(separator: " ").map(String.init) }
        return Set(inFields + Markdown.addresses(text).compactMap(MediaAddress.identifier))
    }
}
