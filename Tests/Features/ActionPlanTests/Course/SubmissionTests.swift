import Calendar
import Campaigns
import Crypto
import Database
import Expectations
import Filings
import Foundation
import HTTP
import Plans
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import ActionPlan

/// Handing in: one number, by the server's clock, and a receipt that proves the words.
@Suite struct SubmissionTests {
    @Test(arguments: TestEngine.available)
    func `twenty who submit at once get one filing number`(engine: TestEngine) throws {
        try CourseScene.run(on: engine) { scene throws in
            try scene.approve()
            let numbers = Mutex<[String]>([])
            let threads = (0..<20).map { _ in
                Thread {
                    let entity = try? scene.program.entity("54174")
                    let number = try? entity?.write { writing in
                        try PlanDelivery.submit(
                            scene.plan, of: try scene.program.entity("54174"), by: "[prueba]", role: "", in: writing
                        ).filing.number
                    }
                    numbers.withLock { $0.append(number ?? "nothing") }
                }
            }
            for thread in threads { thread.start() }
            while numbers.withLock({ $0.count < 20 }) { usleep(2000) }
            #expect(Set(numbers.withLock { $0 }).count == 1)
            #expect(try scene.program.count("SELECT COUNT(*) FROM filing") == 1)
            #expect(try scene.program.count("SELECT COUNT(*) FROM plan_step WHERE kind = 'enviado'") == 1)
            #expect(try scene.program.count("SELECT COUNT(*) FROM outbox_message") == 2, "mayor and lead, once")
        }
    }

    @Test func `a double click ends on the same page with the same number`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            let number = try scene.submit()
            let again = try scene.post(CourseRoutes.submit, as: .legalRepresentative)
            #expect(again.status == 303)
            #expect(again["Location"] == scene.path(CourseRoutes.receipt))
            #expect(try scene.submit() == number)
            #expect(try scene.someone(.editor).get(scene.path(CourseRoutes.receipt)).page.contains(number))
        }
    }

    @Test(arguments: [-1000, -1, 0, 1, 1000])
    func `before the thirtieth leaves the thirtieth out, to the millisecond`(offset: Int64) throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            scene.program.clock.set(Instant(milliseconds: CourseScene.midnight.milliseconds + offset))
            let answer = try scene.post(CourseRoutes.submit, as: .committeeLead)
            #expect(answer.status == (offset < 0 ? 303 : 409))
            #expect(try scene.state() == (offset < 0 ? .submitted : .approved))
            guard offset >= 0 else { return }
            #expect(answer.page.contains("cerró al terminar el martes 29 de mayo de 2012"))
            #expect(answer.page.contains("prórroga") && answer.page.contains("el plan sigue aquí"))
            #expect(try scene.program.count("SELECT COUNT(*) FROM filing") == 0)
            #expect(try scene.program.count("SELECT COUNT(*) FROM file WHERE size > 500") == 0, "nothing half done")
        }
    }

    @Test(arguments: [(-1, true), (0, true), (86_399_999, true), (86_400_000, false)] as [(Int64, Bool)])
    func `an extension gives its entity until the end of its last day, and nobody else`(offset: Int64, taken: Bool)
        throws
    {
        try CourseScene.run { scene throws in
            try scene.approve()
            try scene.extend(until: Day(2012, 5, 30))
            scene.program.clock.set(Instant(milliseconds: CourseScene.midnight.milliseconds + offset))
            #expect(try scene.post(CourseRoutes.submit, as: .committeeLead).status == (taken ? 303 : 409))
            guard taken else { return }
            #expect(try scene.someone(.editor).get(scene.path(CourseRoutes.receipt)).page.contains("a tiempo"))
            let other = try CourseScene.draft(in: scene.program, of: "25178")
            let entity = try scene.program.entity("25178")
            let window = try entity.read { reading in
                let course = try #require(try PlanCourseStore(entity: entity).course(other, in: reading))
                return try PlanDelivery.window(course, of: entity, in: reading)
            }
            #expect((window.refusal(at: scene.program.services.now()) == nil) == (offset < 0))
        }
    }

    @Test func `between the two dates a plan is taken, late`() throws {
        try CourseScene.run { scene throws in
            try scene.limitOnTime(to: Day(2012, 5, 25))
            try scene.approve()
            scene.program.clock.set(Day(2012, 5, 26)?.start ?? CourseScene.midnight)
            let page = try scene.someone(.committeeLead).get(scene.path(CourseRoutes.submission)).page
            #expect(page.contains("hasta terminar el viernes 25 de mayo de 2012"))
            #expect(page.contains("antes del 30 de mayo de 2012") && page.contains("fuera de plazo"))
            try scene.submit()
            #expect(try scene.program.count("SELECT COUNT(*) FROM filing WHERE is_on_time = 0") == 1)
        }
    }

    @Test func `a plan that is not approved is not taken, nor one that nobody asks for`() throws {
        try CourseScene.run { scene throws in
            #expect(try scene.post(CourseRoutes.submit, as: .committeeLead).status == 409)
            #expect(try scene.post(CourseRoutes.submit, as: .editor).status == 403)
            let other = try CourseScene.draft(in: scene.program, vigencia: 2013)
            try scene.approve(other)
            let answer = try scene.post(CourseRoutes.submit, as: .committeeLead, plan: other)
            #expect(answer.status == 409)
            #expect(answer.page.contains("Ninguna campaña recibe ahora planes de la vigencia 2013"))
        }
    }

    @Test func `an entity hands one plan in to a campaign`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            let number = try scene.submit()
            let second = try CourseScene.draft(in: scene.program)
            try scene.approve(second)
            let answer = try scene.post(CourseRoutes.submit, as: .committeeLead, plan: second)
            #expect(answer.status == 409)
            #expect(answer.page.contains("ya envió otro plan") && answer.page.contains(number))
        }
    }

    @Test(arguments: TestEngine.available)
    func `anybody can download what was handed in and check it against the receipt`(engine: TestEngine) throws {
        try CourseScene.run(on: engine) { scene throws in
            try scene.approve()
            let number = try scene.submit()
            let citizen = scene.program.visitor()
            let page = try citizen.get(CourseScene.site + CourseRoutes.receipt.path(scene.plan))
            #expect(page.status == 200 && page.page.contains(number))
            #expect(!page.page.contains("Persona de prueba"), "no names in public")
            let content = try citizen.get(CourseScene.site + CourseRoutes.content.path(scene.plan)).body
            let receipt = try citizen.get(CourseScene.site + CourseRoutes.receiptFile.path(scene.plan)).page
            #expect(receipt.contains(SHA256.hex(content)))
            let words = String(decoding: content, as: UTF8.self)
            #expect(words.contains("Publicar el inventario de trámites en el SUIT"))
            #expect(try JSONSerialization.jsonObject(with: Data(content)) is [String: Any])
            #expect(try citizen.get(CourseScene.site + CourseRoutes.receipt.path("otra")).status == 404)
            #expect(try citizen.get("/chipaque-cundinamarca" + CourseRoutes.receipt.path(scene.plan)).status == 404)
        }
    }

    @Test func `the letter says number and hour`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            let number = try scene.submit()
            let letters = try scene.program.services.nation.read { try Outbox.latest(10, in: $0) }
            #expect(
                letters.map(\.recipient).sorted() == [
                    "lider-comite@54174.example", "representante-legal@54174.example",
                ])
            #expect(letters.allSatisfy { $0.subject.contains(number) })
            #expect(letters.allSatisfy { $0.body.contains("10:00:00,000 a. m.") })
        }
    }
}

extension CourseScene {
    fileprivate func extend(until day: Day?) throws {
        let granted = CampaignExtension(
            id: "prorroga-1", campaign: "plan-2012", entity: "54174", until: try #require(day), reason: "Derrumbe",
            grantedAt: program.services.now(), grantedBy: "[prueba]")
        let campaign = try #require(
            try program.services.nation.read { try Campaigns.find("plan-2012", in: $0) })
        try program.services.nation.write { writing -> Void in
            try Campaigns.grant(granted, to: campaign, in: writing)
        }
    }

    fileprivate func limitOnTime(to day: Day?) throws {
        try program.services.nation.write { writing in
            _ = try writing.run("UPDATE campaign SET on_time_until = \(day?.iso as String?) WHERE id = 'plan-2012'")
        }
    }
}
