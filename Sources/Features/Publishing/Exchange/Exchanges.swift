import Channels
import Crypto
import Design
import Documents
import HTTP
import Platform
import Spanish

/// Whole channels out of the site and into it, as files.
enum Exchanges {
    static let index = Route<Void>.get("intercambio")
    static let channel = Route<Void>.get("intercambio").text("canal")
    static let upload = Route<Void>.post("intercambio").text("canal")
    static let file = Route<Void>.get("intercambio", "archivo").text("canal").text("clase")
    static let review = Route<Void>.get("intercambio", "revision").text("archivo")
    static let apply = Route<Void>.post("intercambio", "revision").text("archivo")

    private static let may = PublishingPermissions.publish

    static let navigation = NavigationItem(.office, "Intercambio", index.path, needs: may, order: 64, in: .writing)

    static let endpoints = [
        Endpoint(.office, index, needs: may) { context, _ in .page(try list(context)) },
        Endpoint(.office, channel, needs: may) { context, key in .page(try one(key, context)) },
        Endpoint(.office, file, needs: may, waits: true) { context, place in try download(place, context) },
        Endpoint(
            .office, upload, needs: may, intake: .files(maximumBytes: ExchangeLimits.bytes + 16 * 1024)
        ) { context, key in try read(key, context) },
        Endpoint(.office, review, needs: may, waits: true) { context, id in .page(try difference(id, context)) },
        Endpoint(.office, apply, needs: may) { context, id in try keep(id, context) },
    ]

    private static func list(_ context: Context) throws -> Page {
        let tree = try tree(context)
        let counts = try context.entity().read { try ExchangeStore(entity: context.entity()).counts($0) }
        let lines = tree.channels.filter { $0.kind != nil }.map { found in
            ExchangeLine(
                title: found.title, address: context.officePath(channel.path(found.key)), count: counts[found.key] ?? 0)
        }
        return ExchangePages.index(lines, office(context))
    }

    private static func office(_ context: Context) -> [TrailStep] {
        [TrailStep("Oficina", context.officePath(""))]
    }

    private static func trail(_ context: Context) -> [TrailStep] {
        office(context) + [TrailStep(ExchangePages.title, context.officePath(index.path))]
    }

    private static func one(_ key: String, _ context: Context, problem: String? = nil) throws -> Page {
        let (found, kind) = try known(key, context)
        let counts = try context.entity().read { try ExchangeStore(entity: context.entity()).counts($0) }
        return ExchangePages.channel(
            ExchangeView(
                title: found.title, kind: kind, count: counts[key] ?? 0,
                files: ExchangeFile.allCases.map { form in
                    Link(form.title, context.officePath(file.path((key, form.rawValue))))
                }, upload: context.officePath(upload.path(key)), trail: trail(context),
                problem: problem, proof: context.formProof))
    }

    private static func download(_ place: (String, String), _ context: Context) throws -> Outcome {
        guard let form = ExchangeFile(rawValue: place.1) else { throw Failure.notFound }
        let (found, kind) = try known(place.0, context)
        let entity = try context.entity()
        let items = try entity.read { try ExchangeStore(entity: entity).items(in: found.key, $0) }
        let name = "\(found.key)-\(entity.tenant.slug).\(form.rawValue)"
        return .plain(.download(try form.bytes(items, found, kind), name: name, type: form.contentType))
    }

    private static func read(_ key: String, _ context: Context) throws -> Outcome {
        let (found, kind) = try known(key, context)
        guard let upload = context.request.upload("archivo"), upload.size > 0 else {
            return .page(try one(key, context, problem: "Elija el archivo que quiere traer."))
        }
        let table: ExchangeTable
        do {
            table = try ExchangeReading.read(try upload.contents(), filename: upload.filename, kind)
        } catch let refusal as ExchangeRefusal {
            return .page(try one(key, context, problem: refusal.words))
        }
        let (entity, person, id) = (try context.entity(), try context.person().id, context.services.newID())
        try entity.write { writing in
            try ExchangeStore(entity: entity).keep(table, id: id, channel: found.key, by: person, writing)
        }
        return .seeOther(context.officePath(review.path(id)))
    }

    private static func difference(_ id: String, _ context: Context, problem: String? = nil) throws -> Page {
        let (entity, person) = (try context.entity(), try context.person().id)
        let key = try entity.read { try ExchangeStore(entity: entity).file(id, by: person, $0).channel }
        let (found, kind) = try known(key, context)
        let difference = try entity.read { try ExchangeStore(entity: entity).difference(id, by: person, kind, $0) }
        return ExchangeReviewPages.review(
            ExchangeReview(
                title: found.title, kind: kind, difference: difference, fingerprint: difference.fingerprint,
                problem: problem, apply: context.officePath(apply.path(id)),
                channel: context.officePath(channel.path(key)), trail: trail(context),
                proof: context.formProof))
    }

    /// All of it or nothing, and only what was seen.
    private static func keep(_ id: String, _ context: Context) throws -> Outcome {
        let (entity, person) = (try context.entity(), try context.person().id)
        let actor = try ItemRights(context).actor
        let seen = context.request.form["visto"] ?? ""
        let key = try entity.read { try ExchangeStore(entity: entity).file(id, by: person, $0).channel }
        let (found, kind) = try known(key, context)
        let counts: (new: Int, changed: Int)
        do {
            counts = try entity.write { writing in
                let difference = try ExchangeStore(entity: entity).difference(id, by: person, kind, writing)
                guard difference.fingerprint == seen, difference.refused.isEmpty else {
                    throw Failure.conflict("El canal cambió mientras usted revisaba; esta es la diferencia de ahora.")
                }
                let desk = ItemDesk(entity: entity)
                for row in difference.new {
                    _ = try desk.create(row.words, in: found, body: row.body, by: actor, in: writing)
                }
                for row in difference.changed {
                    try desk.save(row.words, of: row.item.id, seen: row.item.revision, by: actor, in: writing)
                }
                try ExchangeStore(entity: entity).forget(id, writing)
                return (difference.new.count, difference.changed.count)
            }
        } catch Failure.conflict(let words) {
            return .page(try difference(id, context, problem: words))
        }
        let words = [
            Spanish.count(counts.new, "contenido nuevo", "contenidos nuevos"),
            Spanish.count(counts.changed, "contenido cambiado", "contenidos cambiados"),
        ]
        return .seeOther(
            context.officePath(channel.path(key)),
            Flash(.done, "Quedaron en borrador: " + Spanish.list(words) + ". Nada se publicó todavía."))
    }

    private static func tree(_ context: Context) throws -> ChannelTree {
        let entity = try context.entity()
        return try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
    }

    private static func known(_ key: String, _ context: Context) throws -> (Channel, ItemKind) {
        guard let channel = try tree(context)[key], let name = channel.kind,
            let kind = try ChannelTemplates.kinds(context.services)[name]
        else { throw Failure.notFound }
        return (channel, kind)
    }
}

extension ExchangeDifference {
    /// Changes with anything that would be written or that it would be written over.
    fileprivate var fingerprint: String {
        var words = new.map { "+\($0.row)\u{1f}\($0.body)\u{1f}\($0.words.whole)" }
        words += changed.map { "~\($0.item.id)\u{1f}\($0.item.revision)\u{1f}\($0.words.whole)" }
        return String(SHA256.hex(words.joined(separator: "\u{1e}")).prefix(32))
    }
}

extension ItemWords {
    fileprivate var whole: String {
        let fields = values.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
        return ([title, summary, text] + fields).joined(separator: "\u{1f}")
    }
}
