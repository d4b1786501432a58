import Platform
import Spanish

/// The indicators that the plans of the seeds name, and what could measure each of them. Those for which no feature
/// measures anything yet say so; a value is never made up.
struct CataloguedIndicator: Sendable, Hashable {
    let title: String
    /// All stems of one of the groups must be found in the indicator's words, folded.
    let hints: [[String]]
    /// Where somebody finds the number meanwhile.
    let whereToFind: String
}

enum Catalogue {
    /// Reference 1.4.1 and 1.4.2.
    static let all: [CataloguedIndicator] = [
        CataloguedIndicator(
            title: "Actualizaciones de un canal del sitio", hints: [["actualizacion"], ["frecuencia", "pagina"]],
            whereToFind: "Cuente lo publicado en el sitio en ese periodo."),
        CataloguedIndicator(
            title: "Trámites publicados", hints: [["tramites", "publicad"]],
            whereToFind: "Cuente las fichas de trámites que están en el sitio y en el portal del Estado."),
        CataloguedIndicator(
            title: "Trámites o servicios automatizados", hints: [["automatizad"]],
            whereToFind: "Cuente los que se hacen de principio a fin por internet y divida por el total."),
        CataloguedIndicator(
            title: "Servicios publicados", hints: [["servicios", "publicad"]],
            whereToFind: "Cuente los servicios que tienen su información en el sitio."),
        CataloguedIndicator(
            title: "Visitas al sitio", hints: [["visita"]],
            whereToFind: "Tómelas del contador de visitas del sitio y diga cuál es."),
        CataloguedIndicator(
            title: "Criterios cumplidos por fase", hints: [["criterios", "fase"]],
            whereToFind: "Tómelos de la última evaluación de la fase."),
        CataloguedIndicator(
            title: "Entidades vinculadas, locales, departamentales o nacionales", hints: [["entidades", "vinculad"]],
            whereToFind: "Cuente los convenios o acuerdos firmados con ellas."),
        CataloguedIndicator(
            title: "Funcionarios vinculados", hints: [["funcionari", "vincul"], ["servidor", "vincul"]],
            whereToFind: "Cuente quiénes tienen cuenta y papel en la entidad."),
        CataloguedIndicator(
            title: "Encuestas respondidas", hints: [["encuesta"]],
            whereToFind: "Cuente las respuestas recibidas en el periodo."),
        CataloguedIndicator(
            title: "Jornadas de empalme", hints: [["empalme"]],
            whereToFind: "Cuente las jornadas que tienen acta."),
    ]

    static func entry(for name: String) -> CataloguedIndicator? {
        all.first { Hints.fit($0.hints, name) }
    }
}

enum Hints {
    static func fit(_ hints: [[String]], _ name: String) -> Bool {
        let folded = Spanish.folded(name)
        return hints.contains { group in !group.isEmpty && group.allSatisfy { folded.contains($0) } }
    }
}

extension PlanIndicator {
    /// What measures this indicator, of all that features can count. A count never answers for a share: where the goal
    /// is a percentage and the measure is not, a person has to say of how many.
    func measures(among indicators: [MeasuredIndicator]) -> [MeasuredIndicator] {
        indicators.filter { Hints.fit($0.hints, name) }
    }

    func isComparable(with measure: MeasuredIndicator) -> Bool { isPercent == (measure.unit == "%") }
}
