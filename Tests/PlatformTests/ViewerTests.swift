import Calendar
import Testing

@testable import Platform

@Suite struct `What a person may do` {
    private static let chitaga = tenant("54174"), chipaque = tenant("25178")
    private static let edit = Permission("x.edit", "Corregir", .roles([.webMaster, .nationalAdministrator]))

    @Test func `a role of one entity counts in that entity alone`() {
        let viewer = Self.viewer(Grant(role: .webMaster, entity: "54174"))
        #expect(viewer.may(Self.edit, at: Self.chitaga))
        #expect(!viewer.may(Self.edit, at: Self.chipaque))
        #expect(!viewer.may(Self.edit, at: nil))
    }

    @Test func `a national role counts everywhere`() {
        let viewer = Self.viewer(Grant(role: .nationalAdministrator, entity: nil))
        #expect(viewer.may(Self.edit, at: Self.chitaga) && viewer.may(Self.edit, at: nil))
    }

    @Test func `a role of an entity that was granted without one counts nowhere`() {
        let viewer = Self.viewer(Grant(role: .webMaster, entity: nil))
        #expect(!viewer.may(Self.edit, at: Self.chitaga) && !viewer.may(Self.edit, at: nil))
    }

    @Test func `who is not known sees public pages only`() {
        #expect(Viewer.anonymous.may(.everyone, at: Self.chitaga))
        #expect(!Viewer.anonymous.may(.signedIn, at: nil))
        #expect(!Viewer.anonymous.may(Self.edit, at: Self.chitaga))
    }

    @Test func `identifiers sort by the time they were made and never repeat`() {
        let ids = RandomIDs()
        let made = (0..<2_000).map { ids.next(at: Instant(milliseconds: Int64(1_400_000_000_000 + $0))) }
        #expect(made == made.sorted())
        #expect(Set(made).count == made.count)
        #expect(made.allSatisfy { $0.utf8.count == 20 })
    }

    private static func viewer(_ grant: Grant) -> Viewer {
        Viewer(person: Person(id: "p", name: "Ana", email: "ana@ejemplo.co"), grants: [grant], session: nil)
    }

    private static func tenant(_ code: String) -> Tenant {
        Tenant(code: code, kind: .municipality, name: "X", department: "Y", slug: "x-\(code)", look: 1, slogan: "")
    }
}
