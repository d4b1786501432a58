public import Calendar
public import Database
public import Platform

/// Who keeps the channels of one entity, and what it answered about its plan's promises.
public struct CareStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// What was decided, by channel.
    public func cares(in reading: some Querying) throws -> [String: Care] {
        var cares: [String: Care] = [:]
        try reading.each(
            """
            SELECT channel, office, person_id, frequency, source, since, until_day, promise_id, promise_words,
                promise_title, promise_path, changed_by, changed_at
            FROM channel_care WHERE entity_id = \(entity.code)
            """
        ) { row in cares[row.text(0)] = Self.care(row) }
        return cares
    }

    public func cares() throws -> [String: Care] { try entity.read { try cares(in: $0) } }

    /// Keeps who answers for a channel and what it promises. The public sees the promise, so the site has changed.
    public func keep(_ care: Care, by person: String, at now: Instant, in writing: Writing) throws {
        let promise = care.promise
        let reference = promise?.reference
        try writing.run(
            """
            INSERT INTO channel_care (entity_id, channel, office, person_id, frequency, source, since, until_day,
                promise_id, promise_words, promise_title, promise_path, changed_by, changed_at)
            VALUES (\(entity.code), \(care.channel), \(care.office), \(care.person), \(promise?.frequency ?? ""),
                \(Self.word(promise?.source)), \((promise?.since ?? now.day).iso), \(promise?.until?.iso),
                \(reference?.id ?? ""), \(reference?.words ?? ""), \(reference?.title ?? ""),
                \(reference?.path ?? ""), \(person), \(now.milliseconds))
            ON CONFLICT (entity_id, channel) DO UPDATE SET office = excluded.office, person_id = excluded.person_id,
                frequency = excluded.frequency, source = excluded.source, since = excluded.since,
                until_day = excluded.until_day, promise_id = excluded.promise_id,
                promise_words = excluded.promise_words, promise_title = excluded.promise_title,
                promise_path = excluded.promise_path, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at
            """)
        try Audit.record(
            Deed(
                actor: person, "channel.care-changed", subject: "channel/\(care.channel)",
                detail: promise?.frequency ?? "template"), chain: entity.code, at: now, in: writing)
        try SiteStore(entity: entity).touch(at: now, in: writing)
    }

    /// Answers about the promises of the plan, by promise.
    public func choices(in reading: some Querying) throws -> [String: PromiseChoice] {
        var choices: [String: PromiseChoice] = [:]
        try reading.each(
            """
            SELECT promise_id, words, channels, by_person, at FROM channel_promise
            WHERE entity_id = \(entity.code)
            """
        ) { row in
            choices[row.text(0)] = PromiseChoice(
                id: row.text(0), words: row.text(1), channels: row.text(2).split(separator: " ").map(String.init),
                person: row.text(3), at: Instant(milliseconds: Int64(row.int(4))))
        }
        return choices
    }

    /// Keeps which channels a promise is about, and makes it what they promise. Those it was about before and is no
    /// longer go back to what their template asks.
    public func choose(
        _ channels: [String], for promised: Promised, by person: String, at now: Instant, in writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO channel_promise (entity_id, promise_id, words, channels, by_person, at)
            VALUES (\(entity.code), \(promised.id), \(promised.words), \(channels.joined(separator: " ")), \(person),
                \(now.milliseconds))
            ON CONFLICT (entity_id, promise_id) DO UPDATE SET words = excluded.words, channels = excluded.channels,
                by_person = excluded.by_person, at = excluded.at
            """)
        let cares = try cares(in: writing)
        for care in cares.values.sorted(by: { $0.channel < $1.channel })
        where care.promise?.reference?.id == promised.id && !channels.contains(care.channel) {
            var released = care
            released.promise = nil
            try keep(released, by: person, at: now, in: writing)
        }
        for channel in channels {
            var care = cares[channel] ?? Care(channel: channel)
            care.promise = ChannelPromise(promised)
            try keep(care, by: person, at: now, in: writing)
        }
        try Audit.record(
            Deed(
                actor: person, "channel.promise-answered", subject: "promise/\(promised.id)",
                detail: channels.joined(separator: " ")), chain: entity.code, at: now, in: writing)
    }

    private static func word(_ source: ChannelPromise.Source?) -> String {
        switch source {
        case nil, .template: "plantilla"
        case .own: "propia"
        case .plan: "plan"
        }
    }

    private static func care(_ row: Row) -> Care {
        Care(
            channel: row.text(0), office: row.text(1), person: row.text(2), promise: promise(row),
            changedBy: row.text(11), changedAt: Instant(milliseconds: Int64(row.int(12))))
    }

    private static func promise(_ row: Row) -> ChannelPromise? {
        let source: ChannelPromise.Source
        switch row.text(4) {
        case "propia": source = .own
        case "plan":
            source = .plan(
                PromiseReference(id: row.text(7), words: row.text(8), title: row.text(9), path: row.text(10)))
        default: return nil
        }
        return ChannelPromise(
            rule: ChannelPromise.rule(of: row.text(3)), source: source, since: Day(iso: row.text(5)),
            until: row.textOrNil(6).flatMap { Day(iso: $0) })
    }
}

extension ChannelPromise {
    /// What a plan promises, as a channel takes it over.
    public init(_ promised: Promised) {
        self.init(
            rule: promised.rule,
            source: .plan(
                PromiseReference(
                    id: promised.id, words: promised.words, title: promised.source.title, path: promised.source.path)),
            since: promised.since, until: promised.until)
    }

    /// Where the plan says so; nil for what no plan promises.
    public var reference: PromiseReference? {
        if case .plan(let reference) = source { return reference }
        return nil
    }
}
