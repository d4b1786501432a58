import Calendar
import Design
import Entities
import HTTP
import Platform

/// Success stories: for everybody, and the desk where they are written and accepted.
enum Stories {
    static let list = Route.get("experiencias")
    static let show = Route.get("experiencias").text("historia")
    static let desk = Route.get("consola", "experiencias")
    static let write = Route.post("consola", "experiencias")
    static let edit = Route.get("consola", "experiencias").text("historia")
    static let save = Route.post("consola", "experiencias").text("historia")
    static let decide = Route.post("consola", "experiencias").text("historia").then("decision")
    static let decision = Route.get("consola", "experiencias").text("historia").then("decision")

    static let endpoints = [
        Endpoint(.nation, list, needs: .everyone) { context, _ in
            let stories = try StoryStore.published(context.services)
            return .page(StoryPages.list(entries(stories, context)))
        },
        Endpoint(.nation, show, needs: .everyone) { context, id in try one(id, context) },
        Endpoint(.nation, desk, needs: RecognitionPermissions.console) { context, _ in try work(StoryForm(), context) },
        Endpoint(.nation, write, needs: RecognitionPermissions.console) { context, _ in try add(context) },
        Endpoint(.nation, edit, needs: RecognitionPermissions.console) { context, id in
            let story = try find(id, context)
            return try page(story, StoryForm(story), context)
        },
        Endpoint(.nation, save, needs: RecognitionPermissions.console) { context, id in try change(id, context) },
        Endpoint(.nation, decide, needs: RecognitionPermissions.console) { context, id in try settle(id, context) },
        Endpoint(.nation, decision, needs: RecognitionPermissions.console) { _, id in .seeOther(edit.path(id)) },
    ]

    private static func entries(_ stories: [Story], _ context: Context) -> [StoryEntry] {
        stories.compactMap { story in
            context.services.directory.entity(code: story.entity).map { StoryEntry(story: story, entity: $0) }
        }
    }

    private static func find(_ id: String, _ context: Context) throws -> Story {
        guard let story = try context.nation().read({ try StoryStore.find(id, in: $0) }) else { throw Failure.notFound }
        return story
    }

    private static func one(_ id: String, _ context: Context) throws -> Outcome {
        let story = try find(id, context)
        guard story.state == .published, let entry = entries([story], context).first else { throw Failure.notFound }
        return .page(StoryPages.show(entry))
    }

    // MARK: Desk

    private static func work(_ form: StoryForm, _ context: Context) throws -> Outcome {
        let stories = try context.nation().read { try StoryStore.all(in: $0) }
        return .page(StoryPages.desk(entries(stories, context), form, RecognitionLinks(context)))
    }

    private static func add(_ context: Context) throws -> Outcome {
        var form = StoryForm(context.request.form)
        let entity = try? context.services.directory.only(form.entity)
        let isFit = form.check()
        if entity == nil { form.errors.append(.init("entidad", "No hay ninguna entidad con ese código o nombre.")) }
        guard isFit, let code = entity?.code else { return try work(form, context) }
        let (id, now, person, words) = (context.services.newID(), context.now(), try context.person().id, form.words)
        try context.nation().write { writing in
            try StoryStore.write(words, version: 1, of: id, code, by: person, at: now, in: writing)
            try StoryStore.steps.add(.proposed, number: 1, note: "", of: id, code, by: person, at: now, in: writing)
        }
        return .seeOther(edit.path(id), Flash(.done, "Guardada. Revísela y publíquela."))
    }

    private static func page(_ story: Story, _ form: StoryForm, _ context: Context) throws -> Outcome {
        guard let entry = entries([story], context).first else { throw Failure.notFound }
        let contacts = context.services.contacts
        let names = try context.nation().read { try contacts.names(Set(story.steps.map(\.by)), in: $0) }
        return .page(StoryPages.edit(entry, form, names, RecognitionLinks(context)))
    }

    private static func change(_ id: String, _ context: Context) throws -> Outcome {
        let story = try find(id, context)
        var form = StoryForm(context.request.form)
        form.entity = story.entity
        guard form.check() else { return try page(story, form, context) }
        guard form.version == story.version else {
            form.errors = [
                .init("texto", "Alguien guardó otra versión mientras usted escribía. Compare y guarde de nuevo.")
            ]
            form.version = story.version
            return try page(story, form, context)
        }
        guard form.words != story.words else { return .seeOther(edit.path(id), Flash(.warning, "No cambió nada.")) }
        let (now, person, words) = (context.now(), try context.person().id, form.words)
        try context.nation().write {
            try StoryStore.write(
                words, version: story.version + 1, of: id, story.entity, by: person, at: now, in: $0)
        }
        return .seeOther(edit.path(id), Flash(.done, "Guardada."))
    }

    private static func settle(_ id: String, _ context: Context) throws -> Outcome {
        let story = try find(id, context)
        let note = String((context.request.form["nota"] ?? "").trimmed.prefix(500))
        let state = StoryState(rawValue: context.request.form["decision"] ?? "") ?? .proposed
        guard state != .proposed, state != story.state else {
            return .seeOther(edit.path(id), Flash(.warning, "La historia ya estaba así."))
        }
        let (now, person, number) = (context.now(), try context.person().id, story.steps.count + 1)
        try context.nation().write {
            try StoryStore.steps.add(
                state, number: number, note: note, of: id, story.entity, by: person, at: now, in: $0)
        }
        return .seeOther(edit.path(id), Flash(.done, "La historia queda «\(state.title)»."))
    }
}

struct StoryEntry: Sendable {
    let story: Story
    let entity: Entity
}
