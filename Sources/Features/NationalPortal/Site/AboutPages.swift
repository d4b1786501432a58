import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum AboutPages {
    private static let home = TrailStep("Inicio", Homes.home.path)

    static func guide() -> Page {
        var page = Page(
            "Guía de diseño", description: "Las piezas con que se hace cada página de este sitio.", trail: [home],
            wide: true, version: "guia"
        ) { Guide.render(into: &$0) }
        page.styles = [.site, .office, .guide]
        return page
    }

    static func accessibility() -> Page {
        Page(
            "Accesibilidad", description: "Qué puede esperar de este sitio y qué falta.", trail: [home],
            version: "accesibilidad"
        ) { html in
            html.h1("Accesibilidad")
            html.p(
                "Este sitio se hace para que todas las personas puedan usarlo, también con lector de pantalla, solo con teclado, con letra grande o con una conexión lenta.",
                .class("lead"))
            expectations(&html)
            limits(&html)
        }
    }

    private static func expectations(_ html: inout HTML) {
        html.h2("Lo que puede esperar")
        html.ul { list in
            list.li("Todo se alcanza con el teclado, y se ve dónde está el foco.")
            list.li("Cada página tiene un título, encabezados en orden y un enlace para saltar al contenido.")
            list.li("Los colores contrastan 4,5 a 1 o más, de día y de noche, y ningún estado se dice solo con color.")
            list.li("Los mapas y las gráficas traen las mismas cifras en una tabla.")
            list.li("Los errores de un formulario se dicen arriba y al lado del campo, y lo que escribió no se pierde.")
            list.li("Funciona sin programas en el navegador: el guion que hay solo ahorra pasos.")
        }
        html.p(
            "La meta es el nivel AA de las pautas WCAG 2.1, como pide el anexo 1 de la Resolución 1519 de 2020 del Ministerio TIC."
        )
    }

    private static func limits(_ html: inout HTML) {
        html.h2("Lo que todavía falta")
        html.ul { list in
            list.li(
                "Los documentos que las entidades suben quedan como llegaron: algunos PDF no se leen bien en voz alta. Por eso el contenido de cada plan está también en la página."
            )
            list.li("El sitio no ha pasado aún por una auditoría externa de accesibilidad.")
        }
        html.p("La guía de diseño dice, pieza por pieza, qué la hace accesible.")
        html.buttonRow { $0.linkButton("Ver la guía de diseño", to: SitePages.guide.path, .secondary) }
    }

    static func siteMap(_ pages: [PublicPage], departments: [Department]) -> Page {
        Page("Mapa del sitio", description: "Todo lo que hay aquí, en una lista.", trail: [home]) { html in
            html.h1("Mapa del sitio")
            html.h2("El programa")
            html.ul { list in
                for page in pages { list.li { $0.a(page.title, .href(page.path)) } }
            }
            html.h2("Las entidades, por departamento")
            html.nav(.class("index"), .aria("label", "Departamentos")) { nav in
                nav.ul { list in
                    for department in departments {
                        list.li { item in
                            item.a(department.name, .href(Listings.department.path(department.slug)))
                            item.text(" ")
                            item.small(Spanish.count(department.entities.count, "entidad", "entidades"))
                        }
                    }
                }
            }
        }
    }
}
