import Calendar
import Database
import HTTP
import Platform
import Spanish

/// Who had a role in the entity in the days asked for. A role on the platform is no administrative act: it suggests.
enum HeldRoles {
    static let rule = EvidenceRule(
        "role-held", "Alguien de la entidad tiene ese papel en la plataforma", argument: .role, canProve: false
    ) { entity, name, days in
        let count: Int = try entity.read { reading in
            try reading.value(
                """
                SELECT COUNT(DISTINCT g.account_id) FROM account_grant g
                WHERE g.entity_code = \(entity.code) AND g.role = \(name)
                    AND g.granted_at <= \(days.upperBound.end.milliseconds)
                    AND (g.revoked_at IS NULL OR g.revoked_at >= \(days.lowerBound.start.milliseconds))
                    AND (g.until_day IS NULL OR g.until_day >= \(days.lowerBound.iso))
                """) ?? 0
        }
        let title = Role(rawValue: name)?.title ?? name
        guard count > 0 else { return .unknown("Nadie tiene el papel «\(title)».") }
        return .suggested(
            "\(Spanish.count(count, "persona tiene", "personas tienen")) el papel «\(title)»; falta el acto que lo dice.",
            by: [.init("Personas y papeles de la entidad", path: People.show.path)])
    }
}
