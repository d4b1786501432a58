import Calendar
import HTTP
import Platform

/// What an entity was recognised for, and what it proposes: experiences for awards, stories to be told.
enum Recognitions {
    static let office = Route<Void>.get("reconocimientos")
    static let propose = Route<Void>.post("reconocimientos")
    static let story = Route<Void>.get("reconocimientos", "historia")
    static let tell = Route<Void>.post("reconocimientos", "historia")
    static let certificate = Route<Void>.get("reconocimientos", "certificado").text("destacado")

    static let endpoints: [Endpoint] = [
        Endpoint(.office, office, needs: RecognitionPermissions.see) { context, _ in
            try show(context, NominationForm())
        },
        Endpoint(.office, propose, needs: RecognitionPermissions.propose) { context, _ in try add(context) },
        Endpoint(.office, story, needs: RecognitionPermissions.propose) { context, _ in
            .page(RecognitionPages.story(StoryForm(), RecognitionLinks(context)))
        },
        Endpoint(.office, tell, needs: RecognitionPermissions.propose) { context, _ in try addStory(context) },
        Endpoint(.office, certificate, needs: RecognitionPermissions.see, waits: true, print),
    ]

    private static func show(_ context: Context, _ form: NominationForm) throws -> Outcome {
        let entity = try context.entity()
        let (code, contacts) = (entity.code, context.services.contacts)
        let view = try entity.read { reading in
            let nominations = try NominationStore.of(code, in: reading)
            let stories = try StoryStore.of(code, in: reading)
            let people = nominations.flatMap { $0.steps.map(\.by) } + stories.flatMap { $0.steps.map(\.by) }
            return RecognitionView(
                featured: try FeaturedSiteStore.of(code, in: reading), nominations: nominations, stories: stories,
                awards: try AwardStore.all(in: reading), names: try contacts.names(Set(people), in: reading))
        }
        return .page(RecognitionPages.office(view, form, RecognitionLinks(context)))
    }

    private static func add(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        var form = NominationForm(context.request.form)
        guard form.check(awards: try entity.read { try AwardStore.all(in: $0) }) else { return try show(context, form) }
        let (id, now, person, checked) = (context.services.newID(), context.now(), try context.person().id, form)
        try entity.write {
            try NominationStore.propose(checked, for: entity.code, id: id, by: person, at: now, in: $0)
        }
        return .seeOther(context.path(office.path), Flash(.done, "Propuesta enviada al Programa."))
    }

    private static func addStory(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        var form = StoryForm(context.request.form)
        guard form.check() else { return .page(RecognitionPages.story(form, RecognitionLinks(context))) }
        let (id, now, person, words) = (context.services.newID(), context.now(), try context.person().id, form.words)
        try entity.write { writing in
            try StoryStore.write(words, version: 1, of: id, entity.code, by: person, at: now, in: writing)
            try StoryStore.steps.add(
                .proposed, number: 1, note: "", of: id, entity.code, by: person, at: now, in: writing)
        }
        return .seeOther(context.path(office.path), Flash(.done, "Historia enviada al Programa."))
    }

    private static func print(_ context: Context, _ id: String) throws -> Outcome {
        let entity = try context.entity()
        let sites = try entity.read { try FeaturedSiteStore.of(entity.code, in: $0) }
        guard let site = sites.first(where: { $0.id == id && $0.endedAt == nil && $0.from <= context.today }) else {
            throw Failure.notFound
        }
        let bytes = try Certificate(tenant: entity.tenant, kind: .featured(site)).pdf(context.services)
        return .plain(
            .download(
                bytes, name: "sitio-destacado-\(entity.tenant.slug)-\(site.from.iso).pdf", type: "application/pdf"))
    }
}

struct RecognitionView: Sendable {
    let featured: [FeaturedSite]
    let nominations: [Nomination]
    let stories: [Story]
    let awards: [Award]
    let names: [String: String]

    func awardName(_ id: String) -> String {
        awards.first { $0.id == id }.map { "\($0.name) \($0.year)" } ?? "el premio que el Programa vea mejor"
    }
}
