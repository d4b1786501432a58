import Design
import HTML
import HTTP
import Platform

enum DeskPages {
    static func desk(_ view: DeskView) -> Page {
        Page("Mi escritorio", section: Desk.show.path, wide: true) { html in
            html.h1("Mi escritorio")
            html.p(greeting(view), .class("lead"))
            html.columns {
                work(view, &$0)
            } side: {
                side(view, &$0)
            }
        }
    }

    static func office(_ view: OfficeView) -> Page {
        Page("Oficina", section: "/", wide: true) { html in
            html.h1("Oficina de la \(view.tenant.officialName)")
            if !view.roles.isEmpty { html.p(view.roles.joined(separator: "; "), .class("lead")) }
            html.columns {
                panels(view.panels, level: 2, &$0)
                if view.panels.isEmpty { nothingYet(view, &$0) }
            } side: {
                links(view, &$0)
            }
        }
    }

    private static func greeting(_ view: DeskView) -> String {
        view.roles.isEmpty
            ? "\(view.name), todavía no tiene ningún papel." : "\(view.name) · " + view.roles.joined(separator: "; ")
    }

    private static func work(_ view: DeskView, _ html: inout HTML) {
        panels(view.panels, level: 2, &html)
        for office in view.offices {
            html.h2 { $0.a(office.tenant.officialName, .href(office.path)) }
            panels(office.panels, level: 3, &html)
        }
        if view.isEmpty { nextStep(view, &html) }
    }

    private static func panels(_ panels: [PanelView], level: Int, _ html: inout HTML) {
        for panel in panels { html.card(panel.title, level: level) { panel.write(&$0) } }
    }

    /// An empty desk says what to do next.
    private static func nextStep(_ view: DeskView, _ html: inout HTML) {
        if let office = view.offices.first {
            html.emptyState(
                "No hay nada pendiente",
                "Cuando haya algo por hacer en la \(office.tenant.officialName), aparecerá aquí.",
                action: Link("Ir a la oficina", office.path), level: 2)
        } else if view.runsProgramme {
            html.emptyState(
                "El programa está listo para empezar", "Invite a las primeras personas de las entidades.",
                action: Link("Invitar personas", Invitations.national.path), level: 2)
        } else if view.roles.isEmpty {
            html.emptyState(
                "Su cuenta no tiene papeles vigentes",
                "Pida a quien administra la web de su entidad que le dé uno. Le llegará una invitación por correo.",
                level: 2)
        } else {
            html.emptyState("No hay nada pendiente", "Cuando haya algo por hacer, aparecerá aquí.", level: 2)
        }
    }

    private static func nothingYet(_ view: OfficeView, _ html: inout HTML) {
        html.emptyState(
            "No hay nada pendiente", "Cuando haya algo por hacer en la entidad, aparecerá aquí.",
            action: Link("Ver el sitio público", view.publicPath), level: 2)
    }

    private static func side(_ view: DeskView, _ html: inout HTML) {
        html.card("Mi trabajo", level: 2) { card in
            card.ul { list in
                for office in view.offices {
                    list.li { $0.a("Oficina de la \(office.tenant.officialName)", .href(office.path)) }
                }
                if view.runsProgramme {
                    list.li { $0.a("Todas las cuentas", .href(Register.show.path)) }
                    list.li { $0.a("Invitar personas", .href(Invitations.national.path)) }
                }
                list.li { $0.a("Mi cuenta y mis sesiones", .href(OwnAccount.show.path)) }
            }
        }
    }

    private static func links(_ view: OfficeView, _ html: inout HTML) {
        html.card("También aquí", level: 2) { card in
            card.ul { list in
                list.li { $0.a("Ver el sitio público", .href(view.publicPath)) }
                if let people = view.peoplePath { list.li { $0.a("Personas y papeles", .href(people)) } }
                list.li { $0.a("Mi escritorio", .href(Desk.show.path)) }
            }
        }
    }
}
