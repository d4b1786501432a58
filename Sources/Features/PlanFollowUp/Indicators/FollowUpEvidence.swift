import Calendar
import HTTP
import Platform
import Spanish

/// What the follow-up of the plan proves to the yearly report.
enum FollowUpEvidence {
    static let all = [PromiseEvidence.rule, indicators, followed, progress, published, outreach]

    private static let office = IndicatorReading.Record("Seguimiento del plan", path: FollowUpRoutes.home.path)
    private static let site = IndicatorReading.Record("Avance del plan", path: ProgressRoutes.show.path, isPublic: true)

    private static let indicators = EvidenceRule(
        "plan-indicators", "El plan en ejecución tiene indicadores que se miden"
    ) { entity, _, days in
        guard let followUp = try FollowUpStore(entity: entity).followUp(), followUp.plan.start <= days.upperBound else {
            return .unknown("No hay un plan en seguimiento en esos días.")
        }
        let indicators = followUp.plan.indicators
        guard !indicators.isEmpty else { return .unknown("El plan en seguimiento no tiene indicadores.") }
        let measured = indicators.filter { indicator in
            followUp.values[indicator.key]?.contains { $0.period.overlaps(days) } ?? false
        }
        let words =
            "\(Spanish.count(indicators.count, "indicador", "indicadores")) en el plan; \(measured.count) con un valor anotado."
        let records = measured.prefix(8).map {
            IndicatorReading.Record($0.subject.words, path: FollowUpRoutes.indicator.path($0.key))
        }
        return .proven(words, by: records + [office, site])
    }

    /// Notes of two moments a month apart: two on the same afternoon are one follow-up.
    private static let followed = EvidenceRule(
        "plan-followed", "Se hizo seguimiento al plan al menos dos veces"
    ) { entity, _, days in
        guard let followUp = try FollowUpStore(entity: entity).followUp() else {
            return .unknown("No hay un plan en seguimiento.")
        }
        let entries: [Instant] = followUp.entries.values.joined().map(\.at)
        let evidence: [Instant] = followUp.evidence.values.joined().map(\.at)
        let values: [Instant] = followUp.values.values.joined().map(\.at)
        let noted: [Day] = (entries + evidence + values).map(\.day).filter { days.contains($0) }.sorted()
        guard let first = noted.first, let last = noted.last else { return .unknown("En esos días nadie anotó nada.") }
        let count = Spanish.count(Set(noted).count, "día con anotaciones", "días con anotaciones")
        let words = "\(count), del \(first.short) al \(last.short)."
        guard first.days(to: last) >= 30 else { return .suggested(words, by: [office, site], answering: "parcial") }
        return .proven(words, by: [office, site])
    }

    /// Proven where all that is said to be done has evidence; otherwise it is the entity's word about its own work.
    private static let progress = EvidenceRule(
        "plan-progress", "Parte de las actividades con plazo en el periodo que se cumplió"
    ) { entity, _, days in
        guard let followUp = try FollowUpStore(entity: entity).followUp() else {
            return .unknown("No hay un plan en seguimiento.")
        }
        let due = followUp.plan.tasks.filter { task in
            let progress = followUp.progress(task)
            return progress.state != .dropped && progress.due(task).day.map(days.contains) ?? false
        }
        guard !due.isEmpty else { return .unknown("Ninguna actividad del plan tenía su plazo en esos días.") }
        let done = due.filter { followUp.progress($0).state == .done }
        let shown = done.filter { !(followUp.evidence[$0.key] ?? []).isEmpty }
        let percent = String(done.count * 100 / due.count)
        let words =
            "\(done.count) de \(Spanish.count(due.count, "actividad", "actividades")) con plazo en esos días están "
            + "hechas, \(shown.count) con prueba."
        let records =
            shown.prefix(15).map {
                IndicatorReading.Record($0.title, path: FollowUpRoutes.task.path($0.key))
            } + [site]
        guard !done.isEmpty, shown.count == done.count, days.upperBound < followUp.today else {
            return .suggested(words, by: records, answering: percent)
        }
        return .proven(words, by: records, answering: percent)
    }

    /// The indicators of one plan are not those of all plans.
    private static let published = EvidenceRule(
        "plan-progress-published", "El sitio publica cómo van los indicadores del plan", canProve: false
    ) { entity, _, days in
        guard let followUp = try FollowUpStore(entity: entity).followUp(), followUp.plan.start <= days.upperBound,
            !followUp.plan.indicators.isEmpty
        else { return .unknown("El sitio no publica indicadores de un plan.") }
        return .suggested(
            "El sitio publica los indicadores del plan de Gobierno en línea; de otros planes no se sabe.", by: [site],
            answering: "parcial")
    }

    /// Whether a workshop was about the site, its words do not say for sure.
    private static let outreach = EvidenceRule(
        "outreach-events", "Hubo jornadas e invitaciones a conocer el sitio", canProve: false
    ) { entity, _, days in
        guard let followUp = try FollowUpStore(entity: entity).followUp() else {
            return .unknown("No hay un plan en seguimiento.")
        }
        let events = followUp.evidence.values.flatMap(\.self).filter {
            [.workshop, .invitation].contains($0.kind) && days.contains($0.day)
        }.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
        guard !events.isEmpty else { return .unknown("En esos días no se anotaron jornadas ni invitaciones.") }
        let held = Set(events.map(\.day)).count
        return .suggested(
            "\(Spanish.count(held, "día", "días")) con jornadas o invitaciones en el seguimiento del plan.",
            by: events.prefix(8).map {
                .init("\($0.day.short): \($0.description)", path: FollowUpRoutes.task.path($0.task))
            }, answering: String(held))
    }
}
