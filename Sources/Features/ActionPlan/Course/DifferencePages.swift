import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// Two versions side by side, for the office and for the public.
struct DifferenceView: Sendable {
    let before: PlanCourse
    let after: PlanCourse
    let difference: PlanDifference
    /// What was asked for in each action of the older version.
    let observations: [PlanObservation]
    let trail: [TrailStep]
}

/// What changed, cell by cell.
enum DifferencePages {
    static func show(_ view: DifferenceView) -> Page {
        let title = "Qué cambió de la versión \(view.before.version) a la \(view.after.version)"
        return Page(title, trail: view.trail, section: "/plan") { html in
            html.h1(title)
            html.p(.class("lead")) { line in
                line.text(Spanish.capitalized(view.difference.counts.words) + ". ")
                line.text(
                    Spanish.count(view.difference.unchanged, "acción sigue igual", "acciones siguen iguales") + ".")
            }
            if let amendment = view.after.amendment { html.p(amendment.words) }
            writeFrame(view, &html)
            for change in view.difference.actions { writeAction(change, view, &html) }
            writeUnanswered(view, &html)
        }
        .styled(.data)
    }

    private static func writeFrame(_ view: DifferenceView, _ html: inout HTML) {
        let asked = view.observations.filter { $0.action == 0 }
        guard !view.difference.frame.isEmpty else { return }
        html.card("El marco del plan", level: 2) { card in
            if !asked.isEmpty { card.observationThread(asked) }
            card.cellChanges(view.difference.frame)
        }
    }

    private static func writeAction(_ change: ActionChange, _ view: DifferenceView, _ html: inout HTML) {
        html.card(heading(change), level: 2, marked: change.kind == .changed) { card in
            card.p { line in
                line.chip(change.kind.title, change.kind.standing)
                if let place = place(change) { line.text(" \(place)") }
            }
            let asked = view.observations.filter { $0.action > 0 && $0.action == change.before }
            if !asked.isEmpty { card.observationThread(asked) }
            if change.kind == .changed {
                card.cellChanges(change.cells)
            } else if change.kind != .moved {
                card.fold(change.kind == .added ? "Lo que dice" : "Lo que decía") { $0.cellWords(change) }
            }
        }
    }

    /// Observations about actions that did not change stay in sight.
    private static func writeUnanswered(_ view: DifferenceView, _ html: inout HTML) {
        let touched = Set(view.difference.actions.compactMap(\.before)).union(view.difference.frame.isEmpty ? [] : [0])
        let open = view.observations.filter { !touched.contains($0.action) }
        guard !open.isEmpty else { return }
        html.section { section in
            section.h2("Observaciones sin cambios")
            section.p("De esto se pidió algo y sus palabras siguen iguales.")
            section.observations(open)
        }
    }

    private static func heading(_ change: ActionChange) -> String {
        "\(change.after ?? change.before ?? 0). \(change.title)"
    }

    private static func place(_ change: ActionChange) -> String? {
        guard let before = change.before, let after = change.after, before != after else { return nil }
        return "antes era la \(before)"
    }
}

extension ActionChange.Kind {
    fileprivate var title: String {
        switch self {
        case .added: "nueva"
        case .removed: "quitada"
        case .changed: "cambiada"
        case .moved: "en otro lugar"
        case .same: "igual"
        }
    }

    fileprivate var standing: Standing {
        switch self {
        case .added: .kept
        case .removed: .missed
        case .changed: .due
        case .moved, .same: .neutral
        }
    }
}

extension HTML {
    fileprivate mutating func cellChanges(_ cells: [CellChange]) {
        facts { list in
            for cell in cells {
                list.fact(cell.title) {
                    $0.difference(from: cell.before.joined(separator: "\n"), to: cell.after.joined(separator: "\n"))
                }
            }
        }
    }

    fileprivate mutating func cellWords(_ change: ActionChange) {
        facts { list in
            for cell in change.cells {
                list.fact(cell.title, (cell.after.isEmpty ? cell.before : cell.after).joined(separator: " · "))
            }
        }
    }
}
