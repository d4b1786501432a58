import Calendar
import Design
import Filings
import HTML
import HTTP
import Platform

enum FilingCheckPages {
    private static let home = TrailStep("Inicio", Homes.home.path)
    private static let check = TrailStep("Comprobar un radicado", FilingChecks.search.path)

    static func search(_ form: NumberForm) -> Page {
        Page(
            form.problem == nil ? "Comprobar un radicado" : "Error: comprobar un radicado",
            description:
                "Escriba un número de radicado y compruebe qué se entregó, cuándo y si la constancia es auténtica.",
            status: form.problem == nil ? 200 : 422, trail: [home], section: FilingChecks.search.path
        ) { html in
            html.h1("Comprobar un radicado")
            html.p(
                "Cuando una alcaldía o una gobernación entrega su plan de acción recibe un número de radicado y una"
                    + " constancia firmada. Aquí cualquiera comprueba qué se entregó y cuándo.",
                .class("lead"))
            if let problem = form.problem { html.errorSummary([FieldError("numero", problem)]) }
            html.form(.method(.get), .action(FilingChecks.search.path), .novalidate) { box in
                box.textField(number(form))
                box.submitButton("Comprobar")
            }
            html.p { line in
                line.text("¿Tiene el archivo de la constancia? Puede comprobarlo sin nosotros con las ")
                line.a("llaves públicas", .href(FilingChecks.keys.path))
                line.text(".")
            }
        }
    }

    private static func number(_ form: NumberForm) -> FormField {
        FormField(
            "numero", "Número de radicado",
            hint: "Como está en la constancia: GEL-2012-54174-000007-1. No importan los espacios, los guiones ni las"
                + " mayúsculas.",
            value: form.typed, error: form.problem, autocomplete: "off", maximum: 100)
    }

    static func show(_ check: FilingCheck) -> Page {
        let filing = check.receipt.filing
        return Page(
            "Radicado \(filing.number)",
            description: "La \(check.receipt.entityName) entregó \(check.receipt.title) el \(filing.at.day.spoken).",
            trail: [home, self.check], section: FilingChecks.search.path
        ) { html in
            html.h1("Radicado \(filing.number)")
            html.p("La \(check.receipt.entityName) entregó: \(check.receipt.title).", .class("lead"))
            verdict(check, &html)
            html.card("Qué se entregó", level: 2) { facts(check, &$0) }
            html.card("Cómo comprobarlo por su cuenta", level: 2) { ownCheck(check, &$0) }
            html.p { $0.a("Comprobar otro número", .href(FilingChecks.search.path)) }
        }
        .styled(.data)
    }

    private static func verdict(_ check: FilingCheck, _ html: inout HTML) {
        let isAuthentic = check.verdict == .authentic
        html.callout(
            isAuthentic ? "La constancia es auténtica" : "La constancia no es auténtica", isAuthentic ? .kept : .missed,
            level: 2
        ) { box in
            box.p(check.verdict.words + " Lo comprobamos al abrir esta página.")
        }
    }

    private static func facts(_ check: FilingCheck, _ html: inout HTML) {
        let filing = check.receipt.filing
        html.facts { list in
            list.fact("Entidad") { $0.a(check.receipt.entityName, .href(check.entityPath)) }
            list.fact("Entregó", check.receipt.title)
            list.fact("Recibido") { value in
                value.time("\(filing.at.exact), hora de Colombia", .datetime(filing.at.isoInBogota))
                value.text(", según el reloj del servidor")
            }
            list.fact("Plazo") {
                $0.chip(filing.isOnTime ? "a tiempo" : "fuera de plazo", filing.isOnTime ? .kept : .missed)
            }
            for fact in check.receipt.facts.sorted(by: { $0.key < $1.key }) {
                list.fact(FactWords.label(fact.key), fact.value)
            }
            list.fact("Huella del contenido (SHA-256)") { $0.code { $0.fingerprint(filing.contentHash) } }
        }
    }

    private static func ownCheck(_ check: FilingCheck, _ html: inout HTML) {
        html.p(
            "La constancia está firmada (Ed25519). Con el archivo y las llaves publicadas, cualquier persona comprueba sin"
                + " conexión que no fue alterada:")
        html.codeBlock(
            "gelt receipt verify \(check.receipt.filename) --keys llaves.json", label: "Orden para comprobar")
        html.facts { list in
            list.fact("Llave") { $0.code(check.receipt.keyID) }
        }
        html.buttonRow { row in
            row.linkButton(
                "Descargar la constancia (JSON)", to: FilingChecks.download.path(check.receipt.filing.number))
            row.a("Ver las llaves públicas", .href(FilingChecks.keys.path))
        }
    }

    static func keys(_ keys: [FilingKey]) -> Page {
        Page(
            "Llaves públicas", description: "Las llaves con que se firman las constancias de radicado.",
            trail: [home, check], section: FilingChecks.search.path
        ) { html in
            html.h1("Llaves públicas")
            html.p(
                "Con ellas se comprueba que una constancia de radicado es auténtica, sin preguntarnos. Una llave retirada no"
                    + " firma nada nuevo, pero lo que firmó antes sigue siendo auténtico.",
                .class("lead"))
            html.p { $0.linkButton("Descargar todas (JSON)", to: FilingChecks.keyFile.path) }
            for key in keys { html.card("Llave \(key.id)", level: 2) { one(key, &$0) } }
        }
        .styled(.data)
    }

    private static func one(_ key: FilingKey, _ html: inout HTML) {
        html.facts { list in
            list.fact("Estado") {
                $0.chip(key.retiredAt == nil ? "firma hoy" : "retirada", key.retiredAt == nil ? .kept : .neutral)
            }
            list.fact("Firma desde", "\(key.createdAt.spoken)")
            if let retired = key.retiredAt { list.fact("Firmó hasta", retired.spoken) }
            list.fact("Algoritmo", "Ed25519")
        }
        html.codeBlock(key.pem, label: "Llave \(key.id) en formato PEM")
    }
}

/// The names of a receipt's facts as people read them.
enum FactWords {
    private static let labels = [
        "campania": "Campaña", "version": "Versión", "firma": "Firmó (papel)", "vigencia": "Vigencia",
        "acciones": "Acciones",
    ]

    static func label(_ name: String) -> String {
        labels[name] ?? name.prefix(1).uppercased() + name.dropFirst().replacing("_", with: " ")
    }
}
