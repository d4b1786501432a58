import Campaigns
import Database
import Entities
import Platform
import Spanish

/// What a reminder of the report says.
enum ReminderText {
    static func usual(_ campaign: String) -> Circular {
        Circular(
            subject: "{entidad}: {dias} para enviar su reporte de resultados",
            body: """
                Cordial saludo:

                Le escribimos por el reporte de resultados de la {entidad} ({campana}). Hoy figura así: {estado}. {porque}

                Puede enviarlo a tiempo hasta el {plazo}: {dias}. Solo cuenta el reporte completo y firmado.

                Entre aquí para continuar:
                {enlace}

                Si necesita ayuda, responda este mensaje o escriba a la mesa de ayuda.

                Programa Gobierno en línea
                """.replacing("{campana}", with: campaign))
    }
}

extension ReminderKind {
    static let report = ReminderKind(
        job: "report-reminder", action: "report.reminded", letters: "report_reminder",
        entities: "report_reminder_entity")

    static let reportJob = report.jobKind { reminder, nation in
        guard let view = try NationView.read(reminder.campaign, nation) else { return nil }
        let address = nation.services.installation.publicAddress
        let lines = view.lines.filter(\.needsReminding)
        return Dictionary(lines.map { ($0.code, view.letter(to: $0, publicAddress: address)) }) { first, _ in first }
    }
}

extension ReportLine {
    /// Whether it owes the nation something that a letter can ask for.
    var needsReminding: Bool { progress != .submitted }

    /// “en curso, 60 de 200 preguntas”
    var stateWords: String {
        switch progress {
        case .notStarted: "no ha empezado"
        case .submitted: progress.title
        default: "\(progress.title), \(answered) de \(Spanish.count(asked, "pregunta", "preguntas"))"
        }
    }
}

extension NationView {
    /// What a reminder says to an entity.
    func letter(to line: ReportLine, publicAddress: String) -> ReminderLetter {
        ReminderLetter(
            line.entity.tenant, state: line.stateWords, reason: line.forecast.reason,
            link: publicAddress + Context.path("/reporte", place: .office, tenant: line.entity.tenant),
            campaign: campaign, extension: line.extensionUntil, at: now)
    }
}

/// A reminder is the nation's; that an entity was written to is the entity's.
let reportReminderMigrations = [
    Migration(
        "report-collection-002",
        """
        CREATE TABLE report_reminder (
            id TEXT NOT NULL PRIMARY KEY,
            campaign_id TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            by_role TEXT NOT NULL,
            filter TEXT NOT NULL,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            repeats BIGINT NOT NULL,
            chosen BIGINT NOT NULL,
            job_id TEXT NOT NULL
        );
        CREATE INDEX report_reminder_by_time ON report_reminder (at);
        CREATE TABLE report_reminder_entity (
            entity_id TEXT NOT NULL,
            reminder_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            outcome TEXT NOT NULL,
            people BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (entity_id, reminder_id)
        );
        CREATE INDEX report_reminder_entity_last ON report_reminder_entity (campaign_id, entity_id, outcome, at);
        CREATE INDEX report_reminder_entity_of ON report_reminder_entity (reminder_id, outcome);
        """)
]
