import Calendar
import Channels
import Database
import Platform

/// What an entity decided about its site as a whole, read from the manuscript's pieces of the channel `sitio`.
struct SiteDecisions: Sendable {
    static let channel = "sitio"

    let entity: EntityScope
    let days: ManuscriptDays
    let person: String

    /// Who governs when is known before anything is published.
    func keepBefore(_ piece: SiteManuscript.Piece) throws {
        guard let head = piece.fields["gobierna"] else { return }
        let first = ManuscriptDays.government(of: days.today.year)
        let former = try administration(
            from: first - 4, until: first - 1, piece.fields["gobernó"] ?? "", piece.fields["lema-anterior"] ?? "")
        let present = try administration(from: first, until: nil, head, piece.fields["lema"] ?? "")
        let now = entity.services.now()
        try entity.write { [self] writing in
            for one in [former, present] {
                try SiteStore(entity: entity).add(one, by: person, at: now, in: writing)
            }
        }
    }

    private func administration(
        from first: Int, until last: Int?, _ head: String, _ slogan: String
    ) throws -> Administration {
        guard let began = Day(first, 1, 1) else { throw Failure.notFound }
        return Administration(
            number: 0, began: began, ended: last.flatMap { Day($0, 12, 31) }, head: head, slogan: slogan)
    }

    /// Looks and banners change the site once more, when everything is in it.
    func keepAfter(_ piece: SiteManuscript.Piece) throws {
        if piece.fields["gobierna"] != nil { try keepSite(piece) }
        if piece.fields["aviso"] != nil { try raise(piece) }
        for (name, value) in piece.fields where name.hasPrefix("revisado-") {
            try reviewed(String(name.dropFirst(9)), value)
        }
    }

    private func keepSite(_ piece: SiteManuscript.Piece) throws {
        let store = SiteStore(entity: entity)
        var site = try store.site()
        site.header = piece.fields["cabecera"] ?? ""
        site.shield = piece.fields["escudo"] ?? ""
        site.openingHours = piece.fields["horario"] ?? ""
        site.showsFreshness = piece.fields["muestra-canales-al-día"] == "sí"
        let (decided, now) = (site, entity.services.now())
        try entity.write { [self] in try store.keep(decided, by: person, at: now, in: $0) }
    }

    private func raise(_ piece: SiteManuscript.Piece) throws {
        guard let kind = SiteBanner.Kind(rawValue: piece.fields["aviso"] ?? "") else {
            throw ManuscriptMistake(place: piece.place, words: "el aviso no es de ninguna clase conocida")
        }
        let (title, link) = (piece.fields["enlace-título"] ?? "Saber más", piece.fields["enlace"] ?? "")
        let banner = SiteBanner(
            kind, title: piece.title, words: days.filled(piece[.summary]),
            link: link.isEmpty ? nil : TrailStep(title, link))
        let (now, until) = (entity.services.now(), days.today.adding(days: 6).end)
        _ = try entity.write { [self] writing in
            try BannerStore(entity: entity).raise(banner, from: now, until: until, by: person, in: writing)
        }
    }

    /// Days on which somebody looked through a channel and found it right.
    private func reviewed(_ channel: String, _ offsets: String) throws {
        let moments = offsets.split(separator: " ").compactMap { Int($0) }.map { days.today.adding(days: $0) }
        try entity.write { [self] writing in
            for day in moments where day < days.today {
                try ChannelDeedStore(entity: entity).note(
                    .reviewed, in: channel, note: "Se revisó y no hubo cambios", by: person, at: day.at(hour: 15),
                    in: writing)
            }
        }
    }
}
