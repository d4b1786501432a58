import Calendar
import Channels
import Design
import HTML
import HTTP
import Platform

struct VersionsView: Sendable {
    let opened: OpenedItem
    /// The newest first.
    let versions: [ItemVersion]
    let compared: ComparedVersions?
    let shared: [PreviewLink]
    let names: [String: String]
    let media: [String: Media]
    /// Of a link that was made just now.
    let secret: String?

    var item: Item { opened.item }
    func name(_ person: String) -> String { names[person] ?? "una persona que ya no está" }
}

enum VersionPages {
    static func show(_ view: VersionsView, _ links: ContentLinks) -> Page {
        Page(
            "Versiones", trail: links.trail(view.item), section: ContentLinks.section, wide: true
        ) { html in
            html.h1("Versiones de «\(view.item.title)»")
            html.columns(
                work: { work in
                    writeComparison(view, links, &work)
                    writeVersions(view, links, &work)
                },
                side: { writeShared(view, links, &$0) })
        }
    }

    /// The page of who has no account: nothing but the item, and that it is not published.
    static func shared(_ preview: ItemPreview, until expires: Instant) -> Page {
        var page = Page(preview.words.title) { html in
            html.callout("Vista previa: esto no está publicado", .due, level: 2) {
                $0.p("Puede cambiar antes de publicarse. Este enlace abre hasta el \(expires.spoken)")
            }
            preview.write(level: 1, &html)
        }
        page.isUnlisted = true
        return page
    }

    private static func writeComparison(_ view: VersionsView, _ links: ContentLinks, _ html: inout HTML) {
        guard let compared = view.compared else {
            return html.p("Solo hay una versión. La siguiente comienza cuando se cambie lo que ya se publicó.")
        }
        html.h2("Qué cambió de la versión \(compared.old.number) a la \(compared.new.number)", .id("cambios"))
        html.differences(
            ItemDifference.rows(
                from: compared.old.words, to: compared.new.words, view.opened.kind, media: view.media),
            caption: "De la versión \(compared.old.number) a la \(compared.new.number)")
        let choices = view.versions.map { FormChoice(String($0.number), "Versión \($0.number)") }
        html.form(
            .method(.get), .action(links.to(ContentRoutes.versions, view.item.id) + "#cambios"), .class("pair")
        ) { form in
            form.selectField(
                FormField("de", "De la versión", value: String(compared.old.number)), choices: choices, prompt: nil)
            form.selectField(
                FormField("a", "A la versión", value: String(compared.new.number)), choices: choices, prompt: nil)
            form.buttonRow { $0.submitButton("Comparar", .secondary) }
        }
    }

    private static func writeVersions(_ view: VersionsView, _ links: ContentLinks, _ html: inout HTML) {
        html.h2("Todas las versiones")
        html.ul(.class("tasks")) { list in
            for version in view.versions { list.li { write(version, view, links, &$0) } }
        }
    }

    private static func write(_ version: ItemVersion, _ view: VersionsView, _ links: ContentLinks, _ line: inout HTML) {
        line.span { words in
            words.strong("Versión \(version.number): \(version.words.title)")
            words.small("\(version.writtenAt.spoken), \(view.name(version.writtenBy))")
        }
        line.span { marks in
            if version.number == view.item.published { marks.chip("a la vista", .kept) }
            if version.number == view.item.draft { marks.chip(version.sealedAt == nil ? "borrador" : "la última") }
        }
        guard version.number != view.item.draft, view.opened.rights.mayWrite(view.item) else { return }
        line.changeForm(to: links.to(ContentRoutes.restoreVersion, view.item.id), token: links.proof) { form in
            form.hiddenField("version", String(version.number))
            form.submitButton("Volver a la versión \(version.number)", .secondary)
        }
    }

    private static func writeShared(_ view: VersionsView, _ links: ContentLinks, _ side: inout HTML) {
        if let secret = view.secret {
            side.oneTimeLink(
                links.siteAddress + ContentRoutes.preview.path(secret),
                "Quien lo tenga ve el borrador sin ingresar, durante \(PreviewLink.days) días.")
        }
        side.card("Compartir una vista previa", level: 2) { card in
            card.p(
                "Un enlace para que alguien sin cuenta lea el borrador antes de publicarlo. Abre durante \(PreviewLink.days) días y no aparece en los buscadores."
            )
            if view.opened.rights.writes(for: view.item.body) {
                card.changeForm(to: links.to(ContentRoutes.share, view.item.id), token: links.proof) { form in
                    form.buttonRow { $0.submitButton("Crear un enlace", .secondary) }
                }
            }
            for link in view.shared { write(link, view, links, &card) }
        }
    }

    private static func write(_ link: PreviewLink, _ view: VersionsView, _ links: ContentLinks, _ card: inout HTML) {
        card.p(
            "Creado el \(link.createdAt.spoken) por \(view.name(link.createdBy)). Abre hasta el \(link.expiresAt.spoken)"
        )
        guard view.opened.rights.writes(for: view.item.body) else { return }
        card.changeForm(to: links.to(ContentRoutes.revoke, view.item.id), token: links.proof) { form in
            form.hiddenField("enlace", link.digest)
            form.buttonRow { $0.submitButton("Retirar el enlace", .danger) }
        }
    }
}
