import Campaigns
import Entities
import Expectations
import Files
import Foundation
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

@Suite struct `The formats of the plan in public and at the desk` {
    private static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Plans.manifest, PlanCollection.manifest,
        TestPeople.manifest,
    ]

    @Test func `everybody reads how it is filled in, and what nobody has verified`() throws {
        try TestProgram.run(Self.features) { program in
            let visitor = program.visitor()
            #expect(try visitor.get("/formatos").markup.contains("/formatos/unificado-2012"))
            let page = try visitor.get("/formatos/unificado-2012").markup
            #expect(page.contains("Beneficios para los ciudadanos") && page.contains("sin comprobar"))
            #expect(page.contains("Departamento Administrativo de la Función Pública"))
            #expect(try visitor.get("/formatos/otro").status == 404)
            let file = try visitor.get("/formatos/archivo/unificado-2012")
            #expect(try PlanFormatFile.read(file.body).id == "unificado-2012")
        }
    }

    @Test func `only the national administration reaches the desk`() throws {
        try TestProgram.run(Self.features) { program throws in
            #expect(try program.visitor().get("/formatos-de-plan").status == 303)
            for role in [Role.reviewerGEL, .helpDesk] {
                #expect(try program.visitor().become(role).get("/formatos-de-plan").status == 403)
            }
            #expect(try program.visitor().become(.webMaster, of: "54174").get("/formatos-de-plan").status == 403)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a file is looked through, compared and published with a note`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine) { program in
            let admin = program.visitor().become(.nationalAdministrator)
            _ = try admin.get("/formatos-de-plan")
            let text = try Self.text().replacing("unificado-2012", with: "unificado-2014").replacing(
                "\"vigencia\": 2012", with: "\"vigencia\": 2014"
            ).replacing("\"title\": \"Plazo\"", with: "\"title\": \"Hasta cuándo\"")
            let page = try admin.upload(
                "/formatos-de-plan/revision", field: "formato", filename: "f.json", contents: Array(text.utf8))
            #expect(page.status == 200)
            #expect(page.markup.contains("Hasta cuándo") && page.markup.contains("Frente a «Formato de plan"))
            let silent = try admin.post("/formatos-de-plan/publicacion", [("formato", text), ("nota", " ")])
            #expect(silent.status == 422)
            #expect(silent.markup.contains("Escriba por qué se publica"))
            let answer = try admin.post(
                "/formatos-de-plan/publicacion", [("formato", text), ("nota", "Vigencia 2014")])
            #expect(answer["Location"] == "/formatos/unificado-2014")
            #expect(try program.visitor().get("/formatos/unificado-2014").markup.contains("Vigencia 2014"))
            let twice = try admin.post("/formatos-de-plan/publicacion", [("formato", text), ("nota", "Otra vez")])
            #expect(twice.status == 422)
            #expect(twice.markup.contains("lo publicado no cambia"))
        }
    }

    @Test func `a file with mistakes says all of them and publishes nothing`() throws {
        try TestProgram.run(Self.features) { program in
            let admin = program.visitor().become(.nationalAdministrator)
            _ = try admin.get("/formatos-de-plan")
            let text = try Self.text().replacing("\"isRequired\": true", with: "\"esObligatorio\": true")
            let answer = try admin.upload(
                "/formatos-de-plan/revision", field: "formato", filename: "f.json", contents: Array(text.utf8))
            #expect(answer.status == 422)
            #expect(answer.markup.contains("Falta «isRequired»") && answer.markup.contains("Sobra «esObligatorio»"))
            #expect(try program.services.nation.read { try PlanFormats.all(in: $0).count } == 1)
        }
    }

    private static func text() throws -> String {
        try String(contentsOfFile: TestProgram.dataFolder + "/formats/unificado-2012.json", encoding: .utf8)
    }
}

extension Response {
    fileprivate var markup: String { String(decoding: body, as: UTF8.self) }
}
