import Calendar
import Channels
import Design
import HTML
import Platform
import Spanish

struct StepsView: Sendable {
    let opened: OpenedItem
    let form: StepForm
    let steps: [ItemStep]
    let names: [String: String]
    /// Who may publish, for who may not.
    let editors: [String]
    let media: [String: Media]
    /// What is still lacking.
    let missing: [FieldError]
    let isShown: Bool

    var item: Item { opened.item }
    var rights: ItemRights { opened.rights }
    func name(_ person: String) -> String { names[person] ?? "una persona que ya no está" }
}

/// Where an item stands, what comes next and whose it is.
enum StepPages {
    static func show(_ view: StepsView, _ links: ContentLinks) -> Page {
        Page(
            view.item.title, status: view.form.errors.isEmpty ? 200 : 422, trail: links.contents,
            section: ContentLinks.section, wide: true
        ) { html in
            html.errorSummary(view.form.errors.filter { !view.missing.contains($0) })
            html.h1(view.item.title)
            html.p(.class("lead")) { line in
                line.itemChips(view.item)
                line.text(" " + standing(view.item))
            }
            if !view.isShown { writeHidden(&html) }
            html.columns(
                work: { work in
                    writeNext(view, links, &work)
                    work.h2("Así se verá")
                    work.card { card in
                        ItemPreview(
                            words: view.opened.words, kind: view.opened.kind, media: view.media,
                            address: { links.inOffice($0) }
                        ).write(level: 3, &card)
                    }
                },
                side: { side in
                    writeLinks(view, links, &side)
                    StepTimeline.write(view, &side)
                })
        }
    }

    static func standing(_ item: Item) -> String {
        let end = item.expireAt.map { " Deja de verse después del \($0.spoken)" } ?? ""
        switch item.state {
        case .draft: return "Nadie fuera de la oficina ve este borrador." + end
        case .review: return "Espera que alguien lo revise." + end
        case .scheduled: return "Se publica el \(item.publishAt?.spoken ?? "día acordado.")" + end
        case .published: return "A la vista desde el \(item.publishedAt?.spoken ?? "día en que se publicó.")" + end
        case .archived: return "No está a la vista; se conserva todo."
        }
    }

    private static func writeHidden(_ html: inout HTML) {
        html.callout("El canal está oculto", .due, level: 2) {
            $0.p("Aunque se publique, nadie fuera de la oficina lo verá hasta que el canal se muestre.")
        }
    }

    private static func writeNext(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        html.h2("Qué sigue")
        if let refusal = view.rights.refusal(view.item) { html.callout(nil) { $0.p(refusal) } }
        writeMissing(view, links, &html)
        StepForms.write(view, links, &html)
        writeWhoPublishes(view, &html)
    }

    private static func writeMissing(_ view: StepsView, _ links: ContentLinks, _ html: inout HTML) {
        guard !view.missing.isEmpty, view.item.state != .archived, view.item.hasUnpublishedWords else { return }
        html.callout("Antes de seguir, complete lo que falta", .due, level: 3) { box in
            box.ul { list in
                for error in view.missing {
                    list.li { $0.a(error.message, .href(links.item(view.item.id) + "#" + error.field)) }
                }
            }
        }
    }

    /// Who cannot publish sees why, and whom to ask.
    private static func writeWhoPublishes(_ view: StepsView, _ html: inout HTML) {
        guard !view.rights.publishes else { return }
        let editors = view.editors.isEmpty ? "todavía nadie; pídalo al comité" : Spanish.list(view.editors)
        html.p(
            "Su papel escribe y envía a revisión. Publican quienes tienen el de edición o web máster: \(editors).",
            .class("hint"))
    }

    private static func writeLinks(_ view: StepsView, _ links: ContentLinks, _ side: inout HTML) {
        let (item, id) = (view.item, view.item.id)
        side.card("Este contenido", level: 2) { card in
            card.facts { facts in
                facts.fact("Canal") { $0.a(view.opened.channel.title, .href(links.list([("canal", item.channel)]))) }
                facts.fact("Para quién habla", links.title(of: item.body))
                facts.fact("Dirección", item.path)
                facts.fact("Último cambio", "\(item.changedAt.spoken), por \(view.name(item.changedBy))")
            }
            card.ul { list in
                if view.rights.mayWrite(item) { list.li { $0.a("Seguir escribiendo", .href(links.item(id))) } }
                list.li { $0.a("Versiones y enlace para compartir", .href(links.to(ContentRoutes.versions, id))) }
                if links.mayManage {
                    list.li { $0.a("Pasarlo a otro canal o dirección", .href(links.to(ContentRoutes.place, id))) }
                }
                if item.published != nil { list.li { $0.a("Verlo en el sitio", .href(links.inSite(item.path))) } }
            }
        }
    }
}
