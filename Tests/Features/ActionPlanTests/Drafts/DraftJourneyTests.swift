import Campaigns
import Database
import Entities
import Expectations
import Files
import Foundation
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// A plan's way from a document to the public page, at the level of HTTP, on both engines.
@Suite struct `A plan from document to public page` {
    private static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Plans.manifest, ActionPlan.manifest, TestPeople.manifest,
    ]
    private static let office = "/oficina/chitaga-nortedesantander"

    @Test(arguments: TestEngine.available)
    func `is read, reviewed, accepted and published`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine) { program in
            let editor = program.visitor().become(.webMaster, of: "54174")
            let review = try Self.read(in: program, by: editor)
            let page = try editor.get(review).page
            #expect(page.contains("Revise lo que entendimos"))
            #expect(page.contains("En el documento"))
            #expect(!page.contains("Aceptar y publicar el plan"), "a web master does not publish")

            let lead = program.visitor().become(.committeeLead, of: "54174")
            _ = try lead.get(review)
            let draft = try #require(review.split(separator: "/").last.map(String.init))
            let answer = try lead.post("\(Self.office)/plan/borradores/publicacion/\(draft)", [("revision", "1")])
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/chitaga-nortedesantander/plan")
            let published = try program.visitor().get("/chitaga-nortedesantander/plan")
            #expect(published.status == 200)
            #expect(published.page.contains("Renovación de las noticias"))
            #expect(try program.visitor().get("/chipaque-cundinamarca/plan").page.contains("todavía no ha publicado"))
        }
    }

    @Test func `what another entity drafts does not exist for us`() throws {
        try TestProgram.run(Self.features) { program in
            let review = try Self.read(in: program, by: program.visitor().become(.webMaster, of: "54174"))
            let draft = try #require(review.split(separator: "/").last)
            let stranger = program.visitor().become(.webMaster, of: "25178")
            #expect(try stranger.get(review).status == 404)
            #expect(try stranger.get("/oficina/chipaque-cundinamarca/plan/borradores/\(draft)").status == 404)
            #expect(try program.visitor().get(review).status == 303, "who has not entered is asked to")
        }
    }

    @Test func `an action that is saved without its words keeps all that was typed`() throws {
        try TestProgram.run(Self.features) { program in
            let editor = program.visitor().become(.webMaster, of: "54174")
            let review = try Self.read(in: program, by: editor)
            let form = review.replacing("/borradores/", with: "/borradores/accion/") + "/1"
            _ = try editor.get(form)
            let answer = try editor.post(
                form, [("revision", "1"), ("accion", " "), ("tiempo", "hasta que san Juan baje")])
            #expect(answer.status == 422)
            #expect(answer.page.contains("Escriba la acción"))
            #expect(answer.page.contains("hasta que san Juan baje"))
            #expect(answer.page.contains("aria-invalid=\"true\""))
        }
    }

    @Test func `two people who save one action see each other's text`() throws {
        try TestProgram.run(Self.features) { program in
            let first = program.visitor().become(.webMaster, of: "54174")
            let second = program.visitor().become(.editor, of: "54174")
            let form =
                try Self.read(in: program, by: first).replacing("/borradores/", with: "/borradores/accion/") + "/1"
            _ = try (first.get(form), second.get(form))
            #expect(try first.post(form, [("revision", "1"), ("accion", "Texto de la primera")]).status == 303)
            let answer = try second.post(form, [("revision", "1"), ("accion", "Texto de la segunda")])
            #expect(answer.status == 409)
            #expect(answer.page.contains("Texto de la primera") && answer.page.contains("Texto de la segunda"))
        }
    }

    @Test func `a goal that a person mends is the goal that is published`() throws {
        try TestProgram.run(Self.features) { program in
            let lead = program.visitor().become(.committeeLead, of: "54174")
            let review = try Self.read(in: program, by: lead)
            let form = review.replacing("/borradores/", with: "/borradores/accion/") + "/1"
            _ = try lead.get(form)
            let fields = [
                ("revision", "1"), ("accion", "Actualización permanente"), ("indicador", "Noticias publicadas"),
                ("meta", "24 veces al año"), ("tiempo", "4 años"),
            ]
            #expect(try lead.post(form, fields).status == 303)
            let publication = review.replacing("/borradores/", with: "/borradores/publicacion/")
            #expect(try lead.post(publication, [("revision", "1")]).status == 409, "an old page publishes nothing")
            #expect(try lead.post(publication, [("revision", "2")]).status == 303)
            let csv = try program.visitor().get("/chitaga-nortedesantander/plan/datos.csv").page
            #expect(csv.contains("Noticias publicadas,24 veces al año,count"))
            let json = try program.visitor().get("/chitaga-nortedesantander/plan/datos.json")
            #expect(try JSONSerialization.jsonObject(with: Data(json.body)) is [String: Any])
        }
    }

    @Test func `a document that is no plan leaves no draft, and says why`() throws {
        try TestProgram.run(Self.features) { program in
            let editor = program.visitor().become(.webMaster, of: "54174")
            _ = try editor.get(Self.office + "/plan")
            let answer = try editor.upload(
                Self.office + "/plan/documentos", field: "documento", filename: "receta.txt",
                contents: Array("Arroz con pollo.\nSe lava el arroz.".utf8))
            program.finishJobs()
            let page = try editor.follow(answer).page
            #expect(page.contains("No pudimos leer el documento"))
            #expect(try program.count("SELECT COUNT(*) FROM plan") == 0)
            #expect(try program.count("SELECT COUNT(*) FROM plan_document") == 1, "the original is kept")
        }
    }

    @Test func `the public page costs a constant number of queries`() throws {
        try TestProgram.run(Self.features) { program in
            let lead = program.visitor().become(.committeeLead, of: "54174")
            let review = try Self.read(in: program, by: lead)
            let publication = review.replacing("/borradores/", with: "/borradores/publicacion/")
            #expect(try lead.post(publication, [("revision", "1")]).status == 303)
            let before = Database.statementsOnThisThread
            _ = try program.visitor().get("/chitaga-nortedesantander/plan")
            #expect(Database.statementsOnThisThread - before <= 3)
        }
    }

    @Test func `every change of a plan stands in the entity's audit chain`() throws {
        try TestProgram.run(Self.features) { program in
            let lead = program.visitor().become(.committeeLead, of: "54174")
            let review = try Self.read(in: program, by: lead)
            _ = try lead.post(review.replacing("/borradores/", with: "/borradores/publicacion/"), [("revision", "1")])
            let deeds = try program.services.nation.read { reading in
                try reading.all("SELECT action FROM audit_entry WHERE entity_id = '54174' ORDER BY sequence") {
                    $0.text(0)
                }
            }
            #expect(deeds == ["plan.document-received", "plan.drafted", "plan.published"])
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test func `a plan that names another municipality is not published before somebody says it is right`() throws {
        try TestProgram.run(Self.features) { program in
            let lead = program.visitor().become(.committeeLead, of: "54174")
            let foreign = try Samples.bytes(fixture: "villa-del-paramo")
            let review = try Self.read(foreign, in: program, by: lead)
            let page = try lead.get(review).page
            #expect(page.contains("grave"))
            let publication = review.replacing("/borradores/", with: "/borradores/publicacion/")
            #expect(try lead.post(publication, [("revision", "1")]).status == 409)
            for number in 1...3 {
                _ = try lead.post(review.replacing("/borradores/", with: "/borradores/duda/") + "/\(number)")
            }
            #expect(try lead.post(publication, [("revision", "1")]).status == 303)
        }
    }

    /// The fixture as if it were Chitagá's own.
    private static func own() throws -> [UInt8] {
        let text = String(decoding: try Samples.bytes(fixture: "villa-del-paramo"), as: UTF8.self)
        let names = [
            ("VILLA DEL PÁRAMO", "CHITAGÁ"), ("Villa del Páramo", "Chitagá"), ("LA SIERRA", "NORTE DE SANTANDER"),
            ("La Sierra", "Norte de Santander"),
        ]
        return Array(names.reduce(text) { $0.replacing($1.0, with: $1.1) }.utf8)
    }

    /// Uploads a document and waits for its review page.
    private static func read(_ document: [UInt8]? = nil, in program: TestProgram, by visitor: TestVisitor) throws
        -> String
    {
        _ = try visitor.get(office + "/plan")
        let answer = try visitor.upload(
            office + "/plan/documentos", field: "documento", filename: "plan.txt",
            contents: document ?? own())
        #expect(answer.status == 303)
        let progress = try #require(answer["Location"])
        #expect(try visitor.get(progress).page.contains("Leyendo"))
        program.finishJobs()
        let review = try visitor.get(progress)
        #expect(review.status == 303)
        return try #require(review["Location"])
    }
}

extension Response {
    var page: String { String(decoding: body, as: UTF8.self) }
}

extension TestProgram {
    func count(_ sql: SQL) throws -> Int { try services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }
}
