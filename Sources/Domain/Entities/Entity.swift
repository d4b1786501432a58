public import Calendar
public import Platform
import Spanish

/// A municipality or a department's government, with everything the directory knows of it.
///
/// What nobody has loaded is nil, never a guess; only the suggested host is one, and it says so.
public struct Entity: Sendable, Hashable {
    /// Code, name, department, slug, look and slogan, as every feature sees them.
    public let tenant: Tenant
    /// Two digits of DIVIPOLA.
    public let departmentCode: String
    /// The host its public pages answer under, once somebody set it.
    public let host: String?
    /// A host guessed from the pattern of the programme's sites (`chitaga-nortedesantander.gov.co`); not verified.
    public let suggestedHost: String?
    public let nit: NIT?
    public let contact: Contact
    /// Other names it had or is called by.
    public let otherNames: [OtherName]
    /// Category by year (Ley 136 de 1994, art. 6), newest first.
    public let categories: [YearCategory]

    public var code: String { tenant.code }
    public var name: String { tenant.name }
    public var department: String { tenant.department }
    public var slug: String { tenant.slug }

    public init(
        tenant: Tenant, departmentCode: String, host: String? = nil, suggestedHost: String? = nil, nit: NIT? = nil,
        contact: Contact = Contact(), otherNames: [OtherName] = [], categories: [YearCategory] = []
    ) {
        self.tenant = tenant
        self.departmentCode = departmentCode
        self.host = host
        self.suggestedHost = suggestedHost
        self.nit = nit
        self.contact = contact
        self.otherNames = otherNames
        self.categories = categories
    }

    /// The name with what tells it from others of the same name: “La Unión, Nariño”; a department stands alone.
    public var fullName: String {
        tenant.kind == .municipality && name != department ? "\(name), \(department)" : name
    }

    /// The category of a year, or nil where nobody loaded it.
    public func category(in year: Int) -> YearCategory? { categories.first { $0.year == year } }
}

/// How to reach an entity. Each part is unknown until it is loaded.
public struct Contact: Sendable, Hashable {
    public var email: String?
    public var telephone: String?
    public var address: String?

    public init(email: String? = nil, telephone: String? = nil, address: String? = nil) {
        self.email = email
        self.telephone = telephone
        self.address = address
    }

    public var isUnknown: Bool { email == nil && telephone == nil && address == nil }
}

/// A name that is not the current official one.
public struct OtherName: Sendable, Hashable {
    public enum Kind: String, Sendable {
        /// Was the official name.
        case former
        /// Is in use without being official.
        case alias
    }

    public let name: String
    public let kind: Kind
    /// First day of validity; nil where it is not known.
    public let from: Day?
    /// Last day of validity; nil where it is not known or still holds.
    public let until: Day?
    /// Where it stands: “DIVIPOLA de 2018”.
    public let source: String

    public init(_ name: String, _ kind: Kind, from: Day? = nil, until: Day? = nil, source: String) {
        self.name = name
        self.kind = kind
        self.from = from
        self.until = until
        self.source = source
    }
}

/// The category of an entity for a year; set by its own decree or certified by the Contaduría, never computed here.
public struct YearCategory: Sendable, Hashable {
    public let year: Int
    public let category: Category
    public let source: String

    public init(year: Int, category: Category, source: String) {
        self.year = year
        self.category = category
        self.source = source
    }
}

/// Ley 136 de 1994, art. 6 (municipalities) and Ley 617 de 2000 (departments, up to the fourth).
public enum Category: String, Sendable, Hashable, CaseIterable {
    case special = "especial"
    case first = "1"
    case second = "2"
    case third = "3"
    case fourth = "4"
    case fifth = "5"
    case sixth = "6"

    /// Reads “Especial”, “1”, “primera”, “Sexta”.
    public init?(reading text: String) {
        let word = Spanish.folded(text.trimmed)
        let ordinals = ["primera", "segunda", "tercera", "cuarta", "quinta", "sexta"]
        if let index = ordinals.firstIndex(of: word) {
            self = Category.allCases[index + 1]
        } else {
            self.init(rawValue: word)
        }
    }

    public var title: String { self == .special ? "especial" : "categoría \(rawValue)" }
}
