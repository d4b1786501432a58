import Calendar
import Database
import Expectations
import Search
import Testing

@Suite struct SearchIndexTests {
    @Test(arguments: TestEngine.available)
    func `a document is found by other forms of its words, without accents`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            #expect(try town.find("vacunacion").map(\.id) == ["item/1"])
            #expect(try town.find("VACUNACIONES veredas").map(\.id) == ["item/1"])
            #expect(try town.find("vacunación presupuesto") == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `the last word may be unfinished, the others may not`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            #expect(try town.find("presup").map(\.id) == ["item/2"])
            #expect(try town.find("jornada vacunac").map(\.id) == ["item/1"])
            #expect(try town.find("presup aprobado") == [])
            #expect(try town.find("pr") == [], "two letters are the beginning of too many words")
        }
    }

    @Test(arguments: TestEngine.available)
    func `what has the words in its title comes first, then the newest`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            try town.put("a", "Noticias del mes", "El acueducto rural", Day(2014, 5, 3))
            try town.put("b", "Acueducto de la vereda", "Obra nueva", Day(2012, 5, 3))
            try town.put("c", "Otras noticias", "Sigue la obra del acueducto", Day(2014, 6, 3))
            #expect(try town.find("acueducto").map(\.id) == ["b", "c", "a"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `an entity finds its own documents only, the nation those of all`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            try town.database.write(.entity("05001")) { writing in
                try SearchIndex.put(document("x", "Jornada de vacunación", "", entity: "05001"), in: writing)
            }
            #expect(try town.find("vacunación").map(\.entity) == ["54174"])
            let nation = try town.nation("vacunación")
            #expect(Set(nation.hits.map(\.entity)) == ["54174", "05001"])
            #expect(nation.entities.count == 2)
            var antioquia = SearchQuery("vacunación")
            antioquia.department = "05"
            let found = try town.database.read(.nation) { try SearchIndex.find(antioquia, in: .nation, $0) }
            #expect(found.hits.map(\.entity) == ["05001"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `new words take the place of the old in the same transaction`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            try town.put("item/1", "Cosecha de papa", "", Day(2015, 1, 1))
            #expect(try town.find("vacunación") == [])
            #expect(try town.find("cosecha").map(\.day) == [try #require(Day(2015, 1, 1))])
            try town.remove("item/1")
            try town.remove("item/1")
            #expect(try town.find("cosecha") == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is rolled back cannot be found`(engine: TestEngine) throws {
        struct Stop: Error {}
        try withTown(engine) { town throws in
            #expect(throws: Stop.self) {
                try town.database.write(.entity("54174")) { writing in
                    try SearchIndex.put(document("z", "Feria ganadera", ""), in: writing)
                    try SearchIndex.remove("item/2", of: "54174", in: writing)
                    throw Stop()
                }
            }
            #expect(try town.find("feria") == [])
            #expect(try town.find("presupuesto").map(\.id) == ["item/2"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `kinds, channels and days narrow a search, and are counted`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            for number in 1...12 {
                try town.put("n\(number)", "Obra \(number)", "vía terciaria", Day(2014, number, 1))
            }
            var query = SearchQuery("vía")
            query.since = Day(2014, 3, 1)
            query.until = Day(2014, 5, 1)
            #expect(try town.find(query).hits.map(\.id) == ["n5", "n4", "n3"])
            query = SearchQuery("obra")
            query.kind = "presupuesto"
            let none = try town.find(query)
            #expect(none.total == 0)
            #expect(none.kinds == [SearchFacet(name: "noticia", count: 12)])
            query.kind = "noticia"
            query.from = 10
            let last = try town.find(query)
            #expect(last.hits.map(\.id) == ["n2", "n1"])
            #expect(last.total == 12)
            #expect(!last.hasMore)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a word that more documents have than are counted says so`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            try town.database.write(.entity("54174")) { writing in
                for number in 0..<SearchIndex.mostResults + 5 {
                    try SearchIndex.put(document("m/\(number)", "Acta \(number)", "sesión"), in: writing)
                }
            }
            let found = try town.find(SearchQuery("sesión"))
            #expect(found.total == SearchIndex.mostResults)
            #expect(found.hasMore)
            #expect(found.hits.count == 20)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the excerpt shows the words where they stand`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            let long = Array(repeating: "relleno sin interés", count: 60).joined(separator: " ")
            try town.put("l", "Informe", long + " la escuela rural de Carrillo\n abrió " + long, Day(2014, 1, 1))
            let hit = try #require(try town.find("escuelas carrillo").first)
            #expect(hit.excerpt.filter(\.isMatch).map(\.text) == ["escuela", "Carrillo"])
            let text = hit.excerpt.map(\.text).joined()
            #expect(text.hasPrefix("… ") && text.hasSuffix(" …"))
            #expect(text.contains("la escuela rural de Carrillo abrió relleno"))
            #expect(text.count < 300)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a summary with the words is shown as it was written`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            let hit = try #require(try town.find("jornada").first)
            #expect(hit.title.map(\.isMatch) == [true, false])
            #expect(hit.title.map(\.text).joined() == "Jornada de vacunación")
        }
    }

    @Test(
        arguments: TestEngine.available,
        [
            "\"", "vacuna\" OR \"presupuesto", "NEAR(vacuna presupuesto)", "vacunación*", "-vacunación", "(", "^título",
            "terms: x", "'; DROP TABLE search_document; --", "%", "\\", "a\u{0}b", "😀", "vacunación 😀", "' | 'x", "!",
            "& | ! <->", "\u{202e}abc", "كتاب", "的", "   ", "",
        ])
    func `nothing that is typed is taken for the language of a query`(engine: TestEngine, words: String) throws {
        try withTown(engine) { town throws in
            let found = try town.find(words)
            if words.hasPrefix("vacunación") || words == "-vacunación" {
                #expect(found.map(\.id) == ["item/1"])
            } else {
                #expect(found == [])
            }
            _ = try town.suggestion(words)
        }
    }

    @Test(arguments: TestEngine.available)
    func `ten megabytes of words are a search like any other`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            #expect(try town.find("vacunación " + String(repeating: " ", count: 10_000_000)).map(\.id) == ["item/1"])
            #expect(try town.find(String(repeating: "vacunación presupuesto ", count: 400_000)) == [])
            #expect(try town.find(String(repeating: "a", count: 10_000_000)) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a document may have any characters and any length`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            let words = (0..<60_000).map { "palabra\($0)" }.joined(separator: " ")
            try town.put("big", "Nulo \u{0} y 😀", words + String(repeating: "x", count: 5000), Day(2014, 1, 1))
            #expect(try town.find("nulo").map(\.id) == ["big"])
            #expect(try town.find("palabra11").map(\.id) == ["big"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a word that is nowhere is put right by one that is`(engine: TestEngine) throws {
        try withTown(engine) { town throws in
            #expect(try town.suggestion("bacunacion") == "vacunación")
            #expect(try town.suggestion("presupeusto 2014") == "presupuesto 2014")
            #expect(try town.suggestion("vacunación") == nil)
            #expect(try town.suggestion("xyzxyzxyz") == nil)
            #expect(try town.suggestion("bacunacion presupuesto") == nil, "nothing has both words")
        }
    }

    @Test func `both engines put the same things in the same order`() throws {
        let orders = try TestEngine.available.map { engine in
            try withTown(engine) { town throws in
                for number in 0..<300 {
                    try town.put(
                        "o\(number)", "Obra \(number % 7)", "camino \(number % 11)", Day(2014, 1, number % 28 + 1))
                }
                return try ["obra", "camino 3", "obra 5", "cami"].map { try town.find($0).map(\.id) }
            }
        }
        #expect(orders.allSatisfy { $0 == orders[0] })
        #expect(orders[0].allSatisfy { $0.count == 20 })
    }

    @Test func `a copy from one engine to the other can be searched`() throws {
        guard TestEngine.available.contains(.postgres) else { return }
        try withTown(.sqlite) { town throws in
            try withDatabases(.postgres, migrations: SearchIndex.migrations) { server, owner in
                _ = try Transfer.move(from: town.database, to: owner, applicationRole: "gelt_test_app")
                let found = try server.read(.entity("54174")) {
                    try SearchIndex.find(SearchQuery("vacunación"), in: .entity("54174"), $0)
                }
                #expect(found.hits.map(\.id) == ["item/1"])
            }
        }
    }

    @Test func `on PostgreSQL nobody reads another entity's documents, whatever they ask`() throws {
        guard TestEngine.available.contains(.postgres) else { return }
        try withTown(.postgres) { town throws in
            let found = try town.database.read(.entity("05001")) {
                try SearchIndex.find(SearchQuery("vacunación"), in: .entity("54174"), $0)
            }
            #expect(found.hits == [])
        }
    }
}

/// A town with two documents: news of a vaccination and a budget.
private struct Town {
    let database: Database

    func put(_ id: String, _ title: String, _ text: String, _ day: Day?) throws {
        let new = document(id, title, text, day: day)
        try database.write(.entity("54174")) { try SearchIndex.put(new, in: $0) }
    }

    func remove(_ id: String) throws {
        try database.write(.entity("54174")) { try SearchIndex.remove(id, of: "54174", in: $0) }
    }

    func find(_ query: SearchQuery) throws -> SearchResults {
        try database.read(.entity("54174")) { try SearchIndex.find(query, in: .entity("54174"), $0) }
    }

    func find(_ words: String) throws -> [SearchHit] { try find(SearchQuery(words)).hits }

    func nation(_ words: String) throws -> SearchResults {
        try database.read(.nation) { try SearchIndex.find(SearchQuery(words), in: .nation, $0) }
    }

    func suggestion(_ words: String) throws -> String? {
        try database.read(.entity("54174")) { try SearchIndex.suggest(SearchQuery(words), in: .entity("54174"), $0) }
    }
}

private func document(
    _ id: String, _ title: String, _ text: String, day: Day? = nil, entity: String = "54174"
) -> SearchDocument {
    SearchDocument(
        entity: entity, id: id, kind: "noticia", channel: "noticias", title: title, summary: "", text: text,
        path: "/noticias/\(id)", day: day ?? Day(epochDay: 16_000))
}

@discardableResult private func withTown<T>(_ engine: TestEngine, _ body: (Town) throws -> T) throws -> T {
    try withDatabase(engine, migrations: SearchIndex.migrations) { database in
        try database.write(.entity("54174")) { writing in
            try SearchIndex.put(
                document("item/1", "Jornada de vacunación", "Para los niños de las veredas de Chitagá."), in: writing)
            try SearchIndex.put(
                document("item/2", "Presupuesto de 2014", "Aprobado por el Concejo."), in: writing)
        }
        return try body(Town(database: database))
    }
}
