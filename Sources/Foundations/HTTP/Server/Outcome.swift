/// What is to be sent, before the finishing touches.
enum Outcome {
    case response(Response)
    case refused(Refusal)
}

extension Refusal {
    static let unavailable = Refusal(status: 503)
}

extension Core {
    func finished(_ outcome: Outcome, _ request: Request?) -> Response {
        let response =
            switch outcome {
            case .response(let response): response
            case .refused(let refusal): failure(refusal, request)
            }
        return request.map { finisher.finish(response, for: $0) } ?? response
    }
}
