import Design
import HTML

/// The few marks one needs, beside the text.
enum WritingHelp {
    private static let marks: [(what: String, how: String)] = [
        ("Negrita", "**importante**"),
        ("Título de una parte", "## Requisitos"),
        ("Lista", "- Cédula\n- Recibo de la luz"),
        ("Pasos numerados", "1. Pida el turno\n2. Lleve los papeles"),
        ("Enlace", "[SECOP](https://…)"),
        ("Imagen de la biblioteca", "![La plaza](/archivos/…)"),
        ("Tabla", "| Vereda | Día |\n|---|---|\n| Alto | lunes |"),
    ]

    static func write(_ side: inout HTML) {
        side.card("Cómo dar forma al texto", level: 2, id: "ayuda-texto") { card in
            card.p("No hace falta ninguna marca. Si quiere, escriba:")
            card.dl(.class("facts")) { list in
                for mark in marks {
                    list.div { row in
                        row.dt(mark.what)
                        row.dd { write(mark.how, &$0) }
                    }
                }
            }
        }
    }

    /// A line under another, as one types them; long ones wrap.
    private static func write(_ how: String, _ html: inout HTML) {
        for (index, line) in how.split(separator: "\n").enumerated() {
            if index > 0 { html.br() }
            html.code(String(line))
        }
    }
}
