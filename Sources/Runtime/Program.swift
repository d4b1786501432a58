public import Database
import HTTP
public import Platform

/// The list of features folded into one program.
public struct Program: Sendable {
    public let features: [Feature]
    let router: Router

    public init(features: [Feature]) {
        self.features = features
        router = Router(features.flatMap(\.endpoints))
    }

    /// Everything that makes the tables, in the order of the list; the platform's own come first.
    public var migrations: [Migration] {
        Audit.migrations + JobQueue.migrations + Outbox.migrations + Installations.migrations
            + features.flatMap(\.migrations)
    }

    public var jobs: [JobKind] { features.flatMap(\.jobs) + [AuditDay.job] }

    public var contacts: ContactBook { features.lazy.compactMap(\.contacts).first ?? .none }

    public var panels: [Panel] { features.flatMap(\.panels).sorted { $0.order < $1.order } }

    public var seeds: [Seed] { features.flatMap(\.seeds).sorted { $0.order < $1.order } }

    public var figures: [Figure] { features.flatMap(\.figures) }

    public var indicators: [MeasuredIndicator] { features.flatMap(\.indicators) }

    public var publicPages: [PublicPages] { features.flatMap(\.publicPages) }

    /// What features declare for each other.
    public var parts: Parts {
        Parts(
            indicators: indicators, publicPages: publicPages, promises: features.flatMap(\.promises),
            evidence: features.flatMap(\.evidence))
    }

    public var endpoints: [Endpoint] { features.flatMap(\.endpoints) }

    public var permissions: [Permission] {
        [.everyone, .signedIn] + features.flatMap(\.permissions)
    }

    func navigation(_ place: Place) -> [NavigationItem] {
        features.flatMap(\.navigation).filter { $0.place == place }.sorted { $0.order < $1.order }
    }

    /// What the entity's own site puts around its public pages.
    func siteFrame(_ context: Context) throws -> SiteFrame? {
        try features.lazy.compactMap(\.siteFrame).first?(context)
    }

    /// Who hears of each public page that was served.
    var listeners: [@Sendable (ServedPage) -> Void] { features.compactMap(\.served) }

    func identify(_ visit: Visit) throws -> Viewer {
        for feature in features {
            if let identify = feature.identify { return try identify(visit) }
        }
        return .anonymous
    }
}
