import Calendar
import Campaigns
import Design
import Files
import HTTP
import Plans
import Platform

/// What each address of the plan's back office answers.
enum Drafts {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, DraftRoutes.home, needs: PlanPermissions.see) { context, _ in try home(context) },
        Endpoint(
            .office, DraftRoutes.receive, needs: PlanPermissions.edit,
            intake: .files(maximumBytes: PlanIntake.maximumBytes)
        ) { context, _ in try receive(context) },
        Endpoint(.office, DraftRoutes.received, needs: PlanPermissions.see) { context, _ in
            .seeOther(context.path(DraftRoutes.home.path))
        },
        Endpoint(.office, DraftRoutes.progress, needs: PlanPermissions.see, progress),
        Endpoint(.office, DraftRoutes.original, needs: PlanPermissions.see, original),
        Endpoint(.office, DraftRoutes.review, needs: PlanPermissions.see, review),
        Endpoint(.office, DraftRoutes.action, needs: PlanPermissions.edit, action),
        Endpoint(.office, DraftRoutes.saveAction, needs: PlanPermissions.edit, saveAction),
        Endpoint(.office, DraftRoutes.removeAction, needs: PlanPermissions.edit, removeAction),
        Endpoint(.office, DraftRoutes.frame, needs: PlanPermissions.edit, frame),
        Endpoint(.office, DraftRoutes.saveFrame, needs: PlanPermissions.edit, saveFrame),
        Endpoint(.office, DraftRoutes.settle, needs: PlanPermissions.edit, settle),
        Endpoint(.office, DraftRoutes.publish, needs: PlanPermissions.publish, publish),
        Endpoint(.office, DraftRoutes.discard, needs: PlanPermissions.edit, discard),
    ]

    private static func home(_ context: Context, errors: [FieldError] = []) throws -> Outcome {
        let entity = try context.entity()
        let view = OfficeView(
            drafts: try DraftStore(entity: entity).list(), courses: try PlanCourseStore(entity: entity).all(),
            standing: try Campaigns.current(.plan, for: entity), today: context.today,
            publishedAt: try PublicationStore(entity: entity).current()?.at,
            mayEdit: context.may(PlanPermissions.edit), errors: errors)
        return .page(DraftPages.home(view, DraftLinks(context), WritingLinks(context)))
    }

    private static func receive(_ context: Context) throws -> Outcome {
        guard let upload = context.request.upload("documento"), upload.size > 0 else {
            return try home(
                context, errors: [FieldError("documento", "Elija el documento del plan: Word, Excel, PDF o texto.")])
        }
        let bytes = try upload.contents()
        let store = DraftStore(entity: try context.entity())
        let id = try store.receive(bytes, named: Self.name(upload), by: context.person().id)
        return .seeOther(context.path(DraftRoutes.progress.path(id)))
    }

    private static func progress(_ context: Context, _ id: String) throws -> Outcome {
        let entity = try context.entity()
        let store = DraftStore(entity: entity)
        guard let document = try store.document(id) else { throw Failure.notFound }
        if let draft = try store.draftID(ofDocument: id) {
            return .seeOther(context.path(DraftRoutes.review.path(draft)))
        }
        let job = try entity.read { try JobQueue.find(document.jobID, of: entity.code, in: $0) }
        return .page(DraftPages.progress(document, job, DraftLinks(context)))
    }

    private static func original(_ context: Context, _ id: String) throws -> Outcome {
        let entity = try context.entity()
        guard let document = try DraftStore(entity: entity).document(id) else { throw Failure.notFound }
        let bytes = try entity.read { try Files.bytes(document.fileHash, of: entity, in: $0) }
        return .plain(.download(bytes, name: document.filename, type: "application/octet-stream"))
    }

    private static func review(_ context: Context, _ id: String) throws -> Outcome {
        let draft = try draft(id, context)
        guard draft.course.hasDocument else { return .seeOther(WritingLinks(context).tasks(id)) }
        return .page(DraftPages.review(draft, DraftLinks(context)))
    }

    private static func action(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        let draft = try draft(place.0, context)
        var form = try form(place.1, of: draft)
        if form.isNew { form.theme = context.request.query["tema"] ?? "" }
        return try page(form, draft, context)
    }

    private static func saveAction(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        let draft = try draft(place.0, context)
        let form = ActionForm(number: place.1, fields: context.request.form)
        guard form.errors.isEmpty else {
            return try page(form, draft, context, status: 422)
        }
        do {
            let number = try save(form, place.1, in: draft, context)
            return .seeOther(
                next(after: number, of: draft, context), Flash(.done, "Guardado: acción \(number)."))
        } catch Failure.conflict(let words) {
            let fresh = try self.draft(place.0, context)
            guard fresh.mayChange else { throw Failure.conflict(words) }
            return try page(form.onTop(of: fresh, because: words), fresh, context, status: 409)
        }
    }

    /// A new action goes to the end, whoever else added one meanwhile; a known one takes the place of its own words, if
    /// they are still those the form was opened with.
    private static func save(_ form: ActionForm, _ number: Int, in draft: Draft, _ context: Context) throws -> Int {
        let store = DraftStore(entity: try context.entity())
        let person = try context.person().id
        if form.isNew { return try store.append(form.action(number: number, before: nil), to: draft.id, by: person) }
        let stored = draft.plan.actions.first { $0.number == number }
        let place = stored?.number ?? draft.plan.actions.count + 1
        let isUntouched = stored.map { ActionForm.mark($0) == form.base } ?? false
        try store.replace(
            action: place, with: form.pieces(number: place, before: stored), in: draft.id,
            revision: isUntouched ? draft.revision : form.revision, by: person)
        return place
    }

    /// Back to where the action stands among the others, or on to one more.
    private static func next(after number: Int, of draft: Draft, _ context: Context) -> String {
        let links = WritingLinks(context)
        if context.request.form["otra"] != nil {
            return links.action(draft.id, max(number, draft.plan.actions.count) + 1)
        }
        if draft.course.hasDocument { return links.review(draft.id) + "#accion-\(number)" }
        return links.part(.actions, of: draft.id)
    }

    private static func page(_ form: ActionForm, _ draft: Draft, _ context: Context, status: Int = 200) throws
        -> Outcome
    {
        let readiness = try Readiness.of(draft.plan, draft.course, try context.entity())
        return .page(
            ActionFormPages.form(form, draft, readiness, DraftLinks(context), WritingLinks(context), status: status))
    }

    private static func removeAction(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        let draft = try draft(place.0, context)
        guard draft.plan.actions.contains(where: { $0.number == place.1 }) else { throw Failure.notFound }
        try DraftStore(entity: try context.entity()).remove(
            action: place.1, from: draft.id, revision: Int(context.request.form["revision"] ?? "") ?? 0,
            by: context.person().id)
        return .seeOther(
            context.path(DraftRoutes.review.path(draft.id)), Flash(.done, "Se quitó la acción \(place.1) del borrador.")
        )
    }

    private static func frame(_ context: Context, _ id: String) throws -> Outcome {
        let draft = try draft(id, context)
        return .page(FrameFormPages.form(FrameForm(draft.plan, revision: draft.revision), draft, DraftLinks(context)))
    }

    private static func saveFrame(_ context: Context, _ id: String) throws -> Outcome {
        let draft = try draft(id, context)
        let form = FrameForm(fields: context.request.form)
        guard form.errors.isEmpty else {
            return .page(FrameFormPages.form(form, draft, DraftLinks(context), status: 422))
        }
        do {
            try DraftStore(entity: try context.entity()).replace(
                action: 0, with: form.pieces(before: draft.plan), in: id, revision: form.revision,
                by: context.person().id)
        } catch Failure.conflict(let words) {
            let fresh = try self.draft(id, context)
            return .page(
                FrameFormPages.form(form.onTop(of: fresh, because: words), fresh, DraftLinks(context), status: 409))
        }
        return .seeOther(
            context.path(DraftRoutes.review.path(id)) + "#marco", Flash(.done, "Guardado: marco del plan."))
    }

    private static func settle(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        try DraftStore(entity: try context.entity()).settle(doubt: place.1, of: place.0, by: context.person().id)
        return .seeOther(context.path(DraftRoutes.review.path(place.0)) + "#dudas")
    }

    private static func publish(_ context: Context, _ id: String) throws -> Outcome {
        let draft = try draft(id, context)
        if case .published = draft.state { return .seeOther(context.publicPath(PublicationRoutes.show.path)) }
        let revision = Int(context.request.form["revision"] ?? "") ?? 0
        guard draft.blocking.isEmpty else {
            throw Failure.conflict("Antes de publicar hay que resolver las dudas marcadas como graves.")
        }
        try DraftStore(entity: try context.entity()).publish(id, revision: revision, by: context.person().id)
        return .seeOther(
            context.publicPath(PublicationRoutes.show.path),
            Flash(.done, "El plan quedó publicado. Esta es la página que ve la ciudadanía."))
    }

    private static func discard(_ context: Context, _ id: String) throws -> Outcome {
        try DraftStore(entity: try context.entity()).discard(id, by: context.person().id)
        return .seeOther(
            context.path(DraftRoutes.home.path),
            Flash(.done, "El borrador se descartó; el documento original se conserva."))
    }

    private static func draft(_ id: String, _ context: Context) throws -> Draft {
        guard let draft = try DraftStore(entity: try context.entity()).draft(id) else { throw Failure.notFound }
        return draft
    }

    /// The form of an existing action, or of the one after the last.
    private static func form(_ number: Int, of draft: Draft) throws -> ActionForm {
        if let stored = draft.plan.actions.first(where: { $0.number == number }) {
            return ActionForm(stored, revision: draft.revision)
        }
        guard number == draft.plan.actions.count + 1 else { throw Failure.notFound }
        return ActionForm(newNumber: number, revision: draft.revision)
    }

    /// The name people gave the file, without folders; long names lose their middle, never their ending.
    private static func name(_ upload: Upload) -> String {
        let last = upload.filename.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let name = last.isEmpty ? "documento" : last
        return name.count <= 120 ? name : String(name.prefix(80)) + "…" + String(name.suffix(39))
    }
}
