import Calendar
import Channels
import Database
import Platform

struct ChannelSheetStore {
    let view: SiteView

    private var entity: EntityScope { view.entity }
    private var store: PublicItemStore { PublicItemStore(entity: entity) }

    /// Items of a page and the files they show: two questions, and one more where a filter is set.
    func page(
        _ channel: Channel, _ kind: ItemKind?, _ filter: ReaderFilter, page: Int
    ) throws -> (items: [PublicItem], media: [String: Media], count: Int) {
        let style = ListStyle(kind: channel.kind)
        let total = view.summary.items(in: channel.key)
        return try entity.read { reading in
            let count = filter.isEmpty ? total : try store.count(in: channel.key, filter, reading)
            let items =
                count == 0
                ? []
                : try store.items(
                    in: channel.key, filter, style.depth, from: (page - 1) * style.pageSize, limit: style.pageSize,
                    reading)
            let media = try MediaStore(entity: entity).media(files(items, kind, style), in: reading)
            return (items, media, count)
        }
    }

    /// Years and types, read once for each version of the site.
    func facets(_ channel: Channel) throws -> ChannelFacets {
        try entity.services.shelf.thing(
            "portal/facets/\(entity.code)/\(channel.key)", version: "\(view.site.version)"
        ) {
            let found = try entity.read { try store.facets(of: channel.key, $0) }
            return ChannelFacets(
                years: found.years.sorted { $0.key > $1.key }.map { ($0.key, $0.value) },
                types: found.types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
    }

    private func files(_ items: [PublicItem], _ kind: ItemKind?, _ style: ListStyle) -> [String] {
        let pictures = items.compactMap(\.picture)
        guard style == .documents || items.count == 1 else { return pictures }
        return pictures + items.flatMap { $0.files(kind) }
    }
}

extension PublicItem {
    /// Identifiers of the documents in its fields.
    func files(_ kind: ItemKind?) -> [String] {
        (kind?.fields ?? []).filter { $0.kind == .document }.flatMap { field in
            (values[field.name] ?? "").split(separator: " ").map(String.init)
        }
    }
}
