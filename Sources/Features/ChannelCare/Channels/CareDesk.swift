import Calendar
import Channels
import Database
import Platform

/// Puts together what the pages of the office show: a constant number of queries.
struct CareDesk {
    let entity: EntityScope

    func view(_ filter: CareFilter) throws -> CareView {
        let site = try SiteStore(entity: entity).site()
        let tree = try ChannelStore(entity: entity).tree(site)
        let board = try FreshnessBoards(entity: entity).board(site)
        let store = CareStore(entity: entity)
        let (cares, choices) = try entity.read { (try store.cares(in: $0), try store.choices(in: $0)) }
        let people = try people()
        let map = PromiseMap(try Self.promised(entity), tree: tree, choices: choices)
        return CareView(
            rows: rows(tree, board, cares, people), filter: filter, people: people, board: board,
            openPromises: map.open.count, showsFreshness: site.showsFreshness,
            policy: try FreshnessPolicyStore(nation: entity.services.nation).current())
    }

    func rows(_ tree: ChannelTree, _ board: FreshnessBoard, _ cares: [String: Care], _ people: [Person]) -> [CareRow] {
        let names = Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first }
        let rows = Dictionary(board.rows.map { ($0.channel, $0) }) { first, _ in first }
        let whole = rows[Care.wholeSite].map { freshness in
            CareRow(
                channel: nil, key: Care.wholeSite, title: freshness.title, group: nil, depth: 0, freshness: freshness,
                coveredBy: nil, owner: owner([Care.wholeSite], "", cares, names))
        }
        return (whole.map { [$0] } ?? [])
            + tree.channels.filter { tree.isPublic($0.key) }.map { channel in
                let way = tree.way(to: channel.key)
                return CareRow(
                    channel: channel, key: channel.key, title: channel.title, group: channel.group,
                    depth: way.count - 1, freshness: rows[channel.key],
                    coveredBy: board.covers[channel.key].flatMap { tree[$0]?.title },
                    owner: owner(way.reversed().map(\.key), channel.office, cares, names))
            }
    }

    /// Everybody with a role in the entity, each once, by name.
    func people() throws -> [Person] {
        let roles = Set(Role.allCases.filter { !$0.isNational })
        let contacts = try entity.read { reading in
            try entity.services.contacts.find(
                .entity(entity.code, roles), on: entity.services.now().day, in: reading)
        }
        var seen: Set<String> = []
        return contacts.filter { seen.insert($0.person).inserted }
            .map { Person(id: $0.person, name: $0.name, email: $0.email) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// What all features say that this entity promised.
    static func promised(_ entity: EntityScope) throws -> [Promised] {
        try entity.services.parts.promises.flatMap { try $0.list(entity) }
    }

    /// The nearest decision on the way upwards.
    private func owner(
        _ keys: [String], _ proposed: String, _ cares: [String: Care], _ names: [String: String]
    ) -> CareRow.Owner {
        for care in keys.compactMap({ cares[$0] }) where !care.office.isEmpty || !care.person.isEmpty {
            let name = names[care.person] ?? (care.person.isEmpty ? "" : "una persona que ya no tiene cuenta aquí")
            return CareRow.Owner(office: care.office, person: care.person, name: name, isProposed: false)
        }
        return CareRow.Owner(office: proposed, person: "", name: "", isProposed: true)
    }
}
