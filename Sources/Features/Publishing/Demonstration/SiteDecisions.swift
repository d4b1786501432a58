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
        try entity.write { [self] writing in
            try keep(2, from: first, until: nil, head, piece.fields["lema"] ?? "", writing)
            try keep(
                1, from: first - 4, until: first - 1, piece.fields["gobernó"] ?? "",
                piece.fields["lema-anterior"] ?? "", writing)
        }
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

    private func keep(
        _ number: Int, from first: Int, until last: Int?, _ head: String, _ slogan: String, _ writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO site_administration (entity_id, number, began, ended, head, slogan)
            VALUES (\(entity.code), \(number), \("\(first)-01-01"), \(last.map { "\($0)-12-31" }), \(head), \(slogan))
            """)
    }

    private func raise(_ piece: SiteManuscript.Piece) throws {
        let now = entity.services.now()
        let until = days.today.adding(days: 6).end
        try entity.write { [self] writing in
            try writing.run(
                """
                INSERT INTO site_banner (entity_id, id, kind, title, words, link_title, link, from_at, until_at,
                    raised_by, raised_at)
                VALUES (\(entity.code), \(entity.services.newID()), \(piece.fields["aviso"] ?? ""), \(piece.title),
                    \(days.filled(piece[.summary])), \(piece.fields["enlace-título"] ?? ""),
                    \(piece.fields["enlace"] ?? ""), \(now.milliseconds), \(until.milliseconds), \(person),
                    \(now.milliseconds))
                """)
            try SiteStore(entity: entity).touch(at: now, in: writing)
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
