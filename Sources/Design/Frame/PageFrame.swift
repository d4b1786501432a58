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
    /// A warning above everything.
    public var banner: FrameBanner?
    public var header = HeaderStyle.plain
    /// Address of a picture of the shield; stands instead of ``shield``.
    public var shieldPicture: String?
    /// Other forms of the page: feeds, structured data.
    public var alternates: [FrameAlternate] = []
    /// Full address of a picture that represents the page where links to it are shared.
    public var picture: String?
    /// Asks search engines to leave the page out.
    public var isUnlisted = false
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
    /// What stands above and below the page's own part, where it was written before; see ``surroundings()``.
    public var kept: Surroundings?

    /// The parts of a frame that all pages of one section of a site share, as markup.
    public struct Surroundings: Sendable {
        let top: HTML
        let bottom: HTML
    }

    /// Top bar, warning, header, menu and foot, written once to be set as ``kept`` in frames of other pages.
    public func surroundings() -> Surroundings {
        Surroundings(top: .fragment(writeTop), bottom: .fragment(writeFoot))
    }

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
                if let kept { page.append(kept.top) } else { writeTop(&page) }
                writeBreadcrumbs(&page)
                try page.main(.id("contenido"), .class("wrap"), .tabindex(-1)) { page in
                    if let notice { page.flash(notice) }
                    try content(&page)
                }
                page.footer(.class("foot")) { foot in
                    foot.div(.class("wrap")) { foot in
                        foot.p(.class("paper-only")) { writePaperLine(&$0) }
                        if let kept { foot.append(kept.bottom) } else { writeFoot(&foot) }
                    }
                }
            }
        }
        return page
    }
}
