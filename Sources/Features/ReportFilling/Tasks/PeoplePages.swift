import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports

enum PeoplePages {
    static func list(_ people: PeopleView, _ links: ReportLinks) -> Page {
        let view = people.view
        return Page("Repartir el reporte", trail: links.trail(view), section: ReportLinks.section) { html in
            html.h1("Repartir el reporte")
            html.p(
                "Diga quién responde por cada área. Cualquier persona de la entidad puede responder de todos modos; esto "
                    + "muestra a cada una lo suyo.", .class("lead"))
            for area in view.instrument.areas {
                html.changeForm(
                    to: links.to(ReportRoutes.assign, view.campaign.id, area.id), token: links.proof
                ) { form in
                    form.checkboxField(
                        FormField("persona", area.title, isRequired: true, id: "area-\(area.id)"),
                        choices: people.people.map { FormChoice($0.id, $0.name) }, chosen: people.assigned(area.id))
                    form.buttonRow { $0.submitButton("Guardar: \(area.title)", .secondary) }
                }
            }
        }
    }
}
