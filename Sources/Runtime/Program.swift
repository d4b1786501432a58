public import Database
import HTTP
public import Platform

/// The list of features folded into one program.
public struct Program: Sendable {
    public let features: [Feature]
    let router: Router
    // Asked for at every request: gathered once.
    public let panels: [Panel]
    public let figures: [Figure]
    public let indicators: [MeasuredIndicator]
    public let publicPages: [PublicPages]
    /// Who hears of each public page that was served.
    let listeners: [@Sendable (ServedPage) -> Void]
    private let recognise: (@Sendable (Visit) throws -> Viewer)?
    private let claim: (@Sendable (Request) -> String?)?
    private let surround: (@Sendable (Context) throws -> SiteFrame?)?

    public init(features: [Feature]) {
        self.features = features
        router = Router(features.flatMap(\.endpoints))
        panels = features.flatMap(\.panels).sorted { $0.order < $1.order }
        figures = features.flatMap(\.figures)
        indicators = features.flatMap(\.indicators)
        publicPages = features.flatMap(\.publicPages)
        listeners = features.compactMap(\.served)
        recognise = features.lazy.compactMap(\.identify).first
        claim = features.lazy.compactMap(\.sessionDigest).first
        surround = features.lazy.compactMap(\.siteFrame).first
    }

    /// Everything that makes the tables, in the order of the list; the platform's own come first.
    public var migrations: [Migration] {
        Audit.migrations + JobQueue.migrations + Outbox.migrations + Installations.migrations
            + features.flatMap(\.migrations)
    }

    public var jobs: [JobKind] { features.flatMap(\.jobs) + [AuditDay.job] }

    public var contacts: ContactBook { features.lazy.compactMap(\.contacts).first ?? .none }

    public var seeds: [Seed] { features.flatMap(\.seeds).sorted { $0.order < $1.order } }

    /// What features declare for each other.
    public var parts: Parts {
        Parts(
            indicators: indicators, publicPages: publicPages, promises: features.flatMap(\.promises),
            evidence: features.flatMap(\.evidence), publicPatterns: publicPatterns,
            sitePromises: features.flatMap(\.sitePromises))
    }

    private var publicPatterns: Set<String> {
        Set(
            endpoints.filter { $0.place == .entity && $0.method == .get && $0.permission == .everyone }
                .map(\.pattern))
    }

    public var endpoints: [Endpoint] { features.flatMap(\.endpoints) }

    public var permissions: [Permission] {
        [.everyone, .signedIn] + features.flatMap(\.permissions)
    }

    func navigation(_ place: Place) -> [NavigationItem] {
        features.flatMap(\.navigation).filter { $0.place == place }.sorted { $0.order < $1.order }
    }

    /// What the entity's own site puts around its public pages.
    func siteFrame(_ context: Context) throws -> SiteFrame? { try surround?(context) }

    /// Digest of the session a request claims to have.
    func sessionDigest(_ request: Request) -> String? { claim?(request) }

    func identify(_ visit: Visit) throws -> Viewer {
        try recognise?(visit) ?? .anonymous
    }
}
