import Calendar
import Campaigns
import Database
import Entities
import Expectations
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportCollection

/// The console's pages and files.
@Suite struct ConsoleTests {
    private static let path = "/consola/reportes"

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
        try TestProgram.run(consoleFeatures) { program in
            try program.services.nation.write { writing in _ = try writing.run("DELETE FROM campaign") }
            let reviewer = program.visitor().become(.reviewerGEL)
            for path in ["", "/departamentos", "/categorias", "/componentes", "/muestra"] {
                #expect(
                    try reviewer.get(Self.path + path).page.contains("Todavía no hay campañas de reportes"), "\(path)")
            }
            #expect(try program.visitor().get("/reportes").page.contains("Todavía no hay campañas de reportes"))
        }
    }

    @Test func `the filter lives in the address and narrows the list`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", 30)
            try program.make("25178", handedIn: day("2014-11-15"))
            let reviewer = program.visitor().become(.reviewerGEL)
            let begun = try reviewer.get(Self.path + "?estado=en-curso").page
            #expect(begun.contains("Chitagá") && !begun.contains("Chipaque"))
            #expect(begun.contains("1 entidad con estos filtros"))
            #expect(try reviewer.get(Self.path + "?q=chipaque&plazo=a-tiempo").page.contains("value=\"chipaque\""))
            #expect(try reviewer.get(Self.path + "?estado=parcial").page.contains("Ninguna entidad está así"))
            #expect(try reviewer.get(Self.path + "?pagina=999").status == 404)
            #expect(try reviewer.get(Self.path + "?campana=reporte-1900").status == 404)
        }
    }

    @Test func `a filter goes into its address and comes back the same`() {
        let filter = LineFilter().with { filter in
            filter.progress = .partial
            filter.punctuality = .overdue
            filter.likelihood = .atRisk
            filter.pending = .exemptions
            filter.place.department = "54"
            filter.place.category = "6"
            filter.place.kind = .municipality
            filter.place.text = "la unión & más"
            filter.order = .points
            filter.page = 3
        }
        #expect(LineFilter(filter.fields) == filter)
        #expect(LineFilter(Fields([("estado", "nada"), ("pagina", "-4"), ("orden", "x")])) == LineFilter())
    }

    @Test func `the exported list has the filter's entities with their components`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", 30)
            let reader = program.visitor().become(.procuraduria)
            let answer = try reader.get(Self.path + "/lista.csv?estado=en-curso")
            #expect(answer["Content-Type"] == "text/csv; charset=utf-8")
            let rows = answer.page.split(whereSeparator: \.isNewline)
            #expect(rows.count == 2 && rows[0].hasSuffix("componente_5,componente_6"))
            #expect(rows.last?.hasPrefix("54174,Alcaldía de Chitagá,Norte de Santander,municipio,") == true)
            let workbook = try reader.get(Self.path + "/lista.xlsx")
            #expect(workbook.status == 200 && workbook.body.starts(with: Array("PK".utf8)))
        }
    }

    @Test func `groups count every entity once and lead to their list`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", handedIn: day("2014-11-15"))
            let view = try program.view()
            let directory = program.services.directory
            for groups in [view.departments(directory), view.categories(directory)] {
                #expect(groups.reduce(0) { $0 + $1.total } == view.lines.count)
                #expect(groups.reduce(0) { $0 + $1.handedIn } == 1)
                for group in groups { #expect(GroupPages.counts(group).reduce(0, +) == group.total, "\(group.title)") }
            }
            let page = try program.visitor().become(.helpDesk).get(Self.path + "/departamentos").page
            #expect(page.contains("departamento=54"))
        }
    }
}
