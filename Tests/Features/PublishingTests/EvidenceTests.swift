import Calendar
import Channels
import Database
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Publishing

/// What published contents prove, and beside each the case that proves nothing. The clock stands at 21 November 2014.
@Suite struct EvidenceTests {
    private func finding(_ rule: String, _ argument: String, _ program: TestProgram) throws -> EvidenceFinding {
        let rule = try #require(program.services.parts.evidence.first { $0.id == rule })
        let days = (try #require(Day(2014, 1, 1)))...(try #require(Day(2014, 12, 31)))
        return try rule.judge(try Library.chitaga(program.services), argument, days)
    }

    private func publish(
        _ title: String, in key: String, _ program: TestProgram, _ values: [String: String] = [:],
        document: Bool = false
    ) throws {
        let entity = try Library.chitaga(program.services)
        let tree = try ChannelStore(entity: entity).tree(try SiteStore(entity: entity).site())
        let channel = try #require(tree[key])
        let now = program.services.now()
        let desk = ItemDesk(entity: entity)
        let media = Media(
            id: "doc-\(title)", kind: .document, name: "a.pdf", contentType: "application/pdf", hash: "h", size: 1,
            title: title, alt: "", documentType: "", day: nil, width: 0, height: 0, mediumHash: "", smallHash: "")
        try entity.write { writing in
            let words = ItemWords(title: title, summary: "", text: "Texto", values: values)
            let id = try desk.create(words, in: channel, by: ItemActor(person: "ana"), in: writing)
            try desk.publish(id, by: ItemActor(person: "ana"), in: writing)
            guard document else { return }
            try MediaStore(entity: entity).insert(media, by: "ana", at: now, in: writing)
            _ = try writing.run(
                "INSERT INTO media_use (entity_id, media_id, item_id) VALUES (\(entity.code), \(media.id), \(id))")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a title that speaks of it suggests, and never proves`(engine: TestEngine) throws {
        try TestProgram.run(Library.features, on: engine) { program throws in
            #expect(try finding("published-about", "cero papel|menos papel", program).strength == .unknown)
            try publish("Política de Cero Papel", in: "noticias", program)
            #expect(try finding("published-about", "cero papel|menos papel", program).strength == .suggested)
            #expect(try finding("published-about", "papel reciclado", program).strength == .unknown)
        }
    }

    @Test(arguments: TestEngine.available)
    func `every item must bring the fields that are asked for`(engine: TestEngine) throws {
        try TestProgram.run(Library.features, on: engine) { program throws in
            #expect(try finding("fields-filled", "tramites/enlace", program).strength == .unknown)
            try publish("Certificado de residencia", in: "tramites", program, ["enlace": "https://www.gov.co/t1"])
            #expect(try finding("fields-filled", "tramites/enlace", program).strength == .proven)
            try publish("Licencia", in: "tramites", program, ["tiempo": "15 días"])
            let part = try finding("fields-filled", "tramites/enlace", program)
            #expect(part.strength == .suggested && part.answer == "parcial")
            #expect(try finding("fields-filled", "tramites/costo", program).strength == .unknown)
        }
    }

    @Test func `a norm published a month after its date is not on time`() throws {
        try TestProgram.run(Library.features) { program throws in
            #expect(try finding("norms-on-time", "", program).strength == .unknown)
            try publish("Decreto 1", in: "decretos", program, ["fecha": "2014-11-19"])
            #expect(try finding("norms-on-time", "", program).strength == .proven)
            try publish("Decreto 2", in: "decretos", program, ["fecha": "2014-10-19"])
            #expect(try finding("norms-on-time", "", program).strength == .suggested)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the budget of the year alone is not that of former years, and words are no document`(
        engine: TestEngine
    ) throws {
        try TestProgram.run(Library.features, on: engine) { program throws in
            try publish("Sin documento", in: "presupuesto", program, ["anio": "2013"])
            #expect(try finding("documents-of-years", "presupuesto", program).strength == .unknown)
            try publish("Presupuesto 2014", in: "presupuesto", program, ["anio": "2014"], document: true)
            #expect(try finding("documents-of-years", "presupuesto", program).strength == .suggested)
            try publish("Presupuesto 2012", in: "presupuesto", program, ["anio": "2012"], document: true)
            #expect(try finding("documents-of-years", "presupuesto", program).strength == .proven)
        }
    }

    @Test func `a link that leads to no network is no account`() throws {
        try TestProgram.run(Library.features) { program throws in
            try publish(
                "Nuestro blog", in: "redes-sociales", program, ["enlace": "https://blog.ejemplo.co/facebook.com"])
            #expect(try finding("social-accounts", "", program).strength == .suggested)
            try publish("En Facebook", in: "redes-sociales", program, ["enlace": "https://www.facebook.com/ejemplo"])
            #expect(try finding("social-accounts", "", program).strength == .proven)
        }
    }

    @Test func `pictures without words prove nothing, and a site without pictures neither`() throws {
        try TestProgram.run(Library.features) { program throws in
            #expect(try finding("pictures-described", "", program).strength == .unknown)
            try publish("Con documento", in: "noticias", program, document: true)
            #expect(try finding("pictures-described", "", program).strength == .unknown, "a document is no picture")
            let entity = try Library.chitaga(program.services)
            func picture(_ alt: String) throws {
                try entity.write { _ = try $0.run("UPDATE media SET kind = 'imagen', alt = \(alt)") }
            }
            try picture("")
            #expect(try finding("pictures-described", "", program).strength == .unknown)
            try picture("Niños con cuadernos")
            #expect(try finding("pictures-described", "", program).strength == .proven)
        }
    }

    @Test func `contact data with a gap are not all of it`() throws {
        try TestProgram.run(Library.features) { program throws in
            #expect(try finding("contact-published", "", program).strength != .proven)
            try publish("Noticia", in: "noticias", program)
            #expect(try finding("contact-published", "", program).strength != .proven, "nobody gave the hours")
            let channels = try finding("contact-channels", "", program)
            #expect(channels.strength == .suggested && channels.answer?.contains("3") == true)
        }
    }
}
