import CommandLine
import Database
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Entities

@Suite struct ContactTests {
    private func contacts(_ code: String, _ program: TestProgram) throws -> Contacts {
        Contacts(entity: program.services.nation.entity(try #require(program.services.tenants.tenant(code: code))))
    }

    @Test(arguments: TestEngine.available)
    func `an address belongs to the entities it was registered for, and to no other`(engine: TestEngine) throws {
        try TestProgram.run([Entities.manifest], on: engine) { program in
            let nation = program.services.nation
            try contacts("54174", program).add(" Apoyo@Ejemplo.edu.co ", name: "Apoyo  técnico", by: "p1")
            try contacts("25178", program).add("apoyo@ejemplo.edu.co", name: "Apoyo", by: "p2")
            try contacts("25178", program).add("alcaldia@ejemplo.gov.co", name: "Despacho", by: "p2")
            #expect(try contacts("54174", program).list().map(\.email) == ["apoyo@ejemplo.edu.co"])
            #expect(try contacts("54174", program).list().map(\.name) == ["Apoyo técnico"])
            #expect(try contacts("25178", program).list().map(\.name) == ["Apoyo", "Despacho"])
            #expect(try Contacts.entities(ofAddress: "APOYO@ejemplo.edu.co", nation).map(\.code) == ["25178", "54174"])
            #expect(try Contacts.entities(ofAddress: "otra@ejemplo.edu.co", nation).isEmpty)
            try contacts("54174", program).remove("apoyo@ejemplo.edu.co", by: "p1")
            #expect(try Contacts.entities(ofAddress: "apoyo@ejemplo.edu.co", nation).map(\.code) == ["25178"])
            #expect(throws: Failure.notFound) { try contacts("54174", program).remove("apoyo@ejemplo.edu.co", by: "x") }
        }
    }

    @Test(arguments: TestEngine.available)
    func `registering and removing is told to the entity's chain, without the address`(engine: TestEngine) throws {
        try TestProgram.run([Entities.manifest], on: engine) { program in
            try contacts("54174", program).add("ana@ejemplo.gov.co", name: "Ana Lucía", by: "p1")
            try contacts("54174", program).remove("ana@ejemplo.gov.co", by: "p2")
            let rows = try program.services.nation.read { reading in
                try reading.rows(
                    "SELECT actor, action, subject, detail FROM audit_entry WHERE entity_id = '54174' ORDER BY sequence"
                )
            }
            #expect(rows.map { $0.text(0) + " " + $0.text(1) } == ["p1 contact.added", "p2 contact.removed"])
            #expect(rows.allSatisfy { !$0.text(2).contains("ana") && $0.text(3).isEmpty })
        }
    }

    @Test(arguments: [
        "", "ana", "ana@", "@ejemplo.gov.co", "ana@ejemplo", "a na@ejemplo.gov.co", "ana@ejemplo.gov.co, b@ejemplo.co",
        "Ana <ana@ejemplo.gov.co>", "ana@ejemplo.gov.co\r\nBcc: x@y.co", "\u{212A}atia@ejemplo.gov.co",
        "josé@ejemplo.gov.co",
    ])
    func `what is no plain address is refused`(typed: String) throws {
        #expect(MailContact.address(typed) == nil)
        try TestProgram.run([Entities.manifest]) { program in
            let contacts = try contacts("54174", program)
            #expect(throws: Failure.self) { try contacts.add(typed, name: "Ana", by: "p") }
            #expect(try contacts.list().isEmpty)
        }
    }

    @Test func `an address is registered once, and an entity has a bounded number of them`() throws {
        try TestProgram.run([Entities.manifest]) { program in
            let contacts = try contacts("54174", program)
            for number in 1...Contacts.maximum { try contacts.add("n\(number)@ejemplo.co", name: "Ana", by: "p") }
            #expect(throws: Failure.self) { try contacts.add("mas@ejemplo.co", name: "Ana", by: "p") }
            try contacts.remove("n1@ejemplo.co", by: "p")
            #expect(throws: Failure.self) { try contacts.add("N2@ejemplo.co", name: "Ana", by: "p") }
            #expect(try contacts.list().count == Contacts.maximum - 1)
        }
    }

    @Test func `the commands register, list and remove`() throws {
        try TestProgram.run([Entities.manifest]) { program in
            let source = OneInstallation(services: program.services)
            func run(_ words: String...) -> (code: ExitCode, out: String, err: String) {
                let (out, err) = (Transcript(), Transcript())
                let line = CommandLineProgram(name: "gelt", commands: Entities.manifest.commands.map { $0(source) })
                let code = line.run(
                    arguments: ["entity", "contact"] + words, environment: [:], out: out.sink, err: err.sink)
                return (code, out.text, err.text)
            }
            #expect(run("add", "chitaga-nortedesantander", "Ana@ejemplo.gov.co", "Planeación").code == .ok)
            #expect(run("add", "54174", "ana@ejemplo.gov.co", "Planeación").err.contains("ya está registrado"))
            #expect(run("add", "54174", "ana", "x").code == .dataError)
            #expect(run("list", "54174").out == "ana@ejemplo.gov.co\tPlaneación\n")
            #expect(run("remove", "25178", "ana@ejemplo.gov.co").code == .dataError)
            #expect(run("remove", "54174", "ana@ejemplo.gov.co").code == .ok)
            #expect(run("list", "54174").out.isEmpty)
        }
    }

    private struct OneInstallation: ServicesSource {
        let services: Services
        func open(_ invocation: Invocation) -> Services { services }
    }
}
