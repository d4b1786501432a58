import Calendar
import Campaigns
import Design
import Entities
import HTML
import Platform
import Reports
import Spanish

/// The rows of the console.
enum LineTable {
    private static let columns = ["Entidad", "Estado", "Avance", "Pronóstico"].map { TableColumn($0) }

    static func write(_ view: ConsoleView, _ html: inout HTML) {
        html.dataTable(
            "Entidades y su reporte", columns: columns, rows: view.shown.map { row($0, view) }, captionHidden: true)
    }

    private static func row(_ line: ReportLine, _ view: ConsoleView) -> [TableCell] {
        [
            TableCell { entity(line, view, &$0) }, TableCell { state(line, &$0) },
            TableCell { answered(line, view.nation.now, &$0) }, TableCell { forecast(line.forecast, &$0) },
        ]
    }

    private static func entity(_ line: ReportLine, _ view: ConsoleView, _ cell: inout HTML) {
        cell.div { box in
            if view.mayRemind, line.needsReminding {
                box.span(.class("option")) { option in
                    option.input(
                        .type(.checkbox), .name("entidad"), .value(line.code),
                        .aria("label", "Elegir \(line.entity.fullName)"))
                }
                box.text(" ")
            }
            box.a(line.entity.name, .href(Dossier.address(line.code, view.nation.campaign.id)))
            box.p(.class("hint")) { $0.text(line.entity.place) }
        }
    }

    private static func state(_ line: ReportLine, _ cell: inout HTML) {
        cell.div { box in
            box.chip(line.progress.title, line.standing)
            box.p(.class("hint")) { $0.text(stateWords(line)) }
        }
    }

    private static func stateWords(_ line: ReportLine) -> String {
        let parts =
            line.progress == .partial
            ? (line.delivered.count == 1 ? "componente " : "componentes ")
                + Spanish.list(line.delivered.sorted().map(String.init)) : nil
        let since = line.since.map { "desde el \($0.day.withoutYear)" }
        let time = line.punctuality == .pending ? nil : line.punctuality.title
        let more = line.extensionUntil.map { "prórroga hasta el \($0.withoutYear)" }
        let waiting =
            line.waiting > 0 && line.progress != .submitted ? "\(line.waiting) «no aplica» por decidir" : nil
        let questioned =
            line.examination.isInQuestion
            ? Spanish.count(line.examination.unproven + line.examination.remarks, "observación", "observaciones") : nil
        return [parts, since, time, more, waiting, questioned].compactMap { $0 }.joined(separator: "; ")
    }

    private static func answered(_ line: ReportLine, _ now: Instant, _ cell: inout HTML) {
        cell.div { box in
            box.text("\(line.percent) %")
            box.p(.class("hint")) { hint in
                hint.text("\(line.answered) de \(line.asked)")
                if let moved = line.moved, line.answered > 0 { hint.text("; \(when(moved, now))") }
                if let points = line.hundredths { hint.text("; \(Points.words(points)) puntos") }
                if let reminded = line.reminded { hint.text("; último recordatorio: \(when(reminded, now))") }
            }
        }
    }

    private static func forecast(_ forecast: ReportForecast, _ cell: inout HTML) {
        cell.div { box in
            box.chip(forecast.likelihood.title, forecast.likelihood.standing)
            if forecast.likelihood != .done { box.p(.class("hint")) { $0.text(forecast.reason) } }
        }
    }

    private static func when(_ instant: Instant, _ now: Instant) -> String {
        switch instant.day.days(to: now.day) {
        case ...0: "hoy, \(instant.clockTime)"
        case 1: "ayer"
        case let days: "hace \(days) días"
        }
    }
}

/// Points as people read them.
enum Points {
    /// “61,4” of 6 140 hundredths.
    static func words(_ hundredths: Int) -> String { Spanish.number(Double(hundredths) / 100, decimals: 1) }

    /// `61.40`, for programs.
    static func plain(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(String(100 + hundredths % 100).dropFirst())"
    }
}

extension ReportLine {
    /// The colour of its state: what still has time is no fault.
    var standing: Standing {
        if punctuality == .missed || punctuality == .overdue { return .missed }
        if progress == .reopened { return .due }
        return progress == .submitted ? .kept : .neutral
    }
}

extension Likelihood {
    var standing: Standing {
        switch self {
        case .unlikely, .lost: .missed
        case .atRisk: .due
        case .onTrack, .done: .kept
        case .unknown: .neutral
        }
    }
}
