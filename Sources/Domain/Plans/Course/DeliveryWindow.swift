public import Calendar
public import Campaigns

/// Whether a version may be handed in at an instant of the server's clock, whether it would be on time, and why not.
///
/// Corrections and adjustments of a version that was handed in are taken after the close too: the nation asked for
/// them, or an act of the entity did. They are on time if the first delivery was.
public struct DeliveryWindow: Sendable, Hashable {
    /// The campaign with the entity's extension; nil where none takes plans of that year.
    public let standing: CampaignStanding?
    public let vigencia: Int?
    /// Of the version this one amends; nil for first versions.
    public let amendedOnTime: Bool?

    public init(standing: CampaignStanding?, vigencia: Int?, amendedOnTime: Bool?) {
        self.standing = standing
        self.vigencia = vigencia
        self.amendedOnTime = amendedOnTime
    }

    public var isAmendment: Bool { amendedOnTime != nil }

    public func isOnTime(at now: Instant) -> Bool { amendedOnTime ?? standing?.isOnTime(at: now) ?? false }

    /// Why it is not taken now, since when, and what to do; nil where it is.
    public func refusal(at now: Instant) -> String? {
        guard let standing else { return noCampaign }
        guard !isAmendment else { return nil }
        switch standing.status(at: now) {
        case .open, .late: return nil
        case .future: return notYet(standing.campaign)
        case .closed: return closed(standing, now)
        }
    }

    private var noCampaign: String {
        let year = vigencia.map { " de la vigencia \($0)" } ?? ""
        return "Ninguna campaña recibe ahora planes\(year). El plan aprobado queda aquí, completo, y podrá enviarlo "
            + "cuando el Programa abra una."
    }

    private func notYet(_ campaign: Campaign) -> String {
        "«\(campaign.title)» abre el \(campaign.opens?.spoken ?? "día que anuncie el Programa"). El plan aprobado queda "
            + "aquí, completo, y podrá enviarlo desde ese día."
    }

    private func closed(_ standing: CampaignStanding, _ now: Instant) -> String {
        let end = standing.lastDay
        let words =
            standing.extensionUntil.map { "con prórroga hasta el \($0.spoken)" } ?? standing.campaign.close.words
        return
            "«\(standing.campaign.title)» recibía planes \(words): cerró al terminar el \(end.spoken), y en el reloj del "
            + "servidor son \(now.clockTimeWithArticle) del \(now.day.spoken). No se envió nada y el plan sigue aquí, aprobado y "
            + "completo. Para pedir una prórroga, escriba a la mesa de ayuda del Programa con la razón y el acto que la "
            + "sustenta; si se concede, podrá enviarlo desde esta misma página."
    }
}
