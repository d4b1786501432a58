import Calendar
import CommandLine
import Database
import Entities
import Expectations
import Foundation
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// The maildir and the command: a message is never lost and never taken twice.
@Suite struct MailFolderTests {
    /// A maildir with one message of a registered sender.
    private func withFolder(_ body: (MailFolder) throws -> Void) throws {
        try withTemporaryFolder { path in
            for name in ["new", "cur", "tmp"] {
                try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
            }
            try put("1416581700.M1P1.correo", MailMessage(files: [("plan.txt", try MailedPlans.ofChitaga())]), path)
            try body(MailFolder(path: path))
        }
    }

    private func put(_ name: String, _ message: MailMessage, _ path: String) throws {
        try Data(message.bytes).write(to: URL(filePath: "\(path)/new/\(name)"))
    }

    private func names(_ folder: MailFolder, _ part: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(part)").sorted()
    }

    @Test(arguments: TestEngine.available)
    func `what came is taken in and marked as seen`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            try withFolder { folder throws in
                try put("1416581701.M2P1.correo", MailMessage(from: "x@lejos.example", id: "<2@x.co>"), folder.path)
                try Data("oculto".utf8).write(to: URL(filePath: "\(folder.path)/new/.oculto"))
                try PlanMailJob.sweep(folder, program.services)
                #expect(try names(folder, "new") == [".oculto"])
                #expect(try names(folder, "cur") == ["1416581700.M1P1.correo:2,S", "1416581701.M2P1.correo:2,S"])
                #expect(try program.drafts == 1)
                #expect(try program.waiting.map(\.sender) == ["x@lejos.example"])
                try PlanMailJob.sweep(folder, program.services)
                #expect(try program.drafts == 1)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `after a crash between the draft and the move there is one draft and one answer`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            try withFolder { folder throws in
                let name = try #require(try folder.arrived().first)
                try program.receive(try #require(folder.read(name)))
                #expect(try folder.arrived() == [name], "the crash came before the move")
                try PlanMailJob.sweep(folder, program.services)
                #expect(try folder.arrived().isEmpty)
                #expect(try program.drafts == 1)
                #expect(try program.outbox.count == 1)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `what cannot be stored stays where it is, whole`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            try withFolder { folder throws in
                let broken = Services(
                    database: program.services.database, clock: program.clock, ids: OneID(),
                    installation: program.services.installation, tenants: program.services.tenants, jobs: [])
                _ = try MailIntake(services: broken, actor: "[prueba]").take(MailMessage(from: "x@lejos.example").bytes)
                let tables: [SQL] = [
                    "SELECT COUNT(*) FROM plan", "SELECT COUNT(*) FROM plan_mail",
                    "SELECT COUNT(*) FROM outbox_message",
                    "SELECT COUNT(*) FROM file", "SELECT COUNT(*) FROM audit_entry",
                ]
                let before = try tables.map(program.count)
                #expect(throws: (any Error).self) { try PlanMailJob.sweep(folder, broken) }
                #expect(try tables.map(program.count) == before, "nothing is half there")
                #expect(try names(folder, "new") == ["1416581700.M1P1.correo"])
                try PlanMailJob.sweep(folder, program.services)
                #expect(try program.drafts == 1)
                #expect(try names(folder, "new").isEmpty)
            }
        }
    }

    @Test func `a database that is gone leaves every message for later`() throws {
        try withMail { program throws in
            try withFolder { folder throws in
                program.services.database.close()
                #expect(throws: (any Error).self) { try PlanMailJob.sweep(folder, program.services) }
                #expect(try names(folder, "new") == ["1416581700.M1P1.correo"])
                #expect(try names(folder, "cur").isEmpty)
            }
        }
    }

    @Test func `links are not followed, and nothing seen is written over`() throws {
        try withMail { program throws in
            try withFolder { folder throws in
                try FileManager.default.createSymbolicLink(
                    atPath: "\(folder.path)/new/enlace", withDestinationPath: "/etc/hostname")
                let seen = "\(folder.path)/cur/1416581700.M1P1.correo:2,S"
                try Data("anterior".utf8).write(to: URL(filePath: seen))
                try PlanMailJob.sweep(folder, program.services)
                #expect(try names(folder, "new") == ["enlace"])
                #expect(try names(folder, "cur").count == 2)
                #expect(try String(contentsOfFile: seen, encoding: .utf8) == "anterior")
            }
        }
    }

    @Test func `a folder that is no maildir is told to the operator`() throws {
        try withMail { program throws in
            #expect(throws: Failure.self) { try PlanMailJob.sweep(MailFolder(path: "/no/existe"), program.services) }
        }
    }

    @Test func `without a folder the job does not come round`() throws {
        try withMail { program throws in
            #expect(!PlanMailJob.kind.isWanted(program.services))
        }
    }

    /// The command closes the database behind itself; so the second call finds it gone.
    @Test func `the command tells what became of a message, and asks to try later where nothing can be stored`() throws
    {
        try withMail { program throws in
            try withFolder { folder throws in
                let file = "\(folder.path)/new/1416581700.M1P1.correo"
                #expect(run(program, "/no/existe.eml").code == .noInput)
                #expect(run(program, "/dev/null").code == .dataError)
                let first = run(program, file)
                #expect(first.code == .ok && first.out.hasPrefix("borrador\t54174\t"))
                #expect(run(program, file).code == .tempFail)
            }
        }
    }

    @Test func `the command says when a message had been received before`() throws {
        try withMail { program throws in
            try withFolder { folder throws in
                let file = "\(folder.path)/new/1416581700.M1P1.correo"
                let bytes = try #require(folder.read("1416581700.M1P1.correo"))
                let plan = try #require(try program.receive(bytes).step.plan)
                let answer = run(program, file)
                #expect(answer.code == .ok && answer.out == "borrador\t54174\t\(plan)\n")
                #expect(answer.err.contains("ya se había recibido"))
            }
        }
    }

    private func run(_ program: TestProgram, _ file: String) -> (code: ExitCode, out: String, err: String) {
        let (out, err) = (Transcript(), Transcript())
        let source = OneInstallation(services: program.services)
        let line = CommandLineProgram(name: "gelt", commands: ActionPlan.manifest.commands.map { $0(source) })
        let code = line.run(
            arguments: ["plan", "receive", "--file", file], environment: [:], out: out.sink, err: err.sink)
        return (code, out.text, err.text)
    }

    private struct OneInstallation: ServicesSource {
        let services: Services
        func open(_ invocation: Invocation) -> Services { services }
    }

    /// The same identifier for all: the second row of a table cannot be stored.
    private struct OneID: IDSource {
        func next(at instant: Instant) -> String { "siempre-el-mismo" }
    }
}
