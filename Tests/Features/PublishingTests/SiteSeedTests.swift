import Calendar
import Channels
import Database
import Entities
import Expectations
import Files
import Markdown
import Platform
import Rehearsal
import Testing

@testable import Publishing

private let features = [Entities.manifest, Files.manifest, Channels.manifest, Publishing.manifest]

@Suite struct SiteSeedTests {
    @Test(arguments: TestEngine.available)
    func `every site of the demonstration can be read out of its manuscript`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program in
            let folders = try SiteSeed.folders(program.services)
            #expect(folders.map { $0.prefix(5) } == ["25178", "54000", "54174"])
            for folder in folders {
                let entity = try planted(folder, program)
                let published = try entity.read { try PublicItemStore(entity: entity).latest(limit: 500, $0) }
                #expect((60...140).contains(published.count), "\(folder): \(published.count)")
                let earliest = published.map(\.publishedAt).min() ?? program.services.now()
                #expect(earliest < program.services.now() - .seconds(365 * 86_400))
                #expect(published.allSatisfy { $0.publishedAt <= program.services.now() })
            }
        }
    }

    @Test func `what the government before published stays its own`() throws {
        try TestProgram.run(features) { program in
            let entity = try planted("54174-chitaga", program)
            let published = try entity.read { try PublicItemStore(entity: entity).latest(limit: 500, $0) }
            let earlier = published.filter { $0.administration == 1 }
            #expect(earlier.count >= 3)
            #expect(earlier.allSatisfy { $0.publishedAt.day.year < 2012 })
            let governments = try entity.read { try SiteStore(entity: entity).administrations(in: $0) }
            #expect(governments.map(\.began.iso) == ["2012-01-01", "2008-01-01"])
        }
    }

    @Test func `a draft, a text in review and a scheduled one wait for the office`() throws {
        try TestProgram.run(features) { program in
            let store = ItemStore(entity: try planted("54174-chitaga", program))
            for state in [ItemState.draft, .review, .scheduled] {
                #expect(try store.items(ItemFilter(states: [state])).count == 1, "\(state)")
            }
        }
    }

    @Test func `links in the texts lead to channels that exist`() throws {
        try TestProgram.run(features) { program in
            let channels = try ChannelTemplates.template(ChannelTemplates.tree, program.services).channels
            let known = Set(channels.map(\.key) + ["plan", "canales-al-dia"])
            for folder in try SiteSeed.folders(program.services) {
                for piece in try SiteSeed.manuscript(folder, program.services).pieces {
                    let addresses = Markdown.addresses(piece.text) + [piece.fields["enlace"] ?? ""]
                    for address in addresses where address.hasPrefix("/") {
                        let first = address.split(separator: "/").first.map(String.init) ?? ""
                        #expect(known.contains(first), "\(piece.place): \(address)")
                    }
                }
            }
        }
    }

    @Test func `pictures and documents of published items may be fetched`() throws {
        try TestProgram.run(features) { program in
            let entity = try planted("54174-chitaga", program)
            let hashes = try entity.read { reading in
                try reading.all(
                    """
                    SELECT DISTINCT m.hash, m.content_type FROM media m
                    JOIN media_use u ON u.entity_id = m.entity_id AND u.media_id = m.id
                    """
                ) { (hash: $0.text(0), type: $0.text(1)) }
            }
            #expect(hashes.count > 40)
            for file in hashes {
                let bytes = try entity.read { try Files.bytes(file.hash, of: entity, in: $0) }
                switch file.type {
                case "application/pdf": #expect(bytes.starts(with: Array("%PDF-".utf8)))
                case "image/png": #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count < 120_000)
                default: #expect(!bytes.isEmpty)
                }
            }
        }
    }

    private func planted(_ folder: String, _ program: TestProgram) throws -> EntityScope {
        try SiteSeed.plant(folder, program.services)
        let tenant = try #require(program.services.tenants.tenant(code: String(folder.prefix(5))))
        return program.services.nation.entity(tenant)
    }
}

@Suite struct SiteManuscriptTests {
    private let text = """
        # Primera noticia
        canal: noticias
        día: -3
        requisitos: Cédula.
          Recibo.

        Un párrafo.

        @documento acta.pdf | Acta de la reunión | Acta
        Se reunieron.

        # Segunda
        fecha: {-2}

        """

    @Test func `a channel holds until another is named, and values may go on below`() throws {
        var manuscript = SiteManuscript()
        try manuscript.read(text, file: "prueba.md")
        let pieces = manuscript.pieces
        #expect(pieces.map(\.title) == ["Primera noticia", "Segunda"])
        #expect(pieces.map { $0[.channel] } == ["noticias", "noticias"])
        #expect(pieces.first?.fields["requisitos"] == "Cédula.\nRecibo.")
        #expect(pieces.first?.text == "Un párrafo.")
        #expect(pieces.first?.papers.map(\.title) == ["Acta de la reunión"])
    }

    @Test func `a line that says nothing is named by its file and number`() {
        var manuscript = SiteManuscript()
        #expect(throws: ManuscriptMistake.self) { try manuscript.read("# Noticia\nsin dos puntos\n", file: "a.md") }
    }

    @Test(arguments: [
        ("{-20}", "2014-11-01"), ("el {día -20}", "el 1 de noviembre de 2014"), ("{sábado 0}", "2014-11-22"),
        ("{viernes 0}", "2014-11-21"), ("{gobierno -1}", "2011-12-31"), ("{período}", "2012–2015"), ("{desde}", "2012"),
        ("{año -330}", "2013"),
        ("{cualquier cosa}", "{cualquier cosa}"),
    ])
    func `days are told from the day of the demonstration`(written: String, read: String) throws {
        let days = ManuscriptDays(today: try #require(Day(iso: "2014-11-21")))
        #expect(days.filled(written) == read)
    }
}
