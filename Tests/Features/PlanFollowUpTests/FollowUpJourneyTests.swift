import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanFollowUp

/// The follow-up at the level of HTTP. The clock stands at 21 November 2014.
@Suite struct `The follow-up of a plan` {
    private static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Plans.manifest, PlanFollowUp.manifest,
        TestPeople.manifest,
    ]
    private static let office = "/oficina/chitaga-nortedesantander"
    private static let site = "/chitaga-nortedesantander"
    private static let photograph: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE1, 0, 14] + Array("Exif\0\0GPS-7N".utf8)
        + [0xFF, 0xDA, 0, 4, 1, 1, 0x12, 0x34, 0xFF, 0xD9]

    private static func run(
        on engine: TestEngine = .sqlite, _ actions: [PlanAction] = Sample.chitaga, _ body: (TestProgram) throws -> Void
    ) throws {
        try TestProgram.run(features, on: engine) { program throws in
            try program.publish(actions)
            try body(program)
        }
    }

    private static func key(_ number: Int, _ index: Int = 0, of actions: [PlanAction] = Sample.chitaga) throws -> String
    {
        let plan = Sample.followed(actions, from: try Sample.day("2014-01-01"))
        return try #require(plan.action(number)).tasks[index].key
    }

    private static func action(_ number: Int) -> String {
        Subject.actionKey(Sample.chitaga[number - 1].action.text)
    }

    @Test(arguments: TestEngine.available)
    func `what was done is noted with a day, seen by all, and can be taken back`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let page = try web.get(Self.office + "/plan/seguimiento/\(Self.action(1))").page
            let promise = try #require(page.firstMatch(of: /name="promesa" value="(p[0-9a-f]+)"/)).output.1
            let path = Self.office + "/plan/seguimiento/\(Self.action(1))"
            let future = try web.post(path, [("promesa", String(promise)), ("dia", "2014-11-22"), ("nota", "Mañana")])
            #expect(
                future.status == 422 && future.page.contains("no puede ser posterior") && future.page.contains("Mañana")
            )
            #expect(
                try web.post(path, [("promesa", String(promise)), ("dia", "21/11/2014"), ("nota", "Noticias")]).status
                    == 303)
            #expect(try web.get(path).page.contains("Noticias"))
            #expect(
                try web.post(
                    Self.office + "/plan/seguimiento/\(Self.action(2))",
                    [("promesa", String(promise)), ("dia", "2014-11-21")]
                ).status == 404)
            let entry = try #require(try web.get(path).page.firstMatch(of: /hechos\/retiro\/([^"]+)"/)).output.1
            #expect(try web.post(Self.office + "/plan/hechos/retiro/\(entry)").status == 303)
            #expect(try !web.get(path).page.contains("Lo anotado"))
            #expect(try web.post(Self.office + "/plan/hechos/retiro/\(entry)").status == 404, "once is enough")
            #expect(try program.count("SELECT COUNT(*) FROM follow_up_entry") == 2, "nothing is erased")
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an activity is put off only with a reason and a day, and the history says who`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let path = Self.office + "/plan/actividades/\(try Self.key(5, 1))"
            let member = program.visitor().become(.committeeMember, of: "54174")
            #expect(try member.get(path).status == 200)
            let refused = try member.post(
                path, [("estado", "aplazada"), ("oficina", "Prensa"), ("nota", "La emisora cerró")])
            #expect(refused.status == 422)
            for words in ["Escriba por qué se aplaza", "Prensa", "La emisora cerró"] {
                #expect(refused.page.contains(words))
            }
            let fields = [
                ("estado", "aplazada"), ("motivo", "No hubo conexión"), ("fecha", "2014-12-01"), ("persona", ""),
                ("oficina", "Prensa"),
            ]
            #expect(try member.post(path, fields).status == 303)
            let page = try member.get(path).page
            for words in ["No hubo conexión", "1 de diciembre de 2014", "Persona de prueba", "vence en 10 días"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(try member.get(Self.office + "/plan/seguimiento").page.contains("vence en 10 días"))
            #expect(try member.post(path, fields + [("persona", "nadie")]).status == 303)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a photograph is shown without its place, and only while it is public`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let task = try Self.key(6)
            let form = Self.office + "/plan/pruebas/nueva/\(task)"
            #expect(try web.get(form).status == 200)
            let fields = [
                ("clase", "cartelera"), ("dia", "2014-11-20"), ("descripcion", "En la plaza"), ("publica", "sí"),
            ]
            let script = try web.upload(
                form, fields, field: "archivo", filename: "x.jpg", contents: Array("<svg onload=a>".utf8))
            #expect(script.status == 422 && script.page.contains("En la plaza"))
            let answer = try web.upload(form, fields, field: "archivo", filename: "x.html", contents: Self.photograph)
            #expect(answer.status == 303)
            let page = try program.visitor().get(Self.site + "/plan/avance").page
            let address = try #require(page.firstMatch(of: /src="([^"]*\/plan\/pruebas\/[^"]+)"/)).output.1
            let picture = try program.visitor().get(String(address))
            #expect(picture["Content-Type"] == "image/jpeg" && picture["X-Content-Type-Options"] == "nosniff")
            #expect(!picture.body.contains(Array("GPS".utf8)))
            let id = try #require(address.split(separator: "/").last)
            #expect(try program.visitor().get("/chipaque-cundinamarca/plan/pruebas/\(id)").status == 404)
            _ = try web.get(Self.office + "/plan/actividades/\(task)")
            #expect(try web.post(Self.office + "/plan/pruebas/estado/\(id)", [("estado", "interna")]).status == 303)
            #expect(try program.visitor().get(String(address)).status == 404)
            #expect(try !program.visitor().get(Self.site + "/plan/avance").page.contains("En la plaza"))
            #expect(try web.get(Self.office + "/plan/pruebas/\(id)").status == 200)
            #expect(try web.post(Self.office + "/plan/pruebas/estado/\(id)", [("estado", "retirada")]).status == 303)
            #expect(try web.get(Self.office + "/plan/pruebas/\(id)").status == 404)
        }
    }

    @Test func `evidence without file or address, of tomorrow or without words is refused and kept in the form`() throws
    {
        try Self.run { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let form = Self.office + "/plan/pruebas/nueva/\(try Self.key(6))"
            _ = try web.get(form)
            let empty = try web.post(form, [("clase", "acta"), ("dia", "2014-11-20"), ("descripcion", "Reunión")])
            #expect(
                empty.status == 422 && empty.page.contains("Agregue el archivo o la dirección")
                    && empty.page.contains("Reunión"))
            let wrong = try web.post(
                form,
                [
                    ("clase", "invitacion"), ("dia", "2014-11-22"), ("descripcion", ""),
                    ("enlace", "javascript:alert(1)"),
                ])
            for words in [
                "Elija qué clase", "no puede ser posterior", "Diga en una frase", "Escriba la dirección completa",
            ] {
                #expect(wrong.page.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a value above a hundred per cent is refused beside its field, and the last of a period counts`(
        engine: TestEngine
    ) throws {
        try Self.run(on: engine, Sample.chipaque) { program throws in
            let plan = Sample.followed(Sample.chipaque, from: try Sample.day("2014-01-01"))
            let indicator = try #require(plan.action(3)?.indicators.first)
            let path = Self.office + "/plan/indicadores/\(indicator.key)"
            let lead = program.visitor().become(.committeeLead, of: "54174")
            #expect(try lead.get(path).page.contains("todavía no mide este indicador"))
            let wrong = try lead.post(
                path, [("periodo", "2014-01-01"), ("valor", "130"), ("nota", "Evaluación de octubre")])
            #expect(wrong.status == 422)
            for words in ["no puede pasar de 100", "value=\"130\"", "Evaluación de octubre"] {
                #expect(wrong.page.contains(words))
            }
            for value in ["30", "55"] {
                #expect(
                    try lead.post(path, [("periodo", "2014-01-01"), ("valor", value), ("nota", "Evaluación")]).status
                        == 303)
            }
            let page = try program.visitor().get(Self.site + "/plan/avance").page
            #expect(
                page.contains("55 %") && !page.contains("30 %") && page.contains("meta cumplida")
                    && page.contains("sin meta"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `what was noted follows into the next version`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let lead = program.visitor().become(.committeeLead, of: "54174")
            let path = Self.office + "/plan/actividades/\(try Self.key(5))"
            _ = try lead.get(path)
            #expect(try lead.post(path, [("estado", "hecha"), ("nota", "En la vereda")]).status == 303)
            program.clock.advance(by: .seconds(86_400))
            var next = Sample.chitaga
            next[4].action = Words("Dar a conocer el sitio a la comunidad", lines: [])
            next.removeFirst()
            try program.publish(next)
            let page = try lead.get(path).page
            #expect(page.contains("Hecha") && page.contains("En la vereda"))
            #expect(try program.visitor().get(Self.site + "/plan/avance").page.contains("1 de 2"))
        }
    }

    @Test func `another entity's activities, evidence and indicators do not exist`() throws {
        try Self.run { program throws in
            try program.publish(Sample.chipaque, of: "25178")
            let stranger = program.visitor().become(.webMaster, of: "25178")
            let own = "/oficina/chipaque-cundinamarca/plan"
            #expect(try stranger.get(own + "/seguimiento").status == 200)
            #expect(try stranger.get(own + "/actividades/\(try Self.key(6))").status == 404)
            #expect(try stranger.get(Self.office + "/plan/actividades/\(try Self.key(6))").status == 404)
            #expect(try stranger.post(own + "/actividades/\(try Self.key(6))", [("estado", "hecha")]).status == 404)
            #expect(try stranger.post(own + "/pruebas/estado/id-1", [("estado", "publica")]).status == 404)
            #expect(try program.visitor().get(Self.office + "/plan/seguimiento").status == 303)
            let reviewer = program.visitor().become(.reviewerGEL)
            #expect(try reviewer.get(Self.office + "/plan/seguimiento").status == 200)
            #expect(
                try !reviewer.get(Self.office + "/plan/seguimiento/\(Self.action(1))").page.contains(
                    "Anotar que se hizo"))
        }
    }

    @Test func `pages without a plan say what will stand there`() throws {
        try TestProgram.run(Self.features) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            #expect(try web.get(Self.office + "/plan/seguimiento").page.contains("Todavía no hay un plan"))
            #expect(try web.get(Self.office + "/plan/seguimiento/\(Self.action(1))").status == 404)
            #expect(try program.visitor().get(Self.site + "/plan/avance").page.contains("todavía no tiene un plan"))
            #expect(try program.visitor().get(Self.site + "/plan/calendario.ics").page.hasPrefix("BEGIN:VCALENDAR"))
        }
    }

    @Test func `the public page and the calendar cost a constant number of queries`() throws {
        try Self.run { program throws in
            let before = Database.statementsOnThisThread
            _ = try program.visitor().get(Self.site + "/plan/avance")
            #expect(Database.statementsOnThisThread - before <= 9)
        }
    }

    @Test func `the calendar names stable entries, and is the same bytes until something changes`() throws {
        try Self.run { program throws in
            let address = Self.site + "/plan/calendario.ics"
            let first = try program.visitor().get(address)
            #expect(first["Content-Type"] == "text/calendar; charset=utf-8")
            let task = try Self.key(6)
            #expect(first.page.contains("UID:\(task)@chitaga-nortedesantander.gov.co"))
            #expect(!first.page.contains("VTODO"), "programs that subscribe leave tasks out")
            program.clock.advance(by: .seconds(3600))
            #expect(try program.visitor().get(address).body == first.body)
            #expect(try program.visitor().get(address).contentVersion == first.contentVersion)
            let web = program.visitor().become(.webMaster, of: "54174")
            _ = try web.get(Self.office + "/plan/actividades/\(task)")
            let fields = [("estado", "en-curso"), ("fecha", "2014-12-24"), ("nota", "Solo para la oficina")]
            #expect(try web.post(Self.office + "/plan/actividades/\(task)", fields).status == 303)
            let second = try program.visitor().get(address).page
            #expect(second.contains("20141224") && second != first.page && !second.contains("oficina"))
        }
    }

    @Test func `the plan runs from the day the entity says`() throws {
        try Self.run { program throws in
            let lead = program.visitor().become(.committeeLead, of: "54174")
            _ = try lead.get(Self.office + "/plan/inicio")
            #expect(try lead.post(Self.office + "/plan/inicio", [("dia", "30/02/2012")]).status == 422)
            #expect(try lead.post(Self.office + "/plan/inicio", [("dia", "2010-03-01")]).status == 303)
            let page = try lead.get(Self.office + "/plan/seguimiento/\(Self.action(1))").page
            #expect(page.contains("1 de marzo de 2015: «5 años» contados desde el 1 de marzo de 2010"))
            #expect(page.contains("atrasada"))
        }
    }
}
