import Calendar
import Campaigns
import Design
import HTTP
import Platform
import Questionnaires
import Reports

/// A criterion on a page, with a form for each question; each answer is kept by itself.
enum Answering {
    /// Bytes that may come with an answer; whatever is too long for one is refused with its beginning shown.
    private static let intake = Intake.texts(maximumBytes: 11 << 20)

    static let endpoints: [Endpoint] = [
        Endpoint(.office, ReportRoutes.section, needs: ReportPermissions.see) { context, place in
            .page(SectionPages.show(try section(place.0, place.1, context), ReportLinks(context)))
        },
        Endpoint(.office, ReportRoutes.save, needs: ReportPermissions.answer, intake: intake, save),
        Endpoint(.office, ReportRoutes.saved, needs: ReportPermissions.see) { context, place in
            .seeOther(try Answering.place(of: place.1, place.0, context))
        },
    ]

    private static func save(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        let (report, circle) = try ReportView.base(place.0, context)
        guard let question = circle.rules.question(place.1), circle.isFor(question) else { throw Failure.notFound }
        var form = AnswerForm(context.request.form)
        let isTakenBack = context.request.form["hacer"] == "quitar"
        let answer: QuestionAnswer?
        do throws(AnswerProblem) {
            answer = try isTakenBack ? nil : form.read(question, today: context.today)
        } catch {
            form.problem = error.sentence
            return try again(form, question, place.0, 422, context)
        }
        do {
            try keep(answer, form, question, report, circle, context)
        } catch let conflict as AnswerConflict {
            form.conflict = conflict.current
            form.revision = conflict.current.revision
            return try again(form, question, place.0, 409, context)
        }
        // The script shows by itself that it was kept.
        let flash =
            context.request.form["hacer"] == "solo"
            ? nil : Flash(.done, isTakenBack ? "Se quitó la respuesta." : "Guardada la respuesta \(question.number).")
        return .seeOther(ReportLinks(context).place(of: question, place.0), flash)
    }

    private static func keep(
        _ answer: QuestionAnswer?, _ form: AnswerForm, _ question: Question, _ report: Report, _ circle: ReportCircle,
        _ context: Context
    ) throws {
        let entity = try context.entity()
        let (person, now, seen) = (try context.person().id, context.now(), form.revision)
        let number = question.number
        let isLink = question.answerType == .link && answer != nil
        let isSuggested = try isSuggested(answer, question, report, circle, entity)
        let origin = isSuggested ? ReportStore.suggestionOrigin : "formulario"
        try entity.write { writing in
            _ = try ReportStore(entity: entity).save(
                answer, to: number, of: report, seen: seen, origin: origin, by: person, at: now, in: writing)
            if isLink { try ReportLinkJob.ask(report, entity, in: writing) }
        }
    }

    /// Whether the person gives the answer that stood beside the question as a suggestion.
    private static func isSuggested(
        _ answer: QuestionAnswer?, _ question: Question, _ report: Report, _ circle: ReportCircle,
        _ entity: EntityScope
    ) throws -> Bool {
        guard let answer, !question.rules.isEmpty else { return false }
        let days = try ProofSheets.days(of: report.vigencia)
        let proof = try ProofSheets(entity: entity).latest(circle.rules.instrument, days)?[question.number]
        return proof?.standing == .suggested && proof?.answer == answer
    }

    private static func again(
        _ form: AnswerForm, _ question: Question, _ campaign: String, _ status: Int, _ context: Context
    ) throws -> Outcome {
        var section = try section(campaign, question.criterion, context)
        section.typed = (question.number, form)
        return .page(SectionPages.show(section, ReportLinks(context), status: status))
    }

    /// Where a question stands, whether or not it is asked now.
    static func place(of number: Int, _ campaign: String, _ context: Context) throws -> String {
        let view = try ReportView.find(campaign, context)
        guard let question = view.circle.rules.question(number) else { throw Failure.notFound }
        return ReportLinks(context).place(of: question, campaign)
    }

    static func section(_ campaign: String, _ criterion: String, _ context: Context) throws -> SectionView {
        let view = try ReportView.find(campaign, context)
        guard let criterion = view.path.first(where: { $0.code == criterion }) else { throw Failure.notFound }
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        let proofs = try ReportProofs.find(view, entity)
        return try entity.read { reading in
            let given = try store.given(view.report, in: reading)
            let own = view.questions(of: criterion.code)
            let people = Set(own.compactMap { given[$0.number]?.person })
            return SectionView(
                view: view, criterion: criterion, questions: own, given: given,
                doubts: Dictionary(
                    grouping: try store.doubts(view.report, in: reading).filter { !$0.isSettled }, by: \.question),
                evidence: Dictionary(grouping: try store.evidence(view.report, in: reading), by: \.question),
                former: try store.former(view.report, in: reading)?.answers ?? [:],
                refusals: try store.exemptionWords(view.report, in: reading),
                names: try context.services.contacts.names(people, in: reading), proofs: proofs,
                links: try ReportLinkStore(entity: entity).known(view.report, in: reading))
        }
    }
}

struct SectionView: Sendable {
    let view: ReportView
    let criterion: Instrument.Criterion
    /// Of the criterion, whether or not they are asked now.
    let questions: [Question]
    /// Of the whole report.
    let given: [Int: GivenAnswer]
    let doubts: [Int: [ReportDoubt]]
    let evidence: [Int: [ReportEvidence]]
    /// What was answered the last time.
    let former: [Int: QuestionAnswer]
    /// What the programme said of a “no aplica”.
    let refusals: [Int: String]
    let names: [String: String]
    let proofs: ReportProofs
    /// What is known of the addresses in the report.
    let links: [String: ReportLink]
    /// A form that was not taken, with what was typed.
    var typed: (question: Int, form: AnswerForm)?
    /// Why nothing of what was to be accepted was kept.
    var late: String?

    /// Those to be answered now; one that was just typed stays in sight.
    var asked: [Question] {
        questions.filter { question in
            question.number == typed?.question || view.circle.isAsked(question) { given[$0]?.answer }
        }
    }

    func form(_ question: Question) -> AnswerForm {
        if let typed, typed.question == question.number { return typed.form }
        return AnswerForm(given[question.number], question)
    }

    /// What is proven on this page and waits to be accepted.
    var acceptable: [ProvenAnswer] {
        proofs.acceptable(view, given).filter { $0.question.criterion == criterion.code }
    }

    var answered: Int { asked.count { given[$0.number]?.counted != nil } }

    /// The criteria before and after this one.
    var neighbours: (before: Instrument.Criterion?, after: Instrument.Criterion?) {
        let path = view.path
        guard let place = path.firstIndex(where: { $0.code == criterion.code }) else { return (nil, nil) }
        return (place > 0 ? path[place - 1] : nil, place + 1 < path.count ? path[place + 1] : nil)
    }
}
