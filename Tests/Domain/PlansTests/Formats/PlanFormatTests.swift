import Calendar
import Campaigns
import Entities
import Expectations
import Files
import Foundation
import Platform
import Rehearsal
import Testing

@testable import Plans

@Suite struct `Formats of the plan` {
    @Test func `the one of 2012 has the six themes, each with its body`() throws {
        let format = try Self.carried()
        #expect(format.themes.compactMap { ThemeKind(rawValue: $0.key) }.count == 6)
        #expect(Set(format.bodies.map(\.role)) == Set(PlanFormat.reviewers.map(\.rawValue)))
        #expect(
            format.columns.filter(\.isRequired).map(\.key) == [
                "theme", "action", "activities", "responsibles", "term",
            ])
        #expect(format.legalFrame.count == 6)
        #expect(format.legalFrame.allSatisfy { !$0.isVerified }, "nobody has compared them with the official text")
        #expect(try PlanFormatFile.read(PlanFormatFile.bytes(format)) == format)
    }

    @Test(arguments: [
        ("\"vigencia\": 2012", "\"vigencia\": \"2012\"", "«vigencia» debe ser un año, sin comillas"),
        ("\"vigencia\": 2012", "\"vigencia\": 2012, \"color\": 1", "Sobra «color»"),
        ("\"key\": \"accountability\"", "\"key\": \"procedures\"", "El tema «procedures» está dos veces"),
        ("\"key\": \"accountability\"", "\"key\": \"beauty\"", "No se conoce el tema «beauty»"),
        ("\"body\": \"funcion-publica\"", "\"body\": \"nadie\"", "no está entre los organismos"),
        ("\"role\": \"revisor-funcion-publica\"", "\"role\": \"web-master\"", "debe ser uno de estos"),
        ("\"key\": \"action\"", "\"key\": \"acción\"", "Falta el campo «action»"),
        ("\"isRequired\": true", "\"isRequired\": \"sí\"", "debe ser true o false"),
        ("\"id\": \"unificado-2012\"", "\"id\": \"Unificado 2012\"", "solo minúsculas"),
        ("\"introduction\": [", "\"introduction\": [\"\",", "«introduction[0]» está vacío"),
    ])
    func `a file with a mistake is refused with a sentence that finds it`(from: String, to: String, words: String)
        throws
    {
        let text = try Self.text().replacing(from, with: to, maxReplacements: 1)
        let refusal = #expect(throws: PlanFormatRefusal.self) { try PlanFormatFile.read(Array(text.utf8)) }
        #expect(refusal?.problems.contains { $0.contains(words) } == true, "\(refusal?.problems ?? [])")
    }

    @Test func `what is not JSON or has no end is refused`() throws {
        for bytes in [Array("hola".utf8), Array(try Self.text().utf8.dropLast(40)), [], Array("[]".utf8)] {
            #expect(throws: PlanFormatRefusal.self) { try PlanFormatFile.read(bytes) }
        }
        let large = try Self.text() + String(repeating: " ", count: PlanFormatFile.maximumBytes)
        #expect(throws: PlanFormatRefusal.self) { try PlanFormatFile.read(Array(large.utf8)) }
    }

    @Test func `the difference names what whoever fills it in would notice`() throws {
        let old = try Self.carried()
        var new = old
        new.columns[6].isRequired = true
        new.themes.removeLast()
        new.bodies[0].name = "Dirección de Gobierno en línea"
        new.columns.swapAt(2, 3)
        let places = new.changes(from: old).map(\.place)
        #expect(places.contains("Campo «Responsables»: obligatorio") == (old.columns[6].isRequired == false))
        #expect(places.contains("Tema «Rendición de cuentas»"))
        #expect(places.contains("Organismo «Dirección de Gobierno en línea»: nombre"))
        #expect(places.contains("Orden de cada campo"))
        #expect(old.changes(from: old).isEmpty)
    }

    @Test(arguments: TestEngine.available)
    func `published formats stay as they are, and each year has the latest before it`(engine: TestEngine) throws {
        try TestProgram.run(
            [Entities.manifest, Files.manifest, Campaigns.manifest, Plans.manifest], on: engine
        ) { program in
            let (nation, now) = (program.services.nation, program.services.now())
            var next = try Self.carried()
            (next.id, next.vigencia) = ("unificado-2014", 2014)
            let published = next
            try nation.write { try PlanFormats.publish(published, by: "ana", note: "n", at: now, in: $0) }
            #expect(throws: PlanFormats.taken("unificado-2014")) {
                try nation.write { try PlanFormats.publish(published, by: "ana", note: "n", at: now, in: $0) }
            }
            try nation.read { reading throws in
                #expect(try PlanFormats.all(in: reading).map(\.format.id) == ["unificado-2014", "unificado-2012"])
                #expect(try PlanFormats.current(for: 2013, in: reading)?.id == "unificado-2012")
                #expect(try PlanFormats.current(for: 2026, in: reading)?.id == "unificado-2014")
                #expect(try PlanFormats.current(for: 2010, in: reading)?.id == "unificado-2012")
                #expect(try PlanFormats.find("unificado-2014", in: reading)?.format == published)
            }
            try PlanFormats.loadCarried(program.services)
            #expect(try nation.read { try PlanFormats.all(in: $0).count } == 2, "those that are there stay")
        }
    }

    static func text() throws -> String {
        try String(contentsOfFile: TestProgram.dataFolder + "/formats/unificado-2012.json", encoding: .utf8)
    }

    static func carried() throws -> PlanFormat { try PlanFormatFile.read(Array(try text().utf8)) }
}
