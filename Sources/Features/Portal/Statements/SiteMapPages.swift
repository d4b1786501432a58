import Channels
import Design
import HTML
import HTTP
import Platform
import Spanish

enum SiteMapPages {
    static func map(_ view: SiteView, _ promises: [SitePromise], _ links: SiteLinks) -> Page {
        var page = Page(
            "Todo el sitio",
            description: "Todos los canales y páginas del sitio de \(links.tenant.inSentence).",
            trail: [links.home], section: SiteRoutes.map.path
        ) { html in
            html.h1("Todo el sitio")
            html.p(
                "Cada canal de \(links.tenant.inSentence), con lo que hay en él. Si busca algo preciso, use el buscador.",
                .class("lead"))
            html.searchForm(links.searchBox, id: "buscar-aqui")
            html.div(.class("index")) { index in
                for root in view.tree.roots { write(root, view, links, &index) }
                other(promises, links, &index)
            }
        }
        page.styles = [.site]
        return page
    }

    private static func write(_ root: Channel, _ view: SiteView, _ links: SiteLinks, _ html: inout HTML) {
        html.h2 { $0.a(root.title, .href(links(root.path))) }
        let children = view.tree.children(of: root.key)
        guard !children.isEmpty else {
            html.p(counted(view.items(below: root.key)), .class("hint"))
            return
        }
        html.ul { list in
            for child in children {
                list.li { item in
                    item.a(child.title, .href(links(child.path)))
                    item.text(" ")
                    item.small(counted(view.items(below: child.key)))
                    let below = view.tree.children(of: child.key)
                    guard !below.isEmpty else { return }
                    item.ul { inner in for one in below { inner.li { $0.a(one.title, .href(links(one.path))) } } }
                }
            }
        }
    }

    private static func counted(_ items: Int) -> String {
        items == 0 ? "sin contenidos todavía" : Spanish.count(items, "contenido", "contenidos")
    }

    private static func other(_ promises: [SitePromise], _ links: SiteLinks, _ html: inout HTML) {
        html.h2("Sobre este sitio")
        html.ul { list in
            for promise in promises {
                guard let path = promise.path else { continue }
                list.li { $0.a(promise.promise, .href(links(path))) }
            }
            for (title, path) in pages { list.li { $0.a(title, .href(links(path))) } }
        }
    }

    private static let pages: [(String, String)] = [
        ("Canales al día", "/canales-al-dia"),
        ("Visitas de este sitio", "/estadisticas"),
        ("Calendario de eventos y convocatorias", SiteRoutes.calendar.path),
        ("Transparencia y acceso a la información", SiteRoutes.transparency.path),
        ("Novedades en su correo", SiteRoutes.subscription.path),
        ("Novedades para programas lectores (Atom)", SiteRoutes.feed.path),
        ("Declaración de accesibilidad", SiteRoutes.accessibility.path),
        ("Datos abiertos de este sitio", SiteRoutes.data.path),
    ]
}
