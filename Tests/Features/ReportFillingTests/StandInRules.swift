import Calendar
import Platform
import Questionnaires
import Reports
import Synchronization

@testable import ReportFilling

/// Rules that find always the same, under the names the instrument cites, and count how often they are asked.
final class StandInRules: Sendable {
    /// Answer of `committee-meetings`, which a test may change.
    let meetings = Mutex("3")
    /// Records of `committee-created`, which a test may change.
    let acts = Mutex([StandInRules.act])
    let asked = Mutex(0)

    static let plan = IndicatorReading.Record("El plan de acción", path: "/plan", isPublic: true)
    static let act = IndicatorReading.Record("El acto del comité", path: "/comite/acto")

    var feature: Feature {
        var feature = Feature("stand-in-rules", title: "Reglas de prueba")
        feature.evidence = [
            rule("committee-created") { [self] in .proven("Hay un acto de creación.", by: acts.withLock { $0 }) },
            rule("committee-meetings") { [self] in
                .proven("Hay actas.", by: [Self.act], answering: meetings.withLock { $0 })
            },
            rule("committee-minutes") { .suggested("Hay un documento parecido.", by: [Self.plan]) },
            rule("plan-approved") { .proven("Está aprobado.", by: [Self.plan]) },
            rule("plan-published") { .unknown("El plan no está publicado en el sitio.") },
        ]
        return feature
    }

    private func rule(_ id: String, _ found: @escaping @Sendable () -> EvidenceFinding) -> EvidenceRule {
        EvidenceRule(id, "Una regla de prueba que halla algo") { [self] _, _, _ in
            asked.withLock { $0 += 1 }
            return found()
        }
    }
}
