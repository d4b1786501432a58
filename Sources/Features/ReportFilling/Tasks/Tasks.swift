import Calendar
import Campaigns
import Design
import HTTP
import Platform
import Questionnaires
import Reports

/// The report's first page, its list of tasks, and who answers for what.
enum Tasks {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ReportRoutes.home, needs: ReportPermissions.see) { context, _ in try home(context) },
        Endpoint(.office, ReportRoutes.start, needs: ReportPermissions.lead) { context, _ in try start(context) },
        Endpoint(.office, ReportRoutes.tasks, needs: ReportPermissions.see) { context, campaign in
            .page(TaskPages.list(try tasks(campaign, context), ReportLinks(context)))
        },
        Endpoint(.office, ReportRoutes.area, needs: ReportPermissions.see, area),
        Endpoint(.office, ReportRoutes.people, needs: ReportPermissions.lead) { context, campaign in
            .page(PeoplePages.list(try people(campaign, context), ReportLinks(context)))
        },
        Endpoint(.office, ReportRoutes.assign, needs: ReportPermissions.lead, assign),
        Endpoint(.office, ReportRoutes.assigned, needs: ReportPermissions.lead) { context, place in
            .seeOther(context.path(ReportRoutes.people.path(place.0)))
        },
    ]

    private static func home(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        let current = try Campaigns.current(.report, for: entity)
        let view = try entity.read { reading in
            let campaigns = try Campaigns.all(in: reading).filter { $0.kind == .report }
            let all = try store.all(in: reading)
            let rows = try all.map { report in
                HomeRow(
                    report: report, title: campaigns.first { $0.id == report.campaignID }?.title ?? report.campaignID,
                    counts: try store.counts(report, in: reading))
            }
            return HomeView(rows: rows, standing: current)
        }
        return .page(TaskPages.home(view, ReportLinks(context)))
    }

    private static func start(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let (person, role, now) = (try context.person().id, context.actingRole, context.now())
        let campaign = context.request.form["campana"] ?? ""
        guard let standing = try Campaigns.current(.report, for: entity), standing.campaign.id == campaign else {
            throw Failure.conflict("Esa campaña no recibe reportes ahora. No se abrió nada.")
        }
        try entity.write { writing in
            let report = try ReportStore(entity: entity).open(
                standing.campaign, by: person, role: role, at: now, in: writing)
            _ = try ProofJob.ask(report, entity, in: writing)
        }
        return .seeOther(
            context.path(ReportRoutes.tasks.path(campaign)),
            Flash(
                .done, "El reporte está abierto. Mientras tanto la plataforma busca qué respuestas ya puede comprobar.")
        )
    }

    private static func tasks(_ campaign: String, _ context: Context) throws -> TasksView {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        let proofs = try ReportProofs.find(view, entity)
        return try entity.read { reading in
            let given = try store.given(view.report, in: reading)
            let assignments = try store.assignments(view.report, in: reading)
            let people = Set(assignments.map(\.person))
            let steps = try store.steps(view.report, in: reading)
            let doubts = try store.doubts(view.report, in: reading).filter { !$0.isSettled }
            let said = try store.standingObservations(view.report, in: reading)
            let examination = ReportExamination(Array(said.values))
            return TasksView(
                view: view, marks: CriterionMarks(view, given, doubts), assignments: assignments,
                names: try context.services.contacts.names(people.union(steps.map(\.person)), in: reading),
                steps: steps, examination: examination, proofs: proofs,
                acceptable: proofs.acceptable(view, given).count,
                me: context.viewer.person?.id)
        }
    }

    private static func area(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let tasks = try tasks(place.0, context)
        guard let area = tasks.view.instrument.areas.first(where: { $0.id == place.1 }) else { throw Failure.notFound }
        return .page(TaskPages.area(area, tasks, ReportLinks(context)))
    }

    private static func people(_ campaign: String, _ context: Context) throws -> PeopleView {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        return try entity.read { reading in
            PeopleView(
                view: view, people: try ReportPeople.known(entity, in: reading),
                assignments: try ReportStore(entity: entity).assignments(view.report, in: reading))
        }
    }

    private static func assign(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let view = try people(place.0, context)
        let chosen = Set(context.request.form.all("persona"))
        guard chosen.isSubset(of: Set(view.people.map(\.id))) else {
            throw Failure.conflict("Una de esas personas ya no tiene un papel en la entidad. No se cambió nada.")
        }
        let entity = try context.entity()
        let (person, now, report) = (try context.person().id, context.now(), view.view.report)
        try entity.write { writing in
            try ReportStore(entity: entity).assign(
                chosen, to: place.1, of: report, by: person, at: now, in: writing)
        }
        return .seeOther(context.path(ReportRoutes.people.path(place.0)), Flash(.done, "Quedó repartido."))
    }
}
