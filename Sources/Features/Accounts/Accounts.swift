import HTTP
public import Platform

/// Accounts, sessions, roles and the way in.
public enum Accounts {
    public static let manifest: Feature = {
        var feature = Feature("accounts", title: "Cuentas")
        feature.endpoints =
            Sessions.endpoints + SecondFactors.endpoints + Links.endpoints + Desk.endpoints + OwnAccount.endpoints
            + People.endpoints + Invitations.endpoints + ContactRoutes.endpoints + Register.endpoints
            + Demonstration.endpoints
        feature.migrations = [
            accountTables, grantTables, sessionTables, recoveryTables, linkTables, invitationTables,
        ]
        feature.permissions = Permission.ofAccounts
        feature.navigation = navigation
        feature.commands = AccountCommands.all
        feature.jobs = [sweep]
        feature.seeds = [Demonstration.seed]
        feature.identify = Sessions.identify
        feature.sessionDigest = Sessions.digest
        feature.contacts = ContactStore.contacts
        feature.indicators = [LinkedOfficials.indicator]
        feature.evidence = [HeldRoles.rule]
        return feature
    }()

    private static let navigation = [
        NavigationItem(.nation, "Mi escritorio", Desk.show.path, needs: .signedIn, order: 5),
        NavigationItem(.nation, "Cuentas", Register.show.path, needs: .runProgramme, order: 85, in: .people),
        NavigationItem(.nation, "Personas", Invitations.national.path, needs: .runProgramme, order: 86, in: .people),
        NavigationItem(.nation, "Mi cuenta", OwnAccount.show.path, needs: .signedIn, order: 90, in: .people),
        NavigationItem(.office, "Oficina", "/", needs: .office, order: 0),
        NavigationItem(.office, "Personas", People.show.path, needs: .seePeople, order: 80),
    ]

    /// Forgets sessions that are over, attempts nobody repeated and links that no longer open.
    private static let sweep = JobKind("accounts.sweep", every: .seconds(3600)) { run in
        try SessionStore(scope: run.services.nation).sweep()
    }
}
