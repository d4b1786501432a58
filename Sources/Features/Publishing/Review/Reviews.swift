import Calendar
import Channels
import Design
import HTTP
import Platform

/// The steps of an item: to review, back with a note, by its hour, before the public, into the archive.
enum Reviews {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ContentRoutes.steps, needs: PublishingPermissions.write) { context, id in
            let opened = try OpenedItem(id, context)
            return try page(opened, StepForm(opened.item), context)
        },
        Endpoint(.office, ContentRoutes.submit, needs: PublishingPermissions.write, submit),
        Endpoint(.office, ContentRoutes.giveBack, needs: PublishingPermissions.write, giveBack),
        Endpoint(.office, ContentRoutes.schedule, needs: PublishingPermissions.publish, schedule),
        Endpoint(.office, ContentRoutes.publish, needs: PublishingPermissions.publish, publish),
        Endpoint(.office, ContentRoutes.archive, needs: PublishingPermissions.write, archive),
        Endpoint(.office, ContentRoutes.restore, needs: PublishingPermissions.write, restore),
    ]

    private static func submit(_ context: Context, _ id: String) throws -> Outcome {
        try walk(
            .submitted, id, context, if: { $0.maySubmit($1) }, letter: .submitted,
            done: "Enviado a revisión. Quienes publican reciben un correo."
        ) { form, opened in
            form.checkNote(isRequired: false)
            form.errors += ItemCheck.missing(opened.words, opened.kind)
        }
    }

    private static func giveBack(_ context: Context, _ id: String) throws -> Outcome {
        try walk(
            .returned, id, context, if: { $0.mayReturn($1) }, letter: .returned, done: "Volvió a borrador."
        ) { form, opened in form.checkNote(isRequired: opened.rights.publishes) }
    }

    private static func schedule(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        var form = StepForm(context.request.form)
        form.errors += ItemCheck.missing(opened.words, opened.kind)
        let moment = form.moment(now: context.now())
        let end = form.end(after: moment ?? context.now())
        guard let moment else { return try page(opened, form, context) }
        let revision = form.revision
        return try take(opened, form, context, if: opened.rights.mayPublish) { desk, writing in
            try desk.schedule(
                id, at: moment, until: end, note: "para el \(moment.spoken)", seen: revision, by: opened.rights.actor,
                in: writing)
        } done: { _ in
            "Programado: se publica el \(moment.spoken)"
        }
    }

    private static func publish(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        var form = StepForm(context.request.form)
        form.errors += ItemCheck.missing(opened.words, opened.kind)
        let end = form.end(after: context.now())
        let revision = form.revision
        return try take(opened, form, context, if: opened.rights.mayPublish, letter: .published) { desk, writing in
            try desk.keepUntil(end, id, in: writing)
            return try desk.publish(id, seen: revision, by: opened.rights.actor, in: writing)
        } done: { item in
            "Publicado. Ya se puede leer en \(item.path)."
        }
    }

    private static func archive(_ context: Context, _ id: String) throws -> Outcome {
        try walk(
            .archived, id, context, if: { $0.mayArchive($1) },
            done: "Archivado: ya no está a la vista. Se puede restaurar cuando quiera.")
    }

    private static func restore(_ context: Context, _ id: String) throws -> Outcome {
        try walk(.restored, id, context, if: { $0.mayRestore($1) }, done: "Restaurado como borrador.")
    }

    /// A step that changes no words.
    /// - Parameter check: what the form must bring; without it the step takes no note.
    private static func walk(
        _ kind: ItemStep.Kind, _ id: String, _ context: Context, if may: (ItemRights, Item) -> Bool,
        letter: ReviewLetter.Kind? = nil, done words: String, check: ((inout StepForm, OpenedItem) -> Void)? = nil
    ) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        var form = StepForm(context.request.form)
        check?(&form, opened)
        let (revision, note, actor) = (form.revision, check == nil ? "" : form.note, opened.rights.actor)
        return try take(opened, form, context, if: { may(opened.rights, $0) }, letter: letter) { desk, writing in
            try desk.take(kind, id, note: note, seen: revision, by: actor, in: writing)
        } done: { _ in
            words
        }
    }

    /// One step, with the letters about it in the same transaction. Whoever was late is told what happened meanwhile.
    private static func take(
        _ opened: OpenedItem, _ form: StepForm, _ context: Context, if may: (Item) -> Bool,
        letter kind: ReviewLetter.Kind? = nil,
        _ step: @escaping ReviewStep, done words: (Item) -> String
    ) throws -> Outcome {
        guard opened.rights.writes(for: opened.item.body) else { throw Failure.forbidden }
        guard may(opened.item) else { throw refusal(opened.item) }
        guard form.errors.isEmpty else { return try page(opened, form, context) }
        let entity = try context.entity()
        let letter = try kind.map { try ReviewLetter($0, opened, note: form.note, context) }
        let item = try entity.write { writing in
            let item = try step(ItemDesk(entity: entity), writing)
            try letter?.post(entity, in: writing)
            return item
        }
        return .seeOther(context.path(ContentRoutes.steps.path(opened.item.id)), Flash(.done, words(item)))
    }

    private static func refusal(_ item: Item) -> Failure {
        .conflict("Este contenido está \(item.state.title) y ese paso no se puede dar ahora. Vuelva a abrir su página.")
    }

    static func page(_ opened: OpenedItem, _ form: StepForm, _ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let steps = try ItemStore(entity: entity).steps(of: opened.item.id)
        let library = try ItemLibrary.read(entity, used: ItemLibrary.used(opened.words.values, opened.kind))
        let view = StepsView(
            opened: opened, form: form, steps: steps,
            names: try People.names(Set(steps.map(\.person) + [opened.item.changedBy]), context),
            editors: opened.rights.publishes ? [] : try People.editors(context), media: library.media,
            missing: ItemCheck.missing(opened.words, opened.kind),
            isShown: try Items.tree(entity).isPublic(opened.channel.key))
        return .page(StepPages.show(view, try ContentLinks(context)))
    }
}
