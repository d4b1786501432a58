import Design
import Entities
import HTML
import HTTP
import Platform

enum AccessibilityPages {
    /// What was checked and what was not, in plain words (Resolución 1519 de 2020, anexo 1).
    static func statement(_ entity: Entity?, _ links: SiteLinks) -> Page {
        var page = Page(
            "Declaración de accesibilidad",
            description: "Qué se revisó para que cualquiera pueda usar este sitio, qué falta y cómo quejarse.",
            trail: [links.home], section: SiteRoutes.map.path
        ) { html in
            html.h1("Declaración de accesibilidad")
            html.p(
                "Queremos que cualquier persona pueda usar este sitio: con lector de pantalla, solo con teclado, en un teléfono viejo o con una conexión lenta.",
                .class("lead"))
            checked(&html)
            missing(&html)
            complain(entity, links, &html)
        }
        page.styles = [.site]
        return page
    }

    private static func checked(_ html: inout HTML) {
        html.h2("Lo que se revisó")
        html.ul { list in
            list.li("La meta es el nivel AA de las pautas WCAG 2.1, que pide la Resolución 1519 de 2020.")
            list.li(
                "Cada tipo de página se revisa con un programa automático (axe), en tamaño de teléfono y de computador. No se publica una versión con errores conocidos de esa revisión."
            )
            list.li("Los colores de los diez aspectos se comprueban uno por uno: el contraste es de 4,5 a 1 o más.")
            list.li(
                "Todo se puede hacer con el teclado y sin programas en el navegador; el texto se puede agrandar al 200 %."
            )
            list.li("A quien publica una imagen se le exige describirla con palabras.")
        }
    }

    private static func missing(_ html: inout HTML) {
        html.h2("Lo que no se ha revisado")
        html.ul { list in
            list.li(
                "Una revisión automática encuentra solo una parte de los problemas. No la ha completado todavía un grupo de personas con discapacidad."
            )
            list.li(
                "Los documentos que se descargan (PDF, Word, Excel) los hizo cada oficina; muchos no tienen las marcas que necesita un lector de pantalla."
            )
            list.li("Los videos y audios están en otros sitios y pueden no tener subtítulos ni lengua de señas.")
        }
    }

    private static func complain(_ entity: Entity?, _ links: SiteLinks, _ html: inout HTML) {
        html.h2("Si algo no le funciona")
        html.p(
            "Cuéntele a \(links.tenant.inSentence) qué quería hacer, en qué página y con qué equipo o programa. Tiene derecho a recibir la información en un formato que pueda usar."
        )
        html.facts { rows in
            rows.fact("Correo") { value in
                guard let email = entity?.contact.email else { return value.text(Entity.unknown) }
                value.a(email, .href("mailto:" + email))
            }
            rows.fact("Teléfono", entity?.contact.telephone ?? Entity.unknown)
            rows.fact("Dirección", entity?.contact.address ?? Entity.unknown)
        }
        html.p { line in
            line.text(
                "Si no le responden, puede acudir a la personería o a la Procuraduría. Lo que depende del programa está en "
            )
            line.a("la declaración de Gobierno en línea territorial", .href(links.programme + "/accesibilidad"))
            line.text(".")
        }
    }
}
