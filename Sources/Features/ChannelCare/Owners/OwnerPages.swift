import Calendar
import Channels
import Design
import HTML
import Platform
import Spanish

enum OwnerPages {
    static func show(_ view: OwnerView, _ links: CareLinks) -> Page {
        Page(
            view.row.title, status: view.errors.isEmpty ? 200 : 422, trail: links.trail, section: CareLinks.section,
            wide: true
        ) { html in
            html.errorSummary(view.errors)
            html.h1(view.row.title)
            html.p(.class("lead")) { line in
                line.chip(view.row.word, view.row.mark)
                if let freshness = view.row.freshness { line.text(" \(freshness.sentence).") }
            }
            html.columns(
                work: { work in
                    writeKept(view, &work)
                    writeReview(view, links, &work)
                    writeHistory(view, links, &work)
                },
                side: { side in
                    writeTexts(view, links, &side)
                    if links.mayDecide { writeForm(view, links, &side) } else { writeOwner(view, &side) }
                })
        }
    }

    private static func writeKept(_ view: OwnerView, _ html: inout HTML) {
        guard let freshness = view.row.freshness else {
            return html.callout(nil) { box in
                box.p(
                    view.row.coveredBy.map {
                        "Este canal se cumple con «\($0)»: lo que se publique aquí cuenta para ese canal."
                    } ?? "Este canal reúne otros; cada uno tiene su propia frecuencia, salvo que aquí se decida una.")
            }
        }
        html.h2("Lo cumplido")
        guard freshness.isJudged, !freshness.periods.isEmpty else {
            return html.p(
                freshness.isEmpty
                    ? "Todavía no se ha publicado nada. Se empieza a contar con lo primero que se publique."
                    : "No tiene periodos que contar: se muestra cuándo se actualizó por última vez.")
        }
        html.p("\(Spanish.capitalized(freshness.summary)).")
        html.p { $0.periods(freshness.squares(24), summary: Spanish.capitalized(freshness.summary)) }
        html.fold("Periodo por periodo") { fold in
            fold.dataTable(
                "Periodos desde el \(freshness.since?.short ?? "")",
                columns: [TableColumn("Periodo"), TableColumn("Veces", isNumber: true), TableColumn("Quedó")],
                rows: freshness.periods.reversed().prefix(60).map { period in
                    [
                        TableCell(Spanish.capitalized(period.name)),
                        TableCell("\(Spanish.number(max(0, period.done))) de \(Spanish.number(period.promised))"),
                        TableCell(period.state.word),
                    ]
                }, captionHidden: true)
        }
    }

    private static func writeReview(_ view: OwnerView, _ links: CareLinks, _ html: inout HTML) {
        guard links.mayReview, view.row.key != Care.wholeSite else { return }
        html.card("¿Revisó y todo sigue igual?", level: 2) { card in
            card.p(
                "No hace falta cambiar nada para cumplir: anote que lo revisó. Queda con su nombre y su nota, y a la vista de todos como revisión."
            )
            card.changeForm(to: links.review(view.row.key), token: links.proof, keep: true) { form in
                form.textField(
                    FormField(
                        "nota", "Qué revisó", hint: "Por ejemplo: «Comparé los teléfonos con los de cada oficina».",
                        value: view.review.note, error: view.review.errors.first?.message, maximum: 500))
                form.buttonRow { $0.submitButton("Revisé y nada ha cambiado", .secondary) }
            }
        }
    }

    private static func writeHistory(_ view: OwnerView, _ links: CareLinks, _ html: inout HTML) {
        html.h2("Lo que se ha hecho")
        guard !view.history.isEmpty else {
            return html.p("Todavía nada. Aquí quedará cada publicación, cada cambio y cada revisión.")
        }
        html.ul { list in
            for deed in view.history {
                list.li { item in
                    item.time(deed.at.day.short, .datetime(deed.at.day.iso))
                    item.text(": \(deed.kind.rawValue) ")
                    if let record = deed.item {
                        item.a(record.title, .href(links.onSite(record.path)))
                    } else if deed.kind == .reviewed {
                        item.text("sin cambios: \(deed.note)")
                    } else {
                        item.text("un contenido que ya no está a la vista")
                    }
                    item.small(" · \(author(deed.person, view.names))")
                }
            }
        }
    }

    private static func author(_ id: String, _ names: [String: String]) -> String {
        names[id] ?? (id == "gelt" || id.hasPrefix("[") ? "la plataforma" : "una persona que ya no tiene cuenta")
    }

    // MARK: The side

    /// The plan's words beside the template's.
    private static func writeTexts(_ view: OwnerView, _ links: CareLinks, _ side: inout HTML) {
        side.card("Quién lo pide", level: 2) { card in
            card.facts { facts in
                if let reference = view.care?.promise?.reference {
                    facts.fact("El plan dice") { value in
                        value.text("«\(reference.words)». ")
                        value.a(reference.title, .href(links.onSite(reference.path)))
                    }
                }
                if let channel = view.row.channel {
                    facts.fact("La plantilla pide", channel.frequency)
                    if !channel.office.isEmpty { facts.fact("Oficina de la plantilla", channel.office) }
                }
                if let since = view.row.freshness?.since { facts.fact("Se cuenta desde", since.short) }
                if let until = view.row.freshness?.promise.until { facts.fact("Hasta", until.short) }
            }
            card.p { $0.a("Las promesas del plan", .href(links.promises)) }
        }
    }

    private static func writeOwner(_ view: OwnerView, _ side: inout HTML) {
        let owner = view.row.owner
        side.card("Quién lo mantiene", level: 2) { card in
            card.facts { facts in
                facts.fact("Oficina", owner.office.isEmpty ? "ninguna nombrada" : owner.office)
                facts.fact("Persona", owner.name.isEmpty ? "nadie con cuenta" : owner.name)
            }
        }
    }

    private static func writeForm(_ view: OwnerView, _ links: CareLinks, _ side: inout HTML) {
        let form = view.form
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        side.card("Quién lo mantiene y cada cuánto", level: 2) { card in
            card.changeForm(to: links.channel(view.row.key), token: links.proof, keep: true) { box in
                box.textField(
                    FormField(
                        "oficina", "Oficina", hint: view.row.owner.isProposed ? hint(view.row.owner.office) : nil,
                        value: form.office, isRequired: false, maximum: 120))
                box.selectField(
                    FormField(
                        "responsable", "Persona con cuenta", hint: "Recibe el aviso antes de que venza.",
                        value: form.person, error: error("responsable"), isRequired: false),
                    choices: view.people.map { FormChoice($0.id, $0.name) }, prompt: "Nadie; responde la oficina")
                box.selectField(
                    FormField("frecuencia", "Cada cuánto", value: form.frequency, error: error("frecuencia")),
                    choices: choices(view), prompt: nil)
                box.buttonRow { $0.submitButton("Guardar") }
            }
        }
    }

    private static func hint(_ office: String) -> String? { office.isEmpty ? nil : "Suele ser: \(office)." }

    private static func choices(_ view: OwnerView) -> [FormChoice] {
        let template = view.row.channel.map { "Como pide la plantilla: \($0.frequency)" } ?? "Sin promesa propia"
        let plan = view.care?.promise?.reference.map {
            FormChoice(OwnerForm.asPlan, "Como promete el plan: \($0.words)")
        }
        return [FormChoice(OwnerForm.asTemplate, template)] + (plan.map { [$0] } ?? [])
            + OwnerForm.frequencies.map { FormChoice($0, Spanish.capitalized($0)) }
    }
}

extension Keeping.State {
    var word: String {
        switch self {
        case .kept: "cumplido"
        case .late: "cumplido con atraso"
        case .missed: "sin cumplir"
        case .running: "en curso"
        case .notYet: "aún no empieza"
        case .notOwed: "nada que cumplir"
        }
    }
}
