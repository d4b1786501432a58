import Calendar
import Campaigns
import Database
import Entities
import Expectations
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// How the rows of the country become one line for each entity.
@Suite struct NationTests {
    @Test(arguments: TestEngine.available)
    func `every entity that must hand in has a line with its state`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            try program.make("54174")
            try program.make("25178", .toCommittee)
            try program.make("54001", .toApproval)
            try program.make("54003", .toSubmission)
            try program.make("54051", .toReturn)
            try program.make("54099", .toAcceptance, isOnTime: false)
            let view = try program.view()
            #expect(view.lines.count == program.services.directory.entities.count)
            let states = Dictionary(uniqueKeysWithValues: view.lines.map { ($0.code, $0) })
            #expect(states["54174"]?.state == .draft && states["54174"]?.actions == 3)
            #expect(states["25178"]?.state == .inCommittee)
            #expect(states["54001"]?.state == .approved)
            #expect(states["54003"]?.state == .submitted && states["54003"]?.punctuality == .onTime)
            #expect(states["54051"]?.state == .returned)
            #expect(states["54099"]?.state == .accepted && states["54099"]?.punctuality == .late)
            #expect(states["54109"]?.state == .notStarted && states["54109"]?.punctuality == .pending)
            #expect(view.handedIn == 3 && view.late == 1 && view.underWay == 3)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a correction in the making leaves the entity where the nation knows it`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            let first = try program.make("54174", .toReturn)
            let entity = program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
            let second = try entity.write { writing in
                try PlanMaking.version(
                    PlanAmendment(kind: .correction, amends: first, reason: "Observaciones"), of: entity,
                    by: .init(person: "[prueba]", at: entity.services.now()), in: writing)
            }
            #expect(try program.line("54174").state == .returned)
            #expect(try program.line("54174").detail == "está corrigiendo")
            // The approval of the correction takes the place of what was returned; it was not sent yet.
            try entity.write { writing in
                let courses = PlanCourseStore(entity: entity)
                for step in [PlanStep.Kind].toApproval {
                    try courses.take(step, second, by: "[prueba]", at: entity.services.now(), in: writing)
                }
                try courses.take(.superseded, first, by: "[prueba]", at: entity.services.now(), in: writing)
            }
            #expect(try program.line("54174").state == .returned)
            #expect(try program.line("54174").punctuality == .onTime, "the first filing decides")
        }
    }

    @Test(arguments: TestEngine.available)
    func `an extension keeps an entity on time, and an exclusion leaves it out`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine, now: day("2014-12-09").at(hour: 9)) { program in
            try program.announce(openCampaign)
            let granted = CampaignExtension(
                id: "x", campaign: openCampaign.id, entity: "54174", until: day("2014-12-20"), reason: "Creciente",
                grantedAt: program.services.now(), grantedBy: "[prueba]")
            _ = try program.services.nation.write { writing in
                try Campaigns.grant(granted, to: openCampaign, in: writing)
            }
            _ = try program.services.nation.write { writing in
                try writing.run(
                    "INSERT INTO campaign_exclusion (entity_id, campaign_id) VALUES ('94343', \(openCampaign.id))")
            }
            #expect(try program.line("54174").punctuality == .pending)
            #expect(try program.line("54174").extensionUntil == day("2014-12-20"))
            #expect(try program.line("25178").punctuality == .overdue)
            #expect(try !program.view().lines.contains { $0.code == "94343" })
        }
    }

    @Test(arguments: TestEngine.available)
    func `outcomes of former campaigns count where the platform collected them`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign, formerCampaign)
            #expect(try program.line("54174").past == [], "nobody handed in here: nothing is known")
            try program.make("54174", .toSubmission, in: formerCampaign, actions: 8, on: day("2013-11-10"))
            try program.make(
                "25178", .toSubmission, in: formerCampaign, on: day("2013-11-10"), isOnTime: false)
            #expect(try program.line("54174").past == [PastOutcome(vigencia: 2014, kind: .onTime)])
            #expect(try program.line("54174").formerActions == 8)
            #expect(try program.line("25178").past == [PastOutcome(vigencia: 2014, kind: .late)])
            #expect(try program.line("54001").past == [PastOutcome(vigencia: 2014, kind: .never)])
        }
    }

    @Test(arguments: TestEngine.available)
    func `the country costs the same queries with one plan and with hundreds`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign, formerCampaign)
            let reviewer = program.visitor().become(.reviewerGEL)
            let count = { () throws -> Int in
                let before = Database.statementsOnThisThread
                #expect(try reviewer.get("/consola/planes").status == 200)
                return Database.statementsOnThisThread - before
            }
            _ = try count()
            try program.make("54174")
            let few = try count()
            for entity in program.services.directory.entities.prefix(150) where entity.code != "54174" {
                try program.make(entity.code, .toSubmission, in: formerCampaign, actions: 1, on: day("2013-11-10"))
                try program.make(entity.code, .toCommittee, actions: 1)
            }
            #expect(try count() == few)
            #expect(few > 3)
        }
    }
}
