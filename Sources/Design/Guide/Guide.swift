public import HTML

/// The guide shows itself: tokens, and every component with its example and what makes it accessible.
public enum Guide {
    /// Writes the content of the page; the frame comes from ``PageFrame``, with ``StaticFile/guide`` among its
    /// stylesheets.
    public static func render(into page: inout HTML) {
        page.h1("Guía de diseño")
        page.p(
            "Las piezas con que se hace cada página: cuándo usarlas, cómo se ven y qué las hace accesibles. Esta página está hecha con ellas."
        )
        contents(&page)
        principles(&page)
        colours(&page)
        type(&page)
        page.h2("Componentes", .id("componentes"))
        for example in ComponentExample.all { component(example, &page) }
    }

    private static func contents(_ page: inout HTML) {
        page.nav(.class("index"), .aria("label", "Componentes de esta guía")) { nav in
            nav.ul { list in
                for example in ComponentExample.all { list.li { $0.a(example.name, .href("#" + example.id)) } }
            }
        }
    }

    private static func principles(_ page: inout HTML) {
        page.h2("Cómo hablamos")
        page.ul { list in
            list.li("Primero el hecho, en una frase corta y con «usted».")
            list.li("Una cosa principal por página, y un solo botón principal.")
            list.li("El estado se dice en palabras; el color acompaña.")
            list.li("Cada cifra lleva a lo que la prueba.")
            list.li("Fechas como «viernes 11 de diciembre», números como 1.234,5 y horas como 3:42 p. m.")
        }
    }

    private static func colours(_ page: inout HTML) {
        page.h2("Color", .id("color"))
        page.p(
            "Tinta sobre papel, tres estados y un color propio por entidad. Hay diez para elegir; todos se leen con 4,5 a 1 o más, de día y de noche."
        )
        page.ul(.class("swatches")) { list in
            for look in Look.all {
                list.li { item in
                    item.swatch(look.accent, look.second)
                    item.text("\(look.name) ")
                    item.small(look.accent.css)
                }
            }
        }
    }

    private static func type(_ page: inout HTML) {
        page.h2("Letra y espacio", .id("letra"))
        page.dataTable(
            "Tamaños", columns: [TableColumn("Paso"), TableColumn("Tamaño"), TableColumn("Para qué")],
            rows: TypeScale.steps.map { step in
                [TableCell(step.name), TableCell(pixels(step.rem, step.phone)), TableCell(step.use)]
            })
        let steps = Space.steps.map(String.init).joined(separator: " · ")
        page.p("Los espacios van en pasos de cuatro píxeles: \(steps).")
    }

    private static func pixels(_ rem: Double, _ phone: Double) -> String {
        "\(Int((rem * 18).rounded())) px (\(Int((phone * 17).rounded())) en el teléfono)"
    }

    private static func component(_ example: ComponentExample, _ page: inout HTML) {
        page.section(.class("example"), .id(example.id)) { part in
            part.h3(example.name)
            part.p(example.purpose)
            part.div(.class("stage")) { example.write(&$0) }
            part.ul(.class("criteria")) { list in
                for criterion in example.criteria { list.li(criterion) }
            }
        }
    }
}

extension HTML {
    fileprivate mutating func swatch(_ first: Colour, _ second: Colour) {
        svg(.draw("viewBox", "0 0 64 32"), .draw("width", 64), .draw("height", 32), .aria("hidden", "true")) { art in
            art.svgRect(.draw("width", 64), .draw("height", 32), .draw("rx", 4), .draw("fill", first.css))
            art.svgRect(
                .draw("x", 44), .draw("y", 8), .draw("width", 12), .draw("height", 16), .draw("rx", 2),
                .draw("fill", second.css))
        }
    }
}
