import Calendar
import Design
import HTTP
import Platform

/// Where the programme writes its notices.
enum NoticeDesk {
    static let index = Route<Void>.get("consola", "noticias")
    static let fresh = Route<Void>.get("consola", "noticias", "nueva")
    static let create = Route<Void>.post("consola", "noticias", "nueva")
    static let edit = Route<Void>.get("consola", "noticias", "aviso").text("aviso")
    static let save = Route<Void>.post("consola", "noticias", "aviso").text("aviso")
    static let turn = Route<Void>.post("consola", "noticias", "estado").text("aviso")

    static let mayWrite = Permission(
        "notices.write", "Escribir las noticias del programa y poner archivos para descargar",
        .roles([.nationalAdministrator, .reviewerGEL]))

    static let navigation = NavigationItem(
        .nation, "Escribir noticias", index.path, needs: mayWrite, order: 46, in: .programme)

    static let endpoints = [
        Endpoint(.nation, index, needs: mayWrite) { context, _ in
            .page(NoticeDeskPages.list(try Notices.store(context).list(published: false)))
        },
        Endpoint(.nation, fresh, needs: mayWrite) { context, _ in
            .page(NoticeDeskPages.form(view(NoticeForm(today: context.today), nil, context)))
        },
        Endpoint(.nation, create, needs: mayWrite, intake: .files(maximumBytes: FileStore.maximumBytes + 300_000)) {
            context, _ in try keep(nil, context)
        },
        Endpoint(.nation, edit, needs: mayWrite) { context, id in try open(id, context) },
        Endpoint(.nation, save, needs: mayWrite, intake: .files(maximumBytes: FileStore.maximumBytes + 300_000)) {
            context, id in try keep(id, context)
        },
        Endpoint(.nation, turn, needs: mayWrite) { context, id in try take(id, context) },
    ]

    private static func open(_ id: String, _ context: Context) throws -> Outcome {
        let store = try Notices.store(context)
        let (notice, files) = try context.nation().read { reading in
            (try store.notice(id, in: reading), try FileStore(nation: store.nation).files(of: id, in: reading))
        }
        return .page(NoticeDeskPages.form(view(NoticeForm(notice), notice, files: files, context)))
    }

    private static func view(
        _ form: NoticeForm, _ notice: Notice?, files: [ProgrammeFile] = [], problems: NoticeProblems = .none,
        status: Int = 200, _ context: Context
    ) -> NoticeDeskView {
        NoticeDeskView(
            form: form, notice: notice, files: files, problems: problems,
            warnings: notice.map { NoticeCheck.warnings($0.words) } ?? [], status: status, proof: context.formProof)
    }

    private static func keep(_ id: String?, _ context: Context) throws -> Outcome {
        let form = NoticeForm(context.request.form)
        let store = try Notices.store(context)
        let present = try id.map { id in try context.nation().read { try store.notice(id, in: $0) } }
        let again = { (problems: NoticeProblems, status: Int) in
            Outcome.page(NoticeDeskPages.form(view(form, present, problems: problems, status: status, context)))
        }
        let upload = try NewFile.read(context.request.upload("archivo"), title: context.request.form["archivo-titulo"])
        switch (form.read(), upload) {
        case (.failure(let problems), _): return again(problems, 422)
        case (_, .failure(let problems)): return again(problems, 422)
        case (.success(let words), .success(let file)):
            let (person, key) = (try context.person().id, id ?? context.services.newID())
            do {
                try context.nation().write { writing in
                    try store.save(words, of: key, seen: form.seen, isNew: id == nil, by: person, writing)
                    if let file { try FileStore(nation: store.nation).add(file, to: key, by: person, writing) }
                }
            } catch Failure.conflict(let words) {
                return again(NoticeProblems(errors: [FieldError("texto", words)]), 409)
            }
            let warnings = NoticeCheck.warnings(words).count
            return .seeOther(
                edit.path(key),
                warnings == 0
                    ? Flash(.done, "El aviso quedó guardado.")
                    : Flash(.warning, "El aviso quedó guardado. Mire lo que no cuadra en sus fechas."))
        }
    }

    private static func take(_ id: String, _ context: Context) throws -> Outcome {
        let store = try Notices.store(context)
        guard let state = Notice.State(rawValue: context.request.form["estado"] ?? ""), state != .draft else {
            throw Failure.notFound
        }
        let person = try context.person().id
        let slug = try context.nation().read { try store.notice(id, in: $0).slug }
        do {
            try context.nation().write { try store.turn(id, to: state, by: person, $0) }
        } catch Failure.conflict(let words) {
            return .seeOther(edit.path(id), Flash(.warning, words))
        }
        return state == .published
            ? .seeOther(Notices.show.path(slug), Flash(.done, "El aviso está publicado."))
            : .seeOther(edit.path(id), Flash(.done, "El aviso ya no se ve. Sus palabras siguen aquí."))
    }
}

/// A notice on the desk.
struct NoticeDeskView: Sendable {
    let form: NoticeForm
    /// Nil for a new one.
    let notice: Notice?
    let files: [ProgrammeFile]
    let problems: NoticeProblems
    /// What does not fit together in what is kept.
    let warnings: [String]
    let status: Int
    let proof: String
}
