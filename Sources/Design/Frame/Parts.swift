/// A place one can go to, in the words of who goes there.
public struct Link: Sendable, Hashable {
    public var title: String
    public var address: String

    public init(_ title: String, _ address: String) {
        self.title = title
        self.address = address
    }
}

/// An entry of the site's menu.
public struct MenuItem: Sendable, Hashable {
    public var title: String
    public var address: String
    /// Whether the reader is here or below.
    public var current: Bool
    /// What the entry opens instead of leading somewhere: its pages. Their rules are in ``Stylesheet/office``.
    public var pages: [MenuItem]

    public init(_ title: String, _ address: String, current: Bool = false) {
        self.title = title
        self.address = address
        self.current = current
        pages = []
    }

    /// A heading with pages under it; alone, a page needs none and stands for itself.
    public init(_ title: String, pages: [MenuItem]) {
        self.title = title
        address = ""
        current = pages.contains(where: \.current)
        self.pages = pages
        if pages.count == 1 { self = pages[0] }
    }
}

/// The first line of every page: whose service this is.
public struct TopBar: Sendable {
    public var text: String
    /// Shown above everything where the site is a demonstration; nil anywhere else.
    public var demonstration: String?
    /// Where the demonstration explains itself.
    public var link: Link?

    public init(
        text: String = "GOV.CO · Programa Gobierno en línea", demonstration: String? = nil, link: Link? = nil
    ) {
        self.text = text
        self.demonstration = demonstration
        self.link = link
    }
}

/// The person who entered, their desk and the way out.
public struct PersonMenu: Sendable {
    public var name: String
    public var role: String
    public var desk: String
    public var signOut: String
    /// Proof that the form came from this session; travels in ``tokenField``.
    public var token: String

    /// The name of the hidden field that carries the token in every form that changes something.
    public static let tokenField = "csrf"

    public init(name: String, role: String, desk: String, signOut: String, token: String) {
        self.name = name
        self.role = role
        self.desk = desk
        self.signOut = signOut
        self.token = token
    }
}

/// The box that searches the site; it sends `q`.
public struct SearchBox: Sendable {
    public var action: String
    public var label: String
    public var value: String
    /// Address of what is offered while one types; nil where nothing is.
    public var suggestions: String?

    public init(
        action: String, label: String = "¿Qué está buscando?", value: String = "", suggestions: String? = nil
    ) {
        self.action = action
        self.label = label
        self.value = value
        self.suggestions = suggestions
    }
}

/// A warning above everything: what kind it is in a word, what happened, and where more is told.
public struct FrameBanner: Sendable, Hashable {
    /// How loud it is; each has colours of its own, and ``FrameBanner/kind`` says it in a word.
    public enum Tone: String, Sendable, Hashable, CaseIterable {
        case emergency = "missed"
        case warning = "due"
        case notice
        case mourning
    }

    public var tone: Tone
    public var kind: String
    public var title: String
    public var words: String
    public var link: Link?

    public init(_ tone: Tone, kind: String, title: String, words: String, link: Link? = nil) {
        self.tone = tone
        self.kind = kind
        self.title = title
        self.words = words
        self.link = link
    }
}

/// The same content in another form: a feed, structured data.
public struct FrameAlternate: Sendable, Hashable {
    public var type: String
    public var title: String
    public var address: String

    public init(type: String, title: String, address: String) {
        self.type = type
        self.title = title
        self.address = address
    }
}

/// How the head of an entity's site is drawn; the colours are the look's.
public enum HeaderStyle: String, Sendable, Hashable, CaseIterable {
    /// White, with a rule in the entity's colour.
    case plain = "sobrio"
    /// The name on a band in the entity's colour.
    case band = "franja"
    /// The landscape of the shield behind the name.
    case landscape = "paisaje"

    public var title: String {
        switch self {
        case .plain: "Sobrio: fondo blanco y una línea de color"
        case .band: "Franja: el nombre sobre el color de la entidad"
        case .landscape: "Paisaje: la silueta del escudo detrás del nombre"
        }
    }
}

/// What stands at the foot of every page.
public struct Footer: Sendable {
    /// Address, opening hours, telephone: one line each.
    public var lines: [String]
    public var links: [Link]
    /// "20 de noviembre de 2026"
    public var updated: String?

    public init(lines: [String] = [], links: [Link] = [], updated: String? = nil) {
        self.lines = lines
        self.links = links
        self.updated = updated
    }
}

/// What just happened, told once at the top of the next page.
public struct FlashMessage: Sendable {
    public var words: String
    public var state: Standing

    public init(_ words: String, _ state: Standing = .kept) {
        self.words = words
        self.state = state
    }
}

/// How a promise stands. There are three states and the absence of one; a fourth colour does not exist.
public enum Standing: String, Sendable, CaseIterable, Codable {
    /// Done, up to date.
    case kept
    /// Still in time, soon to be done.
    case due
    /// Late, wrong or absent.
    case missed
    /// Nothing is promised or nothing is known.
    case neutral

    /// The word for who sees no colour.
    public var word: String {
        switch self {
        case .kept: "cumplido"
        case .due: "por vencer"
        case .missed: "no cumplido"
        case .neutral: "sin datos"
        }
    }
}
