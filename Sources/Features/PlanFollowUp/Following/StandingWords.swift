import Calendar
import Design
import Spanish

/// How something stands, as a chip says it.
struct Chip: Sendable, Hashable {
    let words: String
    let state: Standing

    init(_ words: String, _ state: Standing = .neutral) {
        self.words = words
        self.state = state
    }
}

extension TaskStanding {
    var chip: Chip {
        switch self {
        case .closed(.done): Chip("hecha", .kept)
        case .closed: Chip("descartada")
        case .overdue(let days): Chip("vencida hace " + Spanish.count(days, "día", "días"), .missed)
        case .dueSoon(0): Chip("vence hoy", .due)
        case .dueSoon(let days): Chip("vence en " + Spanish.count(days, "día", "días"), .due)
        case .later(let day): Chip("hasta el \(day.short)")
        case .noDate: Chip("sin fecha")
        }
    }
}

extension Keeping {
    /// How a promise stands today.
    var chip: Chip {
        switch standing {
        case .upToDate: Chip("al día", .kept)
        case .due(0): Chip("vence hoy", .due)
        case .due(let days): Chip("vence en " + Spanish.count(days, "día", "días"), .due)
        case .behind(let done, let expected): Chip("va en \(done); a esta fecha serían \(expected)", .due)
        case .late(let days): Chip("atrasada " + Spanish.count(days, "día", "días"), .missed)
        case .notStarted: Chip("aún no empieza")
        case .ended: Chip("terminó")
        case .unjudged: Chip("sin periodos que contar")
        }
    }

    /// “7 de 9 meses, uno con atraso”. Empty where nothing has been judged yet.
    func counted(_ nouns: (one: String, many: String)) -> String {
        guard due > 0 else { return "" }
        let words = "\(kept + late) de \(Spanish.count(due, nouns.one, nouns.many))"
        return late == 0 ? words : words + (late == 1 ? ", una vez con atraso" : ", \(late) veces con atraso")
    }
}

extension GoalStanding {
    var chip: Chip {
        switch self {
        case .met: Chip(title, .kept)
        case .onTheWay: Chip(title, .due)
        case .behind: Chip(title, .missed)
        case .noGoal, .notNumeric, .noValue: Chip(title)
        }
    }
}
