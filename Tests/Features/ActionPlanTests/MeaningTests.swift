import Calendar
import Testing

@testable import ActionPlan
@testable import Plans

struct MeaningTests {
    @Test(arguments: [
        ("12 veces al año", Goal.Value.count(12, unit: nil, per: .year)),
        ("4 al año", .count(4, unit: nil, per: .year)),
        ("100%", .percent(100)), ("50 %", .percent(50)), ("12,5 por ciento", .percent(12.5)),
        ("Diario", .frequency(Frequency(period: .day))), ("Semestral", .frequency(Frequency(period: .halfYear))),
        (
            "Mínimo una vez a la semana o cuando las circunstancias lo ameriten.",
            .frequency(Frequency(period: .week, isMinimum: true, isEventDriven: true))
        ),
        (
            "Actualización semestral o según modificaciones",
            .frequency(Frequency(period: .halfYear, isEventDriven: true))
        ),
        ("En el 2011", .date(.year(2011))), ("", .none), ("-", .none),
        ("3 talleres", .count(3, unit: "talleres", per: nil)),
        ("1.200", .count(1200, unit: nil, per: nil)), ("Propagar en todos los espacios el sitio web", .text),
        ("2 jornadas por semestre", .count(2, unit: "jornadas", per: .halfYear)),
    ]) func `a goal means what its words say`(_ text: String, _ value: Goal.Value) {
        #expect(GoalReader.value(text) == value)
    }

    @Test(arguments: [
        ("5 años", Term.Value.duration(5, .year)), ("Tres meses", .duration(3, .month)),
        ("1 año y 6 meses", .duration(18, .month)),
        ("2011", .year(2011)), ("En el año 2012", .year(2012)), ("Hasta 2015", .untilYear(2015)),
        ("Permanente actualización", .permanent), ("Anualmente", .recurrence(Frequency(period: .year))),
        ("Cada semestre", .recurrence(Frequency(period: .halfYear))), ("", .none), ("Cuando se pueda", .text),
        ("Dos veces al mes", .recurrence(Frequency(times: 2, period: .month))),
    ]) func `a term means what its words say`(_ text: String, _ value: Term.Value) {
        #expect(TermReader.value(text) == value)
    }

    @Test(arguments: [
        ("Junio 2012", "2012-06-30"), ("febrero de 2012", "2012-02-29"), ("Enero a Marzo de 2012", "2012-03-31"),
        ("30 de mayo de 2012", "2012-05-30"), ("1° de diciembre de 2009", "2009-12-01"), ("30/05/2012", "2012-05-30"),
        ("Hasta 2015", "2015-12-31"), ("Hasta diciembre de 2013", "2013-12-31"), ("jun-12", "2012-06-30"),
        ("2011", "2011-12-31"),
    ]) func `a dated term falls due on its last day`(_ text: String, _ day: String) {
        #expect(TermReader.term(Words(text, lines: [])).due?.iso == day)
    }

    @Test(arguments: [
        ("Alcalde municipal", [Office.mayor]), ("Comité GELT.", [.committee]), ("Oficina de Jurídica", [.legalOffice]),
        ("Personería Municipal", [.personeria]), ("Concejo Municipal", [.council]),
        ("Secretaria de Planeación", [.planning]),
        ("Cada Secretario de Despacho", [.unitHeads, .everyUnit]),
        (
            "Funcionarios de la Alcaldía, la Personería y el Concejo.",
            [.personeria, .council, .publicServants, .mayorsOffice]
        ),
        ("Banda de música", [.other]),
    ]) func `responsibles are matched to known offices`(_ text: String, _ offices: [Office]) {
        #expect(Office.named(in: text) == offices)
    }

    @Test(arguments: [
        ("Capacitar a los funcionarios", Theme.Kind.publicServants), ("Inscribir trámites en el SUIT", .procedures),
        ("Audiencia pública de rendición de cuentas", .accountability),
        ("Actualizar el sitio web en la fase de interacción", .phases),
    ]) func `a theme is guessed from the words`(_ text: String, _ kind: Theme.Kind) {
        #expect(Theme.Kind.guess(text) == kind)
    }
}
