import Calendar
import Design
import HTML
import HTTP
import Plans
import Platform
import Spanish

/// The formats as everybody sees them: what is asked, how it is filled in, who reviews it.
enum FormatPages {
    static func index(_ formats: [PublishedFormat], mayPublish: Bool) -> Page {
        Page(
            "Formatos del plan de acción",
            description: "En qué formato se piden los planes de acción y cómo se llenan.",
            trail: [TrailStep("Inicio", "/")], section: FormatDesk.index.path
        ) { html in
            html.h1("Formatos del plan de acción")
            html.p(
                "Alcaldías y gobernaciones presentan su plan en un solo formato. Aquí está cada versión con su guía: qué "
                    + "se escribe en cada campo, un ejemplo y qué organismo revisa cada tema.", .class("lead"))
            if formats.isEmpty {
                html.emptyState("Todavía no hay formatos", "Cuando se publique el primero, estará aquí.", level: 2)
            }
            for one in formats {
                html.card(one.format.title, level: 2, marked: true) { card in
                    card.p(
                        "Vigencia \(one.format.vigencia). "
                            + Spanish.count(one.format.themes.count, "tema", "temas") + ", "
                            + Spanish.count(one.format.columns.count, "campo", "campos") + " por acción.")
                    card.p { $0.a("Ver la guía de «\(one.format.title)»", .href(FormatDesk.show.path(one.format.id))) }
                }
            }
            if mayPublish {
                html.buttonRow { $0.linkButton("Publicar un formato", to: FormatDesk.desk.path, .secondary) }
            }
        }
    }

    static func show(_ published: PublishedFormat, _ links: FormatLinks) -> Page {
        let format = published.format
        return Page(
            format.title, description: "Cómo se llena el \(format.title): campos, temas, quién revisa y normas.",
            trail: [TrailStep("Inicio", "/"), TrailStep("Formatos", FormatDesk.index.path)],
            section: FormatDesk.index.path, wide: true
        ) { html in
            html.h1(format.title)
            html.p("Vigencia \(format.vigencia).", .class("lead"))
            html.columns {
                writeGuide(format, &$0)
            } side: {
                writeSide(published, links, &$0)
            }
        }
        .styled(.data)
    }

    private static func writeGuide(_ format: PlanFormat, _ html: inout HTML) {
        html.h2("Cómo se llena")
        for paragraph in format.introduction { html.p(paragraph) }
        html.h2("Los campos de cada acción")
        for column in format.columns {
            html.card(column.title, id: "campo-\(column.key)") { card in
                card.p { line in
                    line.chip(column.isRequired ? "obligatorio" : "opcional", column.isRequired ? .due : .neutral)
                }
                card.p(column.guide)
                if !column.example.isEmpty { card.quotation(column.example.replacing("\n", with: "; "), by: "ejemplo") }
            }
        }
        html.h2("Los temas y quién los revisa")
        for theme in format.themes {
            html.card(theme.title, id: "tema-\(theme.key)") { card in
                card.p(theme.guide)
                card.facts { $0.fact("Lo revisa", format.body(theme.body)?.name ?? theme.body) }
            }
        }
    }

    private static func writeSide(_ published: PublishedFormat, _ links: FormatLinks, _ side: inout HTML) {
        let format = published.format
        side.card("Para llenarlo", level: 2) { card in
            card.p(
                "Lo más fácil es escribir el plan en la oficina de la entidad: la guía acompaña cada campo y se guarda lo "
                    + "que va escribiendo.")
            card.ul { list in
                for blank in links.blanks { list.li { $0.a(blank.title, .href(blank.address)) } }
                list.li { $0.a("El formato como datos (JSON)", .href(links.json)) }
            }
        }
        side.card("Normas en que se apoya", level: 2) { card in
            card.ul { list in
                for norm in format.legalFrame {
                    list.li { item in
                        item.strong(norm.name)
                        item.text(". \(norm.about)")
                        if !norm.isVerified {
                            item.text(" ")
                            item.chip("sin comprobar", .due)
                        }
                    }
                }
            }
            if format.legalFrame.contains(where: { !$0.isVerified }) {
                card.p(
                    "«Sin comprobar»: nadie ha confrontado todavía la descripción con el texto oficial de la norma.",
                    .class("hint"))
            }
        }
        side.card("De dónde sale", level: 2) { card in
            card.p(format.source)
            card.p(
                "Publicado aquí el \(published.at.day.spoken)."
                    + (published.note.isEmpty ? "" : " \(published.note)"))
        }
    }
}
