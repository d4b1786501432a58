public import Calendar
public import Database
import Design
import Platform

extension ItemDesk {
    /// Publishes the draft at once: seals its words, puts them before the public, notes that the channel was brought up
    /// to date, and makes them findable.
    /// - Throws: `conflict` where the public already sees these words.
    @discardableResult
    public func publish(
        _ id: String, note words: String = "", seen revision: Int? = nil, by actor: ItemActor, in writing: Writing
    ) throws -> Item {
        let now = entity.services.now()
        let item = try store.item(id, in: writing)
        try check(revision, item)
        guard ItemStep.Kind.published.startsFrom.contains(item.state) else { throw Self.refusal(item.state) }
        // A second press of the button is no proof that the channel was brought up to date.
        guard item.state != .published || item.hasUnpublishedWords else {
            throw Failure.conflict("Lo escrito ya está publicado; no hay cambios por publicar.")
        }
        let version = try store.version(item.draft, of: id, in: writing)
        try change(item, to: .published, draft: item.draft, by: actor, at: now, writing)
        try writing.run(
            """
            UPDATE item SET published = \(item.draft), publish_at = NULL,
                published_at = \((item.publishedAt ?? now).milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(id)
            """)
        try seal(item.draft, of: id, at: now, writing)
        try note(.published, id, version: item.draft, by: actor, words, at: now, writing)
        try show(item, version, at: now, writing)
        try noteDeed(item, by: actor, at: now, writing)
        try site.touch(at: now, in: writing)
        return try store.item(id, in: writing)
    }

    /// Says when the draft is to be published and, if it is so, when it goes out of sight again.
    /// - Throws: `invalid` for an hour that has passed, and for an end before the beginning.
    @discardableResult
    public func schedule(
        _ id: String, at publishAt: Instant, until expireAt: Instant? = nil, note words: String = "",
        seen revision: Int? = nil, by actor: ItemActor, in writing: Writing
    ) throws -> Item {
        guard publishAt > entity.services.now() else {
            throw Failure.invalid([
                FieldError("publicar", "Esa hora ya pasó; escriba una que esté por venir o publique ahora.")
            ])
        }
        if let expireAt, expireAt <= publishAt {
            throw Failure.invalid([FieldError("hasta", "Debe ser después de la hora en que se publica.")])
        }
        try take(.scheduled, id, note: words, seen: revision, by: actor, in: writing)
        try writing.run(
            """
            UPDATE item SET publish_at = \(publishAt.milliseconds), expire_at = \(expireAt?.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(id)
            """)
        return try store.item(id, in: writing)
    }

    /// Says until when the public sees it; nil: always. Part of another step, which is noted there.
    /// - Throws: `invalid` for an hour that has passed.
    public func keepUntil(_ expireAt: Instant?, _ id: String, in writing: Writing) throws {
        if let expireAt, expireAt <= entity.services.now() {
            throw Failure.invalid([
                FieldError("hasta", "Ese día ya pasó; escriba uno que esté por venir o déjelo vacío.")
            ])
        }
        try writing.run(
            """
            UPDATE item SET expire_at = \(expireAt?.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(id)
            """)
    }

    /// An item that was called back before its hour does not keep it; the end of what the public sees stays.
    func unschedule(_ item: Item, _ writing: Writing) throws {
        let end = item.published == nil ? nil : item.expireAt
        try writing.run(
            """
            UPDATE item SET publish_at = NULL, expire_at = \(end?.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(item.id)
            """)
    }

    private func noteDeed(_ item: Item, by actor: ItemActor, at now: Instant, _ writing: Writing) throws {
        let deed: ChannelDeed.Kind = item.published == nil ? .published : .changed
        try ChannelDeedStore(entity: entity).note(
            deed, in: item.channel, item: item.id, by: actor.person, at: now, in: writing)
    }
}
