import Design
import Filings
import HTTP
import Plans
import Platform

/// Handing in, and the receipt.
enum Submissions {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, CourseRoutes.submission, needs: PlanPermissions.see, check),
        Endpoint(.office, CourseRoutes.submit, needs: PlanPermissions.submit, submit),
        Endpoint(.office, CourseRoutes.receipt, needs: PlanPermissions.see, receipt),
        Endpoint(.entity, CourseRoutes.receipt, needs: .everyone, receipt),
        Endpoint(.entity, CourseRoutes.receiptFile, needs: .everyone, receiptFile),
        Endpoint(.entity, CourseRoutes.content, needs: .everyone, content),
    ]

    private static func check(_ context: Context, _ plan: String) throws -> Outcome {
        let view = try Courses.view(plan, context)
        guard view.course.filingNumber == nil else { return .seeOther(context.path(CourseRoutes.receipt.path(plan))) }
        return .page(try page(view, nil, context))
    }

    /// However often it is pressed, there is one number and one page.
    private static func submit(_ context: Context, _ plan: String) throws -> Outcome {
        let (entity, actor) = (try context.entity(), try context.actor())
        do {
            let number = try entity.write { writing in
                try PlanDelivery.submit(plan, of: entity, by: actor.person, role: actor.role, in: writing).filing.number
            }
            return .seeOther(
                context.path(CourseRoutes.receipt.path(plan)),
                Flash(.done, "El plan quedó enviado. Radicado \(number)."))
        } catch Failure.conflict(let words) {
            return .page(try page(try Courses.view(plan, context), words, context))
        }
    }

    private static func page(_ view: CourseView, _ refusal: String?, _ context: Context) throws -> Page {
        let entity = try context.entity()
        let window = try entity.read { try PlanDelivery.window(view.course, of: entity, in: $0) }
        return SubmissionPages.check(
            SubmissionView(view: view, window: window, now: context.now(), refusal: refusal), CourseLinks(context))
    }

    private static func receipt(_ context: Context, _ plan: String) throws -> Outcome {
        let receipt = try found(plan, context)
        let links = CourseLinks(context)
        let title = receipt.title
        return .page(
            ReceiptPages.show(
                receipt,
                ReceiptLinks(
                    file: links.inPublic(CourseRoutes.receiptFile, plan),
                    pdf: links.inPublic(DownloadRoutes.receipt, plan),
                    content: links.inPublic(CourseRoutes.content, plan),
                    check: "/radicados/\(receipt.filing.number)",
                    trail: context.place == .office
                        ? links.trail + [TrailStep(title, links.to(CourseRoutes.show, plan))]
                        : [TrailStep("Plan de acción", links.publicPage)],
                    section: "/plan")))
    }

    private static func receiptFile(_ context: Context, _ plan: String) throws -> Outcome {
        let receipt = try found(plan, context)
        return .plain(.download(receipt.file, name: receipt.filename, type: "application/json"))
    }

    private static func content(_ context: Context, _ plan: String) throws -> Outcome {
        let entity = try context.entity()
        let receipt = try found(plan, context)
        let bytes = try entity.read { try PlanDelivery.content(receipt, of: entity, in: $0) }
        return .plain(.download(bytes, name: "contenido.json", type: "application/json"))
    }

    private static func found(_ plan: String, _ context: Context) throws -> Receipt {
        let entity = try context.entity()
        guard let receipt = try entity.read({ try PlanDelivery.receipt(plan, of: entity, in: $0) }) else {
            throw Failure.notFound
        }
        return receipt
    }
}
