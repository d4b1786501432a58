import Calendar
import Design
import HTML
import HTTP
import Platform

/// Puts the frame around a page: who speaks, where one is, where one can go.
struct Framing: Sendable {
    let services: Services
    let assets: Assets
    private let siteFrame: @Sendable (Context) throws -> SiteFrame?
    private let menus: [Place: [NavigationItem]]
    private let written: KeptBodies

    init(program: Program, services: Services, assets: Assets) {
        self.services = services
        self.assets = assets
        siteFrame = { try program.siteFrame($0) }
        written = KeptBodies(limit: services.installation.keptPages)
        menus = Dictionary(uniqueKeysWithValues: Place.allCases.map { ($0, program.navigation($0)) })
    }

    /// The page as it was written before under its name, or made and written now.
    func response(_ named: NamedPage, _ context: Context, _ flash: Flash?) throws -> Response {
        let site = site(context)
        let name = contentVersion(named.version, context, site)
        let mayKeep = context.viewer.person == nil && flash == nil && context.request.query["q"] == nil
        if mayKeep, let bytes = written.find(name) {
            var response = Response.html(bytes)
            response.headers.append(("Cache-Control", "no-cache"))
            response.contentVersion = name
            return response
        }
        var page = try named.make()
        page.version = named.version
        page.channel = named.channel
        let response = response(page, context, site, flash)
        if mayKeep, response.contentVersion == name, !context.showsProof { written.keep(response.body, under: name) }
        return response
    }

    func response(_ page: Page, _ context: Context, _ flash: Flash?) -> Response {
        response(page, context, site(context), flash)
    }

    private func response(_ page: Page, _ context: Context, _ site: SiteFrame?, _ flash: Flash?) -> Response {
        var frame = frame(page, context, site)
        frame.notice = flash.map { FlashMessage($0.text, $0.standing) }
        let html = frame.render { page.write(&$0) }
        var response = Response.html(html.bytes, status: page.status)
        if let seconds = page.refresh { response.headers.append(("Refresh", String(seconds))) }
        for cookie in page.cookies { response.setCookie(cookie) }
        if flash != nil {
            response.setCookie(.removal(Flashes.cookie, secure: context.request.scheme == "https"))
        }
        setKeeping(&response, page, context, site, flash)
        return response
    }

    /// What a person sees alone is never kept anywhere; a public page is kept under its content's version.
    private func setKeeping(
        _ response: inout Response, _ page: Page, _ context: Context, _ site: SiteFrame?, _ flash: Flash?
    ) {
        guard context.viewer.person == nil, flash == nil, page.cookies.isEmpty, page.status == 200 else {
            response.headers.append(("Cache-Control", "no-store"))
            return
        }
        response.headers.append(("Cache-Control", "no-cache"))
        response.contentVersion = page.version.map { contentVersion($0, context, site) }
    }

    private func contentVersion(_ version: String, _ context: Context, _ site: SiteFrame?) -> String {
        [services.installation.build, services.now().day.iso, context.origin, speaker(context, site), version]
            .joined(separator: "/")
    }

    /// Changes with whatever the frame says of the place.
    private func speaker(_ context: Context, _ site: SiteFrame?) -> String {
        guard let tenant = context.tenant else { return "nation" }
        return "\(tenant.code)/\(tenant.look)/\(tenant.name)/\(tenant.slogan)/\(site?.version ?? "")"
    }

    /// A failure, framed like any page of the place it happened in.
    func trouble(_ trouble: Trouble, _ context: Context) -> Response {
        let request = context.request
        let page = Page(trouble.title, status: trouble.status) { html in
            html.h1(trouble.title)
            html.p(trouble.sentence, .class("lead"))
            if trouble.isInternal { html.p("Número de la solicitud: \(request.id)") }
            if trouble.losesSession { Retyped(request).write(&html) }
            html.buttonRow { row in
                if case .signIn = trouble { row.linkButton("Ingresar", to: "/ingreso") }
                row.linkButton("Ir al inicio", to: context.publicHome, .secondary)
            }
        }
        var response = response(page, context, nil)
        if case .tooMany(let wait) = trouble {
            response.headers.append(("Retry-After", String(max(1, wait.components.seconds))))
        }
        if trouble.status == 503 { response.headers.append(("Retry-After", "60")) }
        return response
    }

    /// What the server refuses before anything is known about the place.
    func refusal(status: Int, request: Request?) -> Response {
        let words = Refusals.words(status)
        // Under a name that is not ours, the way out is the full address of the programme.
        let programme = status == 421 ? services.installation.publicAddress : ""
        var frame = PageFrame(title: words.title, siteName: House.programme)
        frame.siteDetail = House.strategy
        frame.siteHome = programme + "/"
        dress(&frame, look: 1)
        let html = frame.render { html in
            html.h1(words.title)
            html.p(words.sentence, .class("lead"))
            html.buttonRow { row in
                if status == 421 { row.linkButton("Buscar una entidad", to: programme + "/entidades") }
                row.linkButton("Ir al inicio", to: programme + "/", .secondary)
            }
        }
        return .html(html.bytes, status: status)
    }

    private func frame(_ page: Page, _ context: Context, _ site: SiteFrame?) -> PageFrame {
        var frame = PageFrame(title: page.title, siteName: context.tenant?.officialName ?? House.programme)
        frame.description = page.description
        frame.breadcrumbs = page.trail.map { Link($0.title, $0.path) }
        frame.wide = page.wide
        frame.address = address(context)
        frame.printedOn = services.now().day.short
        let look = context.tenant?.look ?? 1
        dress(&frame, look: look)
        frame.icon = assets.path(StaticFile.icon(look, shield(context, site).motif))
        frame.alternates = (site?.feeds ?? []).map {
            FrameAlternate(type: "application/atom+xml", title: $0.title, address: context.path($0.path))
        }
        surround(&frame, page, context, site)
        frame.isUnlisted = page.isUnlisted
        frame.alternates += page.alternates.map { FrameAlternate(type: $0.type, title: $0.title, address: $0.path) }
        frame.picture = page.picture.map { context.origin + $0 }
        frame.stylesheets += styles(page, context).map(assets.path)
        if context.place == .office { frame.scripts.append(assets.path(StaticFile.officeScript)) }
        return frame
    }

    /// What stands above and below a page is the same on all pages of a section for everybody who did not enter, so it
    /// is written once for each version of the site.
    private func surround(_ frame: inout PageFrame, _ page: Page, _ context: Context, _ site: SiteFrame?) {
        guard context.viewer.person == nil, context.place != .office, context.request.query["q"] == nil else {
            describe(&frame, page, context, site)
            return
        }
        let section = page.section ?? "-"
        let place =
            "frame/\(context.tenant?.code ?? "")/\(section)/\(context.onOwnHost ? context.origin : "")"
        frame.kept = services.shelf.thing(place, version: speaker(context, site)) {
            var whole = frame
            describe(&whole, page, context, site)
            return whole.surroundings()
        }
    }

    /// Who speaks, where one can go, and what stands at the foot.
    private func describe(_ frame: inout PageFrame, _ page: Page, _ context: Context, _ site: SiteFrame?) {
        frame.siteDetail = context.tenant.map(detail) ?? House.strategy
        frame.siteHome = context.publicHome
        frame.shield = shield(context, site)
        frame.menu = menu(page, context, site)
        frame.person = person(context)
        frame.footer = footer(context)
        if let site { put(site, around: &frame, context) }
    }

    private func shield(_ context: Context, _ site: SiteFrame?) -> Shield {
        site?.shield ?? context.tenant.map { Shield.of(entity: $0.code) } ?? .nation
    }

    private func dress(_ frame: inout PageFrame, look: Int) {
        frame.look = look
        frame.stylesheets = [StaticFile.stylesheet, .look(look)].map(assets.path)
        frame.scripts = [assets.path(StaticFile.script)]
        frame.icon = assets.path(StaticFile.icon(look))
        if services.installation.isDemonstration {
            frame.topBar.demonstration =
                "Las personas y los textos son inventados; nada de lo que haga aquí es oficial."
            frame.topBar.link = Link("Entrar y recorrerla", services.installation.publicAddress + "/demostracion")
        }
    }

    /// Who works here gets the styles of the back office on every page, so that their browser fetches them once.
    private func styles(_ page: Page, _ context: Context) -> [StaticFile] {
        let works = context.place == .office || context.viewer.person != nil
        return works ? page.styles.filter { !StaticFile.heldByOffice.contains($0.name) } + [.office] : page.styles
    }

    private func detail(_ tenant: Tenant) -> String {
        let department = tenant.kind == .municipality ? tenant.department : "Colombia"
        return tenant.slogan.isEmpty ? department : "\(department) · \(tenant.slogan)"
    }

    /// What the entity's own site adds; a site that cannot be read leaves the plain frame.
    private func site(_ context: Context) -> SiteFrame? {
        guard context.place == .entity else { return nil }
        return try? siteFrame(context)
    }

    private func put(_ site: SiteFrame, around frame: inout PageFrame, _ context: Context) {
        frame.search = site.search.map {
            SearchBox(
                action: context.path($0), value: context.request.query["q"] ?? "",
                suggestions: site.suggestions.map(context.path))
        }
        frame.banner = site.banner.map { banner in
            let link = banner.link.map { Link($0.title, $0.path.hasPrefix("/") ? context.path($0.path) : $0.path) }
            return FrameBanner(
                banner.kind.tone, kind: banner.kind.title, title: banner.title, words: banner.words, link: link)
        }
        frame.shieldPicture = site.shieldPicture.map(context.path)
        frame.header = site.header
        frame.footer.lines += site.footer
        let own = site.footerLinks.map { Link($0.title, context.path($0.path)) }
        let taken = Set(own.map(\.title))
        frame.footer.links = own + frame.footer.links.filter { !taken.contains($0.title) }
        frame.footer.updated = site.updated?.spoken
    }

    private func menu(_ page: Page, _ context: Context, _ site: SiteFrame?) -> [MenuItem] {
        let own = (site?.menu ?? []).map { item in
            MenuItem(item.title, context.path(item.path), current: page.section == item.path)
        }
        return own + (site?.showsFeatureMenus == false ? [] : declaredMenu(page, context))
    }

    /// Citizens see few entries, side by side; who works here sees many, under their headings.
    private func declaredMenu(_ page: Page, _ context: Context) -> [MenuItem] {
        let items = (menus[context.place] ?? []).filter { context.may($0.permission) }
        let isGrouped = context.place == .office || context.viewer.person != nil
        var entries: [MenuItem] = []
        var told: Set<NavigationGroup> = []
        for item in items {
            guard isGrouped, let group = item.group else {
                entries.append(entry(item, page, context))
                continue
            }
            guard told.insert(group).inserted else { continue }
            entries.append(
                MenuItem(group.title, pages: items.filter { $0.group == group }.map { entry($0, page, context) }))
        }
        return entries
    }

    private func entry(_ item: NavigationItem, _ page: Page, _ context: Context) -> MenuItem {
        MenuItem(item.title, context.path(item.path), current: page.section == item.path)
    }

    private func person(_ context: Context) -> PersonMenu? {
        guard let person = context.viewer.person else { return nil }
        let roles = context.viewer.grants.filter {
            $0.entity == nil || $0.entity == context.tenant?.code || context.tenant == nil
        }
        return PersonMenu(
            name: person.name, role: roles.first?.role.title ?? "Sin papel en esta entidad", desk: "/escritorio",
            signOut: "/ingreso/salida", token: context.formProof)
    }

    private func footer(_ context: Context) -> Footer {
        let programme = context.onOwnHost ? services.installation.publicAddress : ""
        var links = [
            Link("Todas las entidades", programme + "/entidades"),
            Link("Accesibilidad", programme + "/accesibilidad"), Link("Datos abiertos", programme + "/datos"),
            Link("Mapa del sitio", programme + "/mapa-del-sitio"),
        ]
        // An entity's own host is public only: nothing there leads to the way in.
        if !context.onOwnHost { links.append(Link("Ingreso para funcionarios", "/ingreso")) }
        return Footer(
            lines: [context.tenant.map { "\($0.officialName) · \(detail($0))" } ?? House.programme], links: links)
    }

    private func address(_ context: Context) -> String { context.origin + context.request.path }
}

/// Names of the house itself.
enum House {
    static let programme = "Gobierno en línea territorial"
    static let strategy = "La estrategia de las alcaldías y gobernaciones de Colombia"
}

extension Context {
    /// The home of whoever speaks on this page.
    var publicHome: String { tenant == nil ? "/" : publicPath("/") }
}

extension SiteBanner.Kind {
    var tone: FrameBanner.Tone {
        switch self {
        case .emergency: .emergency
        case .warning: .warning
        case .notice: .notice
        case .mourning: .mourning
        }
    }
}

extension Flash {
    var standing: Standing {
        switch kind {
        case .done: .kept
        case .warning: .due
        case .problem: .missed
        }
    }
}
