import Design
import HTML
import Plans
import Spanish

/// What the owner bodies said of a version, as its own entity reads it.
enum ObservationPages {
    static func write(_ view: CourseView, _ links: CourseLinks, _ html: inout HTML) {
        guard !view.reviews.isEmpty else { return }
        html.h2("Conceptos de las entidades nacionales")
        html.dataTable(
            "Concepto de cada entidad",
            columns: [TableColumn("Entidad"), TableColumn("Concepto"), TableColumn("Qué dice")],
            rows: view.reviews.map(row))
        guard view.course.state != .submitted else {
            return html.p("Las observaciones se ven aquí cuando la última entidad dé su concepto.", .class("hint"))
        }
        html.observations(view.observations)
    }

    private static func row(_ review: PlanReview) -> [TableCell] {
        let verdict = review.verdict
        return [
            TableCell(review.body.name),
            verdict.map { TableCell($0.title, $0 == .conforming ? .kept : .due) }
                ?? TableCell("sin concepto", .neutral),
            TableCell(review.summary.isEmpty ? "" : review.summary),
        ]
    }
}

extension HTML {
    /// Observations by action.
    mutating func observations(_ observations: [PlanObservation]) {
        guard !observations.isEmpty else { return }
        let byAction = Dictionary(grouping: observations, by: \.action)
        for action in byAction.keys.sorted() {
            h3(action == 0 ? "Al marco del plan" : "A la acción \(action)")
            observationThread(byAction[action] ?? [])
        }
    }

    /// Observations of one action.
    mutating func observationThread(_ observations: [PlanObservation]) {
        ul(.class("doubts")) { list in
            for observation in observations {
                list.li { item in
                    item.p { line in
                        line.strong(observation.body.name)
                        line.text(": \(observation.text)")
                    }
                }
            }
        }
    }
}
