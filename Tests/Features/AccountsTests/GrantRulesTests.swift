import Calendar
import Platform
import Testing

@testable import Accounts

@Suite struct GrantRulesTests {
    private let tenant = Tenant(
        code: chitaga, kind: .municipality, name: "Chitagá", department: "Norte de Santander",
        slug: "chitaga-nortedesantander", look: 1, slogan: "")
    private let neighbour = Tenant(
        code: chipaque, kind: .municipality, name: "Chipaque", department: "Cundinamarca",
        slug: "chipaque-cundinamarca", look: 1, slogan: "")

    private func viewer(_ role: Role, at entity: String?) -> Viewer {
        Viewer(
            person: Person(id: "p", name: "P", email: "p@p.co"), grants: [Grant(role: role, entity: entity)],
            session: SessionReference(digest: "d", complete: true))
    }

    @Test func `a national administrator gives national roles for the nation and entity roles in an entity`() {
        let administrator = viewer(.nationalAdministrator, at: nil)
        #expect(GrantRules.grantable(by: administrator, at: nil) == Role.allCases.filter(\.isNational))
        #expect(GrantRules.grantable(by: administrator, at: tenant) == Role.allCases.filter { !$0.isNational })
    }

    @Test func `a web master gives every role of the entity but the mayor's`() {
        let roles = GrantRules.grantable(by: viewer(.webMaster, at: chitaga), at: tenant)
        #expect(Set(roles) == Set(GrantRules.entityRoles).subtracting([.legalRepresentative]))
    }

    @Test func `a mayor gives every role of the entity`() {
        let roles = GrantRules.grantable(by: viewer(.legalRepresentative, at: chitaga), at: tenant)
        #expect(roles == GrantRules.entityRoles)
    }

    @Test func `nobody gives roles in another entity or for the nation`() {
        for role in [Role.webMaster, .legalRepresentative] {
            #expect(GrantRules.grantable(by: viewer(role, at: chitaga), at: neighbour).isEmpty)
            #expect(GrantRules.grantable(by: viewer(role, at: chitaga), at: nil).isEmpty)
        }
    }

    @Test func `only national administrators, mayors and web masters give roles`() {
        let giving = Role.allCases.filter { role in
            let viewer = viewer(role, at: role.isNational ? nil : chitaga)
            return !GrantRules.grantable(by: viewer, at: tenant).isEmpty
        }
        #expect(Set(giving) == [.nationalAdministrator, .legalRepresentative, .webMaster])
    }

    @Test func `a national role granted for one entity counts nowhere`() {
        let odd = viewer(.nationalAdministrator, at: chitaga)
        #expect(GrantRules.grantable(by: odd, at: nil).isEmpty)
    }

    @Test func `external support always ends, at most a year away`() throws {
        let today = try #require(Day(iso: "2014-11-21"))
        #expect(GrantRules.problem(until: nil, for: .externalSupport, today: today) != nil)
        #expect(GrantRules.problem(until: today, for: .externalSupport, today: today) == nil)
        #expect(GrantRules.problem(until: today.adding(days: -1), for: .externalSupport, today: today) != nil)
        #expect(GrantRules.problem(until: today.adding(days: 366), for: .externalSupport, today: today) == nil)
        #expect(GrantRules.problem(until: today.adding(days: 367), for: .externalSupport, today: today) != nil)
        #expect(GrantRules.problem(until: nil, for: .editor, today: today) == nil)
    }
}
