import Campaigns
import Database
import Entities
import Expectations
import Files
import Plans
import Platform
import Rehearsal

@testable import ActionPlan

/// The program with what mail needs; Chitagá has registered one address.
func withMail(_ engine: TestEngine = .sqlite, _ body: (TestProgram) throws -> Void) throws {
    let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Plans.manifest, ActionPlan.manifest, TestPeople.manifest,
    ]
    try TestProgram.run(features, on: engine) { program in
        try program.register(MailedPlans.contact, for: MailedPlans.chitaga)
        try body(program)
    }
}

extension TestProgram {
    func register(_ address: String, for code: String) throws {
        guard let tenant = services.tenants.tenant(code: code) else { throw Failure.notFound }
        try Contacts(entity: services.nation.entity(tenant)).add(address, name: "Planeación", by: "[prueba]")
    }

    @discardableResult
    func receive(_ message: MailMessage) throws -> MailIntake.Outcome { try receive(message.bytes) }

    @discardableResult
    func receive(_ bytes: [UInt8]) throws -> MailIntake.Outcome {
        try MailIntake(services: services, actor: "[prueba]").take(bytes)
    }

    var outbox: [OutboxMessage] {
        get throws { try services.nation.read { try Outbox.latest(50, in: $0) } }
    }

    var drafts: Int { get throws { try count("SELECT COUNT(*) FROM plan") } }

    var waiting: [PlanMail] { get throws { try PlanMailStore(nation: services.nation).waiting() } }

    func words(_ sql: SQL) throws -> [String] { try services.nation.read { try $0.all(sql) { $0.text(0) } } }
}
