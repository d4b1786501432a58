import Calendar
import HTTP
import Platform
import Spanish

/// Whether the frequencies of the plan were kept: all of them, or those of the action that is named by its number.
///
/// Proven only by what the platform saw itself; what people noted suggests, for it is their word about their own work.
enum PromiseEvidence {
    static let rule = EvidenceRule(
        "plan-promise-kept", "Lo que el plan prometió hacer una y otra vez se cumplió", argument: .action
    ) { entity, argument, days in
        guard let followUp = try FollowUpStore(entity: entity).followUp() else {
            return .unknown("La entidad no tiene un plan en seguimiento.")
        }
        let promises = followUp.plan.promises.filter { argument.isEmpty || String($0.action) == argument }
        let judged = promises.map { Judged($0, followUp, days) }
        let (owed, kept) = (judged.reduce(0) { $0 + $1.owed }, judged.reduce(0) { $0 + $1.kept })
        guard owed > 0, kept > 0 else { return .unknown("En esos días el plan no muestra frecuencias cumplidas.") }
        let records =
            judged.flatMap(\.records) + [.init("Avance del plan", path: ProgressRoutes.show.path, isPublic: true)]
        let words = "\(kept) de \(Spanish.count(owed, "periodo cumplido", "periodos cumplidos")) de lo prometido."
        guard judged.allSatisfy(\.isProven) else { return .suggested(words, by: records) }
        return .proven(words, by: records)
    }

    private struct Judged {
        let owed: Int
        let kept: Int
        /// The promise held on all of the days, and each period was seen kept.
        let isProven: Bool
        let records: [IndicatorReading.Record]

        init(_ promise: PlanPromise, _ followUp: FollowUp, _ days: ClosedRange<Day>) {
            let seen = followUp.seen[promise.key]
            let all = Self.periods(followUp.keeping(promise), days)
            let own = Self.periods(promise.keeping(seen?.days ?? [], today: followUp.today), days)
            owed = all.count
            kept = all.count(where: \.isKept)
            let isOver = days.upperBound <= followUp.today && promise.since <= days.lowerBound
            isProven = isOver && !own.isEmpty && own.allSatisfy(\.isKept)
            records = seen?.records ?? []
        }

        private static func periods(_ keeping: Keeping, _ days: ClosedRange<Day>) -> [Keeping.Period] {
            keeping.periods.filter { $0.promised > 0 && days.contains($0.last) }
        }
    }
}

extension Keeping.Period {
    fileprivate var isKept: Bool { state == .kept || state == .late }
}
