public import HTML

/// A step in the life of something: what, who and when.
public struct TimelineStep: Sendable {
    /// "Enviado"
    public var title: String
    /// "30 de mayo de 2012, 3:42 p. m. · Marta Gil, alcaldesa"; empty before it happens.
    public var detail: String
    /// The same moment in ISO 8601.
    public var instant: String?
    /// What has to be said of it: "con radicado 2012-000123-7".
    public var note: String?
    public var address: String?

    public init(
        _ title: String, _ detail: String = "", instant: String? = nil, note: String? = nil, address: String? = nil
    ) {
        self.title = title
        self.detail = detail
        self.instant = instant
        self.note = note
        self.address = address
    }
}

extension HTML {
    /// The life of a plan or a report, from its beginning to its end.
    ///
    /// - Parameters:
    ///   - current: position of the present step, from 0; what is before has happened. The number of steps if all have.
    ///   - words: how the present step stands: "Vence en 9 días".
    public mutating func timeline(
        _ steps: [TimelineStep], current: Int, words: String? = nil, _ state: Standing = .neutral
    ) {
        ol(.class("timeline")) { list in
            for (index, step) in steps.enumerated() {
                list.li(
                    .class(index < current ? "done" : ""), .when(index == current, .aria("current", "step"))
                ) { item in
                    item.timelineTitle(step, index, current)
                    if index == current { item.chip("paso actual" + (words.map { ": " + $0 } ?? ""), state) }
                    item.timelineDetail(step)
                }
            }
        }
    }

    private mutating func timelineTitle(_ step: TimelineStep, _ index: Int, _ current: Int) {
        if let address = step.address { a(.href(address)) { $0.strong(step.title) } } else { strong(step.title) }
        text(" ")
        if index < current { span("(hecho)", .class("unseen")) }
        if index > current { span("(falta)", .class("unseen")) }
    }

    private mutating func timelineDetail(_ step: TimelineStep) {
        guard !step.detail.isEmpty || step.note != nil else { return }
        small { line in
            if let instant = step.instant {
                line.time(step.detail, .datetime(instant))
            } else {
                line.text(step.detail)
            }
            if let note = step.note { line.text((step.detail.isEmpty ? "" : " · ") + note) }
        }
    }
}

extension ComponentExample {
    static let timeline = ComponentExample(
        "recorrido", "Recorrido", "La vida de un plan o de un reporte: qué pasó, quién lo hizo y cuándo.",
        criteria: [
            "Es una lista ordenada; el paso actual lleva aria-current y lo dice en palabras.",
            "Lo hecho y lo que falta se dicen también para el lector de pantalla.",
        ]
    ) { html in
        html.timeline(
            [
                TimelineStep("Borrador", "2 de mayo de 2012 · Ana Prueba, Planeación", instant: "2012-05-02"),
                TimelineStep("En el comité", "14 de mayo de 2012 · Comité GEL-T, acta 3", instant: "2012-05-14"),
                TimelineStep("Aprobado", "21 de mayo de 2012 · Marta Ejemplo, alcaldesa", instant: "2012-05-21"),
                TimelineStep(
                    "Enviado", "29 de mayo de 2012, 11:58 p. m. · Ana Prueba, Planeación",
                    instant: "2012-05-29T23:58:00-05:00", note: "radicado 2012-000123-7", address: "#recorrido"),
                TimelineStep("Aceptado", "Lo revisan las tres entidades dueñas de los temas"),
                TimelineStep("En ejecución"), TimelineStep("Cerrado"),
            ], current: 4, words: "en revisión desde hace 3 días", .due)
    }
}
