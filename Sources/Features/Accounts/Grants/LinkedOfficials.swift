import Calendar
import Database
import HTTP
import Platform

/// How many people of an entity had an account with a role on the last of the days asked for; support from outside is
/// no official. Plans promise it: “Número de funcionarios de la nueva Administración vinculados” (seed 003).
enum LinkedOfficials {
    static let indicator = MeasuredIndicator(
        "officials-linked", title: "Personas de la entidad con cuenta y papel vigente", unit: "personas",
        hints: [["funcionari", "vincul"], ["servidor", "vincul"], ["nueva administracion"]]
    ) { entity, days in
        let count = try linked(entity, on: days.upperBound)
        guard count > 0 else { return nil }
        return IndicatorReading(
            value: Double(count), records: [.init("Personas y papeles de la entidad", path: People.show.path)])
    }

    private static func linked(_ entity: EntityScope, on day: Day) throws -> Int {
        let end = day.end.milliseconds
        return try entity.read { reading in
            try reading.value(
                """
                SELECT COUNT(DISTINCT g.account_id) FROM account_grant g
                WHERE g.entity_code = \(entity.code) AND g.role <> \(Role.externalSupport.rawValue)
                    AND g.granted_at <= \(end) AND (g.revoked_at IS NULL OR g.revoked_at > \(end))
                    AND (g.until_day IS NULL OR g.until_day >= \(day.iso))
                """) ?? 0
        }
    }
}
