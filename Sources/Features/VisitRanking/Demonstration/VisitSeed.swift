import Calendar
import Database
import Entities
import Platform
import Visits

/// Thirteen months of invented visits, closed rankings, awards and stories, the same on every start of the same day.
enum VisitSeed {
    static let seed = Seed(order: 80, "Inventando trece meses de visitas, con sus rankings y premios") { services in
        let planting = VisitPlanting(services: services)
        try planting.visits()
        try planting.rankings()
        try RecognitionPlanting(services: services).plant()
    }
}

struct VisitPlanting: Sendable {
    static let months = 13
    /// The municipalities and the governorate whose sites the demonstration fills.
    static let told = ["54174", "25178", "54000"]
    static let source = "cifra inventada para la demostración"

    let services: Services

    private var today: Day { services.now().day }
    private var first: YearMonth { today.yearMonth.adding(months: -Self.months) }

    /// The told ones and every ninth of the directory.
    private var entities: [Entity] {
        services.directory.entities.enumerated().filter { index, entity in
            index.isMultiple(of: 9) || Self.told.contains(entity.code)
        }.map(\.element)
    }

    func visits() throws {
        let (days, month) = ((first.firstDay.epochDay..<today.epochDay).map(Day.init(epochDay:)), today.yearMonth)
        for entity in entities {
            let habit = VisitHabit(entity, first: first)
            let entries = days.map {
                VisitArchive.Entry(entity: entity.code, day: $0, counts: habit.counts(on: $0))
            }
            try services.nation.write { writing -> Void in
                try VisitArchive.add(entries, in: writing)
                for name in habit.names {
                    try VisitArchive.add(
                        name.name, name.kind, views: name.views, of: entity.code, in: month, writing)
                }
            }
        }
        try Populations.keep(
            entities.map {
                Population(
                    entity: $0.code, year: first.year, people: VisitHabit($0, first: first).people, source: Self.source)
            }, by: "[demostración]", services)
    }

    /// Each month closed on its day.
    func rankings() throws {
        let closing = RankingClosing(services: services)
        for step in 0..<Self.months {
            let month = first.adding(months: step)
            let day = RankingRule.usual.closing(of: month)
            guard day <= services.now() else { break }
            _ = try closing.close(month, .usual, at: day)
        }
    }
}

/// How an invented public behaves: more on working days, growing or shrinking slowly, never twice the same.
struct VisitHabit: Sendable {
    let people: Int
    private let code: String
    private let seed: UInt64
    private let base: Double
    private let growth: Double
    private let first: YearMonth

    init(_ entity: Entity, first: YearMonth) {
        let seed = Self.mix(UInt64(entity.code) ?? 1)
        let size = Double(seed % 1000) / 1000
        let isDepartment = entity.tenant.kind == .department
        self.seed = seed
        self.first = first
        code = entity.code
        base = (isDepartment ? 140 : 12) + size * size * (isDepartment ? 260 : 150)
        growth = (Double(Self.mix(seed) % 90) - 25) / 1000
        people = (isDepartment ? 180_000 : 3200) + Int(size * (isDepartment ? 900_000 : 42_000))
    }

    func counts(on day: Day) -> VisitCounts {
        let noise = Self.mix(seed &+ UInt64(day.epochDay))
        let week: Double = day.weekday == .sunday ? 0.45 : day.weekday == .saturday ? 0.6 : 1
        let months = Double((day.year - first.year) * 12 + day.month - first.month)
        let trend = max(0.3, 1 + growth * months)
        let visits = Int(base * week * trend * (0.75 + Double(noise % 500) / 1000))
        return VisitCounts(
            visits: visits, visitors: visits * Int(82 + noise % 9) / 100, views: visits * Int(21 + noise % 13) / 10)
    }

    /// What was read most; pages every site has.
    var names: [(name: String, kind: VisitedKind, views: Int)] {
        let views = Int(base * 14)
        var names: [(name: String, kind: VisitedKind, views: Int)] = [("/", .page, views)]
        if VisitPlanting.told.contains(code) {
            names += [
                ("/plan", .page, views / 3), ("/plan/avance", .page, views / 7), ("/estadisticas", .page, views / 40),
                ("noticias", .channel, views / 2), ("eventos", .channel, views / 5),
                ("directorio", .channel, views / 8),
            ]
        }
        return names
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
