public import Calendar
public import Database
public import Platform

/// The channels of one entity's site.
public struct ChannelStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// The whole tree, made once for each version of the site.
    public func tree(_ site: Site) throws -> ChannelTree {
        let services = entity.services
        return try services.shelf.thing("channels/tree/\(entity.code)", version: "\(site.version)/\(site.template)") {
            try ChannelTree(
                arranged(ChannelTemplates.template(ChannelTemplates.tree, services), try changes()))
        }
    }

    /// What the entity changed, by key.
    public func changes() throws -> [ChannelChange] { try entity.read { try changes(in: $0) } }

    public func changes(in reading: some Querying) throws -> [ChannelChange] {
        try reading.all(
            """
            SELECT key, title, about, kind, parent, position, is_own, is_hidden FROM channel
            WHERE entity_id = \(entity.code) ORDER BY position, key
            """
        ) { row in
            ChannelChange(
                key: row.text(0), title: row.text(1), about: row.text(2), kind: row.text(3), parent: row.text(4),
                position: row.int(5), isOwn: row.int(6) == 1, isHidden: row.int(7) == 1)
        }
    }

    /// Keeps what the entity says of a channel.
    public func keep(_ change: ChannelChange, by person: String, at now: Instant, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO channel (entity_id, key, title, about, kind, parent, position, is_own, is_hidden, changed_by,
                changed_at)
            VALUES (\(entity.code), \(change.key), \(change.title), \(change.about), \(change.kind), \(change.parent),
                \(change.position), \(change.isOwn ? 1 : 0), \(change.isHidden ? 1 : 0), \(person), \(now.milliseconds))
            ON CONFLICT (entity_id, key) DO UPDATE SET title = excluded.title, about = excluded.about,
                kind = excluded.kind, parent = excluded.parent, position = excluded.position,
                is_own = excluded.is_own, is_hidden = excluded.is_hidden, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at
            """)
        try Audit.record(
            Deed(actor: person, "channel.changed", subject: "channel/\(change.key)", detail: ""), chain: entity.code,
            at: now, in: writing)
        try SiteStore(entity: entity).touch(at: now, in: writing)
    }

    /// Puts channels that stand beside each other in this order.
    public func arrange(_ keys: [String], by person: String, at now: Instant, in writing: Writing) throws {
        for (index, key) in keys.enumerated() {
            try writing.run(
                """
                INSERT INTO channel (entity_id, key, title, about, kind, parent, position, is_own, is_hidden,
                    changed_by, changed_at)
                VALUES (\(entity.code), \(key), '', '', '', '', \(index * 10 + 10), 0, 0, \(person),
                    \(now.milliseconds))
                ON CONFLICT (entity_id, key) DO UPDATE SET position = excluded.position
                """)
        }
        try Audit.record(
            Deed(actor: person, "channel.arranged", subject: "channel/\(keys.first ?? "")", detail: ""),
            chain: entity.code, at: now, in: writing)
        try SiteStore(entity: entity).touch(at: now, in: writing)
    }

    func arranged(_ template: ChannelTemplate, _ changes: [ChannelChange]) -> [Channel] {
        let byKey = Dictionary(changes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let place = entity.tenant.kind.rawValue
        let defined = template.channels.map { channel($0, byKey[$0.key], place) }
        let own = changes.filter(\.isOwn).map(channel)
        let all = (defined + own).enumerated().sorted { left, right in
            let (a, b) = (byKey[left.element.key]?.position ?? 0, byKey[right.element.key]?.position ?? 0)
            let (x, y) = (a == 0 ? left.offset * 10 + 10 : a, b == 0 ? right.offset * 10 + 10 : b)
            return (x, left.offset) < (y, right.offset)
        }.map(\.element)
        return ordered(all, under: nil, depth: 0)
    }

    /// Parents before their children; what stands under nothing that exists is left out.
    private func ordered(_ all: [Channel], under parent: String?, depth: Int) -> [Channel] {
        guard depth < 6 else { return [] }
        return all.filter { $0.parent == parent }.flatMap { channel in
            [channel] + ordered(all, under: channel.key, depth: depth + 1)
        }
    }

    private func channel(_ defined: ChannelDefinition, _ change: ChannelChange?, _ place: String) -> Channel {
        func said(_ word: String?) -> String? { word.flatMap { $0.isEmpty ? nil : $0 } }
        return Channel(
            key: defined.key, number: defined.number, title: said(change?.title) ?? defined.title(for: place),
            about: said(change?.about) ?? defined.about, kind: said(change?.kind) ?? defined.kind,
            parent: said(change?.parent) ?? defined.parent, group: defined.group, frequency: defined.frequency,
            office: defined.office, isOwn: false, isHidden: change?.isHidden ?? false)
    }

    private func channel(_ own: ChannelChange) -> Channel {
        Channel(
            key: own.key, number: "", title: own.title, about: own.about, kind: own.kind.isEmpty ? nil : own.kind,
            parent: own.parent.isEmpty ? nil : own.parent, group: nil, frequency: "cuando haya cambios", office: "",
            isOwn: true, isHidden: own.isHidden)
    }
}
