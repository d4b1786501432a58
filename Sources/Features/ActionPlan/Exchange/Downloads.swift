import Design
import Filings
import HTTP
import Paper
import Plans
import Platform

enum DownloadRoutes {
    /// The plan the entity shows, for everybody: `/plan/plan.pdf`.
    static let pdf = Route<Void>.get("plan", "plan.pdf")
    static let word = Route<Void>.get("plan", "plan.docx")
    static let sheets = Route<Void>.get("plan", "plan.xlsx")
    /// The proof that a version was handed in, for everybody.
    static let receipt = Route<Void>.get("plan", "constancia", "pdf").text("plan")
    /// Any version, for who works on it: `/plan/papel/{version}/{pdf|docx|xlsx}`.
    static let version = Route<Void>.get("plan", "papel").text("plan").text("formato")
}

/// The plan as a file: to sign and archive, to go on writing elsewhere, to count with.
enum Downloads {
    static let endpoints: [Endpoint] = [
        Endpoint(.entity, DownloadRoutes.pdf, needs: .everyone, waits: true) { context, _ in
            try shown(context, .pdf)
        },
        Endpoint(.entity, DownloadRoutes.word, needs: .everyone, waits: true) { context, _ in
            try shown(context, .docx)
        },
        Endpoint(.entity, DownloadRoutes.sheets, needs: .everyone, waits: true) { context, _ in
            try shown(context, .xlsx)
        },
        Endpoint(.entity, DownloadRoutes.receipt, needs: .everyone, waits: true) { context, plan in
            try receipt(context, plan)
        },
        Endpoint(.office, DownloadRoutes.version, needs: PlanPermissions.see, waits: true) { context, place in
            guard let kind = Kind(rawValue: place.1) else { throw Failure.notFound }
            guard let plan = try PlanShelf(entity: context.entity()).plan(place.0) else { throw Failure.notFound }
            return try file(plan, kind, context)
        },
    ]

    enum Kind: String, Sendable, CaseIterable {
        case pdf, docx, xlsx

        /// What a button says.
        var title: String {
            switch self {
            case .pdf: "PDF para firmar y archivar"
            case .docx: "Word"
            case .xlsx: "Excel"
            }
        }

        fileprivate var contentType: String {
            switch self {
            case .pdf: "application/pdf"
            case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }

    private static func shown(_ context: Context, _ kind: Kind) throws -> Outcome {
        let entity = try context.entity()
        guard let head = try PublicationStore(entity: entity).current(),
            let plan = try PlanShelf(entity: entity).plan(head.planID)
        else { throw Failure.notFound }
        return try file(plan, kind, context)
    }

    private static func receipt(_ context: Context, _ plan: String) throws -> Outcome {
        let entity = try context.entity()
        let found = try entity.read { try Filings.receipt(kind: "plan", subject: plan, of: entity, in: $0) }
        guard let receipt = found else { throw Failure.notFound }
        let tenant = entity.tenant
        let letterhead = Letterhead(lines: ["República de Colombia", tenant.officialName])
        let paper = ReceiptPaper.document(
            receipt, letterhead: letterhead, accent: Look.number(tenant.look).accent.css,
            address: check(receipt.filing.number, entity))
        return .plain(
            .download(try PDFPaper.render(paper), name: receipt.filing.number + ".pdf", type: Kind.pdf.contentType))
    }

    /// Where anybody checks a number, as people type it.
    private static func check(_ number: String, _ entity: EntityScope) -> String {
        entity.services.installation.publicAddress + "/radicados/" + number
    }

    private static func file(_ plan: ShelvedPlan, _ kind: Kind, _ context: Context) throws -> Outcome {
        let entity = try context.entity()
        guard let course = try PlanCourseStore(entity: entity).course(plan.id) else { throw Failure.notFound }
        let (facts, format) = try about(course, entity)
        let bytes = try bytes(plan.plan, facts, format, kind)
        let name = ["plan", entity.tenant.slug, course.vigencia.map(String.init), "v\(course.version)"]
        return .plain(
            .download(
                bytes, name: name.compactMap { $0 }.joined(separator: "-") + ".\(kind.rawValue)", type: kind.contentType
            ))
    }

    private static func bytes(_ plan: Plan, _ facts: PlanPaperFacts, _ format: PlanFormat?, _ kind: Kind) throws
        -> [UInt8]
    {
        switch kind {
        case .pdf: try PDFPaper.render(PlanPaper.print(plan, facts))
        case .docx: try WordPaper.render(PlanPaper.word(plan, facts, format: format))
        case .xlsx: try PlanPaper.workbook(plan, facts, format: format).xlsx()
        }
    }

    private static func about(_ course: PlanCourse, _ entity: EntityScope) throws -> (PlanPaperFacts, PlanFormat?) {
        let tenant = entity.tenant
        var facts = PlanPaperFacts(
            entityName: tenant.officialName, department: tenant.department,
            isMunicipality: tenant.kind == .municipality,
            version: course.version, state: course.state.title, amendment: course.amendment,
            accent: Look.number(tenant.look).accent.css)
        let format = try entity.read { try PlanFormats.format(of: course, in: $0) }
        facts.formatTitle = format?.title ?? ""
        facts.formatID = format?.id ?? ""
        facts.filing = try filed(course, entity)
        return (facts, format)
    }

    private static func filed(_ course: PlanCourse, _ entity: EntityScope) throws -> PlanPaperFacts.Filed? {
        guard let number = course.filingNumber,
            let receipt = try entity.read({
                try Filings.receipt(kind: "plan", subject: course.planID, of: entity, in: $0)
            })
        else { return nil }
        return PlanPaperFacts.Filed(
            number: number, at: receipt.filing.at, isOnTime: receipt.filing.isOnTime,
            address: check(number, entity))
    }
}
