import Calendar
import Crypto
import Database
import Documents
import Entities
import Files
import HTTP
import Mail
import Plans
import Platform

/// Takes messages in: each is stored with what becomes of it in one transaction, so that a crash leaves either nothing
/// or all of it, and a message that comes again finds itself.
struct MailIntake: Sendable {
    let services: Services
    /// Who takes it: `[plan receive]`, `[plan-mail]` or the identifier of a person.
    let actor: String

    /// What became of a message.
    struct Outcome: Sendable, Hashable {
        let step: PlanMailStep
        /// It had been received before; nothing was done now.
        var isKnown = false
    }

    func take(_ bytes: [UInt8]) throws -> Outcome {
        let received = ReceivedMail(bytes)
        let key = received.key
        let known = try services.nation.read { try PlanMailStore.known(key, in: $0) }
        if let known { return Outcome(step: known, isKnown: true) }
        let decision = try MailDecision(received, services)
        return try store(received, key, decision)
    }

    /// Makes a draft of a message that waited, as a person decided.
    func assign(_ waiting: (mail: PlanMail, steps: [PlanMailStep]), _ decision: MailDecision, _ bytes: [UInt8]) throws
        -> PlanMailStep
    {
        let (services, actor, turn) = (services, actor, Turn(services, number: waiting.steps.count + 1))
        let mail = waiting.mail
        return try services.nation.write { writing in
            let step = try Self.follow(decision, mail, turn, actor, services, writing)
            try PlanMailStore.take(step, of: mail.id, in: writing)
            if let keeper = decision.keeper {
                let entity = services.nation.entity(keeper)
                _ = try Files.keep(bytes, for: entity, at: turn.now, in: writing)
                try PlanMailStore.hand(mail.id, to: entity, in: writing)
            }
            return step
        }
    }

    /// Settles a message without a draft. Its bytes go; who decided and why stays.
    func discard(_ waiting: (mail: PlanMail, steps: [PlanMailStep]), because words: String) throws {
        let (id, actor, now) = (waiting.mail.id, actor, services.now())
        let step = PlanMailStep(
            number: waiting.steps.count + 1, state: .discarded, at: now, person: actor, words: words, entity: nil,
            plan: nil)
        try services.nation.write { writing in
            try PlanMailStore.take(step, of: id, in: writing)
            try PlanMailStore.forget(id, in: writing)
            try Audit.record(Deed(actor: actor, "mail.discarded", subject: "mail/\(id)"), at: now, in: writing)
        }
    }

    private func store(_ received: ReceivedMail, _ key: String, _ decision: MailDecision) throws -> Outcome {
        let (services, actor, turn) = (services, actor, Turn(services, number: 1))
        let mail = mail(received, decision, turn)
        return try services.nation.write { writing in
            guard try PlanMailStore.insert(mail, key: key, in: writing) else {
                guard let known = try PlanMailStore.known(key, in: writing) else { throw Failure.notFound }
                return Outcome(step: known, isKnown: true)
            }
            let step = try Self.follow(decision, mail, turn, actor, services, writing)
            try PlanMailStore.take(step, of: mail.id, in: writing)
            if received.isOversized { return Outcome(step: step) }
            if let keeper = decision.keeper {
                _ = try Files.keep(received.bytes, for: services.nation.entity(keeper), at: turn.now, in: writing)
            } else {
                try PlanMailStore.keep(received.bytes, of: mail.id, in: writing)
            }
            return Outcome(step: step)
        }
    }

    private func mail(_ received: ReceivedMail, _ decision: MailDecision, _ turn: Turn) -> PlanMail {
        let mail = received.mail
        let names = mail?.attachments.map(\.name) ?? []
        let sender = mail?.from?.address ?? ""
        return PlanMail(
            id: turn.mail, messageID: mail?.messageID ?? "sha256-" + received.hash, hash: received.hash, sender: sender,
            senderName: mail?.from?.name ?? "", subject: mail?.subject ?? "", receivedAt: turn.now,
            size: received.bytes.count, attachments: names,
            guess: MailGuess.entity(
                address: sender, words: [mail?.subject ?? ""] + names, services.directory),
            keptBy: received.isOversized ? nil : decision.keeper?.code)
    }

    /// What a decision changes, inside the caller's transaction.
    private static func follow(
        _ decision: MailDecision, _ mail: PlanMail, _ turn: Turn, _ actor: String, _ services: Services,
        _ writing: Writing
    ) throws -> PlanMailStep {
        if let answer = decision.answer { try Outbox.post(answer.message(turn.letter, services), in: writing) }
        switch decision.fate {
        case .wait(let words): return try turn.step(.waiting, words, actor, mail, writing)
        case .answer(let words): return try turn.step(.answered, words, actor, mail, writing)
        case .draft(let found, let tenant):
            return try draft(found, tenant, decision, mail, turn, actor, services, writing)
        }
    }

    private static func draft(
        _ found: MailedDocument, _ tenant: Tenant, _ decision: MailDecision, _ mail: PlanMail, _ turn: Turn,
        _ actor: String, _ services: Services, _ writing: Writing
    ) throws -> PlanMailStep {
        let entity = services.nation.entity(tenant)
        let known = try PlanMailStore.openDraft(of: SHA256.hex(found.bytes), entity, in: writing)
        let plan = known ?? turn.plan
        if known == nil {
            let document = ImportedDocument(
                bytes: found.bytes, filename: found.filename, lines: found.document.lines,
                reading: found.reading(for: tenant), origin: PlanOrigin(.mail, mail.sender))
            try PlanImport.insert(
                document, as: (turn.document, plan), for: entity, by: actor, at: turn.now, in: writing)
        }
        let deed = Deed(
            actor: actor, known == nil ? "plan.came-by-mail" : "plan.came-again", subject: "plan/\(plan)",
            detail: "mail/\(mail.id)")
        try entity.record(deed, turn.now, writing)
        if let recipient = decision.recipient {
            let review = turn.address(of: plan, tenant)
            let answer: MailAnswer =
                known == nil
                ? .drafted(found, tenant, review: review, to: recipient)
                : .repeated(found, tenant, review: review, to: recipient)
            try Outbox.post(answer.message(turn.letter, services), in: writing)
        }
        let step = try turn.step(known == nil ? .drafted : .repeated, "", actor, mail, writing)
        return PlanMailStep(
            number: step.number, state: step.state, at: step.at, person: step.person, words: step.words,
            entity: tenant.code, plan: plan)
    }
}

/// The identifiers of one message's way; drawn before the transaction, which may be repeated.
private struct Turn: Sendable {
    let mail: String
    let plan: String
    let document: String
    let letter: String
    let now: Instant
    let number: Int
    private let publicAddress: String

    init(_ services: Services, number: Int) {
        (mail, plan) = (services.newID(), services.newID())
        (document, letter) = (services.newID(), services.newID())
        now = services.now()
        self.number = number
        publicAddress = services.installation.publicAddress
    }

    func address(of plan: String, _ tenant: Tenant) -> String {
        publicAddress + Context.path(DraftRoutes.review.path(plan), place: .office, tenant: tenant)
    }

    /// The step, told to the nation's chain.
    func step(
        _ state: PlanMailStep.State, _ words: String, _ actor: String, _ mail: PlanMail, _ writing: Writing
    ) throws -> PlanMailStep {
        try Audit.record(
            Deed(actor: actor, "mail.\(state)", subject: "mail/\(mail.id)", detail: mail.hash), at: now, in: writing)
        return PlanMailStep(
            number: number, state: state, at: now, person: actor, words: words, entity: nil, plan: nil)
    }
}
