import Calendar
import Platform
import Testing

@testable import Channels
@testable import Publishing

@Suite struct ItemRightsTests {
    private static func item(_ state: ItemState, of body: SiteBody = .government, by person: String = "ana") -> Item {
        let now = Instant(milliseconds: 0)
        return Item(
            id: "1", channel: "noticias", kind: "noticia", slug: "x", body: body, title: "X", state: state, draft: 1,
            published: state == .published ? 1 : nil, revision: 1, publishAt: nil, expireAt: nil, createdBy: person,
            createdAt: now, changedBy: person, changedAt: now, publishedAt: state == .published ? now : nil)
    }

    private static func rights(_ role: Role, person: String = "ana") -> ItemRights {
        ItemRights(person: person, roles: [role])
    }

    @Test(arguments: [Role.editor, .webMaster])
    func `who publishes writes for all bodies`(role: Role) {
        for body in SiteBody.allCases {
            for state in ItemState.allCases {
                let item = Self.item(state, of: body)
                #expect(Self.rights(role).mayWrite(item) == (state != .archived))
                #expect(Self.rights(role).mayArchive(item) == (state != .archived))
                #expect(Self.rights(role).mayRestore(item) == (state == .archived))
                #expect(Self.rights(role).mayPublish(item) == [.draft, .review, .scheduled].contains(state))
                #expect(Self.rights(role).mayReturn(item) == [.review, .scheduled].contains(state))
            }
        }
    }

    @Test(arguments: [
        (Role.authorMayorsOffice, SiteBody.government), (.areaPlanning, .government), (.committeeLead, .government),
        (.externalSupport, .government), (.authorCouncil, .council), (.authorPersoneria, .ombudsman),
    ])
    func `an author writes for one body and publishes nothing`(role: Role, own: SiteBody) {
        #expect(Self.rights(role).bodies == [own])
        for body in SiteBody.allCases {
            for state in ItemState.allCases {
                let (item, rights) = (Self.item(state, of: body), Self.rights(role))
                let mayWrite = body == own && [.draft, .review, .published].contains(state)
                #expect(rights.mayWrite(item) == mayWrite && (rights.refusal(item) == nil) == mayWrite)
                #expect(!rights.mayPublish(item))
                #expect(rights.mayReturn(item) == (body == own && state == .review), "only to take it back")
                #expect(rights.mayArchive(item) == (body == own && state == .draft))
                #expect(!Self.rights(role, person: "luis").mayArchive(item), "somebody else's draft")
            }
        }
    }

    @Test func `who has no part in the site may nothing`() {
        for role in [Role.procuraduria, .citizen, .helpDesk] {
            #expect(Self.rights(role).bodies.isEmpty && !Self.rights(role).publishes)
        }
    }

    @Test func `numbers, hours and addresses are kept in one form and shown as people write them`() throws {
        func field(_ kind: ItemField.Kind) -> ItemField {
            ItemField(
                name: "x", title: "X", kind: kind, isRequired: false, help: "", options: ["Sí", "No"], isMany: false)
        }
        func kept(_ typed: String, _ kind: ItemField.Kind) -> String? { try? FieldValue.read(typed, field(kind)).get() }
        #expect(kept("$ 12.500.000", .money) == "12500000" && kept("12,5", .number) == "12.5")
        #expect(kept("12.5", .number) == "12.5" && kept("mil", .number) == nil)
        #expect(kept("45 %", .percent) == "45" && kept("145", .percent) == nil)
        #expect(kept("3:42 p. m.", .time) == "15:42" && kept("15:42", .time) == "15:42")
        #expect(kept("21/11/2014", .day) == "2014-11-21" && kept("ayer", .day) == nil)
        #expect(kept("www.ejemplo.gov.co", .link) == "https://www.ejemplo.gov.co" && kept("ejemplo", .link) == nil)
        #expect(kept("//ejemplo.co", .link) == nil && kept("/plan", .link) == "/plan")
        #expect(kept("a@b", .email) == nil && kept("a@b.co", .email) == "a@b.co" && kept("Quizá", .choice) == nil)
        for (kind, typed) in [(ItemField.Kind.money, "1.250"), (.number, "45,5"), (.time, "3:42 p. m.")] {
            #expect(FieldValue.shown(kept(typed, kind) ?? "", field(kind)) == typed)
        }
    }

    @Test func `what somebody saved again and again stands once in the history`() {
        func step(_ number: Int, _ kind: ItemStep.Kind, _ person: String, _ note: String = "") -> ItemStep {
            ItemStep(
                number: number, kind: kind, at: Instant(milliseconds: Int64(number)), person: person, role: "",
                note: note,
                version: 1)
        }
        let steps = [
            step(1, .created, "ana"), step(2, .saved, "ana"), step(3, .saved, "ana"), step(4, .saved, "luis"),
            step(5, .saved, "luis", "con las palabras de la versión 1"), step(6, .submitted, "ana"),
        ]
        #expect(
            StepTimeline.entries(steps) { $0 }.map { "\($0.title), \($0.person)" } == [
                "Escrito por primera vez, ana", "Guardado 2 veces, ana", "Guardado, luis", "Guardado, luis",
                "Enviado a revisión, ana",
            ])
    }
}
