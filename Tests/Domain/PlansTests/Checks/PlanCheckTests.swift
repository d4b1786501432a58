import Calendar
import Testing

@testable import Plans

@Suite struct `What is wrong with a plan` {
    @Test func `nothing is, where every field is answered`() throws {
        #expect(try Self.problems().map(\.message) == [])
    }

    @Test(
        arguments: [
            ("100 %", nil, PlanProblem.Severity.error), ("120%", "pasa del 100", .error), ("-5 %", "negativa", .error),
            ("−3", "negativa", .error), ("", "sin meta", .warning), ("0%", nil, .error),
        ] as [(String, String?, PlanProblem.Severity)])
    func `a percentage stays between 0 and 100, and an empty goal is none`(
        goal: String, words: String?, severity: PlanProblem.Severity
    ) throws {
        let problems = try Self.problems { $0.actions[0].indicators = [Self.indicator("Porcentaje de trámites", goal)] }
        #expect(problems.map(\.field) == (words == nil ? [] : ["meta-1"]))
        if let words {
            #expect(problems.first?.message.contains(words) == true)
            #expect(problems.first?.severity == severity)
        }
    }

    @Test func `an indicator that counts and a goal in percent do not fit, nor the other way round`() throws {
        let counts = try Self.problems { plan in
            plan.actions[0].indicators = [Self.indicator("Número de funcionarios formados", "100%")]
        }
        #expect(counts.map(\.message).first?.hasPrefix("El indicador cuenta") == true)
        let measures = try Self.problems { plan in
            plan.actions[0].indicators = [Self.indicator("Porcentaje de trámites en línea", "40")]
        }
        #expect(measures.map(\.message).first?.contains("con el signo %") == true)
        #expect((counts + measures).allSatisfy { !$0.isError })
    }

    @Test(
        arguments: [
            ("diciembre de 2012", nil), ("Enero de 2012", "anterior al primer día"),
            ("cuando se pueda pagar", "No entendemos"),
            ("2011", "anterior al primer día"), ("", "Falta el plazo"), ("5 años", nil), ("Mensual", nil),
            ("1 de febrero de 2012", nil), ("31 de enero de 2012", "anterior al primer día"),
        ] as [(String, String?)])
    func `a term is one that can be read, and not before the plan begins`(term: String, words: String?) throws {
        let problems = try Self.problems { $0.actions[0].term = Self.term(term) }
        #expect(problems.count == (words == nil ? 0 : 1))
        if let words { #expect(problems.first?.message.contains(words) == true && problems[0].isError) }
    }

    @Test func `a term that counts from the first day needs that day`() throws {
        let problems = try Self.problems { plan in
            plan.sections.start = nil
            plan.actions[0].term = Self.term("Tres meses")
        }
        #expect(problems.map(\.field) == ["inicio"] && problems[0].isError)
        let unread = try Self.problems { $0.sections.start = Words("apenas se pueda", lines: []) }
        #expect(unread.map(\.field) == ["inicio"] && unread[0].isError)
    }

    @Test func `what the format requires is asked for, the rest is not`() throws {
        let problems = try Self.problems { plan in
            plan.actions[0] = PlanAction(number: 1, action: Words("Publicar el presupuesto", lines: []), term: .none)
        }
        let errors = problems.filter(\.isError).map(\.field)
        #expect(errors == ["actividades", "responsables", "tiempo", "tema"])
        let free = PlanCheck(format: nil, vigencia: 2012, today: try #require(Day(2012, 3, 1))).problems(
            of: try Self.sample())
        #expect(free.isEmpty)
    }

    @Test func `who answers is an office, a repeated action and a formula are noticed`() throws {
        let problems = try Self.problems { plan in
            plan.actions[0].responsibles = [Responsible(Words("Pepita Pérez", lines: []))]
            plan.actions[0].benefits = [Words("=HYPERLINK(\"http://x\")", lines: [])]
            var copy = plan.actions[0]
            copy.number = 2
            copy.action = Words("PUBLICAR el presupuesto.", lines: [])
            copy.benefits = [Words("@SUM(1)", lines: [])]
            plan.actions.append(copy)
        }
        #expect(problems.allSatisfy { !$0.isError })
        #expect(
            problems.map { "\($0.action ?? 0) \($0.field)" } == [
                "1 responsables", "1 beneficios", "2 responsables", "2 beneficios", "2 accion",
            ])
        #expect(problems.last?.message.contains("la acción 1") == true)
        #expect(problems.last?.path == "actions[1].accion")
    }

    @Test func `a committee does not meet before it is created`() throws {
        let problems = try Self.problems { plan in
            plan.actions[0].action = Words("Reunión del comité GEL-T", lines: [])
            plan.actions[0].term = Self.term("Mayo de 2012")
            var creation = plan.actions[0]
            creation.number = 2
            creation.action = Words("Crear el comité por acto administrativo", lines: [])
            creation.term = Self.term("Junio de 2012")
            plan.actions.append(creation)
        }
        #expect(problems.map(\.action) == [1])
        #expect(problems.first?.message.contains("antes de estar creado") == true)
    }

    @Test func `a plan without actions cannot be handed in`() throws {
        let problems = try Self.problems { $0.actions = [] }
        #expect(problems.map(\.field) == ["acciones"])
        #expect(problems[0].isError)
    }

    private static func problems(_ change: (inout Plan) -> Void = { _ in }) throws -> [PlanProblem] {
        var format = try `Formats of the plan`.carried()
        format.themes = format.themes.filter { $0.key == "phases" }
        var plan = try sample()
        change(&plan)
        let today = try #require(Day(2012, 2, 1))
        return PlanCheck(format: format, vigencia: 2012, today: today).problems(of: plan)
    }

    private static func sample() throws -> Plan {
        func words(_ text: String) -> Words { Words(text, lines: []) }
        var plan = Plan(layout: .unified)
        plan.heading.title = words("Plan de acción 2012")
        plan.heading.nit = Nit("890501422-4", lines: [])
        plan.sections.start = words("1 de febrero de 2012")
        plan.sections.legalFrame.norms = ["Decreto 1151 de 2008"]
        plan.sections.vision = words("Un municipio que informa")
        plan.sections.generalObjective = words("Informar")
        plan.sections.signatures = [Signature(name: nil, role: words("Alcaldesa"))]
        plan.actions = [
            PlanAction(
                number: 1, theme: Theme(kind: .phases), action: words("Publicar el presupuesto"),
                indicators: [indicator("Publicaciones hechas", "4 al año")],
                activities: [words("Reunir los datos")],
                responsibles: [Responsible(words("Secretaría de Hacienda"))], term: term("diciembre de 2012"))
        ]
        return plan
    }

    private static func indicator(_ name: String, _ goal: String) -> Indicator {
        Indicator(name: Words(name, lines: []), goal: GoalReader.goal(Words(goal, lines: [])))
    }

    private static func term(_ text: String) -> Term { TermReader.term(Words(text, lines: [])) }
}
