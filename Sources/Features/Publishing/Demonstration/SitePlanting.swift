import Calendar
import Channels
import Database
import Files
import Platform

/// Puts a manuscript into an entity's site, each item as of its day, so that its past looks like one.
struct SitePlanting: Sendable {
    let entity: EntityScope
    let services: Services
    let days: ManuscriptDays
    let papers: SitePapers
    private let cast: SiteCast
    private let kinds: [String: ItemKind]
    private let tree: ChannelTree

    init(tenant: Tenant, services: Services) throws {
        self.services = services
        entity = services.nation.entity(tenant)
        days = ManuscriptDays(today: services.now().day)
        papers = SitePapers(days: days)
        cast = try SiteCast(entity)
        kinds = try ChannelTemplates.kinds(services)
        tree = try ChannelStore(entity: entity).tree(try SiteStore(entity: entity).site())
    }

    func plant(_ manuscript: SiteManuscript) throws {
        let about = manuscript.pieces.filter { $0[.channel] == SiteDecisions.channel }
        let decisions = SiteDecisions(entity: entity, days: days, person: cast.webMaster.person)
        for piece in about { try decisions.keepBefore(piece) }
        let items = try manuscript.pieces.filter { $0[.channel] != SiteDecisions.channel }
            .map { (piece: $0, at: try moment($0)) }.sorted { $0.at < $1.at }
        try entity.write { [self] writing in
            for item in items { try plant(item.piece, at: item.at, writing) }
        }
        for piece in about { try decisions.keepAfter(piece) }
    }

    /// Between eight and five, never in the time to come.
    private func moment(_ piece: SiteManuscript.Piece) throws -> Instant {
        guard let day = days.day(piece[.day].split(separator: " ").map(String.init)) else {
            throw ManuscriptMistake(place: piece.place, words: "el día «\(piece[.day])» no se entiende")
        }
        let minutes = piece.title.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 520 }
        return min(day.start + .seconds((8 * 60 + minutes) * 60), services.now())
    }

    private func plant(_ piece: SiteManuscript.Piece, at moment: Instant, _ writing: Writing) throws {
        guard let channel = tree[piece[.channel]], let kind = kinds[channel.kind ?? "pagina"] else {
            throw ManuscriptMistake(place: piece.place, words: "no hay un canal «\(piece[.channel])» con contenidos")
        }
        let desk = ItemDesk(entity: services.at(moment).nation.entity(entity.tenant))
        let words = try self.words(piece, kind, desk.entity, writing)
        let body = SiteBody(rawValue: piece[.body]) ?? .government
        let id = try desk.create(words, in: channel, body: body, by: cast.author(of: body), in: writing)
        switch piece[.state].split(separator: " ").first {
        case nil: try desk.publish(id, by: cast.editor, in: writing)
        case "borrador": break
        case "en-revisión": try desk.take(.submitted, id, by: cast.author(of: body), in: writing)
        case "programado":
            let day = days.day(piece[.state].split(separator: " ").dropFirst().map(String.init)) ?? days.today
            try desk.schedule(id, at: day.at(hour: 8), by: cast.editor, in: writing)
        case let other?: throw ManuscriptMistake(place: piece.place, words: "no hay un estado «\(other)»")
        }
    }

    private func words(
        _ piece: SiteManuscript.Piece, _ kind: ItemKind, _ entity: EntityScope, _ writing: Writing
    ) throws -> ItemWords {
        var values: [String: String] = [:]
        for (name, value) in piece.fields where SiteManuscript.Reserved(rawValue: name) == nil {
            guard let field = kind.field(name) else {
                throw ManuscriptMistake(place: piece.place, words: "«\(kind.title)» no tiene un campo «\(name)»")
            }
            let said = days.filled(value)
            values[name] = field.kind == .picture ? try papers.keep(picture: said, entity, writing) : said
        }
        if let field = kind.fields.first(where: { $0.kind == .document }), !piece.papers.isEmpty {
            let kept = try piece.papers.map { try papers.keep($0, entity, writing) }
            values[field.name] = kept.joined(separator: " ")
        }
        try check(values, kind, piece)
        return ItemWords(
            title: days.filled(piece.title), summary: days.filled(piece[.summary]), text: days.filled(piece.text),
            values: values)
    }

    private func check(_ values: [String: String], _ kind: ItemKind, _ piece: SiteManuscript.Piece) throws {
        for field in kind.fields {
            let value = values[field.name] ?? ""
            if field.isRequired, value.isEmpty {
                throw ManuscriptMistake(place: piece.place, words: "falta «\(field.name)»")
            }
            if field.kind == .choice, !value.isEmpty, !field.options.contains(value) {
                throw ManuscriptMistake(place: piece.place, words: "«\(value)» no es una opción de «\(field.name)»")
            }
            if field.kind == .day, !value.isEmpty, Day(iso: value) == nil {
                throw ManuscriptMistake(place: piece.place, words: "«\(value)» no es un día")
            }
        }
    }
}

/// Who writes and publishes: people of the demonstration's cast.
struct SiteCast: Sendable {
    let webMaster: ItemActor
    let editor: ItemActor
    private let authors: [SiteBody: ItemActor]

    init(_ entity: EntityScope) throws {
        let roles: Set<Role> = [.webMaster, .editor, .authorMayorsOffice, .authorCouncil, .authorPersoneria]
        let people = try entity.read { reading in
            try entity.services.contacts.find(
                .entity(entity.code, roles), on: entity.services.now().day, in: reading)
        }
        func actor(_ role: Role) -> ItemActor? {
            people.first { $0.role == role }.map { ItemActor(person: $0.person, role: role.rawValue) }
        }
        let web = actor(.webMaster) ?? ItemActor(person: "[demostración]")
        webMaster = web
        editor = actor(.editor) ?? web
        authors = [
            .government: actor(.authorMayorsOffice) ?? web, .council: actor(.authorCouncil) ?? web,
            .ombudsman: actor(.authorPersoneria) ?? web,
        ]
    }

    func author(of body: SiteBody) -> ItemActor { authors[body] ?? webMaster }
}
