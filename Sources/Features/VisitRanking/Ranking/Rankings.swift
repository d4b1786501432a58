import Calendar
import Entities
import Foundation
import HTTP
import Platform
import Visits

/// The monthly ranking of visits, for everybody.
enum Rankings {
    static let index = Route.get("ranking")
    static let month = Route.get("ranking").text("mes")
    static let csv = Route.get("ranking").text("mes").then("datos.csv")
    static let json = Route.get("ranking").text("mes").then("datos.json")

    static let endpoints = [
        Endpoint(.nation, index, needs: .everyone) { context, _ in try showLatest(context) },
        Endpoint(.nation, month, needs: .everyone) { context, word in try show(word, context) },
        Endpoint(.nation, csv, needs: .everyone, waits: true) { context, word in try file(word, context, isJSON: false)
        },
        Endpoint(.nation, json, needs: .everyone, waits: true) { context, word in try file(word, context, isJSON: true)
        },
    ]

    @Sendable static func publicPages(_ services: Services, _ tenant: Tenant?) throws -> [PublicPage] {
        if tenant != nil { return [PublicPage(path: SiteVisits.site.path, title: "Visitas de este sitio")] }
        let stories = try StoryStore.published(services)
        return [
            PublicPage(path: index.path, title: "Sitios web más visitados"),
            PublicPage(path: FeaturedSites.list.path, title: "Sitios web destacados"),
            PublicPage(path: Awards.list.path, title: "Premios de las TIC"),
            PublicPage(path: Stories.list.path, title: "Experiencias"),
        ] + stories.map { PublicPage(path: Stories.show.path($0.id), title: $0.words.title, changed: $0.changedAt) }
    }

    private static func showLatest(_ context: Context) throws -> Outcome {
        let latest = try context.nation().read { try RankingStore.months(in: $0).first?.month }
        return try show((latest ?? context.today.yearMonth).iso, context)
    }

    private static func show(_ word: String, _ context: Context) throws -> Outcome {
        guard let month = YearMonth(iso: word) else { throw Failure.notFound }
        let view = try read(month, RankingFilter(context.request.query), context)
        guard (1...view.pages).contains(view.filter.page) else { throw Failure.notFound }
        return .page(RankingPages.month(view))
    }

    private static func file(_ word: String, _ context: Context, isJSON: Bool) throws -> Outcome {
        guard let month = YearMonth(iso: word) else { throw Failure.notFound }
        let sites = try context.nation().read { try RankingStore.sites(month, in: $0) }
        guard !sites.isEmpty else { throw Failure.notFound }
        let records = sites.map { RankingRecord($0) }
        let name = "ranking-visitas-\(month.iso)"
        return .plain(
            isJSON
                ? OpenFiles.json(try RankingRecord.json(records, month: month), name: name + ".json")
                : OpenFiles.csv(RankingRecord.headings, records.map(\.cells), name: name + ".csv"))
    }

    /// Four questions to the database, whatever the month's size.
    private static func read(_ month: YearMonth, _ filter: RankingFilter, _ context: Context) throws -> RankingView {
        let directory = context.services.directory
        let (today, months) = (context.today, try context.nation().read { try RankingStore.months(in: $0) })
        let closed = months.first { $0.month == month }
        let first = try context.nation().read { try NationVisits.firstDay(in: $0)?.yearMonth }
        guard closed != nil || (month <= today.yearMonth && month >= (first ?? today.yearMonth)) else {
            throw Failure.notFound
        }
        let (rule, sites) = try context.nation().read { reading in
            (
                try RankingRule.current(in: reading),
                closed == nil
                    ? underWay(month, try NationVisits.counts(month.firstDay...month.lastDay, in: reading), directory)
                    : try RankingStore.sites(month, in: reading)
            )
        }
        let sort = RankingSort(
            filter: filter, floor: closed?.improvementFloor ?? rule.improvementFloor, isClosed: closed != nil)
        return RankingView(
            month: month, closed: closed, rule: rule, filter: filter, lines: sort.lines(sites, directory),
            total: (sites.count, sites.reduce(0) { $0 + $1.counts.visits }), months: months.map(\.month),
            departments: directory.departments.map { ($0.code, $0.name) },
            categories: Category.allCases.filter { category in sites.contains { $0.category == category } },
            hasPopulation: sites.contains { $0.population != nil })
    }

    /// What a month that is not closed has so far, by name: without positions.
    private static func underWay(_ month: YearMonth, _ counts: [String: VisitCounts], _ directory: DirectorySnapshot)
        -> [RankedSite]
    {
        directory.entities.compactMap { entity in
            guard let count = counts[entity.code], count.visits > 0 else { return nil }
            return RankedSite(
                entity: entity.code, month: month, position: 0, counts: count, formerPosition: nil, formerVisits: nil,
                name: RankingOrder.name(of: entity), isDepartment: entity.tenant.kind == .department,
                department: entity.departmentCode, category: entity.category(in: month.year)?.category,
                population: nil, populationSource: "")
        }
    }
}

/// A row of the ranking as open data: what is not known is empty (CSV) or left out (JSON).
struct RankingRecord: Sendable, Encodable {
    let puesto: Int
    let codigo: String
    let nombre: String
    let tipo: String
    let departamentoCodigo: String
    let visitas: Int
    let visitantes: Int
    let paginasVistas: Int
    let puestoAnterior: Int?
    let visitasAnteriores: Int?
    let categoria: String?
    let poblacion: Int?
    let poblacionFuente: String?
    let visitasPorMilHabitantes: Double?

    init(_ site: RankedSite) {
        puesto = site.position
        codigo = site.entity
        nombre = site.name
        tipo = site.isDepartment ? "departamento" : "municipio"
        departamentoCodigo = site.department
        visitas = site.counts.visits
        visitantes = site.counts.visitors
        paginasVistas = site.counts.views
        puestoAnterior = site.formerPosition
        visitasAnteriores = site.formerVisits
        categoria = site.category?.rawValue
        poblacion = site.population
        poblacionFuente = site.population == nil ? nil : site.populationSource
        visitasPorMilHabitantes = site.perThousand.map { ($0 * 10).rounded() / 10 }
    }

    static let headings = [
        "puesto", "codigo", "nombre", "tipo", "departamento_codigo", "visitas", "visitantes", "paginas_vistas",
        "puesto_anterior", "visitas_anteriores", "categoria", "poblacion", "poblacion_fuente",
        "visitas_por_mil_habitantes",
    ]

    var cells: [String] {
        [
            String(puesto), codigo, nombre, tipo, departamentoCodigo, String(visitas), String(visitantes),
            String(paginasVistas), puestoAnterior.map(String.init) ?? "", visitasAnteriores.map(String.init) ?? "",
            categoria ?? "", poblacion.map(String.init) ?? "", poblacionFuente ?? "",
            visitasPorMilHabitantes.map { String($0) } ?? "",
        ]
    }

    static func json(_ records: [RankingRecord], month: YearMonth) throws -> [UInt8] {
        struct File: Encodable {
            let mes: String
            let sitios: [RankingRecord]
        }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(File(mes: month.iso, sitios: records)))
    }
}
