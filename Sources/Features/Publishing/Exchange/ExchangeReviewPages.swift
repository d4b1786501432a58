import Channels
import Design
import HTML
import HTTP
import Platform
import Spanish

/// What a file would change, told before anything is kept.
enum ExchangeReviewPages {
    /// Changes told word by word; of the others only the title, so that the page stays a page.
    private static let mostTold = 12
    private static let mostListed = 60

    static func review(_ review: ExchangeReview) -> Page {
        Page(
            "Revisar antes de guardar", status: review.problem == nil ? 200 : 409,
            trail: review.trail + [TrailStep(review.title, review.channel)],
            section: Exchanges.index.path, wide: true
        ) { html in
            if let problem = review.problem { html.flash(FlashMessage(problem, .due)) }
            html.h1("Qué cambia en «\(review.title)»")
            html.p(summary(review.difference), .class("lead"))
            refused(review, &html)
            unknown(review.difference, &html)
            new(review.difference, &html)
            changed(review, &html)
            decide(review, &html)
        }
    }

    private static func summary(_ difference: ExchangeDifference) -> String {
        let parts = [
            Spanish.count(difference.new.count, "fila nueva", "filas nuevas"),
            Spanish.count(difference.changed.count, "contenido que cambia", "contenidos que cambian"),
            Spanish.count(difference.unchanged, "que sigue igual", "que siguen iguales"),
            Spanish.count(difference.refused.count, "fila con problemas", "filas con problemas"),
        ]
        return Spanish.capitalized(Spanish.list(parts)) + "."
    }

    private static func refused(_ review: ExchangeReview, _ html: inout HTML) {
        let refused = review.difference.refused
        guard !refused.isEmpty else { return }
        html.callout("Hay que corregir el archivo", .missed, level: 2) { box in
            box.p("Nada se ha guardado. Corrija estas filas y suba el archivo otra vez; o entra todo o no entra nada.")
        }
        html.dataTable(
            "Filas con problemas",
            columns: [TableColumn("Fila", isNumber: true), TableColumn("Título"), TableColumn("Qué pasa")],
            rows: refused.prefix(mostListed).map { row in
                [TableCell(String(row.row)), TableCell(row.title), TableCell(row.reason)]
            })
        more(refused.count, "fila con problemas", "filas con problemas", &html)
    }

    private static func unknown(_ difference: ExchangeDifference, _ html: inout HTML) {
        guard !difference.unknown.isEmpty else { return }
        html.callout("Columnas que no se leyeron", .due, level: 2) { box in
            box.p(Spanish.list(difference.unknown.prefix(10).map { "«\($0)»" }) + ". Aquí no hay nada con ese nombre.")
        }
    }

    private static func new(_ difference: ExchangeDifference, _ html: inout HTML) {
        guard !difference.new.isEmpty else { return }
        html.h2("Nuevos")
        html.ul { list in
            for row in difference.new.prefix(mostListed) {
                list.li { item in
                    item.text(row.words.title + " ")
                    item.small("fila \(row.row)")
                }
            }
        }
        more(difference.new.count, "contenido nuevo", "contenidos nuevos", &html)
    }

    private static func changed(_ review: ExchangeReview, _ html: inout HTML) {
        let changed = review.difference.changed
        guard !changed.isEmpty else { return }
        html.h2("Los que cambian")
        for row in changed.prefix(mostTold) {
            html.card(row.item.words.title) { card in
                card.differences(rows(row, review.kind), caption: "Fila \(row.row)")
            }
        }
        let rest = changed.dropFirst(mostTold)
        guard !rest.isEmpty else { return }
        html.h3("Y también")
        html.ul { list in
            for row in rest.prefix(mostListed) {
                let names = rows(row, review.kind).filter { $0.before != $0.after }.map(\.name)
                list.li("\(row.item.words.title), fila \(row.row): \(Spanish.list(names))")
            }
        }
        more(rest.count, "contenido que cambia", "contenidos que cambian", &html)
    }

    private static func rows(_ row: ExchangeDifference.Changed, _ kind: ItemKind) -> [DifferenceRow] {
        let (old, new) = (row.item.words, row.words)
        let fields = kind.fields.map { field in
            DifferenceRow(field.title, before: old.values[field.name] ?? "", after: new.values[field.name] ?? "")
        }
        return [
            DifferenceRow("Título", before: old.title, after: new.title),
            DifferenceRow("Resumen", before: old.summary, after: new.summary),
            DifferenceRow("Texto", before: old.text, after: new.text),
        ] + fields
    }

    private static func more(_ count: Int, _ one: String, _ many: String, _ html: inout HTML) {
        guard count > mostListed else { return }
        html.p("Y \(Spanish.count(count - mostListed, one, many)) más.", .class("hint"))
    }

    private static func decide(_ review: ExchangeReview, _ html: inout HTML) {
        let difference = review.difference
        guard difference.refused.isEmpty, !difference.isEmpty else {
            if difference.isEmpty, difference.refused.isEmpty {
                html.p("El archivo dice lo mismo que el canal: no hay nada que guardar.")
            }
            html.buttonRow { $0.linkButton("Volver a subir el archivo", to: review.channel, .secondary) }
            return
        }
        html.form(.method(.post), .action(review.apply)) { form in
            form.proof(review.proof)
            form.hiddenField("visto", review.fingerprint)
            form.p("Todo entra como borrador: lo que ya está publicado sigue como está hasta que alguien lo publique.")
            form.buttonRow { row in
                row.submitButton("Guardar todo como borradores")
                row.linkButton("Dejarlo sin guardar", to: review.channel, .secondary)
            }
        }
    }
}
