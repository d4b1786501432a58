/// Why a request is not read further: the status with which it is answered.
public struct Refusal: Error, Equatable, Sendable {
    /// 400, 413, 414, 431, 501, 503, 505 or 507.
    public let status: Int

    public init(status: Int) {
        self.status = status
    }

    static let malformed = Refusal(status: 400)
    static let tooLarge = Refusal(status: 413)
    static let targetTooLong = Refusal(status: 414)
    static let headTooLarge = Refusal(status: 431)
    static let notImplemented = Refusal(status: 501)
    static let noStorage = Refusal(status: 507)
}
