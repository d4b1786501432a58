import Design
import Filings
import HTTP
import Paper
import Platform
import Questionnaires
import Reports

/// Handing in: what is missing, the signature, the receipt, and opening it again.
enum Handing {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ReportRoutes.check, needs: ReportPermissions.see) { context, campaign in
            .page(HandingPages.check(try view(campaign, context), ReportLinks(context)))
        },
        Endpoint(.office, ReportRoutes.submit, needs: ReportPermissions.submit, submit),
        Endpoint(.office, ReportRoutes.submitted, needs: ReportPermissions.see) { context, campaign in
            .seeOther(context.path(ReportRoutes.check.path(campaign)))
        },
        Endpoint(.office, ReportRoutes.deliver, needs: ReportPermissions.lead, deliver),
        Endpoint(.office, ReportRoutes.reopening, needs: ReportPermissions.review) { context, campaign in
            .page(HandingPages.reopening(try ReportView.find(campaign, context), ReportLinks(context)))
        },
        Endpoint(.office, ReportRoutes.reopen, needs: ReportPermissions.review, reopen),
        Endpoint(.office, ReportRoutes.receipt, needs: ReportPermissions.see, receipt),
        Endpoint(.entity, ReportRoutes.receipt, needs: .everyone, receipt),
        Endpoint(.entity, ReportRoutes.receiptFile, needs: .everyone) { context, campaign in
            let receipt = try found(campaign, context)
            return .plain(
                .download(receipt.file, name: receipt.filename, type: "application/json; charset=utf-8"))
        },
        Endpoint(.entity, ReportRoutes.receiptPaper, needs: .everyone, waits: true, paper),
        Endpoint(.entity, ReportRoutes.content, needs: .everyone, waits: true) { context, campaign in
            let entity = try context.entity()
            let receipt = try found(campaign, context)
            let bytes = try entity.read {
                try ReportDelivery.content(receipt.filing.contentHash, of: entity, in: $0)
            }
            return .plain(
                .download(
                    bytes, name: "contenido-\(receipt.filing.number).json", type: "application/json; charset=utf-8"))
        },
    ]

    static func view(_ campaign: String, _ context: Context) throws -> HandingView {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        return try entity.read { reading in
            let evidence = try store.evidence(view.report, in: reading)
            let given = try store.given(view.report, in: reading)
            let links = ReportLinkStore(entity: entity)
            let broken = try links.known(view.report, in: reading).filter { $0.value.result.isBroken }
            return HandingView(
                view: view, readiness: ReportReadiness(view.circle, given, proven: Set(evidence.map(\.question))),
                broken: Self.questions(with: Set(broken.keys), view, given, evidence),
                seen: try ReportDelivery.seen(view.report, of: entity, in: reading))
        }
    }

    private static func questions(
        with addresses: Set<String>, _ view: ReportView, _ given: [Int: GivenAnswer], _ evidence: [ReportEvidence]
    ) -> [Question] {
        let shown = Set(evidence.filter { addresses.contains($0.link) }.map(\.question))
        return view.instrument.questions.filter { question in
            if shown.contains(question.number) { return true }
            guard case .text(let address) = given[question.number]?.answer else { return false }
            return question.answerType == .link && addresses.contains(address)
        }
    }

    /// However often it is pressed, there is one number and one page.
    private static func submit(_ context: Context, _ campaign: String) throws -> Outcome {
        var view = try view(campaign, context)
        let seen = ReportSeen(carried: context.request.form["visto"] ?? "")
        guard view.view.report.state == .submitted || context.request.form["declaracion"] == "sí" else {
            view.error = "Marque la casilla: el reporte se envía con su declaración."
            // What changed since the first page is still told when it is signed.
            view.seen = seen
            return .page(HandingPages.check(view, ReportLinks(context)))
        }
        let entity = try context.entity()
        let (person, role, report) = (try context.person().id, context.actingRole, view.view.report)
        do {
            let number = try entity.write { writing in
                try ReportDelivery.submit(
                    report, of: entity, seen: seen, by: person, role: role, in: writing
                ).filing.number
            }
            return .seeOther(
                context.path(ReportRoutes.receipt.path(campaign)),
                Flash(.done, "El reporte quedó enviado. Radicado \(number)."))
        } catch Failure.conflict(let words) {
            var fresh = try self.view(campaign, context)
            fresh.refusal = words
            return .page(HandingPages.check(fresh, ReportLinks(context)))
        } catch let changed as ReportChanged {
            var fresh = try self.view(campaign, context)
            fresh.changes = seen.isEmpty ? [] : try changes(changed.questions, fresh.view, context)
            return .page(HandingPages.check(fresh, ReportLinks(context)))
        }
    }

    /// What stands now under questions that changed, and who put it there.
    private static func changes(_ numbers: [Int], _ view: ReportView, _ context: Context) throws -> [HandingChange] {
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        return try entity.read { reading in
            let given = try store.given(view.report, in: reading)
            let proofs = Dictionary(grouping: try store.evidence(view.report, in: reading), by: \.question)
            let names = try context.services.contacts.names(
                Set(numbers.compactMap { given[$0]?.person }), in: reading)
            return numbers.compactMap { number in
                view.circle.rules.question(number).map { question in
                    HandingChange(
                        question: question, isAsked: view.circle.isAsked(question) { given[$0]?.answer },
                        given: given[number], name: given[number].flatMap { names[$0.person] },
                        proofs: proofs[number]?.count ?? 0)
                }
            }
        }
    }

    private static func deliver(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        let report = try ReportView.find(place.0, context).report
        let entity = try context.entity()
        let (person, role) = (try context.person().id, context.actingRole)
        let number = try entity.write { writing in
            try ReportDelivery.deliver(
                component: place.1, of: report, entity: entity, by: person, role: role, in: writing
            ).filing.number
        }
        return .seeOther(
            context.path(ReportRoutes.tasks.path(place.0)) + "#componente-\(place.1)",
            Flash(.done, "El componente \(place.1) quedó entregado como parcial. Radicado \(number)."))
    }

    private static func reopen(_ context: Context, _ campaign: String) throws -> Outcome {
        let view = try ReportView.find(campaign, context)
        let reason = (context.request.form["motivo"] ?? "").trimmed
        guard (10...2000).contains(reason.count) else {
            return .page(
                HandingPages.reopening(
                    view, ReportLinks(context), typed: reason,
                    error: reason.count < 10
                        ? "Escriba qué hay que corregir, en diez letras o más: la entidad lo lee."
                        : TypedText.tooLong(reason, 2000)))
        }
        let entity = try context.entity()
        let (person, role) = (try context.person().id, context.actingRole)
        try entity.write { writing in
            try ReportDelivery.reopen(
                view.report, of: entity, reason: reason, by: person, role: role, in: writing)
        }
        return .seeOther(
            context.path(ReportRoutes.tasks.path(campaign)), Flash(.done, "El reporte quedó abierto otra vez."))
    }

    private static func receipt(_ context: Context, _ campaign: String) throws -> Outcome {
        let receipt = try found(campaign, context)
        let links = ReportLinks(context)
        return .page(
            ReceiptPages.show(
                receipt,
                ReceiptLinks(
                    file: links.inPublic(ReportRoutes.receiptFile, campaign),
                    pdf: links.inPublic(ReportRoutes.receiptPaper, campaign),
                    content: links.inPublic(ReportRoutes.content, campaign),
                    check: "/radicados/\(receipt.filing.number)",
                    trail: context.place == .office
                        ? links.trail(try ReportView.find(campaign, context))
                        : [TrailStep("Reporte de resultados", links.inPublic(PublicReports.show.path))],
                    section: ReportLinks.section)))
    }

    private static func paper(_ context: Context, _ campaign: String) throws -> Outcome {
        let receipt = try found(campaign, context)
        let tenant = try context.entity().tenant
        let paper = ReceiptPaper.document(
            receipt, letterhead: Letterhead(lines: ["República de Colombia", tenant.officialName]),
            accent: Look.number(tenant.look).accent.css,
            address: context.services.installation.publicAddress + "/radicados/" + receipt.filing.number)
        return .plain(
            .download(try PDFPaper.render(paper), name: receipt.filing.number + ".pdf", type: "application/pdf"))
    }

    /// The receipt of the last time it was handed in.
    private static func found(_ campaign: String, _ context: Context) throws -> Receipt {
        let entity = try context.entity()
        return try entity.read { reading in
            guard let report = try ReportStore(entity: entity).report(in: campaign, in: reading),
                let receipt = try ReportDelivery.receipt(report, of: entity, in: reading)
            else { throw Failure.notFound }
            return receipt
        }
    }
}

struct HandingView: Sendable {
    let view: ReportView
    let readiness: ReportReadiness
    /// Questions with an address that leads nowhere.
    let broken: [Question]
    /// What stands on this page: who signs says so.
    var seen: ReportSeen
    /// What the person left out.
    var error: String?
    /// Why it was not taken just now.
    var refusal: String?
    /// What changed between reading and signing; empty where the form did not say what was read.
    var changes: [HandingChange]?
}

/// A question that reads otherwise than when the report was read to be signed.
struct HandingChange: Sendable {
    let question: Question
    let isAsked: Bool
    let given: GivenAnswer?
    /// Of who answered last.
    let name: String?
    /// Pieces of evidence there are now.
    let proofs: Int
}
