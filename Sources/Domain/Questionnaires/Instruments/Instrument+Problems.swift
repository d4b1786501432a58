import Foundation

extension Instrument {
    /// What keeps it from being asked: names that do not exist, numbers twice, answers that cannot be given.
    public var problems: [String] {
        structure + owners + questions.flatMap(problems)
    }

    private var structure: [String] {
        var problems: [String] = []
        if id.isEmpty || !id.utf8.allSatisfy({ 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }) {
            problems.append("El identificador «\(id)» solo puede tener letras minúsculas, números y guiones.")
        }
        if questions.isEmpty { problems.append("El instrumento no tiene preguntas.") }
        problems += twice(components.map { String($0.number) }, "el componente")
        problems += twice(activities.map(\.code), "la actividad")
        problems += twice(criteria.map(\.code), "el criterio")
        problems += twice(questions.map { String($0.number) }, "la pregunta")
        for weight in components.map(\.weight) + activities.map(\.weight) + criteria.map(\.weight)
        where !(weight > 0 && weight <= 1000) {
            problems.append("Un peso debe ser mayor que cero: \(weight).")
        }
        return problems
    }

    /// A question has one owner through its criterion and activity; the ranges of sessions may overlap (seed 000: 189).
    private var owners: [String] {
        let numbers = Set(components.map(\.number))
        let codes = Set(activities.map(\.code))
        return activities.filter { !numbers.contains($0.component) }.map {
            "La actividad \($0.code) nombra el componente \($0.component), que no existe."
        }
            + criteria.filter { !codes.contains($0.activity) }.map {
                "El criterio \($0.code) nombra la actividad \($0.activity), que no existe."
            }
    }

    private func problems(_ question: Question) -> [String] {
        var words: [String] = []
        if !criteria.contains(where: { $0.code == question.criterion }) {
            words.append("nombra el criterio \(question.criterion), que no existe.")
        }
        if !areas.contains(where: { $0.id == question.area }) {
            words.append("nombra el área \(question.area), que no existe.")
        }
        if question.text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty {
            words.append("no dice qué se pregunta.")
        }
        if !(question.weight > 0) { words.append("tiene un peso que no es mayor que cero.") }
        let needsOptions = [.choice, .several, .table].contains(question.answerType)
        if needsOptions != !question.options.isEmpty {
            words.append(needsOptions ? "necesita opciones." : "tiene opciones que no se usan.")
        }
        if question.answerType == .choice, question.scores.count != question.options.count {
            words.append("debe decir cuánto vale cada opción.")
        }
        if question.scores.contains(where: { !(0...1 ~= $0) }) { words.append("tiene un valor fuera de 0 a 1.") }
        if question.answerType == .count, (question.full ?? 0) < 1 {
            words.append("debe decir desde qué cantidad vale todo.")
        }
        return words.map { "Pregunta \(question.number): \($0)" }
    }

    private func twice(_ names: [String], _ what: String) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }.map { "Está dos veces \(what) \($0)." }
    }
}

extension Instrument {
    public func criterion(_ code: String) -> Criterion? { criteria.first { $0.code == code } }

    public func activity(of criterion: String) -> Activity? {
        self.criterion(criterion).flatMap { found in activities.first { $0.code == found.activity } }
    }

    /// The component that owns a question, whatever sessions it is discussed in.
    public func component(of question: Question) -> Component? {
        activity(of: question.criterion).flatMap { found in components.first { $0.number == found.component } }
    }
}
