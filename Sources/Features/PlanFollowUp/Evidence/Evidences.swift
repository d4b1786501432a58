import Calendar
import Design
import Files
import HTTP
import Platform

/// Adding evidence, showing its files, and deciding who sees it.
enum Evidences {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, FollowUpRoutes.newEvidence, needs: FollowUpPermissions.note, form),
        Endpoint(
            .office, FollowUpRoutes.saveEvidence, needs: FollowUpPermissions.note,
            intake: .files(maximumBytes: EvidenceForm.maximumBytes), save),
        Endpoint(.office, FollowUpRoutes.evidenceFile, needs: FollowUpPermissions.see) { context, id in
            try file(context, id, onlyPublic: false)
        },
        Endpoint(.entity, ProgressRoutes.file, needs: .everyone) { context, id in
            try file(context, id, onlyPublic: true)
        },
        Endpoint(.office, FollowUpRoutes.standEvidence, needs: FollowUpPermissions.note, stand),
    ]

    private static func form(_ context: Context, _ key: String) throws -> Outcome {
        try page(EvidenceForm(today: context.today), key, context)
    }

    private static func save(_ context: Context, _ key: String) throws -> Outcome {
        let followUp = try Overviews.followed(context)
        guard let task = followUp.plan.task(key) else { throw Failure.notFound }
        var form = EvidenceForm(context.request.form)
        guard let new = try form.read(context.request.upload("archivo"), today: context.today) else {
            return try page(form, key, context)
        }
        try EvidenceStore(entity: try context.entity()).add(
            new, to: task.subject, plan: followUp.plan.id, by: context.person().id)
        return .seeOther(context.path(FollowUpRoutes.task.path(key)), Flash(.done, "La prueba quedó guardada."))
    }

    private static func page(_ form: EvidenceForm, _ key: String, _ context: Context) throws -> Outcome {
        let followUp = try Overviews.followed(context)
        guard let task = followUp.plan.task(key), let action = followUp.plan.action(task.action) else {
            throw Failure.notFound
        }
        return .page(EvidencePages.form(form, task, action, FollowUpLinks(context, try context.entity().tenant)))
    }

    /// Pictures are shown in the page, all else is handed over to be saved; browsers are told not to guess.
    private static func file(_ context: Context, _ id: String, onlyPublic: Bool) throws -> Outcome {
        let store = EvidenceStore(entity: try context.entity())
        guard let evidence = try store.find(id), let file = evidence.file, !evidence.isWithdrawn,
            evidence.isPublic || !onlyPublic
        else { throw Failure.notFound }
        let bytes = try store.bytes(file)
        guard file.type.isPicture else { return .plain(.download(bytes, name: file.name, type: file.type.rawValue)) }
        var response = Response(
            headers: [("Content-Type", file.type.rawValue), ("X-Content-Type-Options", "nosniff")], body: bytes)
        // What is public today may be set aside tomorrow: kept copies are asked about before they are shown again.
        response.headers.append(("Cache-Control", onlyPublic ? "no-cache" : "no-store"))
        if onlyPublic { response.contentVersion = "evidence/\(file.hash)" }
        return .plain(response)
    }

    private static func stand(_ context: Context, _ id: String) throws -> Outcome {
        let store = EvidenceStore(entity: try context.entity())
        guard try store.find(id) != nil else { throw Failure.notFound }
        guard let standing = EvidenceStanding(rawValue: context.request.form["estado"] ?? "") else {
            throw Failure.conflict("Elija si la prueba es pública, interna o se retira.")
        }
        let task = try store.set(standing, of: id, by: context.person().id)
        let words =
            switch standing {
            case .shown: "La prueba ya se ve en la página pública."
            case .kept: "La prueba quedó solo para la entidad."
            case .withdrawn: "La prueba se retiró; en el historial queda quién lo hizo."
            }
        return .seeOther(context.path(FollowUpRoutes.task.path(task)), Flash(.done, words))
    }
}
