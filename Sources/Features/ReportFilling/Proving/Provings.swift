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

    /// One, those of a criterion or those of a component: each only as it was shown, with the records that were shown.
    private static func accept(_ context: Context, _ campaign: String) throws -> Outcome {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let proofs = try ReportProofs.find(view, entity)
        let (person, now, report) = (try context.person().id, context.now(), view.report)
        let chosen = try context.request.form.all("comprobada").map { try ShownProof($0, view) }
        guard !chosen.isEmpty else { throw Failure.conflict("No llegó ninguna respuesta. No se guardó nada.") }
        let late = try entity.write { writing in
            var late = LateProofs()
            for shown in chosen {
                let (proof, number) = (proofs[shown.question.number], shown.question.number)
                guard proof.standing == .proven, proof.answer == shown.answer else {
                    late.answers.append(number)
                    continue
                }
                guard proof.mark == shown.mark else {
                    late.records.append(number)
                    continue
                }
                do {
                    try ReportStore(entity: entity).accept(
                        proof, to: number, of: report, seen: shown.seen, by: person, at: now, in: writing)
                } catch is AnswerConflict {
                    late.answers.append(number)
                }
            }
            return late
        }
        let questions = chosen.map(\.question)
        guard late.count < chosen.count else { return try again(late, questions, campaign, context) }
        return .seeOther(try back(context, campaign, questions, view), said(chosen.count, late))
    }

    private static func said(_ count: Int, _ late: LateProofs) -> Flash {
        let saved = Spanish.count(
            count - late.count, "respuesta aceptada con su prueba", "respuestas aceptadas con sus pruebas")
        return late.count == 0 ? Flash(.done, saved + ".") : Flash(.warning, "\(saved). \(late.words)")
    }

    /// Nothing was written: the page the form stood on, as things are now.
    private static func again(
        _ late: LateProofs, _ questions: [Question], _ campaign: String, _ context: Context
    ) throws -> Outcome {
        let from = context.request.form["desde"]
        guard from == "pregunta" || from == "criterio", let question = questions.first else {
            var list = try list(campaign, context)
            list.late = late.words
            return .page(ProofPages.list(list, ReportLinks(context)))
        }
        var section = try Answering.section(campaign, question.criterion, context)
        section.late = late.words
        return .page(SectionPages.show(section, ReportLinks(context), status: 409))
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
    /// Why nothing of what was shown could be accepted.
    var late: String?
}

enum ProofRoutes {
    static let list = Route<Void>.get("reporte", "comprobado").text("campana")
    static let accept = Route<Void>.post("reporte", "comprobado").text("campana")
    static let look = Route<Void>.post("reporte", "comprobacion").text("campana")
    static let looking = Route<Void>.get("reporte", "comprobacion").text("campana").text("trabajo")
}
