import Channels
import Design
import HTML
import HTTP
import Platform

enum AppearancePages {
    static func form(
        _ appearance: Appearance, _ pictures: [Media], isPreview: Bool, _ links: DecisionLinks
    ) -> Page {
        Page(
            "Aspecto del sitio", status: appearance.errors.isEmpty ? 200 : 422, trail: [links.office],
            section: SiteDecisionRoutes.appearance.path, wide: true
        ) { html in
            html.h1("Aspecto del sitio")
            html.p(
                "Colores, encabezado, escudo, menú y horario de atención. Nada cambia hasta que guarde.", .class("lead")
            )
            html.errorSummary(appearance.errors)
            html.changeForm(to: links(SiteDecisionRoutes.appearance.path), token: links.proof) { form in
                form.columns {
                    questions(appearance, pictures, links, &$0)
                } side: {
                    preview(appearance, isPreview, links, &$0)
                }
            }
        }
    }

    private static func questions(
        _ appearance: Appearance, _ pictures: [Media], _ links: DecisionLinks, _ html: inout HTML
    ) {
        looks(appearance, links, &html)
        html.radioField(
            field("encabezado", "Encabezado", appearance.header.rawValue, appearance),
            choices: HeaderStyle.allCases.map { FormChoice($0.rawValue, $0.title) })
        shield(appearance, pictures, &html)
        html.radioField(field("menu", "Menú", appearance.template, appearance), choices: Appearance.templates)
        html.textField(
            FormField(
                "horario", "Horario de atención",
                hint: "Como lo lee un vecino: «Lunes a viernes, 8:00 a. m. a 12:00 m. y 2:00 a 6:00 p. m.».",
                value: appearance.openingHours, isRequired: false, maximum: 200))
    }

    private static func field(_ name: String, _ label: String, _ value: String, _ appearance: Appearance) -> FormField {
        FormField(name, label, value: value, error: appearance.errors.first { $0.field == name }?.message)
    }

    /// Ten small pictures of the same page, each in its colours.
    private static func looks(_ appearance: Appearance, _ links: DecisionLinks, _ html: inout HTML) {
        html.fieldset(.class("field"), .id("aspecto"), .tabindex(-1)) { group in
            group.legend("Colores")
            group.div(.class("looks")) { grid in
                for number in 1...Look.all.count {
                    grid.label(.class("choice"), .for("aspecto-\(number)")) { choice in
                        choice.lookPreview(
                            number, header: appearance.header, shield: appearance.shield(of: links.tenant))
                        choice.span { words in
                            words.input(
                                .id("aspecto-\(number)"), .type(.radio), .name("aspecto"), .value(String(number)),
                                .when(number == appearance.look, .checked))
                            words.text(" \(Look.number(number).name)")
                        }
                    }
                }
            }
        }
    }

    private static func shield(_ appearance: Appearance, _ pictures: [Media], _ html: inout HTML) {
        let drawn = Shield.Motif.allCases.filter { $0 != .letters }
        html.radioField(
            FormField("escudo", "Dibujo del escudo", value: appearance.motif?.rawValue ?? "", isRequired: false),
            choices: [FormChoice("", "El que le corresponde por su código")]
                + drawn.map { FormChoice($0.rawValue, Shield($0).title) })
        html.selectField(
            FormField(
                "escudo-imagen", "Imagen propia del escudo",
                hint: "PNG o JPEG de sus archivos; se muestra en lugar del dibujo.", value: appearance.shieldMedia,
                error: appearance.errors.first { $0.field == "escudo-imagen" }?.message, isRequired: false),
            choices: pictures.map { FormChoice($0.id, $0.title.isEmpty ? $0.name : $0.title) },
            prompt: "Ninguna: usar el dibujo")
    }

    private static func preview(
        _ appearance: Appearance, _ isPreview: Bool, _ links: DecisionLinks, _ side: inout HTML
    ) {
        side.card(isPreview ? "Así se vería" : "Así se ve hoy", level: 2) { card in
            card.lookPreview(appearance.look, header: appearance.header, shield: appearance.shield(of: links.tenant))
            card.p("\(Look.number(appearance.look).name). \(appearance.header.title).")
            if isPreview { card.p("Todavía no se ha guardado.", .class("hint")) }
            card.buttonRow { row in
                row.submitButton("Guardar el aspecto", name: "hacer", value: "guardar")
                row.submitButton("Ver antes de guardar", .secondary, name: "hacer", value: "ver")
            }
            card.p { $0.a("Abrir el sitio", .href(links.site)) }
        }
    }
}
