import Calendar
import Campaigns
import Design
import Foundation
import HTTP

/// What an administrator types of a campaign; everything comes back as it was typed.
struct CampaignForm: Sendable {
    var id = ""
    var kind = Campaign.Kind.plan.rawValue
    var vigencia = ""
    var title = ""
    var legalBasis = ""
    var opens = ""
    var onTimeUntil = ""
    var closes = ""
    var isExclusive = false
    var words = ""
    /// Of a change only.
    var reason = ""
    /// How many changes the person had seen.
    var version = 0

    init(vigencia: Int) { self.vigencia = String(vigencia) }

    init(_ campaign: Campaign, version: Int) {
        id = campaign.id
        kind = campaign.kind.rawValue
        vigencia = String(campaign.vigencia)
        title = campaign.title
        legalBasis = campaign.legalBasis
        opens = campaign.opens?.iso ?? ""
        onTimeUntil = campaign.onTimeUntil?.iso ?? ""
        closes = campaign.close.day.iso
        isExclusive = campaign.close.isExclusive
        words = campaign.close.words
        self.version = version
    }

    init(_ fields: Fields) {
        let typed = { (name: String) in
            (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
        (id, kind, vigencia) = (typed("identificador"), typed("tipo"), typed("vigencia"))
        (title, legalBasis) = (typed("titulo"), typed("base"))
        (opens, onTimeUntil, closes) = (typed("abre"), typed("a-tiempo"), typed("cierra"))
        (isExclusive, words) = (fields["exclusivo"] != nil, typed("palabras"))
        (reason, version) = (typed("motivo"), Int(typed("version")) ?? 0)
    }

    /// The campaign that was typed, or what is wrong with it.
    ///
    /// - Parameter known: the campaign that is changed; nil for a new one.
    func read(changing known: Campaign? = nil, today: Day) -> Result<Campaign, Problems> {
        var problems = Problems()
        let campaign = fields(known, &problems)
        if let campaign { check(campaign, known, today, &problems) }
        if known != nil, reason.count < 10 {
            problems.add("motivo", "Escriba por qué cambia, en diez letras o más: el motivo es público")
        }
        guard let campaign, problems.errors.isEmpty else { return .failure(problems) }
        return .success(campaign)
    }

    private func fields(_ known: Campaign?, _ problems: inout Problems) -> Campaign? {
        let kind = known?.kind ?? Campaign.Kind(rawValue: self.kind)
        if kind == nil { problems.add("tipo", "Elija qué se entrega") }
        let year = Int(vigencia).flatMap { 2000...2100 ~= $0 ? $0 : nil }
        if year == nil { problems.add("vigencia", "Escriba el año con cuatro cifras, como 2012") }
        if !(5...200 ~= title.count) { problems.add("titulo", "Escriba el nombre, de 5 a 200 letras") }
        if !(5...500 ~= legalBasis.count) { problems.add("base", "Escriba la norma o la circular que la convoca") }
        let opens = problems.day(self.opens, "abre", isRequired: false)
        let onTime = problems.day(onTimeUntil, "a-tiempo", isRequired: false)
        let closes = problems.day(self.closes, "cierra", isRequired: true)
        if words.count > 200 { problems.add("palabras", "Use 200 letras o menos") }
        let id = known?.id ?? identifier(kind, year, &problems)
        guard let kind, let year, let closes else { return nil }
        let said = words.isEmpty ? (isExclusive ? "antes del \(closes.spoken)" : "hasta el \(closes.spoken)") : words
        return Campaign(
            id: id, kind: kind, vigencia: year, title: title, legalBasis: legalBasis, opens: opens,
            onTimeUntil: onTime, close: Campaign.Close(day: closes, isExclusive: isExclusive, words: said))
    }

    private func identifier(_ kind: Campaign.Kind?, _ year: Int?, _ problems: inout Problems) -> String {
        guard !id.isEmpty else { return "\(kind?.rawValue ?? "plan")-\(year ?? 0)" }
        let isPlain = id.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
        if !isPlain || !(3...40 ~= id.utf8.count) || id.hasPrefix("-") {
            problems.add("identificador", "Use de 3 a 40 letras minúsculas sin tilde, cifras y guiones, como plan-2012")
        }
        return id
    }

    private func check(_ campaign: Campaign, _ known: Campaign?, _ today: Day, _ problems: inout Problems) {
        for problem in campaign.problems {
            problems.add(problem == .closesBeforeOpening ? "cierra" : "a-tiempo", problem.words)
        }
        if campaign.lastDay() < today, campaign.lastDay() != known?.lastDay() {
            problems.add("cierra", "El último día en que se recibe ya pasó (\(campaign.lastDay().spoken))")
        }
    }
}

/// What is wrong with a form, field by field, in its order.
struct Problems: Error, Sendable {
    private(set) var errors: [FieldError] = []

    subscript(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    mutating func add(_ field: String, _ message: String) { errors.append(FieldError(field, message)) }

    /// The day of a field: as the browser's calendar writes it, or in words.
    mutating func day(_ typed: String, _ field: String, isRequired: Bool) -> Day? {
        if typed.isEmpty {
            if isRequired { add(field, "Escriba la fecha") }
            return nil
        }
        if let day = Day(iso: typed) ?? SpanishDates.parse(typed)?.fullDay { return day }
        add(field, "No entendemos esa fecha. Escríbala así: 30 de mayo de 2012")
        return nil
    }
}
