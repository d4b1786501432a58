import Calendar
import HTTP
import Plans
import Platform
import Spanish

/// What the course of the plan proves: approved, published, handed in; and what its actions speak of.
enum PlanEvidence {
    static let all = [approved, published, filed, about]

    private static let versions = IndicatorReading.Record("En qué van los planes", path: "/plan/versiones")
    private static let page = IndicatorReading.Record(
        "Plan de acción", path: PublicationRoutes.show.path, isPublic: true)

    /// A plan read from a document of years before was published by somebody, and approved by nobody here.
    private static let approved = EvidenceRule(
        "plan-approved", "El plan de acción de la vigencia fue aprobado"
    ) { entity, _, days in
        let store = PlanCourseStore(entity: entity)
        let courses = try store.all()
        let own = courses.filter { $0.vigencia == days.upperBound.year }
        for course in own {
            let step = try store.steps(of: course.planID).last { $0.kind == .approved }
            guard let step, step.at.day <= days.upperBound else { continue }
            return .proven(
                "Aprobado el \(step.at.day.short)\(step.note.isEmpty ? "" : ", \(step.note)").", by: [versions, page])
        }
        if let course = own.first {
            return .suggested("Hay un plan de esa vigencia; está \(course.state.title).", by: [versions])
        }
        guard let shown = try PublicationStore(entity: entity).published(), shown.covers(days.upperBound.year) else {
            return .unknown("No hay un plan de esa vigencia.")
        }
        return .suggested("El plan publicado abarca esa vigencia; falta el registro de su aprobación.", by: [page])
    }

    private static let published = EvidenceRule(
        "plan-published", "El plan de acción está publicado en el sitio"
    ) { entity, _, days in
        guard let shown = try PublicationStore(entity: entity).published() else {
            return .unknown("El sitio no tiene un plan de acción publicado.")
        }
        let words = "Publicado el \(shown.at.day.short)\(shown.period.isEmpty ? "" : ", para \(shown.period)")."
        let isOwn =
            try shown.covers(days.upperBound.year)
            || PlanCourseStore(entity: entity).course(shown.planID)?.vigencia == days.upperBound.year
        guard isOwn, shown.at.day <= days.upperBound else { return .suggested(words, by: [page]) }
        return .proven(words, by: [page])
    }

    /// A radicado with its signed receipt: an electronic signature of the programme, that may serve as an example.
    private static let filed = EvidenceRule(
        "plan-filed", "El plan se entregó con radicado y constancia firmada", canProve: false
    ) { entity, _, days in
        let courses = try PlanCourseStore(entity: entity).all().filter { $0.filingNumber != nil }
        guard let course = courses.first(where: { $0.since.day <= days.upperBound }),
            let number = course.filingNumber
        else { return .unknown("No hay un plan entregado con radicado.") }
        return .suggested("Radicado \(number), aprobado y firmado por medios electrónicos.", by: [versions])
    }

    /// An action that speaks of something is an intention.
    private static let about = EvidenceRule(
        "plan-about", "El plan de acción tiene una acción que habla de eso", argument: .words, canProve: false
    ) { entity, argument, days in
        guard let shelved = try PlanShelf(entity: entity).inForce(), shelved.at.day <= days.upperBound else {
            return .unknown("No hay un plan de acción publicado.")
        }
        let actions = shelved.plan.actions.filter { action in
            let text = ([action.action.text] + action.activities.map(\.text)).joined(separator: " ")
            let words = Spanish.folded(text).split { !$0.isLetter && !$0.isNumber }
            return argument.split(separator: "|").contains { way in
                way.split(separator: " ").allSatisfy { start in words.contains { $0.hasPrefix(start) } }
            }
        }
        guard !actions.isEmpty else { return .unknown("Ninguna acción del plan habla de eso.") }
        let count = Spanish.count(actions.count, "acción del plan habla", "acciones del plan hablan")
        return .suggested(
            "\(count) de eso; falta la prueba de que se hizo.",
            by: actions.prefix(6).map {
                .init(
                    "Acción \($0.number): \($0.action.text)",
                    path: "\(PublicationRoutes.show.path)#accion-\($0.number)",
                    isPublic: true)
            })
    }
}

extension Publication {
    /// Whether the years of its title and of its terms hold a year.
    fileprivate func covers(_ year: Int) -> Bool {
        guard let start = plan.startYear else { return false }
        let end = plan.actions.compactMap { $0.term.due?.year }.max() ?? start
        return start...max(start, end) ~= year
    }
}
