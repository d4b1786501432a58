import Campaigns
import Database
import Entities
import Platform

/// What a reminder of the plan says.
enum ReminderText {
    static func usual(_ campaign: String) -> Circular {
        Circular(
            subject: "{entidad}: {dias} para entregar su plan de acción",
            body: """
                Cordial saludo:

                Le escribimos por el plan de acción de la {entidad} ({campana}). Hoy figura así: {estado}. {porque}

                Puede entregarlo a tiempo hasta el {plazo}: {dias}.

                Entre aquí para continuar:
                {enlace}

                Si necesita ayuda, responda este mensaje o escriba a la mesa de ayuda.

                Programa Gobierno en línea
                """.replacing("{campana}", with: campaign))
    }
}

extension ReminderKind {
    static let plan = ReminderKind(
        job: "plan-reminder", action: "plan.reminded", letters: "plan_reminder", entities: "plan_reminder_entity")

    static let planJob = plan.jobKind { reminder, nation in
        guard let view = try NationView.read(reminder.campaign, nation) else { return nil }
        let address = nation.services.installation.publicAddress
        let lines = view.lines.filter(\.needsReminding)
        return Dictionary(lines.map { ($0.code, view.letter(to: $0, publicAddress: address)) }) { first, _ in first }
    }
}

extension NationView {
    /// What a reminder says to an entity.
    func letter(to line: EntityLine, publicAddress: String) -> ReminderLetter {
        ReminderLetter(
            line.entity.tenant, state: line.state.title, reason: line.forecast.reason,
            link: publicAddress + Context.path("/plan", place: .office, tenant: line.entity.tenant),
            campaign: campaign, extension: line.extensionUntil, at: now)
    }
}
