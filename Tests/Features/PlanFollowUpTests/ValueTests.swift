import Calendar
import Design
import HTTP
import Plans
import Platform
import Testing

@testable import PlanFollowUp

/// Indicators, their periods and their goals.
@Suite struct ValueTests {
    private func indicator(_ name: String, _ goal: String) throws -> PlanIndicator {
        let plan = Sample.followed(
            [Sample.action(1, "A", [(name, goal)], term: "4 años")], from: try Sample.day("2012-01-01"))
        return try #require(plan.indicators.first)
    }

    @Test(arguments: [
        ("12 veces al año", ValuePeriod.year, 12.0), ("3 talleres", .year, 3), ("2 por semestre", .halfYear, 2),
        ("50%", .year, 50),
        ("4 por trimestre", .quarter, 4),
    ])
    func `a goal gives the period its values are noted for`(goal: String, period: ValuePeriod, target: Double) throws {
        let indicator = try indicator("Número", goal)
        #expect(indicator.period == period)
        #expect(indicator.target == target)
    }

    @Test func `a blank goal is none, never zero`() throws {
        let blank = try indicator("Porcentaje de criterios cumplidos en la fase de democracia", "")
        let period = blank.period.range(holding: try Sample.day("2012-05-01"))
        #expect(GoalStanding.of(blank, 30, in: period, from: period.lowerBound, on: period.lowerBound) == .noGoal)
        #expect(blank.isPercent, "its name says that it is a share")
        let words = try indicator("Cantidad de visitas", "Propagar en todos los espacios el sitio web")
        #expect(GoalStanding.of(words, 30, in: period, from: period.lowerBound, on: period.lowerBound) == .notNumeric)
    }

    @Test func `a running period is judged by the days that have passed`() throws {
        let indicator = try indicator("Número de Entidades Locales vinculadas", "4 al año")
        let year = indicator.period.range(holding: try Sample.day("2012-05-01"))
        func standing(_ value: Double?, _ day: String) throws -> GoalStanding {
            GoalStanding.of(indicator, value, in: year, from: year.lowerBound, on: try Sample.day(day))
        }
        #expect(try standing(2, "2012-07-01") == .onTheWay)
        #expect(try standing(1, "2012-07-01") == .behind)
        #expect(try standing(4, "2012-02-01") == .met)
        #expect(try standing(3, "2012-12-31") == .behind)
        #expect(try standing(3, "2013-01-01") == .behind)
        #expect(try standing(nil, "2013-01-01") == .noValue)
    }

    @Test func `periods are whole, the running one first`() throws {
        let ranges = ValuePeriod.quarter.ranges(from: try Sample.day("2012-02-10"), to: try Sample.day("2012-08-31"))
        #expect(ranges.map { $0.lowerBound.iso } == ["2012-07-01", "2012-04-01", "2012-01-01"])
        #expect(ranges.first?.upperBound.iso == "2012-09-30")
        #expect(ValuePeriod.quarter.title(try #require(ranges.last)) == "primer trimestre de 2012")
        let leap = ValuePeriod.month.range(holding: try Sample.day("2012-02-29"))
        #expect(leap.upperBound.iso == "2012-02-29")
    }

    @Test func `numbers are read as people write them`() {
        let known = [
            "1.250": 1250.0, "12,5": 12.5, "80 %": 80, "1.234.567,8": 1_234_567.8, "-3": -3, "0": 0, "12.5": 12.5,
        ]
        for (text, value) in known { #expect(TypedNumber.read(text) == value, "\(text)") }
        for text in ["", "diez", "1.25.0", "12,5,1", "1e9", "=2+2", "%"] {
            #expect(TypedNumber.read(text) == nil, "\(text)")
        }
    }

    @Test func `a share above a hundred is refused and stays in the form`() throws {
        let indicator = try indicator("Porcentaje de criterios cumplidos en la fase de transacción", "50%")
        let period = indicator.period.range(holding: try Sample.day("2012-05-01"))
        let fields = Fields([("periodo", period.lowerBound.iso), ("valor", "100,5"), ("nota", "Informe")])
        var form = ValueForm(fields)
        #expect(form.read(indicator, among: [period]) == nil)
        #expect(form.errors.map(\.field) == ["valor"] && form.value == "100,5")
        var whole = ValueForm(Fields([("periodo", period.lowerBound.iso), ("valor", "100"), ("nota", "Informe")]))
        #expect(whole.read(indicator, among: [period])?.value == 100)
    }

    @Test func `a count never answers for a share`() throws {
        let measure = MeasuredIndicator("x", title: "Personas", unit: "personas", hints: [["funcionari", "vincul"]]) {
            _, _ in nil
        }
        let share = try indicator("Número de funcionarios de la nueva Administración vinculados", "100%")
        #expect(share.measures(among: [measure]).map(\.id) == ["x"])
        #expect(!share.isComparable(with: measure))
        #expect(try indicator("Visitas", "1000").measures(among: [measure]).isEmpty)
    }

    @Test func `every indicator the plans name says where its number is found meanwhile`() {
        let named = [
            "Actualización mensual", "Frecuencia de actualización de la página", "Cantidad de Visitas del Sitio Web",
            "Número de Entidades Nacionales vinculadas", "Porcentaje de criterios cumplidos en la fase de información",
            "Cantidad y calidad de trámites publicados en el sitio Web en el año",
            "Porcentaje de servicios automatizados",
            "Número de funcionarios de la nueva Administración vinculados", "Jornada de Empalme",
            "Personas que visitan el sitio web municipal", "Cantidad y calidad de servicios publicados en el año",
        ]
        for name in named { #expect(Catalogue.entry(for: name) != nil, "\(name)") }
        #expect(Catalogue.entry(for: "Metros de vía") == nil)
    }
}
