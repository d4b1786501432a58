import Calendar
import Platform

/// Who may give which role, where, and until when. Pure: what a person holds goes in, an answer comes out.
enum GrantRules {
    /// The furthest a grant with an end may reach.
    static let longestSupport = 366

    /// Roles that compel a second factor.
    static let compellingRoles = Role.allCases.filter(\.needsSecondFactor)

    /// Roles that hold in one entity.
    static let entityRoles = Role.allCases.filter { !$0.isNational }

    /// Roles a person may give, and take away, in an entity; with nil, for the whole country.
    ///
    /// National administrators give any role. In an entity nobody gives a role that stands above their own.
    static func grantable(by viewer: Viewer, at tenant: Tenant?) -> [Role] {
        if viewer.holds(.nationalAdministrator, for: nil) {
            return Role.allCases.filter { $0.isNational == (tenant == nil) }
        }
        guard let tenant else { return [] }
        let own = entityRoles.filter { viewer.holds($0, for: tenant) }.map(rank).max() ?? 0
        return own < invitingRank ? [] : entityRoles.filter { rank($0) <= own }
    }

    static func mayGrant(_ role: Role, by viewer: Viewer, at tenant: Tenant?) -> Bool {
        grantable(by: viewer, at: tenant).contains(role)
    }

    /// What is wrong with the last day of a grant, or nil.
    static func problem(until: Day?, for role: Role, today: Day) -> String? {
        guard let until else {
            return role.needsEnd ? "El apoyo externo siempre termina: escriba su último día." : nil
        }
        if until < today { return "El último día ya pasó; escriba uno de hoy en adelante." }
        return until > today.adding(days: longestSupport)
            ? "El último día puede estar hasta un año después de hoy." : nil
    }

    /// The roles that may invite stand at this rank or above.
    private static let invitingRank = 2

    private static func rank(_ role: Role) -> Int {
        switch role {
        case .legalRepresentative: 3
        case .webMaster: 2
        default: 1
        }
    }
}
