import Calendar
import Documents
import Plans
import Testing

@testable import ActionPlan

struct ReadingFixtureTests {
    @Test(arguments: Samples.fixtures) func `every line that is not blank is in the plan, furniture or unplaced`(
        _ name: String
    ) throws {
        let document = try Samples.document(fixture: name)
        let reading = PlanReader.read(document)
        #expect(reading.forgotten(in: document) == [])
        #expect(reading.unplaced == [])
        #expect(reading.failure == nil)
    }

    @Test(arguments: Samples.fixtures) func `every word of every row is in its action`(_ name: String) throws {
        let document = try Samples.document(fixture: name)
        for action in PlanReader.read(document).plan.actions {
            let words = Set(action.everyWord + [String(action.number), "trimestr", "al", "ad"])
            let theme = action.theme?.words?.text.letterWords ?? []
            for line in action.lines {
                let raw = Tags.stripped(document.lines[line - 1]).letterWords
                #expect(raw.filter { !words.contains($0) && !theme.contains($0) } == [], "line \(line)")
            }
        }
    }

    @Test func `rows that a page broke are whole again, cell by cell`() throws {
        let reading = try Samples.fixture("villa-del-paramo")
        let actions = reading.plan.actions
        #expect(actions.count == 6)
        #expect(actions[1].action.text == "Publicación de los contratos que firma la Alcaldía")
        #expect(
            actions[1].activities.map(\.text) == [
                "La oficina jurídica y la Secretaria de Hacienda deben publicar los contratos y sus anexos, cada mes"
            ])
        #expect(
            actions[2].responsibles.map(\.words.text) == [
                "Oficina de Jurídica", "Personería Municipal", "Concejo Municipal",
            ])
        #expect(actions[4].lines == [119, 134])
        #expect(reading.codes(.pageBreakHealed).map(\.place.path) == ["actions[1]", "actions[2]", "actions[4]"])
    }

    @Test func `a word that a cell or a page cut is whole and not doubled`() throws {
        let reading = try Samples.fixture("villa-del-paramo")
        #expect(reading.plan.actions[4].indicators[0].goal.words.text == "Trimestral")
        #expect(
            reading.plan.actions[4].resources.map(\.words.text) == [
                "Sitio web del municipio", "Salones de las escuelas", "Conectividad en los salones",
            ])
        #expect(reading.codes(.wordHealed).count == 2)
    }

    @Test func `the first cell's words also go on after a page`() throws {
        let action = try Samples.fixture("san-roque-del-monte").plan.actions[1]
        #expect(action.action.text.hasSuffix("en el marco de Gobierno En Línea"))
        #expect(
            action.activities.map(\.text) == [
                "Buscar entidades con servicios útiles",
                "Firmar acuerdos para publicar temas de interés para los habitantes.",
                "Pedir apoyo a las universidades de la región",
            ])
        #expect(action.resources.map(\.words.text) == ["Sitio Web", "Convenios.", "Gestión.", "Estudios."])
    }

    @Test func `letterhead, slogan and footer are furniture and tell whose plan it is`() throws {
        let reading = try Samples.fixture("villa-del-paramo")
        let heading = reading.plan.heading
        #expect(heading.municipality?.text == "Villa del Páramo")
        #expect(heading.department?.text == "La Sierra")
        #expect(heading.slogan?.text == "Un Páramo Para Todos")
        #expect(heading.address?.text == "Casa de Gobierno Carrera 3 No 8-21")
        #expect(heading.phones.map(\.text) == ["6543210"])
        #expect(heading.sites.map(\.text) == ["www.villadelparamo-lasierra.gov.co"])
        #expect(Set(reading.furniture.map(\.why)) == [.letterhead, .slogan, .contact])
        #expect(reading.plan.sections.generalObjective?.text.contains("urbano y de las veredas conozcan") == true)
    }

    @Test func `indicators and goals pair over several rows, and a blank goal is none`() throws {
        let reading = try Samples.fixture("san-roque-del-monte")
        #expect(reading.plan.actions[2].indicators.map(\.goal.value) == [.percent(100), .percent(50), .none])
        #expect(reading.codes(.goalMissing).map(\.place.path) == ["actions[2].indicators[2].goal"])
        #expect(
            reading.plan.actions[2].resources.map(\.words.text) == [
                "Formación en herramientas nuevas", "Tener los equipos al día.",
            ])
    }

    @Test func `tags and bullets are out of the words`() throws {
        let reading = try Samples.fixture("san-roque-del-monte")
        let text = String(decoding: PlanJSON.encode(reading), as: UTF8.self)
        let unwanted = ["<ul", "<p>", "</p>", "<i>", "**", "\"- "]
        #expect(unwanted.filter { text.contains($0) } == [])
        #expect(
            reading.plan.actions[3].activities.map(\.text) == [
                "Hacer la lista de servicios.", "Publicar la lista.", "Revisión semestral de la lista",
            ])
        #expect(
            reading.plan.actions[4].indicators.map(\.name.text) == [
                "Cantidad de trámites publicados", "Porcentaje de servicios automatizados",
            ])
    }

    @Test func `the sections around the table are read`() throws {
        let sections = try Samples.fixture("san-roque-del-monte").plan.sections
        #expect(sections.legalFrame.norms == ["Decreto 1151 de 2008"])
        #expect(
            sections.legalFrame.phases.map { $0.territorial.due?.iso } == ["2008-11-01", "2009-12-01", "2012-12-01"])
        #expect(sections.visionYear == 2012)
        #expect(sections.specificObjectives.count == 2)
        #expect(sections.actionLines.count == 3)
        #expect(sections.closingRequirements.count == 2)
        #expect(sections.support.rows.map(\.problem.text) == ["Olvido de la clave del sitio Web.", "Buzón bloqueado."])
        #expect(
            sections.incentives.map(\.text) == [
                "Sitios más visitados. Cada mes se publica la lista.",
                "Premios. El programa postula a los mejores municipios.",
            ])
        #expect(
            sections.signatures.map { $0.role?.text } == [
                "Comité (GEL-T) Gobierno En Línea Territorial del Mupicipio de San Roque del Monte, El Valle"
            ])
    }

    @Test func `rows that lost their table are put together from paragraphs`() throws {
        let reading = try Samples.fixture("por-fases")
        let actions = reading.plan.actions
        #expect(actions.count == 14)
        #expect(actions[7].action.text == "Canales del sitio I")
        #expect(actions[7].activities.map(\.text) == ["Llenar los canales de contratación y normas."])
        #expect(actions[7].term.value == .permanent)
        #expect(actions[9].activities == [])
        #expect(reading.codes(.rowFromParagraphs).count == 4)
    }

    @Test func `phases are headings, and a block after them is the closing one`() throws {
        let actions = try Samples.fixture("por-fases").plan.actions
        #expect(actions[0].phase?.kinds == [.information, .interaction])
        #expect(actions[10].phase?.words.text == "FASE TRANSACCIÓN Y TRANSFORMACIÓN")
        #expect(actions[11].phase?.kinds == [.democracy])
        #expect(actions[12].phase?.kinds == [.closing])
    }

    @Test func `the unified format is read with its columns in any order`() throws {
        let reading = try Samples.fixture("unificado")
        let actions = reading.plan.actions
        #expect(reading.layout == .unified)
        #expect(actions.count == 6)
        #expect(
            actions.map { $0.theme?.kind } == [
                .phases, .publicServants, .serviceChannels, .procedures, .procedures, .accountability,
            ])
        #expect(
            actions[2].action.text
                == "Abrir el chat de la alcaldía los jueves y contestar las preguntas al día siguiente")
        #expect(actions[0].responsibles.map(\.offices) == [[.committee]])
        #expect(actions[1].term.due?.iso == "2012-05-30")
    }

    @Test func `an extra column is reported and its words are kept`() throws {
        let reading = try Samples.fixture("unificado")
        #expect(reading.codes(.columnExtra).first?.message.contains("Observaciones") == true)
        #expect(reading.plan.actions[0].extras.map(\.words.text) == ["Con apoyo de hacienda"])
    }

    @Test func `a wrong check digit, an early term and a missing term are doubts`() throws {
        let reading = try Samples.fixture("unificado")
        #expect(reading.codes(.nitCheckDigit).first?.place.lines == [5])
        #expect(reading.codes(.termBeforeStart).map(\.place.path) == ["actions[4].term"])
        #expect(reading.codes(.termMissing).map(\.place.path) == ["actions[5].term"])
    }
}
