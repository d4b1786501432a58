import HTTP
import Plans
import Platform

/// Where the pages of a draft lead; pages know no request.
struct DraftLinks: Sendable {
    let entityName: String
    let office: String
    let home: String
    let publicPage: String
    let proof: String
    let mayEdit: Bool
    let mayPublish: Bool
    private let prefix: String

    init(_ context: Context) {
        entityName = context.tenant?.officialName ?? ""
        office = context.officePath("/")
        prefix = context.officePath("")
        home = prefix + DraftRoutes.home.path
        publicPage = context.publicPath(PublicationRoutes.show.path)
        proof = context.formProof
        mayEdit = context.may(PlanPermissions.edit)
        mayPublish = context.may(PlanPermissions.publish)
    }

    var receive: String { prefix + DraftRoutes.receive.path }
    func original(_ document: String) -> String { prefix + DraftRoutes.original.path(document) }
    func review(_ draft: String) -> String { prefix + DraftRoutes.review.path(draft) }
    func action(_ draft: String, _ number: Int) -> String { prefix + DraftRoutes.action.path((draft, number)) }
    func removal(_ draft: String, _ number: Int) -> String { prefix + DraftRoutes.removeAction.path((draft, number)) }
    func tasks(_ draft: String) -> String { prefix + WritingRoutes.tasks.path(draft) }
    func frame(_ draft: String) -> String { prefix + DraftRoutes.frame.path(draft) }
    func settle(_ draft: String, _ doubt: Int) -> String { prefix + DraftRoutes.settle.path((draft, doubt)) }
    func publish(_ draft: String) -> String { prefix + DraftRoutes.publish.path(draft) }
    func discard(_ draft: String) -> String { prefix + DraftRoutes.discard.path(draft) }

    var trail: [TrailStep] { [TrailStep("Oficina", office), TrailStep("Plan de acción", home)] }
}
