import HTTP
import Platform

/// Where the page of a reviewed plan leads; pages know no request.
struct ReviewLinks: Sendable {
    let list: String
    let show: String
    let keep: String
    let sendBack: String
    let proof: String
    let maySendBack: Bool

    init(_ context: Context, _ place: (String, String)) {
        list = context.path(ReviewRoutes.list.path)
        show = context.path(ReviewRoutes.show.path(place))
        keep = context.path(ReviewRoutes.keep.path(place))
        sendBack = context.path(ReviewRoutes.sendBack.path(place))
        proof = context.formProof
        maySendBack = context.may(ReviewPermissions.sendBack)
    }
}
