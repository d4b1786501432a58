import Calendar
import CommandLine
import Database
import Entities
import Platform
import Search

/// `gelt search measure`: invented documents of all entities, and how long it takes to find them. Only where
/// `gelt demo` made the data.
enum SearchMeasure {
    static let command: @Sendable (any ServicesSource) -> Command = { source in
        Command(
            "search measure", summary: "Llena una demostración con documentos inventados y mide la búsqueda",
            options: [
                .value("documents", "NÚMERO", "Cuántos documentos, repartidos entre todas las entidades"),
                .value("rounds", "NÚMERO", "Cuántas veces se hace cada búsqueda"),
                .value("data", "CARPETA", "Carpeta de los datos"),
                .value("database", "DIRECCIÓN", "Dirección de PostgreSQL"),
                .value("share", "CARPETA", "Carpeta de los datos de referencia"),
            ], examples: ["search measure --documents 200000 --data demo-data"]
        ) { invocation in
            let documents = Int(invocation.option("documents") ?? "") ?? 10_000
            let rounds = max(1, Int(invocation.option("rounds") ?? "") ?? 50)
            let services = try source.open(invocation)
            defer { services.database.close() }
            guard try isDemonstration(services.nation) else {
                throw CommandFailure("Solo se mide sobre los datos de una demostración (gelt demo).", .noPermission)
            }
            try InventedDocuments(services).plant(documents)
            for line in try measure(services, rounds) { invocation.print(line) }
            return .ok
        }
    }

    private static func isDemonstration(_ nation: NationScope) throws -> Bool {
        try nation.read { reading in
            try reading.row("SELECT value FROM installation WHERE name = 'demonstration'")?.text(0) == "ready"
        }
    }

    /// What people look for: common words, rare ones, several at once, unfinished and misspelt ones.
    private static let searches: [(name: String, words: String)] = [
        ("one common word", "agua"), ("two common words", "agua vereda"), ("three words", "presupuesto escuela rural"),
        ("a rare word", "saneamiento"), ("an unfinished word", "presupues"), ("three letters", "edu"),
        ("nothing", "zzyzx"), ("a misspelt word", "presupeusto"),
    ]

    /// Tab-separated: place, search, documents found, median, 95th percentile and worst in microseconds.
    private static func measure(_ services: Services, _ rounds: Int) throws -> [String] {
        let entities = services.directory.entities
        return try searches.flatMap { search in
            let nation = try times(rounds) { _ in try found(search.words, .nation, services) }
            let own = try times(rounds) { round in
                try found(search.words, .entity(entities[round * 37 % entities.count].code), services)
            }
            return [line("nation", search.name, nation), line("entity", search.name, own)]
        }
    }

    private static func found(_ words: String, _ place: SearchPlace, _ services: Services) throws -> Int {
        let query = SearchQuery(words)
        let scope: Scope
        switch place {
        case .nation: scope = .nation
        case .entity(let code): scope = .entity(code)
        }
        return try services.database.read(scope) { reading in
            let results = try SearchIndex.find(query, in: place, reading)
            if results.total == 0 { _ = try SearchIndex.suggest(query, in: place, reading) }
            return results.total
        }
    }

    private static func times(_ rounds: Int, _ search: (Int) throws -> Int) rethrows -> (found: Int, times: [Int]) {
        var found = 0
        var times: [Int] = []
        for round in 0..<rounds {
            let began = ContinuousClock.now
            found = max(found, try search(round))
            times.append(Int((ContinuousClock.now - began) / .microseconds(1)))
        }
        return (found, times.sorted())
    }

    private static func line(_ place: String, _ name: String, _ measured: (found: Int, times: [Int])) -> String {
        let times = measured.times
        let figures = [measured.found, times[times.count / 2], times[times.count * 95 / 100], times[times.count - 1]]
        return ([place, name] + figures.map(String.init)).joined(separator: "\t")
    }
}

/// Texts as long as news are, of real and invented words that are as unevenly frequent as words are.
private struct InventedDocuments {
    private let services: Services
    private let words: [String]

    init(_ services: Services) {
        self.services = services
        let syllables = [
            "ba", "cal", "do", "ra", "mon", "ti", "se", "gua", "lle", "pe", "sol", "vi", "nue", "cho", "ma",
        ]
        let invented = (0..<12_000).map { (number: Int) -> String in
            let places: [Int] = [1, 15, 225, 3375]
            return places.map { syllables[number / $0 % 15] }.joined()
        }
        words = Self.real + invented
    }

    func plant(_ count: Int) throws {
        let entities = services.directory.entities
        let batch = 500
        for start in stride(from: 0, to: count, by: batch) {
            let documents = (start..<min(count, start + batch)).map { number in
                document(number, of: entities[number % entities.count].code)
            }
            try services.nation.write { writing in
                for document in documents { try SearchIndex.put(document, in: writing) }
            }
        }
    }

    private func document(_ number: Int, of entity: String) -> SearchDocument {
        var dice = Dice(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1)
        let title = text(6 + dice.next(4), &dice)
        let summary = text(15 + dice.next(10), &dice)
        let kinds = ["noticia", "evento", "norma", "documento", "pagina"]
        let kind = kinds[dice.next(kinds.count)]
        return SearchDocument(
            entity: entity, id: "medida/\(number)", kind: kind, channel: kind + "s", title: title, summary: summary,
            text: text(100 + dice.next(120), &dice), path: "/\(kind)s/\(number)",
            day: Day(epochDay: 15_700 + dice.next(1_400)))
    }

    private func text(_ count: Int, _ dice: inout Dice) -> String {
        (0..<count).map { _ in words[dice.rarely(words.count)] }.joined(separator: " ")
    }

    private static let real = """
        municipio agua alcaldía vereda escuela presupuesto obra vía comunidad concejo proyecto niños campesinos salud
        vacunación educación plan acción informe contrato convocatoria acueducto puente parque mercado cultura deporte
        juventud mujeres familia vivienda rural urbano acuerdo decreto resolución predial impuesto recaudo audiencia
        rendición cuentas participación ciudadana jornada brigada hospital médico biblioteca maestros café papa leche
        ganado cosecha feria fiesta patronal santa cruz san pedro río quebrada montaña páramo bosque reforestación
        basura reciclaje alumbrado energía internet gobierno línea trámite servicio atención queja reclamo denuncia
        personería elección cabildo junta presidente secretario tesorero hacienda planeación contratación licitación
        saneamiento básico calidad cobertura meta indicador avance cumplimiento seguimiento evaluación subsidio mayor
        discapacidad víctima desplazamiento paz convivencia seguridad policía ejército bomberos emergencia invierno
        derrumbe inundación sequía incendio prevención riesgo
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}

/// Xorshift: the same documents on every machine.
private struct Dice {
    var state: UInt64

    mutating func next(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }

    /// Small numbers far more often than great ones.
    mutating func rarely(_ sides: Int) -> Int {
        let share = Double(next(1_000_000)) / 1_000_000
        return Int(Double(sides) * share * share * share * share)
    }
}
