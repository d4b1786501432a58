public import Calendar
public import Design

/// What an entity's own site adds to the frame of each of its public pages: its channels, its search, its warnings.
///
/// At most one feature answers for it; a page whose site cannot be read keeps the plain frame.
public struct SiteFrame: Sendable {
    /// Entries of the main menu, with addresses inside the place (`/noticias`), before the ones of the features.
    public var menu: [TrailStep] = []
    /// Whether the menus that features declare for an entity's pages are shown beside ``menu``.
    public var showsFeatureMenus = true
    /// Inside the place: `/buscar`; nil without a search.
    public var search: String?
    /// Inside the place: what the search offers while one types.
    public var suggestions: String?
    public var banner: SiteBanner?
    /// Feeds that readers may subscribe to.
    public var feeds: [TrailStep] = []
    /// Address, opening hours, telephone: one line each.
    public var footer: [String] = []
    /// Links at the foot, with addresses inside the place.
    public var footerLinks: [TrailStep] = []
    public var updated: Day?
    public var shield: Shield?
    /// Address of a picture of the entity's own shield, inside the place; stands instead of ``shield``.
    public var shieldPicture: String?
    public var header = HeaderStyle.plain
    /// Changes with anything above; part of what a kept page is known by.
    public var version = ""

    public init() {}
}

/// A warning above everything: a flood, a closed road, water that must not be drunk.
public struct SiteBanner: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case emergency = "emergencia"
        case warning = "alerta"
        case notice = "aviso"
        case mourning = "duelo"

        /// The word that stands before its title, for who sees no colour.
        public var title: String {
            switch self {
            case .emergency: "Emergencia"
            case .warning: "Alerta"
            case .notice: "Aviso"
            case .mourning: "Duelo"
            }
        }
    }

    public var kind: Kind
    public var title: String
    public var words: String
    /// Where more is told; a full address or one inside the place.
    public var link: TrailStep?

    public init(_ kind: Kind, title: String, words: String, link: TrailStep? = nil) {
        self.kind = kind
        self.title = title
        self.words = words
        self.link = link
    }
}

/// A page of an entity that was just handed to somebody outside, for those who count.
public struct ServedPage: Sendable {
    public let services: Services
    public let tenant: Tenant
    /// Inside the place, without a query: `/noticias/vacunacion`.
    public let path: String
    /// The channel the page belongs to, where the page said so.
    public let channel: String?
    /// Address the request came from, as the server knows it; only ever used to tell visitors of one day apart.
    public let peer: String
    public let userAgent: String
    /// Whether it was asked for by somebody who entered.
    public let isOwnPeople: Bool
    /// Whether a browser fetched it in advance, without anybody looking at it yet.
    public let isPrefetch: Bool
    public let at: Instant

    public init(
        services: Services, tenant: Tenant, path: String, channel: String?, peer: String, userAgent: String,
        isOwnPeople: Bool, isPrefetch: Bool = false, at: Instant
    ) {
        self.services = services
        self.tenant = tenant
        self.path = path
        self.channel = channel
        self.peer = peer
        self.userAgent = userAgent
        self.isOwnPeople = isOwnPeople
        self.isPrefetch = isPrefetch
        self.at = at
    }
}
