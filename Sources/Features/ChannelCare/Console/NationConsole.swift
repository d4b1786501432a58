import Calendar
import Channels
import Design
import Entities
import HTTP
import Paper
import Platform
import Spanish

/// All entities of the country and how they keep their channels: three queries, whatever was published.
enum NationConsole {
    static let endpoints: [Endpoint] =
        [
            Endpoint(.nation, ConsoleRoutes.list, needs: CarePermissions.seeNation) { context, _ in try list(context) },
            // Over a thousand rows are not work for an event thread.
            Endpoint(.nation, ConsoleRoutes.csv, needs: CarePermissions.seeNation, waits: true) { context, _ in
                let lines = try view(context).found
                return .plain(.download(ConsoleFiles.csv(lines), name: "canales.csv", type: "text/csv; charset=utf-8"))
            },
            Endpoint(.nation, ConsoleRoutes.xlsx, needs: CarePermissions.seeNation, waits: true) { context, _ in
                let lines = try view(context).found
                return .plain(
                    .download(try ConsoleFiles.xlsx(lines), name: "canales.xlsx", type: ConsoleFiles.xlsxType))
            },
            Endpoint(.nation, ConsoleRoutes.decide, needs: CarePermissions.decideForAll) { context, _ in
                try decide(context)
            },
        ] + Reminders.endpoints

    private static func list(_ context: Context) throws -> Outcome {
        let view = try view(context)
        let pages = max(1, (view.found.count + ConsoleView.pageSize - 1) / ConsoleView.pageSize)
        guard view.filter.page <= pages else { throw Failure.notFound }
        return .page(ConsolePages.list(view))
    }

    private static func decide(_ context: Context) throws -> Outcome {
        let reason = String(
            (context.request.form["motivo"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .prefix(300))
        let isPublic = context.request.form["muestra"] == "sí"
        guard reason.count >= 10 else {
            var view = try view(context)
            view.reason = reason
            view.errors = [FieldError("motivo", "Diga en una frase por qué; se lee en la página de cada entidad.")]
            return .page(ConsolePages.list(view))
        }
        let role = context.viewer.grants.first { $0.entity == nil }?.role.title ?? ""
        try FreshnessPolicyStore(nation: try context.nation()).decide(
            FreshnessPolicy(
                isPublic: isPublic, reason: reason, person: try context.person().id, role: role, at: context.now()))
        return .seeOther(
            ConsoleRoutes.list.path,
            Flash(
                .done,
                isPublic
                    ? "Decidido: en todo el país se ve lo cumplido y lo que no."
                    : "Decidido: cada entidad elige si muestra lo cumplido."))
    }

    static func view(_ context: Context) throws -> ConsoleView {
        let nation = try context.nation()
        let mayAct = context.may(CarePermissions.remind) || context.may(CarePermissions.decideForAll)
        return ConsoleView(
            lines: try lines(nation), filter: ConsoleFilter(context.request.query),
            departments: context.services.directory.departments,
            policies: try FreshnessPolicyStore(nation: nation).all(),
            mayRemind: context.may(CarePermissions.remind), mayDecide: context.may(CarePermissions.decideForAll),
            proof: mayAct ? context.formProof : "", now: context.now(),
            reminders: try ReminderStore(nation: nation).latest(5))
    }

    /// By name.
    static func lines(_ nation: NationScope) throws -> [ConsoleLine] {
        let standings = try ChannelStandingStore(nation: nation).all()
        let reminded = try ReminderStore(nation: nation).last()
        return nation.services.directory.entities.map {
            ConsoleLine(entity: $0, standing: standings[$0.code], reminded: reminded[$0.code])
        }.sorted { Spanish.sortKey($0.entity.name) < Spanish.sortKey($1.entity.name) }
    }
}

/// The list as files for other programs.
enum ConsoleFiles {
    private static let columns: [(title: String, width: Double, value: @Sendable (ConsoleLine) -> String)] = [
        ("codigo", 9, { $0.entity.code }),
        ("entidad", 30, { $0.entity.tenant.officialName }),
        ("departamento", 24, { $0.entity.department }),
        ("estado", 22, { $0.state.title }),
        ("canales_con_plazo", 12, { $0.standing.map { String($0.promised) } ?? "" }),
        ("al_dia", 8, { $0.standing.map { String($0.fresh) } ?? "" }),
        ("por_vencer", 11, { $0.standing.map { String($0.due) } ?? "" }),
        ("atrasados", 10, { $0.standing.map { String($0.late) } ?? "" }),
        ("sin_contenido", 13, { $0.standing.map { String($0.empty) } ?? "" }),
        ("periodos_cumplidos", 16, { $0.standing.map { String($0.kept) } ?? "" }),
        ("periodos_con_atraso", 16, { $0.standing.map { String($0.keptLate) } ?? "" }),
        ("periodos_sin_cumplir", 16, { $0.standing.map { String($0.missed) } ?? "" }),
        ("ultima_actualizacion", 18, { $0.standing?.lastDay?.iso ?? "" }),
        ("pronostico", 60, { $0.standing?.risk ?? "" }),
        ("ultimo_recordatorio", 18, { $0.reminded?.day.iso ?? "" }),
    ]

    static let xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    static func xlsx(_ lines: [ConsoleLine]) throws -> [UInt8] {
        let sheet = WorkSheet(
            "Canales", columns: columns.map { WorkColumn(width: $0.width) }, preface: [[.title("Canales al día")]],
            headings: columns.map(\.title), rows: lines.map { line in columns.map { .text($0.value(line)) } })
        return try Workbook("Canales al día", sheets: [sheet]).xlsx()
    }

    /// RFC 4180, UTF-8 with the mark that spreadsheets need to show accents; what they would take for a formula is
    /// disarmed with an apostrophe.
    static func csv(_ lines: [ConsoleLine]) -> [UInt8] {
        let rows = [columns.map(\.title)] + lines.map { line in columns.map { $0.value(line) } }
        return Array(("\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()).utf8)
    }

    private static func cell(_ value: String) -> String {
        let safe = value.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + value : value
        guard safe.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
