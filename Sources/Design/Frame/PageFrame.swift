public import HTML

/// What stands around every page: who speaks, where one is, and where one can go from here.
///
/// ```swift
/// let page = frame.render { main in
///     main.h1("Plan de acción")
/// }
/// ```
///
/// The page's own part writes the one `h1`. Skip link, landmarks and search come from here, nothing from a third party.
public struct PageFrame: Sendable {
    /// BCP 47.
    public var language = "es-CO"
    /// The page's own name; the site's name is added in the browser's tab.
    public var title: String
    /// One sentence for search engines; left out when empty.
    public var description = ""
    /// "Alcaldía de Villa del Páramo"
    public var siteName: String
    /// "Norte de Santander · Por un desarrollo social y comunitario"
    public var siteDetail = ""
    public var siteHome = "/"
    public var shield = Shield.nation
    /// A number of ``Look``; its colours arrive with a stylesheet of ``stylesheets``.
    public var look = 0
    public var topBar = TopBar()
    public var menu: [MenuItem] = []
    public var person: PersonMenu?
    /// The way here, from the home page to the parent; the page itself is not among them.
    public var breadcrumbs: [Link] = []
    public var search: SearchBox?
    /// Addresses, in order.
    public var stylesheets: [String] = []
    public var scripts: [String] = []
    /// The address of an SVG icon.
    public var icon: String?
    /// The page's full address: the canonical link, and the line that is printed on paper.
    public var address: String?
    /// Today in words; shown only on paper.
    public var printedOn: String?
    public var footer = Footer()
    public var notice: FlashMessage?
    /// For tables that people compare: more room at the sides.
    public var wide = false

    public init(title: String, siteName: String) {
        self.title = title
        self.siteName = siteName
    }

    /// The whole page around what `content` writes.
    public func render(main content: (inout HTML) throws -> Void) rethrows -> HTML {
        var page = HTML()
        page.doctype()
        try page.html(lang: language) { page in
            page.head { writeHead(&$0) }
            try page.body(.when(wide, .class("wide"))) { page in
                page.a("Ir al contenido", .class("skip"), .href("#contenido"))
                writeTopBar(&page)
                writeHeader(&page)
                writeBreadcrumbs(&page)
                try page.main(.id("contenido"), .class("wrap"), .tabindex(-1)) { page in
                    if let notice { page.flash(notice) }
                    try content(&page)
                }
                writeFooter(&page)
            }
        }
        return page
    }
}

extension PageFrame {
    private func writeHead(_ head: inout HTML) {
        head.meta(.charset("utf-8"))
        head.title(title == siteName ? title : "\(title) · \(siteName)")
        head.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        head.meta(.name("color-scheme"), .content("light dark"))
        if !description.isEmpty { head.meta(.name("description"), .content(description)) }
        if let address { head.link(.rel("canonical"), .href(address)) }
        if let icon { head.link(.rel("icon"), .type("image/svg+xml"), .href(icon)) }
        for sheet in stylesheets { head.link(.rel("stylesheet"), .href(sheet)) }
        for script in scripts { head.script(.src(script), .defer) }
    }

    private func writeTopBar(_ page: inout HTML) {
        if let words = topBar.demonstration { page.demonstrationBanner(words, link: topBar.link) }
        page.div(.class("gov"), .role("region"), .aria("label", "Portal del Estado")) { bar in
            bar.div(.class("wrap")) { bar in
                bar.span(topBar.text)
                if let person { writePerson(person, &bar) }
            }
        }
    }

    private func writePerson(_ person: PersonMenu, _ bar: inout HTML) {
        bar.div(.class("person")) { bar in
            bar.span("\(person.name) · \(person.role)")
            bar.a("Mi escritorio", .href(person.desk))
            bar.form(.method(.post), .action(person.signOut)) { form in
                form.input(.type(.hidden), .name(PersonMenu.tokenField), .value(person.token))
                form.button("Salir", .type(.submit))
            }
        }
    }

    private func writeHeader(_ page: inout HTML) {
        page.header(.class(menu.isEmpty ? "site bare" : "site")) { header in
            header.div(.class("wrap masthead")) { header in
                header.a(.class("brand"), .href(siteHome)) { brand in
                    brand.shield(shield)
                    brand.span {
                        $0.strong(siteName)
                        if !siteDetail.isEmpty { $0.span(siteDetail) }
                    }
                }
                if let search { header.searchForm(search) }
            }
            if !menu.isEmpty { writeMenu(&header) }
        }
    }

    private func writeMenu(_ header: inout HTML) {
        header.nav(.class("menu"), .aria("label", "Menú principal")) { nav in
            nav.details(.class("wrap")) { menu in
                menu.summary("Menú")
                menu.ul { list in
                    for item in self.menu {
                        list.li { $0.a(item.title, .href(item.address), .when(item.current, .aria("current", "page"))) }
                    }
                }
            }
        }
    }

    private func writeBreadcrumbs(_ page: inout HTML) {
        guard !breadcrumbs.isEmpty else { return }
        page.div(.class("wrap")) { $0.breadcrumbs(breadcrumbs) }
    }

    private func writeFooter(_ page: inout HTML) {
        page.footer(.class("foot")) { foot in
            foot.div(.class("wrap")) { foot in
                foot.p(.class("paper-only")) { writePaperLine(&$0) }
                for line in footer.lines { foot.p(line) }
                foot.linkRow(footer.links, label: "Sobre este sitio")
                if let updated = footer.updated { foot.p("Última actualización: \(updated)") }
            }
        }
    }

    private func writePaperLine(_ line: inout HTML) {
        line.text([address, printedOn.map { "impreso el \($0)" }].compactMap { $0 }.joined(separator: " · "))
    }
}

extension HTML {
    /// A box that searches. A second one on a page needs an id of its own.
    public mutating func searchForm(_ search: SearchBox, id: String = "buscar") {
        form(.class("search"), .role("search"), .method(.get), .action(search.action)) { form in
            form.label(search.label, .class("unseen"), .for(id))
            form.input(.id(id), .type(.search), .name("q"), .value(search.value), .placeholder(search.label))
            form.button("Buscar", .type(.submit))
        }
    }

    fileprivate mutating func linkRow(_ links: [Link], label: String) {
        guard !links.isEmpty else { return }
        nav(.aria("label", label)) { nav in
            nav.ul { list in
                for link in links { list.li { $0.a(link.title, .href(link.address)) } }
            }
        }
    }
}
