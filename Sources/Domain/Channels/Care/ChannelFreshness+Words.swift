public import Calendar
public import Design
import Spanish

/// How it stands, in words.
extension ChannelFreshness {
    public var word: String {
        switch standing {
        case .fresh: "al día"
        case .due(0): "vence hoy"
        case .due(let days): "vence en " + Spanish.count(days, "día", "días")
        case .behind(let done, let expected): "va en \(done); a esta fecha serían \(expected)"
        case .late:
            last.map { "sin actualizar desde el \($0.day.near(today))" } ?? "sin actualizar"
        case .notStarted: since.map { "empieza el \($0.near(today))" } ?? "aún no empieza"
        case .ended: "terminó"
        case .unjudged: last.map { "\($0.isReviewOnly ? "revisado" : "actualizado") \(ago($0.day))" } ?? "sin fecha"
        case .nothing: "sin contenido todavía"
        }
    }

    public var mark: Design.Standing {
        switch standing {
        case .fresh: .kept
        case .due, .behind: .due
        case .late: .missed
        case .notStarted, .ended, .unjudged, .nothing: .neutral
        }
    }

    /// “Actualización mensual: la última el 3 de marzo, hace 62 días”.
    public var sentence: String {
        let words = Spanish.capitalized(promise.words)
        guard let last else { return "\(words): todavía no se ha publicado nada" }
        let what = last.isReviewOnly ? "revisado sin cambios" : "la última"
        return "\(words): \(what) el \(last.day.near(today)), \(ago(last.day))"
    }

    /// “cumplido en 9 de 11 meses, una vez con atraso; sin cumplir: mayo de 2014”. Speaks of the last twelve months.
    public var summary: String {
        let recent = periods.filter { $0.isJudged && $0.last > today.adding(months: -12) }
        guard !recent.isEmpty else { return "nada vencido todavía" }
        let (late, missed) = (recent.count { $0.state == .late }, recent.filter { $0.state == .missed }.map(\.name))
        let isLonger = periods.contains { $0.isJudged && $0.last <= today.adding(months: -12) }
        var words = isLonger ? "en los últimos doce meses, " : ""
        words += "cumplido en \(recent.count - missed.count) de \(Spanish.count(recent.count, nouns.one, nouns.many))"
        if late > 0 { words += late == 1 ? ", una vez con atraso" : ", \(late) con atraso" }
        guard !missed.isEmpty else { return words }
        return words
            + (missed.count > 3
                ? ". Lo último sin cumplir: \(missed[missed.count - 1])" : "; sin cumplir: \(Spanish.list(missed))")
    }

    /// One for each of the last periods that have begun.
    public func squares(_ count: Int = 12) -> [PeriodSquare] {
        periods.suffix(count).map { period in
            PeriodSquare(period.state == .late ? "\(period.name), con atraso" : period.name, period.state.square)
        }
    }

    /// What its periods are called: “mes”, “meses”.
    public var nouns: (one: String, many: String) { promise.rule.nouns }

    private func ago(_ day: Day) -> String {
        switch day.days(to: today) {
        case ...0: "hoy"
        case 1: "ayer"
        case let days: "hace \(Spanish.number(days)) días"
        }
    }
}

extension Day {
    /// “3 de marzo”, and with the year where it is another than today's.
    public func near(_ today: Day) -> String {
        year == today.year ? String(short.dropLast(String(year).count + 4)) : short
    }
}

extension Keeping.State {
    fileprivate var square: Design.Standing {
        switch self {
        case .kept, .late: .kept
        case .missed: .missed
        case .running: .due
        case .notYet, .notOwed: .neutral
        }
    }
}
