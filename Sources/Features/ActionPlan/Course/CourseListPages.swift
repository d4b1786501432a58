import Calendar
import Design
import HTML
import Plans
import Platform

/// Every version of every plan of the entity, and how far each has come.
enum CourseListPages {
    static func list(_ courses: [PlanCourse], _ links: CourseLinks) -> Page {
        Page("En qué van los planes", trail: links.trail, section: "/plan/versiones") { html in
            html.h1("En qué van los planes")
            html.p(
                "Cada versión va del borrador al comité, a la aprobación y al Programa. Aquí se ve en qué va cada una y qué "
                    + "sigue.", .class("lead"))
            guard !courses.isEmpty else {
                return html.emptyState(
                    "Todavía no hay planes", "Cuando haya un borrador, aparece aquí con lo que sigue.",
                    action: Link("Ir al plan de acción", links.home), level: 2)
            }
            html.taskList(courses.map { item($0, links) })
        }
    }

    private static func item(_ course: PlanCourse, _ links: CourseLinks) -> TaskItem {
        let number = course.filingNumber.map { " · radicado \($0)" } ?? ""
        return TaskItem(
            course.title, links.to(CourseRoutes.show, course.planID),
            detail: "\(course.amendment?.words ?? "desde el \(course.since.day.short)")\(number)",
            words: course.state.title, course.state.standing)
    }
}
