public import Calendar
public import Database

/// The clock of the house, named so that files which also use Foundation's `Calendar` can speak of it.
public typealias HouseClock = any Clock

/// What an installation stands on, handed down from the program's start; there are no globals.
public struct Services: Sendable {
    public let database: Database
    public let clock: any Clock
    public let ids: any IDSource
    public let installation: Installation
    /// The directory of entities as features need it: code, slug, host → tenant.
    public let tenants: any TenantDirectory
    /// Work that runs by itself, by name.
    public let jobs: [JobKind]
    /// Whom messages may be written to.
    public let contacts: ContactBook
    /// What all features declare for each other: for jobs and commands, which have no context.
    public let parts: Parts
    /// Things made once and kept while the database says the same.
    public let shelf: Shelf

    public init(
        database: Database, clock: any Clock, ids: any IDSource, installation: Installation,
        tenants: any TenantDirectory, jobs: [JobKind], contacts: ContactBook = .none, parts: Parts = Parts(),
        shelf: Shelf = Shelf()
    ) {
        self.database = database
        self.clock = clock
        self.ids = ids
        self.installation = installation
        self.tenants = tenants
        self.jobs = jobs
        self.contacts = contacts
        self.parts = parts
        self.shelf = shelf
    }

    /// The same installation at one instant that does not pass: for imports and demonstrations, which put things where
    /// they stood in time.
    public func at(_ instant: Instant) -> Services {
        Services(
            database: database, clock: FixedClock(instant), ids: ids, installation: installation, tenants: tenants,
            jobs: jobs, contacts: contacts, parts: parts, shelf: shelf)
    }

    public func now() -> Instant { clock.now() }
    public func newID() -> String { ids.next(at: clock.now()) }

    /// The whole country's records.
    public var nation: NationScope { NationScope(services: self) }
}

/// What features declare and others ask for, without knowing of each other.
public struct Parts: Sendable {
    public var indicators: [MeasuredIndicator]
    public var publicPages: [PublicPages]
    public var promises: [PromiseSource]
    public var evidence: [EvidenceRule]
    /// Patterns of the addresses that answer everybody on an entity's site: `/buscar`, `/plan`.
    public var publicPatterns: Set<String>
    public var sitePromises: [SitePromises]

    public init(
        indicators: [MeasuredIndicator] = [], publicPages: [PublicPages] = [], promises: [PromiseSource] = [],
        evidence: [EvidenceRule] = [], publicPatterns: Set<String> = [], sitePromises: [SitePromises] = []
    ) {
        self.indicators = indicators
        self.publicPages = publicPages
        self.promises = promises
        self.evidence = evidence
        self.publicPatterns = publicPatterns
        self.sitePromises = sitePromises
    }
}

/// What the operator decided about this installation.
public struct Installation: Sendable {
    /// A demonstration: entry without a password, the outbox in the browser. Only `gelt demo` sets it.
    public let isDemonstration: Bool
    /// Address people reach the programme at, without a slash at the end: `https://gobiernoenlinea.ejemplo.co`.
    public let publicAddress: String
    /// Folder of the data people may edit (DIVIPOLA, frameworks, documents of the demonstration).
    public let dataFolder: String
    /// Secret from which form proofs and messages are signed; the same on every node.
    public let secret: [UInt8]
    /// Identifies the build, so that kept pages are forgotten when the program changes.
    public let build: String
    /// Maildir into which a mail server puts messages with plans; nil where none is watched.
    public let mailFolder: String?
    /// The name of ``publicAddress``; nil where it is an address of a machine or `localhost`, which name nobody.
    public let publicName: String?
    /// Bytes of written public pages to keep; 0 writes each page anew for each reader.
    public let keptPages: Int
    /// What stands behind the names of this installation where it has a port of its own: `:8443`, or empty.
    public let publicPort: String

    public init(
        isDemonstration: Bool, publicAddress: String, dataFolder: String, secret: [UInt8], build: String,
        mailFolder: String? = nil, keptPages: Int = 16_777_216
    ) {
        self.isDemonstration = isDemonstration
        self.publicAddress = publicAddress
        self.dataFolder = dataFolder
        self.secret = secret
        self.build = build
        self.mailFolder = mailFolder
        self.keptPages = keptPages
        (publicName, publicPort) = Self.nameAndPort(of: publicAddress)
    }

    /// Whether somebody asked for a name that is not the programme's: only an installation that has a name can tell.
    /// Addresses of machines and `localhost` are how operators and watchers reach it, and are never refused.
    public func isForeign(host: String) -> Bool {
        guard let publicName else { return false }
        return host != publicName && Self.isName(host)
    }

    private static func nameAndPort(of address: String) -> (name: String?, port: String) {
        let authority = (address.split(separator: "/").dropFirst().first ?? "").lowercased()
        let end =
            authority.hasPrefix("[") ? authority.firstIndex(of: "]") ?? authority.startIndex : authority.startIndex
        let colon = authority[end...].firstIndex(of: ":") ?? authority.endIndex
        let host = String(authority[..<colon])
        return (isName(host) ? host : nil, String(authority[colon...]))
    }

    /// A name whose last part is a number is an IPv4 address (WHATWG URL, “ends in a number”).
    private static func isName(_ host: String) -> Bool {
        let last = host.split(separator: ".").last ?? ""
        return !last.isEmpty && last != "localhost" && !host.hasPrefix("[") && !last.allSatisfy(\.isNumber)
    }
}

/// Finds entities by what a request or a command names them with.
public protocol TenantDirectory: Sendable {
    func tenant(code: String) -> Tenant?
    func tenant(slug: String) -> Tenant?
    func tenant(host: String) -> Tenant?
    /// The host an entity's public pages are reached by, or nil where they stand under its slug.
    func host(of tenant: Tenant) -> String?
}
