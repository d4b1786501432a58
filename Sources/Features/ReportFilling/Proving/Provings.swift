import Calendar
import Design
import HTTP
import Platform
import Questionnaires
import Reports
import Spanish

/// What the platform found for a report: shown, looked for again, and accepted by a person. Nothing is written before.
enum Provings {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ProofRoutes.list, needs: ReportPermissions.see) { context, campaign in
            .page(ProofPages.list(try list(campaign, context), ReportLinks(context)))
        },
        Endpoint(.office, ProofRoutes.accept, needs: ReportPermissions.answer, accept),
        Endpoint(.office, ProofRoutes.look, needs: ReportPermissions.answer, look),
        Endpoint(.office, ProofRoutes.looking, needs: ReportPermissions.see, looking),
    ]

    private static func list(_ campaign: String, _ context: Context) throws -> ProofListView {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let given = try entity.read { try ReportStore(entity: entity).given(view.report, in: $0) }
        let proofs = try ReportProofs.find(view, entity)
        return ProofListView(
            view: view, proofs: proofs, acceptable: proofs.acceptable(view, given),
            different: proofs.different(view, given))
    }

    /// One, those of a criterion or those of a component: each only as it was shown.
    private static func accept(_ context: Context, _ campaign: String) throws -> Outcome {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let proofs = try ReportProofs.find(view, entity)
        let (person, now, report) = (try context.person().id, context.now(), view.report)
        let chosen = try context.request.form.all("comprobada").map { try shown($0, view) }
        guard !chosen.isEmpty else { throw Failure.conflict("No llegó ninguna respuesta. No se guardó nada.") }
        let late = try entity.write { writing in
            var late: [Int] = []
            for (question, seen, answer) in chosen {
                let proof = proofs[question.number]
                do {
                    guard proof.standing == .proven, proof.answer == answer else {
                        late.append(question.number)
                        continue
                    }
                    try ReportStore(entity: entity).accept(
                        proof, to: question.number, of: report, seen: seen, by: person, at: now, in: writing)
                } catch is AnswerConflict {
                    late.append(question.number)
                }
            }
            return late
        }
        return .seeOther(try back(context, campaign, chosen.map(\.0), view), said(chosen.count, late))
    }

    private static func shown(_ carried: String, _ view: ReportView) throws -> (Question, Int, QuestionAnswer) {
        let parts = carried.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3, let number = Int(parts[0]), let seen = Int(parts[1]),
            let question = view.circle.rules.question(number), view.circle.isFor(question),
            let answer = try? QuestionAnswer.read(parts[2], for: question, today: farDay)
        else { throw Failure.notFound }
        return (question, seen, answer)
    }

    /// What is proven was not typed; the day is the records' own.
    private static let farDay = Day(9999, 12, 31) ?? Day(epochDay: 0)

    private static func said(_ count: Int, _ late: [Int]) -> Flash {
        let saved = Spanish.count(
            count - late.count, "respuesta aceptada con su prueba", "respuestas aceptadas con sus pruebas")
        guard !late.isEmpty else { return Flash(.done, saved + ".") }
        return Flash(
            .warning,
            "\(saved). Cambiaron mientras tanto y quedaron como están: \(Spanish.list(late.map(String.init))). "
                + "Mírelas y decida.")
    }

    /// Where the form stood: a question, its criterion, or the list of everything that is proven.
    private static func back(_ context: Context, _ campaign: String, _ questions: [Question], _ view: ReportView) throws
        -> String
    {
        switch context.request.form["desde"] {
        case "pregunta":
            guard let question = questions.first else { break }
            return ReportLinks(context).place(of: question, campaign)
        case "criterio":
            guard let code = questions.first?.criterion else { break }
            return context.path(ReportRoutes.section.path((campaign, code)))
        default: break
        }
        return context.path(ProofRoutes.list.path(campaign))
    }

    private static func look(_ context: Context, _ campaign: String) throws -> Outcome {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let job = try entity.write { try ProofJob.ask(view.report, entity, in: $0) }
        return .seeOther(context.path(ProofRoutes.looking.path((campaign, job))))
    }

    private static func looking(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let view = try ReportView.find(place.0, context)
        let entity = try context.entity()
        let job = try entity.read { try JobQueue.find(place.1, of: entity.code, in: $0) }
        guard let job, job.kind == ProofJob.id else { throw Failure.notFound }
        guard job.state != .done else { return .seeOther(context.path(ProofRoutes.list.path(place.0))) }
        return .page(ProofPages.looking(job, view, ReportLinks(context)))
    }
}

struct ProofListView: Sendable {
    let view: ReportView
    let proofs: ReportProofs
    let acceptable: [ProvenAnswer]
    let different: [DifferentAnswer]
}

enum ProofRoutes {
    static let list = Route<Void>.get("reporte", "comprobado").text("campana")
    static let accept = Route<Void>.post("reporte", "comprobado").text("campana")
    static let look = Route<Void>.post("reporte", "comprobacion").text("campana")
    static let looking = Route<Void>.get("reporte", "comprobacion").text("campana").text("trabajo")
}
