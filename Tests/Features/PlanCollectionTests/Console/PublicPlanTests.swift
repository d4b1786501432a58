import Calendar
import Campaigns
import Entities
import Expectations
import Foundation
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// What everybody may see of a campaign.
@Suite struct PublicPlanTests {
    @Test func `anybody sees how many handed in, by department, and former campaigns`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign, formerCampaign)
            try program.make("54174", .toSubmission)
            let page = try program.visitor().get("/planes").page
            #expect(page.contains("Plan de acción 2015") && page.contains("campana=plan-2014"))
            #expect(page.contains("Norte de Santander"))
            #expect(page.contains("1 de 1.13"))
            let former = try program.visitor().get("/planes?campana=plan-2014").page
            #expect(former.contains("Cerró el viernes 13 de diciembre de 2013"))
            #expect(try program.visitor().get("/planes?campana=nada").status == 404)
            #expect(try program.visitor().get("/planes?departamento=98").status == 404)
        }
    }

    @Test func `what an entity does before it sends stays its own`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", .toCommittee)
            try program.make("54001", .toApproval)
            let page = try program.visitor().get("/planes?departamento=54").page
            #expect(page.contains("en preparación"))
            #expect(!page.contains("en comité") && !page.contains("aprobado sin enviar"))
            let csv = try program.visitor().get("/datos/planes.csv").page
            #expect(csv.contains("54174,Alcaldía de Chitagá,54,Norte de Santander,en-preparacion,pendiente,,,,"))
        }
    }

    @Test func `open data are whole, and anybody's page may read them`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", .toSubmission, isOnTime: false)
            let answer = try program.visitor().get("/datos/planes.json")
            #expect(answer["Access-Control-Allow-Origin"] == "*")
            let json = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: [[String: String]]]
            let rows = try #require(json?["planes"])
            #expect(rows.count == program.services.directory.entities.count)
            let row = try #require(rows.first { $0["codigo"] == "54174" })
            #expect(row["estado"] == "enviado" && row["plazo"] == "tarde" && row["desde"] == "2014-11-13")
        }
    }
}
