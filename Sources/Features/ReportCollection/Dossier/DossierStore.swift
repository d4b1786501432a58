import Campaigns
import Database
import Files
import Platform
import Questionnaires
import Reports

/// Reads and judges one entity's report for the programme.
struct DossierStore {
    let nation: NationScope

    /// - Throws: `notFound` for an entity or a campaign that does not exist, or one it has no part in.
    func dossier(_ code: String, _ campaignID: String) throws -> Dossier {
        let tenant = try tenant(code)
        let entity = nation.entity(tenant)
        let store = ReportStore(entity: entity)
        return try nation.read { reading in
            guard let campaign = try Campaigns.find(campaignID, in: reading), campaign.kind == .report else {
                throw Failure.notFound
            }
            let standing = try Campaigns.standing(campaign, of: entity, in: reading)
            let report = try store.report(in: campaign.id, in: reading)
            let submission = try report.flatMap { try ReportDelivery.submission($0, of: entity, in: reading) }
            let content = try submission.map { try ReportDelivery.content($0.contentHash, of: entity, in: reading) }
            let instrument = try report?.instrumentID ?? Instruments.asked(in: campaign.vigencia, in: reading)
            return Dossier(
                tenant: tenant, standing: standing, report: report,
                counts: try report.map { try store.counts($0, in: reading) } ?? [], submission: submission,
                snapshot: try content.map { try ReportSnapshot.read($0) },
                deliveries: try report.map { try ReportDelivery.deliveries($0, of: entity, in: reading) } ?? [],
                steps: try report.map { try store.steps($0, in: reading) } ?? [],
                points: try report.map { try ReportScores.points($0, in: reading) } ?? [:],
                claims: try report.flatMap { try ReportClaims.of($0, in: reading) },
                observations: try report.map { try store.standingObservations($0, in: reading) } ?? [:],
                drawn: try DrawStore.questions(of: code, in: campaign.id, reading),
                instrument: try instrument.map { try Instruments.rules($0, nation.services).instrument },
                now: nation.services.now())
        }
    }

    func answer(_ code: String, _ campaign: String, _ number: Int) throws -> AnswerView {
        let dossier = try dossier(code, campaign)
        guard let report = dossier.report,
            let entry = dossier.snapshot?.respuestas.first(where: { $0.number == number })
        else { throw Failure.notFound }
        let store = ReportStore(entity: nation.entity(dossier.tenant))
        let question = dossier.instrument?.questions.first { $0.number == number }
        return try nation.read { reading in
            let said = try store.observations(report, of: number, in: reading)
            let before = try store.former(report, in: reading)
            let former = before?.report.filingNumber == nil ? nil : before?.answers[number]
            let people = Set(said.map(\.person) + said.flatMap(\.replies).map(\.person))
            return AnswerView(
                dossier: dossier, entry: entry, question: question, said: said,
                former: former.flatMap { answer in question.map { answer.spoken($0) } },
                names: try nation.services.contacts.names(people, in: reading))
        }
    }

    /// A file that stands in what was handed in.
    func file(_ code: String, _ campaign: String, _ hash: String) throws -> (name: String, bytes: [UInt8]) {
        let dossier = try dossier(code, campaign)
        let proofs = dossier.snapshot?.respuestas.flatMap(\.pruebas) ?? []
        guard let report = dossier.report, !hash.isEmpty, proofs.contains(where: { $0.huella == hash }) else {
            throw Failure.notFound
        }
        let entity = nation.entity(dossier.tenant)
        return try nation.read { reading in
            let kept = try ReportStore(entity: entity).evidence(report, in: reading).compactMap(\.file)
            let name = kept.first { $0.hash == hash }?.name ?? "prueba"
            return (name, try Files.bytes(hash, of: entity, in: reading))
        }
    }

    func observe(_ form: ObservationForm, on view: AnswerView, by person: Person, role: String) throws {
        guard let report = view.dossier.report, let verdict = form.verdict else { throw Failure.notFound }
        let entity = nation.entity(view.dossier.tenant)
        let (words, seen, round) = (form.words, form.seen, form.round)
        let (number, now) = (view.entry.number, nation.services.now())
        try nation.write { writing in
            try ReportStore(entity: entity).observe(
                verdict, words, on: number, of: report, seen: seen, round: round, by: person.id, role: role, at: now,
                in: writing)
        }
    }

    /// What somebody had read of an answer in a round that is no longer the last.
    func handedAgain(since round: Int, _ view: AnswerView) throws -> HandedAgain {
        guard let report = view.dossier.report else { throw Failure.notFound }
        let entity = nation.entity(view.dossier.tenant)
        let before = try nation.read { reading in
            try ReportDelivery.submission(report, round: round, of: entity, in: reading)
                .map { try ReportSnapshot.read(ReportDelivery.content($0.contentHash, of: entity, in: reading)) }
        }
        let read = before?.respuestas.first { $0.number == view.entry.number }
        return HandedAgain(read: read?.respuesta, isOther: read != view.entry)
    }

    func reopen(_ dossier: Dossier, because reason: String, by person: Person, role: String) throws {
        guard let report = dossier.report else { throw Failure.notFound }
        let entity = nation.entity(dossier.tenant)
        try nation.write { writing in
            try ReportDelivery.reopen(
                report, of: entity, reason: reason, by: person.id, role: role, in: writing)
        }
    }

    private func tenant(_ code: String) throws -> Tenant {
        guard let tenant = nation.services.tenants.tenant(code: code) else { throw Failure.notFound }
        return tenant
    }
}
