import Campaigns
import Database
import Entities
import Platform
import Questionnaires
import Reports

/// “No aplica” of the whole country: two queries for a page of the list, however long it is.
struct ExemptionStore {
    let nation: NationScope

    func list(_ campaign: String?, question: Int?, page: Int) throws -> ExemptionList {
        let services = nation.services
        return try nation.read { reading in
            let counts = try WaitingExemption.counts(campaign, in: reading)
            let found = try WaitingExemption.all(
                campaign, question: question, limit: ExemptionList.size, offset: (page - 1) * ExemptionList.size,
                in: reading)
            let items = try found.compactMap { waiting in
                try services.directory.entity(code: waiting.entity).map { entity in
                    (waiting, entity, try Instruments.rules(waiting.instrumentID, services).question(waiting.question))
                }
            }
            return ExemptionList(
                items: items, counts: counts, texts: try texts(counts, in: reading), question: question,
                campaign: campaign, page: page)
        }
    }

    /// Words of the questions that wait, by the latest instrument.
    private func texts(_ counts: [Int: Int], in reading: Reading) throws -> [Int: String] {
        guard let latest = try Instruments.list(in: reading).first else { return [:] }
        let rules = try Instruments.rules(latest, nation.services)
        return Dictionary(uniqueKeysWithValues: counts.keys.map { ($0, rules.question($0)?.text ?? "") })
    }

    func waiting() throws -> Int {
        try nation.read { try WaitingExemption.counts(nil, in: $0) }.values.reduce(0, +)
    }

    func view(_ code: String, _ campaignID: String, _ number: Int) throws -> ExemptionView {
        guard let found = nation.services.directory.entity(code: code) else { throw Failure.notFound }
        let store = ReportStore(entity: nation.entity(found.tenant))
        return try nation.read { reading in
            guard let campaign = try Campaigns.find(campaignID, in: reading),
                let report = try store.report(in: campaign.id, in: reading),
                let question = try Instruments.rules(report.instrumentID, nation.services).question(number),
                let given = try store.given(report, of: [number], in: reading)[number],
                let reason = try Self.reason(given, report, store, reading)
            else { throw Failure.notFound }
            return ExemptionView(
                entity: found, campaign: campaign, report: report, question: question, given: given, reason: reason,
                former: try Self.former(store, report, reading)[number].map { $0.spoken(question) },
                settled: try store.exemptionWords(report, in: reading)[number],
                others: max(0, (try WaitingExemption.counts(campaign.id, in: reading)[number] ?? 0) - 1))
        }
    }

    /// The reason that stands, or the last one that did.
    private static func reason(
        _ given: GivenAnswer, _ report: Report, _ store: ReportStore, _ reading: Reading
    ) throws -> String? {
        if case .notApplicable(let reason) = given.answer { return reason }
        return try store.history(of: given.question, report, in: reading).lazy.compactMap(\.reason).first
    }

    /// The reason of a revision that is no longer the last.
    func reason(_ view: ExemptionView, revision: Int?) throws -> String? {
        guard let revision, revision != view.given.revision else { return nil }
        let store = ReportStore(entity: nation.entity(view.entity.tenant))
        return try nation.read { reading in
            try store.history(of: view.question.number, view.report, in: reading)
                .first { $0.revision == revision }?.reason
        }
    }

    /// What was answered the last time, where that was handed in.
    private static func former(_ store: ReportStore, _ report: Report, _ reading: Reading) throws -> [Int: Answer] {
        guard let former = try store.former(report, in: reading), former.report.filingNumber != nil else { return [:] }
        return former.answers
    }

    func settle(_ form: ExemptionForm, _ view: ExemptionView, by person: Person) throws {
        guard let decision = form.decision else { return }
        let store = ReportStore(entity: nation.entity(view.entity.tenant))
        let (now, words, seen) = (nation.services.now(), form.reason.words, form.seen)
        try nation.write { writing in
            try store.settle(
                decision, of: view.question.number, view.report, words: words, seen: seen, by: person.id, at: now,
                in: writing)
        }
    }
}

extension ExemptionStore {
    /// Decides each by itself: its row, its audit entry. What somebody decided or changed meanwhile is left alone.
    /// - Returns: those that were left alone.
    func settle(_ form: BatchForm, by person: Person) throws -> [LateExemption] {
        guard let decision = form.decision else { return [] }
        let services = nation.services
        let (now, words, nation) = (services.now(), form.reason.words, nation)
        return try nation.write { writing in
            try form.marked.compactMap { marked in
                let entity = services.directory.entity(code: marked.entity)
                let late = { (words: String) in LateExemption(marked: marked, entity: entity, words: words) }
                guard let tenant = entity?.tenant else { return late("No se encontró la entidad.") }
                let store = ReportStore(entity: nation.entity(tenant))
                guard let report = try store.report(in: marked.campaign, in: writing) else {
                    return late("No se encontró su reporte.")
                }
                do {
                    try store.settle(
                        decision, of: marked.question, report, words: words, seen: marked.revision, by: person.id,
                        at: now, in: writing)
                    return nil
                } catch Failure.conflict(let sentence) {
                    return late(sentence)
                }
            }
        }
    }
}

extension AnswerChange {
    /// Why the question did not apply, where that was the answer.
    fileprivate var reason: String? {
        guard case .notApplicable(let reason) = answer else { return nil }
        return reason
    }
}
