import Calendar
import Design
import HTTP
import Platform
import Questionnaires
import Reports

/// What the programme said of answers that were handed in: the entity reads it here and replies.
enum ProgrammeNotes {
    static let list = Route<Void>.get("reporte", "observaciones").text("campana")
    static let reply = Route<Void>.post("reporte", "observaciones").text("campana").int("pregunta")
    /// Where a browser reloads after a reply that was refused.
    static let replied = Route<Void>.get("reporte", "observaciones").text("campana").int("pregunta")

    static let endpoints: [Endpoint] = [
        Endpoint(.office, list, needs: ReportPermissions.see) { context, campaign in
            .page(ProgrammeNotePages.list(try view(campaign, context), ReportLinks(context)))
        },
        Endpoint(.office, reply, needs: ReportPermissions.answer, reply),
        Endpoint(.office, replied, needs: ReportPermissions.see) { context, place in
            .seeOther(context.path(list.path(place.0)) + "#p\(place.1)")
        },
    ]

    private static func reply(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        var view = try view(place.0, context)
        guard view.said.contains(where: { $0.question == place.1 }) else { throw Failure.notFound }
        let words = (context.request.form["respuesta"] ?? "").trimmed
        let number = Int(context.request.form["observacion"] ?? "") ?? 0
        guard (5...2000).contains(words.count) else {
            view.typed = (place.1, words)
            view.problem = words.count < 5 ? "Escriba la respuesta." : TypedText.tooLong(words, 2000)
            return .page(ProgrammeNotePages.list(view, ReportLinks(context), status: 422))
        }
        let entity = try context.entity()
        let (person, role, now) = (try context.person().id, context.actingRole, context.now())
        let report = view.view.report
        do {
            try entity.write { writing in
                try ReportStore(entity: entity).reply(
                    words, to: number, on: place.1, of: report, by: person, role: role, at: now, in: writing)
            }
        } catch Failure.conflict(let refusal) {
            var fresh = try self.view(place.0, context)
            fresh.typed = (place.1, words)
            fresh.problem = refusal
            return .page(ProgrammeNotePages.list(fresh, ReportLinks(context), status: 409))
        }
        return .seeOther(
            context.path(list.path(place.0)) + "#p\(place.1)",
            Flash(.done, "Su respuesta sobre la pregunta \(place.1) quedó guardada; el Programa la verá."))
    }

    static func view(_ campaign: String, _ context: Context) throws -> ProgrammeNoteView {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        return try entity.read { reading in
            let said = try ReportStore(entity: entity).observations(view.report, in: reading)
            let people = Set(said.flatMap(\.replies).map(\.person))
            return ProgrammeNoteView(
                view: view, said: said, names: try context.services.contacts.names(people, in: reading))
        }
    }
}

struct ProgrammeNoteView: Sendable {
    let view: ReportView
    /// By question, the first thing said first.
    let said: [ReportObservation]
    let names: [String: String]
    var typed: (question: Int, words: String)?
    var problem: String?

    var questions: [Int] { Set(said.map(\.question)).sorted() }

    func said(of question: Int) -> [ReportObservation] { said.filter { $0.question == question } }
}
