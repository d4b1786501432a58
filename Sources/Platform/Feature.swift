public import Calendar
public import CommandLine
public import Database
public import HTTP

/// Everything an area of the trade brings to the whole, on one screen. All parts are optional; the program is a fold
/// over the list of features.
///
/// ```swift
/// public let participation = Feature("participation", title: "Participación")
///     .with(endpoints: ConsultationRoutes.endpoints, migrations: consultationTables)
/// ```
public struct Feature: Sendable {
    /// Short name in code, unique.
    public let id: String
    /// Name shown to people.
    public let title: String
    public var endpoints: [Endpoint] = []
    public var migrations: [Migration] = []
    public var permissions: [Permission] = []
    public var navigation: [NavigationItem] = []
    public var commands: [@Sendable (any ServicesSource) -> Command] = []
    public var jobs: [JobKind] = []
    public var panels: [Panel] = []
    /// Numbers the national pages show for each entity.
    public var figures: [Figure] = []
    /// What it can count of an entity by itself, for the indicators that plans promise.
    public var indicators: [MeasuredIndicator] = []
    public var publicPages: [PublicPages] = []
    /// What entities promised to do again and again, and where they said so.
    public var promises: [PromiseSource] = []
    /// Rows of “Lo que prometimos” on an entity's first page.
    public var sitePromises: [SitePromises] = []
    /// What answers questions of a report by itself.
    public var evidence: [EvidenceRule] = []
    /// What an entity's site puts around its public pages: at most one feature answers, the one that keeps sites.
    public var siteFrame: (@Sendable (Context) throws -> SiteFrame?)?
    /// Hears of each public page of an entity that was answered with 200. Runs on the event thread: it only counts.
    public var served: (@Sendable (ServedPage) -> Void)?
    public var seeds: [Seed] = []
    /// Who asks: at most one feature answers (the one that keeps accounts and sessions).
    public var identify: (@Sendable (Visit) throws -> Viewer)?
    /// Digest of the session a request claims to have, from its head alone and without asking anybody: the same as the
    /// ``SessionReference`` of whom ``identify`` recognises by it.
    public var sessionDigest: (@Sendable (Request) -> String?)?
    /// Whom messages are written to: at most one feature answers, the one that keeps accounts.
    public var contacts: ContactBook?
    /// Runs once when the program starts, after the migrations.
    public var prepare: (@Sendable (Services) throws -> Void)?
    /// Runs once when a server ends, after the last request and before the database is closed.
    public var finish: (@Sendable (Services) throws -> Void)?

    public init(_ id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// Opens the installation a command works on. Commands that touch no database never call it.
public protocol ServicesSource: Sendable {
    /// - Throws: a sentence for the operator when the data folder or the server cannot be opened.
    func open(_ invocation: Invocation) throws -> Services
}

/// Public addresses of an entity (or of the nation, with `nil`) with the day of their last change: site map, static
/// copy.
public struct PublicPages: Sendable {
    public let list: @Sendable (Services, Tenant?) throws -> [PublicPage]

    public init(_ list: @escaping @Sendable (Services, Tenant?) throws -> [PublicPage]) { self.list = list }
}

public struct PublicPage: Sendable {
    /// Inside its place: `/plan`.
    public let path: String
    public let title: String
    /// Last change, where it is known.
    public let changed: Instant?

    public init(path: String, title: String, changed: Instant? = nil) {
        self.path = path
        self.title = title
        self.changed = changed
    }
}

/// A number a feature can tell of every entity at once, for maps and lists of the nation.
public struct Figure: Sendable {
    /// Stable name: `published-plans`.
    public let id: String
    /// What is counted, in the plural: “planes publicados”.
    public let title: String
    /// Entity code → number; entities without any are left out.
    public let countByEntity: @Sendable (NationScope) throws -> [String: Int]

    public init(_ id: String, title: String, countByEntity: @escaping @Sendable (NationScope) throws -> [String: Int]) {
        self.id = id
        self.title = title
        self.countByEntity = countByEntity
    }
}
