import Design
import Visits

/// What the programme decides about the ranking.
struct RankingDeskView: Sendable {
    let rule: RankingRule
    let months: [ClosedMonth]
    let drafts: [NoticeDraft]
    let populations: Int
    var form: RuleForm
    var populationText = ""
    var errors: [FieldError] = []
}

struct RuleForm: Sendable {
    var day: String
    var floor: String

    init(_ rule: RankingRule) {
        day = String(rule.closingDay)
        floor = String(rule.improvementFloor)
    }

    init(day: String, floor: String) {
        self.day = day
        self.floor = floor
    }

    /// The rule, or what is wrong with it.
    func read() -> (RankingRule?, [FieldError]) {
        var errors: [FieldError] = []
        let number = Int(day)
        if !(number.map(RankingRule.closingDays.contains) ?? false) {
            errors.append(FieldError("dia", "El día de cierre va del 2 al 28."))
        }
        let visits = Int(floor)
        if !(visits.map { (1...1_000_000).contains($0) } ?? false) {
            errors.append(FieldError("minimo", "Escriba cuántas visitas, con un número de 1 en adelante."))
        }
        guard errors.isEmpty, let number, let visits else { return (nil, errors) }
        return (RankingRule(closingDay: number, improvementFloor: visits), [])
    }
}

/// Lines `codigo,año,poblacion,fuente` as somebody pasted them from a spreadsheet.
enum PopulationLines {
    static let most = 3000

    static func read(_ text: String, isKnown: (String) -> Bool) -> (populations: [Population], problems: [String]) {
        var populations: [Population] = []
        var problems: [String] = []
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        for (number, line) in lines.enumerated() where !line.hasPrefix("codigo") {
            let parts = line.split(maxSplits: 3, omittingEmptySubsequences: false) { ",;\t".contains($0) }
                .map { String($0).trimmed }
            if let one = population(parts, isKnown) {
                populations.append(one)
            } else if problems.count < 8 {
                problems.append("La línea \(number + 1) no se entiende o no es de una entidad: «\(line.prefix(60))».")
            }
        }
        if lines.isEmpty { problems.append("Pegue al menos una línea.") }
        if lines.count > most { problems.append("Son demasiadas líneas; pegue hasta \(most).") }
        return (populations, problems)
    }

    private static func population(_ parts: [String], _ isKnown: (String) -> Bool) -> Population? {
        guard parts.count == 4, isKnown(parts[0]), let year = Int(parts[1]), (1985...2100).contains(year),
            let people = Int(parts[2]), (1...60_000_000).contains(people), !parts[3].isEmpty
        else { return nil }
        return Population(entity: parts[0], year: year, people: people, source: String(parts[3].prefix(200)))
    }
}
