import Calendar
import Design
import Files
import HTTP
import Platform
import Questionnaires
import Reports

/// What stands around an answer: evidence, doubts, history, and what the programme says of a “no aplica”.
enum Notes {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ReportRoutes.question, needs: ReportPermissions.see) { context, place in
            .page(NotePages.show(try view(place.0, place.1, context), ReportLinks(context)))
        },
        Endpoint(
            .office, ReportRoutes.addEvidence, needs: ReportPermissions.answer,
            intake: .files(maximumBytes: ProofForm.maximumBytes + (1 << 16)), addEvidence),
        Endpoint(.office, ReportRoutes.addedEvidence, needs: ReportPermissions.see, back),
        Endpoint(.office, ReportRoutes.withdraw, needs: ReportPermissions.answer, withdraw),
        Endpoint(.office, ReportRoutes.file, needs: ReportPermissions.see, waits: true, file),
        Endpoint(.office, ReportRoutes.addDoubt, needs: ReportPermissions.answer, addDoubt),
        Endpoint(.office, ReportRoutes.addedDoubt, needs: ReportPermissions.see, back),
        Endpoint(.office, ReportRoutes.settleDoubt, needs: ReportPermissions.answer, settleDoubt),
        Endpoint(.office, ReportRoutes.exempt, needs: ReportPermissions.review, exempt),
        Endpoint(.office, ReportRoutes.exempted, needs: ReportPermissions.see, back),
    ]

    private static func back(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        .seeOther(context.path(ReportRoutes.question.path(place)))
    }

    static func view(_ campaign: String, _ number: Int, _ context: Context) throws -> NoteView {
        let view = try ReportView.find(campaign, context)
        guard let question = view.circle.rules.question(number), view.circle.isFor(question) else {
            throw Failure.notFound
        }
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        let pages = try records(context)
        return try entity.read { reading in
            let history = try store.history(of: number, view.report, in: reading)
            let doubts = try store.doubts(view.report, on: number, in: reading)
            let evidence = try store.evidence(view.report, of: number, in: reading)
            let people = Set(history.map(\.person) + doubts.map(\.person) + evidence.map(\.person))
            let said = try store.observations(view.report, of: number, in: reading)
            return NoteView(
                view: view, question: question, given: try store.given(view.report, of: [number], in: reading)[number],
                history: history, doubts: doubts, evidence: evidence,
                former: try store.former(view.report, in: reading)?.answers[number],
                said: said,
                settled: try store.exemptionWords(view.report, in: reading)[number],
                names: try context.services.contacts.names(people, in: reading), pages: pages,
                links: try ReportLinkStore(entity: entity).known(view.report, in: reading))
        }
    }

    /// Pages of the entity's own site that may be named as evidence.
    private static func records(_ context: Context) throws -> [PublicPage] {
        guard context.may(ReportPermissions.answer) else { return [] }
        let tenant = try context.entity().tenant
        return Array(try context.publicPages.flatMap { try $0.list(context.services, tenant) }.prefix(300))
    }

    private static func addEvidence(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        var view = try view(place.0, place.1, context)
        var form = ProofForm(context.request.form)
        guard let new = try form.read(context.request.upload("archivo"), view.pages) else {
            view.proof = form
            return .page(NotePages.show(view, ReportLinks(context), status: 422))
        }
        let entity = try context.entity()
        let (person, now, report) = (try context.person().id, context.now(), view.view.report)
        try entity.write { writing in
            try ReportStore(entity: entity).add(new, to: place.1, of: report, by: person, at: now, in: writing)
            if new.kind == .link { try ReportLinkJob.ask(report, entity, in: writing) }
        }
        return .seeOther(
            context.path(ReportRoutes.question.path(place)) + "#pruebas", Flash(.done, "La prueba quedó guardada."))
    }

    private static func withdraw(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let report = try ReportView.find(place.0, context).report
        let entity = try context.entity()
        let (person, now) = (try context.person().id, context.now())
        let number = try entity.write { writing in
            try ReportStore(entity: entity).withdraw(evidence: place.1, of: report, by: person, at: now, in: writing)
        }
        return .seeOther(
            context.path(ReportRoutes.question.path((place.0, number))) + "#pruebas",
            Flash(.done, "La prueba se retiró; queda en el historial."))
    }

    private static func file(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let report = try ReportView.find(place.0, context).report
        let entity = try context.entity()
        return try entity.read { reading in
            let all = try ReportStore(entity: entity).evidence(report, in: reading)
            guard let file = all.first(where: { $0.id == place.1 })?.file else { throw Failure.notFound }
            let bytes = try Files.bytes(file.hash, of: entity, in: reading)
            return .plain(.download(bytes, name: file.name, type: file.type))
        }
    }

    private static func addDoubt(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        var view = try view(place.0, place.1, context)
        let words = (context.request.form["duda"] ?? "").trimmed
        guard (5...2000).contains(words.count) else {
            view.doubt = words
            view.doubtProblem = words.count < 5 ? "Escriba la duda." : TypedText.tooLong(words, 2000)
            return .page(NotePages.show(view, ReportLinks(context), status: 422))
        }
        let entity = try context.entity()
        let (person, now, report) = (try context.person().id, context.now(), view.view.report)
        try entity.write { writing in
            try ReportStore(entity: entity).doubt(words, on: place.1, of: report, by: person, at: now, in: writing)
        }
        return .seeOther(
            context.path(ReportRoutes.question.path(place)) + "#dudas", Flash(.done, "La duda quedó anotada."))
    }

    private static func settleDoubt(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let report = try ReportView.find(place.0, context).report
        let entity = try context.entity()
        let (person, now) = (try context.person().id, context.now())
        let number = try entity.write { writing in
            try ReportStore(entity: entity).settle(doubt: place.1, of: report, by: person, at: now, in: writing)
        }
        return .seeOther(
            context.path(ReportRoutes.question.path((place.0, number))) + "#dudas", Flash(.done, "Duda resuelta."))
    }

    private static func exempt(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        var view = try view(place.0, place.1, context)
        let form = DecisionForm(context.request.form)
        guard form.errors.isEmpty, let decision = form.decision else {
            view.decision = form
            return .page(NotePages.show(view, ReportLinks(context), status: 422))
        }
        let entity = try context.entity()
        let (person, now, report) = (try context.person().id, context.now(), view.view.report)
        do {
            try entity.write { writing in
                try ReportStore(entity: entity).settle(
                    decision, of: place.1, report, words: form.words, seen: form.seen, by: person, at: now, in: writing)
            }
        } catch Failure.conflict(let words) {
            if let page = try overtaken(form, words, place, context) { return page }
        }
        return .seeOther(
            context.path(ReportRoutes.question.path(place)), Flash(.done, "La decisión quedó guardada."))
    }

    /// The form again beside what stands there now; nil where the same was decided in the same words, a second click.
    private static func overtaken(
        _ form: DecisionForm, _ words: String, _ place: (String, Int), _ context: Context
    ) throws -> Outcome? {
        var fresh = try view(place.0, place.1, context)
        guard fresh.given?.acceptance != form.decision || fresh.settled != form.words else { return nil }
        fresh.decision = form
        fresh.decision.conflict = words
        let read = fresh.history.first { $0.revision == form.seen && $0.revision != fresh.given?.revision }
        if case .notApplicable(let reason) = read?.answer { fresh.decision.read = reason }
        return .page(NotePages.show(fresh, ReportLinks(context), status: 409))
    }
}

struct NoteView: Sendable {
    let view: ReportView
    let question: Question
    let given: GivenAnswer?
    /// The latest first.
    let history: [AnswerChange]
    let doubts: [ReportDoubt]
    let evidence: [ReportEvidence]
    let former: QuestionAnswer?
    /// What the programme said of the answer that was handed in, the first thing first.
    let said: [ReportObservation]
    /// What the programme said of a “no aplica”.
    let settled: String?
    let names: [String: String]
    /// What may be named as evidence.
    let pages: [PublicPage]
    let links: [String: ReportLink]
    var proof = ProofForm()
    var doubt = ""
    var doubtProblem: String?
    /// A decision that was not taken, as it was typed.
    var decision = DecisionForm()

    func name(_ person: String) -> String { names[person] ?? "otra persona" }
}
