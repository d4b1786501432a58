public import HTML

extension PageFrame {
    func writeHead(_ head: inout HTML) {
        head.meta(.charset("utf-8"))
        head.title(title == siteName ? title : "\(title) · \(siteName)")
        head.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        head.meta(.name("color-scheme"), .content("light dark"))
        if !description.isEmpty { head.meta(.name("description"), .content(description)) }
        if let address { head.link(.rel("canonical"), .href(address)) }
        if isUnlisted { head.meta(.name("robots"), .content("noindex")) }
        writeSharing(&head)
        for other in alternates {
            head.link(.rel("alternate"), .type(other.type), .title(other.title), .href(other.address))
        }
        if let icon { head.link(.rel("icon"), .type("image/svg+xml"), .href(icon)) }
        for sheet in stylesheets { head.link(.rel("stylesheet"), .href(sheet)) }
        for script in scripts { head.script(.src(script), .defer) }
    }

    /// What other sites show when somebody shares a link to this page (ogp.me).
    private func writeSharing(_ head: inout HTML) {
        guard let address, !isUnlisted else { return }
        var properties = [
            ("og:title", title), ("og:type", "website"), ("og:url", address), ("og:site_name", siteName),
            ("og:locale", "es_CO"),
        ]
        if !description.isEmpty { properties.append(("og:description", description)) }
        if let picture { properties.append(("og:image", picture)) }
        for (name, value) in properties { head.meta(.property(name), .content(value)) }
    }

    func writeBanner(_ page: inout HTML) {
        if let banner { page.alert(banner) }
    }

    func writeTop(_ page: inout HTML) {
        writeTopBar(&page)
        writeBanner(&page)
        writeHeader(&page)
    }

    func writeTopBar(_ page: inout HTML) {
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

    func writeHeader(_ page: inout HTML) {
        page.header(.class(menu.isEmpty ? "site bare" : "site")) { site in
            if header == .plain {
                writeMasthead(&site)
            } else {
                site.div(.class("deep")) { deep in
                    if header == .landscape { deep.scenery(shield.motif) }
                    writeMasthead(&deep)
                }
            }
            if !menu.isEmpty { writeMenu(&site) }
        }
    }

    private func writeMasthead(_ site: inout HTML) {
        site.div(.class("wrap masthead")) { masthead in
            masthead.a(.class("brand"), .href(siteHome)) { brand in
                if let shieldPicture {
                    brand.img(.class("shield"), .src(shieldPicture), .alt(""), .width(52), .height(60))
                } else {
                    brand.shield(shield)
                }
                brand.span {
                    $0.strong(siteName)
                    if !siteDetail.isEmpty { $0.span(siteDetail) }
                }
            }
            if let search { masthead.searchForm(search) }
        }
    }

    private func writeMenu(_ header: inout HTML) {
        header.nav(.class("menu"), .aria("label", "Menú principal")) { nav in
            nav.details(.class("wrap")) { menu in
                menu.summary("Menú")
                menu.ul { list in
                    for item in self.menu { list.li { writeEntry(item, &$0) } }
                }
            }
        }
    }

    private func writeEntry(_ item: MenuItem, _ entry: inout HTML) {
        guard !item.pages.isEmpty else {
            return entry.a(item.title, .href(item.address), .when(item.current, .aria("current", "page")))
        }
        // Where the reader is stands open; who opens another group closes it.
        entry.details(.name("menu"), .when(item.current, .open)) { group in
            group.summary(item.title, .when(item.current, .aria("current", "true")))
            group.ul { list in
                for page in item.pages { list.li { writeEntry(page, &$0) } }
            }
        }
    }

    func writeBreadcrumbs(_ page: inout HTML) {
        guard !breadcrumbs.isEmpty else { return }
        page.div(.class("wrap")) { $0.breadcrumbs(breadcrumbs) }
    }

    func writeFoot(_ foot: inout HTML) {
        for (index, line) in footer.lines.enumerated() { foot.p(line, .when(index == 0, .class("who"))) }
        foot.linkRow(footer.links, label: "Sobre este sitio")
        if let updated = footer.updated { foot.p("Última actualización: \(updated)") }
    }

    func writePaperLine(_ line: inout HTML) {
        line.text([address, printedOn.map { "impreso el \($0)" }].compactMap { $0 }.joined(separator: " · "))
    }
}

extension HTML {
    /// A warning above everything, in its own colours and with its own word.
    public mutating func alert(_ banner: FrameBanner, label: String? = nil) {
        div(.class("alert \(banner.tone.rawValue)"), .role("region"), .aria("label", label ?? banner.kind)) { alert in
            alert.div(.class("wrap")) { alert in
                alert.p { words in
                    words.strong("\(banner.kind): \(banner.title)")
                    words.text(" \(banner.words) ")
                    if let link = banner.link { words.a(link.title, .href(link.address)) }
                }
            }
        }
    }

    /// A box that searches. A second one on a page needs an id of its own.
    public mutating func searchForm(_ search: SearchBox, id: String = "buscar") {
        form(
            .class("search"), .role("search"), .method(.get), .action(search.action),
            .when(search.suggestions != nil, .data("suggest", search.suggestions ?? ""))
        ) { form in
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
