import Design
import Entities
import HTTP
import Mail
import Platform

/// The programme's pages of the messages that came for plans.
enum PlanMails {
    static let list = Route<Void>.get("correo-de-planes")
    static let show = Route<Void>.get("correo-de-planes").text("mensaje")
    static let decide = Route<Void>.post("correo-de-planes").text("mensaje")
    static let original = Route<Void>.get("correo-de-planes").text("mensaje").then("original")

    static let endpoints = [
        Endpoint(.nation, list, needs: PlanPermissions.mail) { context, _ in try list(context) },
        Endpoint(.nation, show, needs: PlanPermissions.mail, waits: true) {
            .page(PlanMailPages.message(try view($0, $1)))
        },
        Endpoint(.nation, decide, needs: PlanPermissions.mail, decide),
        Endpoint(.nation, original, needs: PlanPermissions.mail, waits: true, original),
    ]

    private static func list(_ context: Context) throws -> Outcome {
        let store = PlanMailStore(nation: try context.nation())
        let tenants = context.services.tenants
        let settled = try store.settled().map {
            SettledMail(mail: $0.mail, step: $0.step, tenant: $0.step.entity.flatMap(tenants.tenant(code:)))
        }
        let waiting = try store.waiting().map { mail in (mail: mail, guess: mail.guess.flatMap(tenants.tenant(code:))) }
        return .page(PlanMailPages.list(waiting, settled))
    }

    static func view(_ context: Context, _ id: String, errors: [FieldError] = []) throws -> PlanMailView {
        let store = PlanMailStore(nation: try context.nation())
        guard let found = try store.find(id) else { throw Failure.notFound }
        let tenants = context.services.tenants
        let query = context.request.query["buscar"] ?? ""
        let last = found.steps.last
        let received = try store.bytes(found.mail).map(ReceivedMail.init)
        return PlanMailView(
            mail: found.mail, steps: found.steps, text: received?.mail?.text ?? "",
            attachments: received?.mail?.attachments ?? [], isKept: received != nil,
            guess: found.mail.guess.flatMap(tenants.tenant(code:)), tenant: last?.entity.flatMap(tenants.tenant(code:)),
            query: query,
            found: query.isEmpty ? [] : context.services.directory.search(query, limit: 10).found.map(\.tenant),
            reason: context.request.form["motivo"] ?? "", errors: errors, proof: context.formProof)
    }

    private static func decide(_ context: Context, _ id: String) throws -> Outcome {
        let form = context.request.form
        do {
            return form["decision"] == "descarte" ? try discard(id, context) : try assign(id, context)
        } catch Failure.invalid(let errors) {
            var page = PlanMailPages.message(try view(context, id, errors: errors))
            page.status = 422
            return .page(page)
        }
    }

    private static func assign(_ id: String, _ context: Context) throws -> Outcome {
        let (store, services) = (PlanMailStore(nation: try context.nation()), context.services)
        let waiting = try waiting(id, store)
        guard let tenant = services.tenants.tenant(code: context.request.form["entidad"] ?? "") else {
            throw Failure.invalid([FieldError("buscar", "Elija la entidad de la lista.")])
        }
        guard let bytes = try store.bytes(waiting.mail), let mail = ReceivedMail(bytes).mail else {
            throw Failure.invalid([
                FieldError("buscar", "El mensaje original no se guardó; pida que lo envíen de nuevo.")
            ])
        }
        switch MailedDocument.search(mail.attachments) {
        case .nothing(let reasons):
            let words = reasons.isEmpty ? "El mensaje no trae adjuntos." : reasons.joined(separator: " ")
            throw Failure.invalid([FieldError("buscar", words)])
        case .found(let found):
            let decision = try MailDecision(found, for: tenant, from: waiting.mail.sender, services)
            let intake = MailIntake(services: services, actor: try context.person().id)
            let step = try intake.assign(waiting, decision, bytes)
            return .seeOther(list.path, Flash(.done, words(step, tenant, decision)))
        }
    }

    private static func words(_ step: PlanMailStep, _ tenant: Tenant, _ decision: MailDecision) -> String {
        let answer = decision.recipient == nil ? "Al remitente no se le respondió." : "Al remitente se le respondió."
        return step.state == .repeated
            ? "La \(tenant.officialName) ya tenía ese documento como borrador; no se creó otro. \(answer)"
            : "Quedó un borrador de la \(tenant.officialName). \(answer)"
    }

    private static func discard(_ id: String, _ context: Context) throws -> Outcome {
        let reason = (context.request.form["motivo"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard 5...500 ~= reason.count else {
            throw Failure.invalid([FieldError("motivo", "Escriba por qué se descarta, en 5 a 500 letras.")])
        }
        let store = PlanMailStore(nation: try context.nation())
        let intake = MailIntake(services: context.services, actor: try context.person().id)
        try intake.discard(try waiting(id, store), because: reason)
        return .seeOther(list.path, Flash(.done, "El mensaje quedó descartado y su contenido se borró."))
    }

    private static func waiting(_ id: String, _ store: PlanMailStore) throws -> (mail: PlanMail, steps: [PlanMailStep])
    {
        guard let found = try store.find(id) else { throw Failure.notFound }
        guard found.steps.allSatisfy({ !$0.state.isSettled }) else {
            throw Failure.conflict("Este mensaje ya se atendió. Vuelva a abrir la lista para ver qué pasó.")
        }
        return found
    }

    private static func original(_ context: Context, _ id: String) throws -> Outcome {
        let store = PlanMailStore(nation: try context.nation())
        guard let found = try store.find(id), let bytes = try store.bytes(found.mail) else { throw Failure.notFound }
        return .plain(.download(bytes, name: "mensaje-\(id).eml", type: "application/octet-stream"))
    }
}
