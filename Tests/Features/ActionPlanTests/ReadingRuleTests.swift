import Testing

@testable import ActionPlan
@testable import Plans

struct ReadingRuleTests {
    static let header =
        "Acción\tBeneficios para los ciudadanos\tIndicadores de gestión\tMetas\tActividades\tResponsables\tRecursos\tTiempos"

    @Test func `a document without any action fails with a clear sentence`() throws {
        let reading = try Samples.reading("Acta de la reunión del concejo\n\nSe habló del acueducto y de las vías.\n")
        #expect(reading.failure?.hasPrefix("No se encontró ninguna acción en el documento.") == true)
        #expect(reading.plan.actions == [])
    }

    @Test func `a table whose columns nobody knows fails and keeps its lines in sight`() throws {
        let reading = try Samples.reading("Nombre\tCédula\nAna\t12\nLuis\t15\n")
        #expect(reading.codes(.noAction).count == 1)
        #expect(reading.unplaced.flatMap(\.lines) == [1, 2, 3])
    }

    @Test func `a table without headings is read in the usual order and says so`() throws {
        let reading = try Samples.reading(
            "Publicar noticias\tMejor información\tNoticias\t10 al mes\tEscribir noticias\tAlcalde\tSitio web\t2 años\n"
        )
        #expect(reading.plan.actions.map(\.action.text) == ["Publicar noticias"])
        #expect(reading.plan.actions[0].indicators[0].goal.value == .count(10, unit: nil, per: .month))
        #expect(reading.codes(.noHeadings).count == 1)
    }

    @Test func `missing columns are reported by name`() throws {
        let reading = try Samples.reading("Acción\tIndicador\tMeta\tPlazo\nPublicar noticias\tNoticias\t10\t2011\n")
        #expect(
            reading.codes(.columnMissing).map(\.message) == [
                "Falta la columna «Beneficios para los ciudadanos».", "Falta la columna «Actividades».",
                "Falta la columna «Responsables».", "Falta la columna «Recursos».",
            ])
    }

    @Test func `repeated headings are furniture and columns may change their order`() throws {
        let reading = try Samples.reading(
            "Actividad\tDescripción\tPlazo\nUno\tcómo uno\tJunio 2012\n\nPágina 2 de 3\n\nPlazo\tActividad\tDescripción\nJulio 2012\tDos\tcómo dos\n"
        )
        #expect(reading.plan.actions.map(\.action.text) == ["Uno", "Dos"])
        #expect(reading.plan.actions.map(\.term.words.text) == ["Junio 2012", "Julio 2012"])
        #expect(reading.furniture.map(\.why) == [.pageNumber, .repeatedHeading])
    }

    @Test func `two plans in one file are found and the second one is not mixed in`() throws {
        let one =
            "PLAN DE ACCIÓN\n\nMunicipio: Alfa\n\nVisión:\n\nUna visión.\n\n\(Self.header)\nUno\ta\tb\t1\tc\td\te\t2011\n\n"
        let reading = try Samples.reading(one + one.replacing("Alfa", with: "Beta"))
        #expect(reading.plan.actions.count == 1)
        #expect(reading.plan.heading.municipality?.text == "Alfa")
        #expect(reading.otherPlans.map(\.lines) == [12...21])
        #expect(reading.failure?.hasPrefix("El archivo contiene 2 planes.") == true)
    }

    @Test func `a plan of another entity is noticed by name, department and NIT`() throws {
        let reading = try Samples.fixture("villa-del-paramo")
        #expect(
            reading.disagreements(withEntityNamed: "VILLA DEL PARAMO", department: "La Sierra", nit: "800.123.456-5")
                == [])
        let doubts = reading.disagreements(withEntityNamed: "San Roque", department: "El Valle", nit: "899123321")
        #expect(doubts.map(\.code) == [.otherEntity, .otherEntity, .otherEntity])
        #expect(doubts.map(\.place.path) == ["municipality", "department", "nit"])
    }

    @Test func `equal actions are noticed`() throws {
        let reading = try Samples.reading("Actividad\tMedio\tPlazo\nUno\ta\tJunio 2012\nUNO.\tb\tJulio 2012\n")
        #expect(reading.codes(.duplicateAction).map(\.place.path) == ["actions[1].action"])
    }

    @Test func `a goal without indicator and lists of different length are doubts`() throws {
        let reading = try Samples.reading(
            "\(Self.header)\nUno\ta\t- Noticias\t- 5 - 7\t- Uno - Dos - Tres\t- Alcalde - Concejo\te\t2011\n")
        #expect(reading.plan.actions[0].indicators.map(\.goal.words.text) == ["5", "7"])
        #expect(reading.codes(.goalWithoutIndicator).count == 1)
        #expect(reading.codes(.listsNotAligned).count == 1)
    }

    @Test func `words of another office stay unplaced and are counted`() throws {
        let reading = try Samples.reading(
            "Actividad\tMedio\tPlazo\nUno\ta\tJunio 2012\n\nEsta frase no es del plan, quién sabe por qué está.\n")
        #expect(reading.unplaced.map(\.lines) == [[4]])
        #expect(
            reading.codes(.notPlaced).first?.message
                == "Una línea del documento no encontró lugar en el plan. Revise si le falta algo.")
    }

    @Test(arguments: [
        ("Acceso a mejor información Ahorro de tiempo", ["Acceso a mejor información", "Ahorro de tiempo"]),
        ("Alcalde municipal Comité GEL-T", ["Alcalde municipal", "Comité GEL-T"]),
        ("Oficina de Jurídica Secretaria de Planeación", ["Oficina de Jurídica", "Secretaria de Planeación"]),
        ("Dar a conocer Información veraz y completa", ["Dar a conocer Información veraz y completa"]),
        ("Empleo del Correo Electrónico Institucional", ["Empleo del Correo Electrónico Institucional"]),
        ("Funcionarios de la nueva Administración vinculados", ["Funcionarios de la nueva Administración vinculados"]),
        ("Portal del Estado Colombiano", ["Portal del Estado Colombiano"]),
        ("Carteleras Temperas Marcadores", ["Carteleras", "Temperas", "Marcadores"]),
        ("Concejo Municipal Personería Municipal", ["Concejo Municipal", "Personería Municipal"]),
    ]) func `items in one line are told apart only where that is sure`(_ text: String, _ items: [String]) {
        let found = RunSplitter.split(text, allowingSingleNouns: true)
        #expect(found == items)
        #expect(found.joined(separator: " ") == text)
    }

    @Test func `bullets inside a cell are cut and dashes inside words are not`() {
        let items = Bullets.items(["- Convenios Inter-administrativos. - Gestión.", "-Investigación."])
        #expect(items.map(\.text) == ["Convenios Inter-administrativos.", "Gestión.", "Investigación."])
        #expect(Bullets.items(["Lunes - Viernes"]).map(\.text) == ["Lunes - Viernes"])
        #expect(Bullets.items(["1. Uno", "2. Dos"]).map(\.text) == ["Uno", "Dos"])
        #expect(Bullets.items(["• Uno • dos"]).map(\.text) == ["Uno", "dos"])
    }

    @Test(arguments: [("890501422-4", true), ("899.999.467-5", true), ("899.999.467-6", false), ("800123456", true)])
    func `the check digit of a NIT is verified`(_ text: String, _ isRight: Bool) throws {
        #expect(try Nit(text, lines: []).orThrow().isRight == isRight)
    }

    @Test func `the JSON keeps its keys in one order and escapes what it must`() throws {
        let reading = try Samples.reading("Actividad\tMedio\tPlazo\nDecir \"hola\"\ta\\b\tJunio 2012\n")
        let text = String(decoding: PlanJSON.encode(reading), as: UTF8.self)
        #expect(text.contains(#""action": "Decir \"hola\"""#))
        #expect(text.contains(#""a\\b""#))
        let keys = [
            "layout", "title", "municipality", "department", "nit", "sections", "actions", "doubts", "furniture",
            "unplaced",
        ]
        let places = keys.compactMap { key in text.firstRange(of: "\n  \"\(key)\":")?.lowerBound }
        #expect(places.count == keys.count)
        #expect(places == places.sorted())
    }
}

extension ReadingRuleTests {
    @Test func `every code of doubt, office and kind is described in docs/plan-json.md`() throws {
        let text = try Samples.documentation("plan-json.md")
        var names = Doubt.Code.allCases.map(\.rawValue) + Furniture.Why.allCases.map(\.rawValue)
        names += Office.allCases.map(\.rawValue) + Resource.Kind.allCases.map(\.rawValue)
        names +=
            Period.allCases.map(\.rawValue) + Phase.Kind.allCases.map(\.rawValue) + Theme.Kind.allCases.map(\.rawValue)
        #expect(names.filter { !text.contains("`\($0)`") } == [])
    }
}
