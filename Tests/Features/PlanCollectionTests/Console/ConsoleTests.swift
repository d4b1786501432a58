import Calendar
import Campaigns
import Database
import Entities
import Expectations
import HTTP
import Paper
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// The console's pages and files.
@Suite struct ConsoleTests {
    private static let path = "/consola/planes"

    @Test func `national roles see it, an alcaldía does not`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            for role in [Role.nationalAdministrator, .reviewerPublicFunction, .helpDesk, .procuraduria] {
                #expect(try program.visitor().become(role).get(Self.path).status == 200, "\(role)")
            }
            #expect(try program.visitor().become(.moderator).get(Self.path).status == 403)
            #expect(try program.visitor().become(.legalRepresentative, of: "54174").get(Self.path).status == 403)
            #expect(try program.visitor().get(Self.path).status == 303)
        }
    }

    @Test func `without a campaign every page says what will stand there`() throws {
        try TestProgram.run([Entities.manifest, PlanCollection.manifest, TestPeople.manifest] + Self.tables) {
            program in
            try program.services.nation.write { writing in _ = try writing.run("DELETE FROM campaign") }
            let reviewer = program.visitor().become(.reviewerGEL)
            for path in ["", "/departamentos", "/categorias", "/llamadas"] {
                #expect(
                    try reviewer.get(Self.path + path).page.contains("Todavía no hay campañas de planes"), "\(path)")
            }
            #expect(try program.visitor().get("/planes").page.contains("Todavía no hay campañas de planes"))
        }
    }

    private static let tables = consoleFeatures.filter { ["files", "campaigns", "filings", "plans"].contains($0.id) }

    @Test func `the filter lives in the address and narrows the list`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174")
            try program.make("25178", .toSubmission)
            let reviewer = program.visitor().become(.reviewerGEL)
            let drafts = try reviewer.get(Self.path + "?estado=borrador").page
            #expect(drafts.contains("Chitagá") && !drafts.contains("Chipaque"))
            #expect(drafts.contains("1 entidad con estos filtros"))
            let named = try reviewer.get(Self.path + "?q=chipaque&estado=enviado").page
            #expect(named.contains("Chipaque") && named.contains("value=\"chipaque\""))
            let none = try reviewer.get(Self.path + "?estado=cerrado").page
            #expect(none.contains("Ninguna entidad está así"))
            #expect(try reviewer.get(Self.path + "?pagina=999").status == 404)
            #expect(try reviewer.get(Self.path + "?campana=plan-1900").status == 404)
        }
    }

    @Test func `a filter goes into its address and comes back the same`() {
        let filter = LineFilter().with { filter in
            filter.state = .inCommittee
            filter.punctuality = .overdue
            filter.likelihood = .atRisk
            filter.place.department = "54"
            filter.place.category = "6"
            filter.place.kind = .municipality
            filter.place.text = "la unión & más"
            filter.order = .stillest
            filter.page = 3
        }
        #expect(LineFilter(filter.fields) == filter)
        #expect(LineFilter(Fields([("estado", "nada"), ("pagina", "-4"), ("orden", "x")])) == LineFilter())
    }

    @Test func `whom a call can still help stands before who is lost and who is done`() throws {
        try TestProgram.run(consoleFeatures, now: day("2014-11-28").at(hour: 9)) { program in
            try program.announce(openCampaign, formerCampaign)
            try program.make("54003", .toSubmission, in: formerCampaign, on: day("2013-11-10"))
            try program.make("54174", actions: 1)
            try program.make("25178", .toSubmission)
            try program.make("54001", .toApproval)
            let lines = LineFilter().apply(try program.view().lines, program.services.directory)
            let place = { (code: String) in lines.firstIndex { $0.code == code } ?? -1 }
            #expect(lines.first?.forecast.likelihood == .unlikely)
            #expect(place("54001") < place("25178"))
            #expect(lines.last?.forecast.likelihood == .done)
        }
    }

    @Test func `tables by department and category count every entity once`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174")
            let view = try program.view()
            for groups in [view.departments(program.services.directory), view.categories(program.services.directory)] {
                #expect(groups.reduce(0) { $0 + $1.total } == view.lines.count)
                #expect(groups.reduce(0) { $0 + $1.underWay } == 1)
            }
            let page = try program.visitor().become(.helpDesk).get(Self.path + "/departamentos").page
            #expect(page.contains("departamento=54"))
        }
    }

    @Test func `the exported list has the filter's entities, and no cell is a formula`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174")
            let answer = try program.visitor().become(.procuraduria).get(Self.path + "/lista.csv?estado=borrador")
            #expect(answer["Content-Type"] == "text/csv; charset=utf-8")
            let rows = answer.page.split(whereSeparator: \.isNewline)
            #expect(rows.count == 2)
            #expect(rows.last?.hasPrefix("54174,Alcaldía de Chitagá,Norte de Santander,municipio,") == true)
        }
        let workbook = try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            return try program.visitor().become(.procuraduria).get(Self.path + "/lista.xlsx")
        }
        #expect(workbook.status == 200 && workbook.body.starts(with: Array("PK".utf8)))
        let cells = String(decoding: CSVText.bytes(["a"], [["=1+1"], ["@x, \"y\""]]), as: UTF8.self)
        #expect(cells == "\u{FEFF}a\r\n'=1+1\r\n\"'@x, \"\"y\"\"\"\r\n")
    }

    @Test func `who to call, why and whom to ask for stand on one page`() throws {
        try TestProgram.run(consoleFeatures, now: day("2014-11-28").at(hour: 9)) { program in
            try program.announce(openCampaign)
            try program.make("54174", actions: 1)
            let page = try program.visitor().become(.helpDesk).get(Self.path + "/llamadas?q=chitaga").page
            #expect(page.contains("Chitagá") && page.contains("Lleva 1 de 7 acciones en 18 días."))
            #expect(page.contains("representante-legal@54174.example"))
            #expect(page.contains("Cómo se hace el pronóstico"))
        }
    }
}

extension Response {
    var page: String { String(decoding: body, as: UTF8.self) }
}
