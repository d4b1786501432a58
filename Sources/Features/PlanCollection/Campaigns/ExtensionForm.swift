import Calendar
import Campaigns
import Foundation
import HTTP

/// What an administrator types of an extension.
struct ExtensionForm: Sendable {
    var code = ""
    var until = ""
    var reason = ""
    var act = ""

    init(code: String) { self.code = code }

    init(_ fields: Fields) {
        let typed = { (name: String) in
            (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
        (code, until, reason, act) = (typed("codigo"), typed("hasta"), typed("motivo"), typed("acto"))
    }

    /// The last day that was typed, or what is wrong.
    func read(_ campaign: Campaign, today: Day) -> Result<Day, Problems> {
        var problems = Problems()
        let until = problems.day(self.until, "hasta", isRequired: true)
        if let until, let problem = campaign.problem(granting: until, today: today) {
            problems.add("hasta", problem.words)
        }
        if !(10...500 ~= reason.count) { problems.add("motivo", "Escriba el motivo, de 10 a 500 letras: es público") }
        if act.count > 200 { problems.add("acto", "Use 200 letras o menos") }
        guard let until, problems.errors.isEmpty else { return .failure(problems) }
        return .success(until)
    }
}

/// The entity an extension is for: searched by words, then chosen.
struct EntityChoice: Sendable {
    var query = ""
    var found: [Line] = []
    /// How many there are in all.
    var total = 0
    var chosen: Line?

    struct Line: Sendable {
        let code: String
        let name: String
        /// Last day of the extension it has already.
        let until: Day?
        /// Whether it need not hand in.
        let isExcluded: Bool
    }
}
