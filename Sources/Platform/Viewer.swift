public import Calendar

/// Who is looking: nobody known, or a person with the roles that were granted to them.
public struct Viewer: Sendable {
    public let person: Person?
    public let grants: [Grant]
    /// The session this viewer came with, or nil.
    public let session: SessionReference?

    public static let anonymous = Viewer(person: nil, grants: [], session: nil)

    public init(person: Person?, grants: [Grant], session: SessionReference?) {
        self.person = person
        self.grants = grants
        self.session = session
    }

    /// Whether a role was granted for this entity, or for the nation where the role is national.
    public func holds(_ role: Role, for tenant: Tenant?) -> Bool {
        grants.contains { $0.role == role && ($0.entity == nil ? role.isNational : $0.entity == tenant?.code) }
    }

    /// Whether any of these grants satisfies the permission in this place.
    public func may(_ permission: Permission, at tenant: Tenant?) -> Bool {
        switch permission.audience {
        case .everyone: true
        case .signedIn: person != nil
        case .roles(let roles): roles.contains { holds($0, for: tenant) }
        }
    }
}

public struct Person: Sendable, Hashable {
    public let id: String
    public let name: String
    public let email: String

    public init(id: String, name: String, email: String) {
        self.id = id
        self.name = name
        self.email = email
    }
}

/// A role, where it holds, and until when (external support always has an end).
public struct Grant: Sendable, Hashable {
    public let role: Role
    /// Code of the entity, or nil for a national role.
    public let entity: String?
    /// Last day on which it holds.
    public let until: Day?

    public init(role: Role, entity: String?, until: Day? = nil) {
        self.role = role
        self.entity = entity
        self.until = until
    }
}

public struct SessionReference: Sendable, Hashable {
    /// Digest under which the session is stored; never the secret itself.
    public let digest: String
    /// False while the second factor that the person's roles compel is still missing.
    public let complete: Bool

    public init(digest: String, complete: Bool) {
        self.digest = digest
        self.complete = complete
    }
}
