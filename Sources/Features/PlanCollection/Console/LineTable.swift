import Calendar
import Campaigns
import Design
import Entities
import HTML
import Platform
import Spanish

/// The rows of the console.
enum LineTable {
    private static let columns = ["Entidad", "Estado", "Pronóstico", "Último movimiento"].map { TableColumn($0) }

    static func write(_ view: ConsoleView, _ html: inout HTML) {
        html.dataTable(
            "Entidades y su plan", columns: columns, rows: view.shown.map { row($0, view) }, captionHidden: true)
    }

    private static func row(_ line: EntityLine, _ view: ConsoleView) -> [TableCell] {
        [
            TableCell { entity(line, view, &$0) }, TableCell { state(line, &$0) },
            TableCell { forecast(line.forecast, &$0) }, TableCell { movement(line, view.nation.now, &$0) },
        ]
    }

    private static func entity(_ line: EntityLine, _ view: ConsoleView, _ cell: inout HTML) {
        cell.div { box in
            if view.mayRemind, line.needsReminding {
                box.span(.class("option")) { option in
                    option.input(
                        .type(.checkbox), .name("entidad"), .value(line.code),
                        .aria("label", "Elegir \(line.entity.fullName)"))
                }
                box.text(" ")
            }
            box.a(line.entity.name, .href(view.office(line.entity.tenant)))
            box.p(.class("hint")) { $0.text(line.entity.place) }
        }
    }

    private static func state(_ line: EntityLine, _ cell: inout HTML) {
        cell.div { box in
            box.chip(line.state.title, line.standing)
            box.p(.class("hint")) { $0.text(stateWords(line)) }
        }
    }

    private static func stateWords(_ line: EntityLine) -> String {
        let actions = line.state == .notStarted ? nil : Spanish.count(line.actions, "acción", "acciones")
        let since = line.since.map { "desde el \($0.day.withoutYear)" }
        let time = line.punctuality == .pending ? nil : line.punctuality.title
        let more = line.extensionUntil.map { "prórroga hasta el \($0.withoutYear)" }
        return [line.detail, actions, since, time, more].compactMap { $0 }.joined(separator: "; ")
    }

    private static func movement(_ line: EntityLine, _ now: Instant, _ cell: inout HTML) {
        cell.div { box in
            box.text(when(line.moved, now))
            box.p(.class("hint")) { hint in
                hint.text(line.reminded.map { "último recordatorio: \(when($0, now))" } ?? "sin recordatorios")
            }
        }
    }

    static func forecast(_ forecast: Forecast, _ cell: inout HTML) {
        cell.div { box in
            box.chip(forecast.likelihood.title, forecast.likelihood.standing)
            if forecast.likelihood != .done { box.p(.class("hint")) { $0.text(forecast.reason) } }
        }
    }

    private static func when(_ instant: Instant?, _ now: Instant) -> String {
        guard let instant else { return "—" }
        switch instant.day.days(to: now.day) {
        case ...0: return "hoy, \(instant.clockTime)"
        case 1: return "ayer"
        case let days: return "hace \(days) días"
        }
    }
}

extension EntityLine {
    /// The colour of its state: what still has time is no fault.
    var standing: Standing {
        if punctuality == .missed || punctuality == .overdue { return .missed }
        if state == .returned { return .due }
        return state.isHandedIn ? .kept : .neutral
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
