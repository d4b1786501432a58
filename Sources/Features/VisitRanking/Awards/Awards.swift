import Calendar
import Design
import Entities
import HTTP
import Platform

/// Contests and nominations: for everybody, and the desk where they are kept.
enum Awards {
    static let list = Route.get("premios")
    static let desk = Route.get("consola", "premios")
    static let add = Route.post("consola", "premios")
    static let nominations = Route.get("consola", "premios", "postulaciones")
    static let nominate = Route.post("consola", "premios", "postulaciones")
    static let nomination = Route.get("consola", "premios", "postulaciones").text("postulacion")
    static let step = Route.post("consola", "premios", "postulaciones").text("postulacion")

    static let endpoints = [
        Endpoint(.nation, list, needs: .everyone) { context, _ in .page(AwardPages.list(try read(context))) },
        Endpoint(.nation, desk, needs: RecognitionPermissions.console) { context, _ in
            try work(AwardForm(year: context.today.year), NominationForm(), context)
        },
        Endpoint(.nation, add, needs: RecognitionPermissions.console) { context, _ in try addAward(context) },
        Endpoint(.nation, nominations, needs: RecognitionPermissions.console) { _, _ in .seeOther(desk.path) },
        Endpoint(.nation, nominate, needs: RecognitionPermissions.console) { context, _ in try propose(context) },
        Endpoint(.nation, nomination, needs: RecognitionPermissions.console) { context, id in try show(id, context) },
        Endpoint(.nation, step, needs: RecognitionPermissions.console) { context, id in try take(id, context) },
    ]

    private static func read(_ context: Context) throws -> AwardView {
        let directory = context.services.directory
        let contacts = context.services.contacts
        return try context.nation().read { reading in
            let nominations = try NominationStore.all(in: reading)
            let tenants = nominations.compactMap { directory.entity(code: $0.entity)?.tenant }
            return AwardView(
                awards: try AwardStore.all(in: reading), nominations: nominations,
                tenants: Dictionary(tenants.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
                names: try contacts.names(Set(nominations.flatMap { $0.steps.map(\.by) }), in: reading))
        }
    }

    private static func work(_ award: AwardForm, _ nomination: NominationForm, _ context: Context) throws -> Outcome {
        .page(AwardPages.desk(try read(context), award, nomination, RecognitionLinks(context)))
    }

    private static func addAward(_ context: Context) throws -> Outcome {
        var form = AwardForm(context.request.form)
        guard let year = form.read() else { return try work(form, NominationForm(), context) }
        try AwardStore.add(form, year: year, by: try context.person().id, context.services)
        return .seeOther(desk.path, Flash(.done, "Premio agregado."))
    }

    private static func propose(_ context: Context) throws -> Outcome {
        var form = NominationForm(context.request.form)
        let entity = try? context.services.directory.only(form.entity)
        let isFit = form.check(awards: try context.nation().read { try AwardStore.all(in: $0) })
        if entity == nil { form.errors.append(.init("entidad", "No hay ninguna entidad con ese código o nombre.")) }
        guard isFit, let code = entity?.code else {
            return try work(AwardForm(year: context.today.year), form, context)
        }
        let (id, now, person, checked) = (context.services.newID(), context.now(), try context.person().id, form)
        try context.nation().write {
            try NominationStore.propose(checked, for: code, id: id, by: person, at: now, in: $0)
        }
        return .seeOther(nomination.path(id), Flash(.done, "Propuesta guardada."))
    }

    private static func show(_ id: String, _ context: Context) throws -> Outcome {
        let view = try read(context)
        guard let nomination = view.nominations.first(where: { $0.id == id }) else { throw Failure.notFound }
        return .page(AwardPages.nomination(nomination, view, RecognitionLinks(context)))
    }

    private static func take(_ id: String, _ context: Context) throws -> Outcome {
        let note = String((context.request.form["nota"] ?? "").trimmed.prefix(500))
        guard let state = NominationState(rawValue: context.request.form["estado"] ?? "") else {
            return .seeOther(nomination.path(id), Flash(.warning, "Elija a qué estado pasa."))
        }
        let (person, now) = (try context.person().id, context.now())
        try context.nation().write {
            try NominationStore.take(state, note: note, id, by: person, at: now, in: $0)
        }
        return .seeOther(nomination.path(id), Flash(.done, "La postulación queda «\(state.title)»."))
    }
}

struct AwardView: Sendable {
    let awards: [Award]
    let nominations: [Nomination]
    let tenants: [String: Tenant]
    let names: [String: String]

    func nominations(of award: Award) -> [Nomination] { nominations.filter { $0.award == award.id } }

    func awardName(_ id: String) -> String {
        awards.first { $0.id == id }.map { "\($0.name) \($0.year)" } ?? "sin premio todavía"
    }

    func entityName(_ code: String) -> String { tenants[code]?.officialName ?? code }
}
