import Calendar
import Channels
import Design
import HTML
import Platform
import Spanish

struct DeskView: Sendable {
    let rights: ItemRights
    let desk: OwnDesk
    let late: [ChannelFreshness]
    let asked: ListQuestion
    let items: [Item]
    let count: Int
    let page: Int
    let tree: ChannelTree
    let names: [String: String]
    let today: Day

    func channel(_ item: Item) -> String { tree[item.channel]?.title ?? item.channel }
}

enum DeskPages {
    static func show(_ view: DeskView, _ links: ContentLinks) -> Page {
        Page("Contenidos", trail: links.trail, section: ContentLinks.section, wide: true) { html in
            html.h1("Contenidos del sitio")
            html.p(.class("lead")) { $0.text(lead(view)) }
            html.buttonRow { row in
                row.linkButton("Escribir", to: links.choose)
                if links.mayManage { row.a("Ordenar los canales", .href(links.tree)) }
            }
            if view.asked.isAnything, view.page == 1 { writeOwn(view, links, &html) }
            writeList(view, links, &html)
        }
    }

    private static func lead(_ view: DeskView) -> String {
        guard !view.rights.publishes else { return "Usted escribe para todo el sitio, revisa y publica." }
        return "Usted escribe y envía a revisión; publican quienes tienen el papel de edición o web máster."
    }

    private static func writeOwn(_ view: DeskView, _ links: ContentLinks, _ html: inout HTML) {
        let desk = view.desk
        writeTasks(
            view.rights.publishes ? "Esperan su revisión" : "Enviados a revisión", desk.review, view, links, &html
        ) {
            (Self.waiting(since: $0.changedAt.day, view.today), .due)
        }
        writeLate(view, links, &html)
        writeTasks("Mis borradores", desk.drafts, view, links, &html) {
            ("borrador del \($0.changedAt.day.short)", .neutral)
        }
        writeTasks("Programados", desk.scheduled, view, links, &html) {
            ($0.publishAt.map { "sale el \($0.spoken)" } ?? "programado", .due)
        }
    }

    /// What was promised and is overdue, with where to write it.
    private static func writeLate(_ view: DeskView, _ links: ContentLinks, _ html: inout HTML) {
        guard !view.late.isEmpty else { return }
        html.h2("Canales atrasados")
        html.taskList(
            view.late.prefix(6).map { row in
                let takesItems = view.tree[row.channel]?.kind != nil
                return TaskItem(
                    row.title, takesItems ? links.new(in: row.channel) : links.choose, detail: row.sentence,
                    words: row.word, row.mark)
            })
        if view.late.count > 6 { html.p("Y \(view.late.count - 6) más.", .class("hint")) }
    }

    private static func waiting(since day: Day, _ today: Day) -> String {
        switch day.days(to: today) {
        case ...0: "llegó hoy"
        case 1: "espera desde ayer"
        case let days: "espera hace \(days) días"
        }
    }

    private static func writeTasks(
        _ title: String, _ items: [Item], _ view: DeskView, _ links: ContentLinks, _ html: inout HTML,
        words: (Item) -> (String, Standing)
    ) {
        guard !items.isEmpty else { return }
        html.h2(title)
        html.taskList(
            items.map { item in
                let (state, standing) = words(item)
                let address = item.state == .draft ? links.item(item.id) : links.to(ContentRoutes.steps, item.id)
                return TaskItem(
                    item.title, address, detail: "\(view.channel(item)) · \(links.title(of: item.body))", words: state,
                    standing)
            })
    }

    private static func writeList(_ view: DeskView, _ links: ContentLinks, _ html: inout HTML) {
        html.h2("Todos los contenidos", .id("lista"))
        writeFilter(view, links, &html)
        guard !view.items.isEmpty else { return writeNothing(view, links, &html) }
        html.dataTable(
            Spanish.count(view.count, "contenido", "contenidos"),
            columns: ["Título", "Canal", "Estado", "Para quién habla", "Último cambio"].map { TableColumn($0) },
            rows: view.items.map { row($0, view, links) })
        html.pagination(page: view.page, of: view.asked.pages(of: view.count)) { page in
            links.list(view.asked.fields(page: page)) + "#lista"
        }
    }

    private static func row(_ item: Item, _ view: DeskView, _ links: ContentLinks) -> [TableCell] {
        let name = view.names[item.changedBy] ?? "una persona que ya no está"
        return [
            TableCell(item.title, link: links.item(item.id)), TableCell(view.channel(item)),
            TableCell { $0.itemChips(item) }, TableCell(links.title(of: item.body)),
            TableCell("\(item.changedAt.day.short), \(name)"),
        ]
    }

    private static func writeNothing(_ view: DeskView, _ links: ContentLinks, _ html: inout HTML) {
        guard view.asked.isAnything else {
            return html.emptyState(
                "Nada coincide", "Quite alguna condición o busque con menos palabras.",
                action: Link("Ver todos", links.home))
        }
        html.emptyState(
            "Todavía no hay contenidos", "Empiece por una noticia o por el directorio de funcionarios.",
            action: Link("Escribir el primero", links.choose))
    }

    private static func writeFilter(_ view: DeskView, _ links: ContentLinks, _ html: inout HTML) {
        let asked = view.asked
        html.form(.method(.get), .action(links.home + "#lista"), .class("pair")) { form in
            form.textField(
                FormField("q", "Palabras del título", value: asked.words, isRequired: false, maximum: 100), .search)
            form.selectField(
                FormField("canal", "Canal", value: asked.channel, isRequired: false),
                choices: view.tree.channels.filter { $0.kind != nil }.map { FormChoice($0.key, $0.title) },
                prompt: "Todos")
            form.selectField(
                FormField("estado", "Estado", value: asked.state, isRequired: false),
                choices: ItemState.allCases.map { FormChoice($0.rawValue, Spanish.capitalized($0.title)) },
                prompt: "Todos")
            form.selectField(
                FormField("cuerpo", "Para quién habla", value: asked.body, isRequired: false),
                choices: SiteBody.allCases.map { FormChoice($0.rawValue, links.title(of: $0)) }, prompt: "Todos")
            form.buttonRow { $0.submitButton("Buscar", .secondary) }
        }
    }
}
