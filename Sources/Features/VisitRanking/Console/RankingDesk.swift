import Calendar
import Design
import Entities
import HTTP
import Platform
import Visits

/// The programme's desk for the ranking: when months are closed, what was drafted, what population is known.
enum RankingDesk {
    static let desk = Route.get("consola", "visitas")
    static let decide = Route.post("consola", "visitas")
    static let populations = Route.get("consola", "visitas", "poblacion")
    static let load = Route.post("consola", "visitas", "poblacion")

    static let endpoints = [
        Endpoint(.nation, desk, needs: RecognitionPermissions.console) { context, _ in
            .page(RankingDeskPages.desk(try read(context), RecognitionLinks(context)))
        },
        Endpoint(.nation, decide, needs: RecognitionPermissions.console) { context, _ in try changeRule(context) },
        Endpoint(.nation, populations, needs: RecognitionPermissions.console) { _, _ in .seeOther(desk.path) },
        Endpoint(.nation, load, needs: RecognitionPermissions.console) { context, _ in try loadPopulations(context) },
    ]

    private static func read(_ context: Context) throws -> RankingDeskView {
        try context.nation().read { reading in
            let rule = try RankingRule.current(in: reading)
            return RankingDeskView(
                rule: rule, months: try RankingStore.months(in: reading),
                drafts: try NoticeDrafts.list(limit: 6, in: reading),
                populations: try Populations.of(context.today.year, in: reading).count, form: RuleForm(rule))
        }
    }

    private static func changeRule(_ context: Context) throws -> Outcome {
        let form = RuleForm(
            day: (context.request.form["dia"] ?? "").trimmed, floor: (context.request.form["minimo"] ?? "").trimmed)
        let (rule, errors) = form.read()
        guard let rule else {
            var view = try read(context)
            (view.form, view.errors) = (form, errors)
            return .page(RankingDeskPages.desk(view, RecognitionLinks(context)))
        }
        try rule.decide(by: try context.person().id, context.services)
        return .seeOther(desk.path, Flash(.done, "Guardado. Vale para los meses que aún no se han cerrado."))
    }

    private static func loadPopulations(_ context: Context) throws -> Outcome {
        let text = context.request.form["lineas"] ?? ""
        let directory = context.services.directory
        let (populations, problems) = PopulationLines.read(text) { directory.entity(code: $0) != nil }
        guard problems.isEmpty else {
            var view = try read(context)
            view.populationText = text
            view.errors = problems.map { FieldError("lineas", $0) }
            return .page(RankingDeskPages.desk(view, RecognitionLinks(context)))
        }
        try Populations.keep(populations, by: try context.person().id, context.services)
        return .seeOther(
            desk.path,
            Flash(.done, "Se cargó la población de \(populations.count) entidades. Cuenta desde el próximo cierre."))
    }
}
