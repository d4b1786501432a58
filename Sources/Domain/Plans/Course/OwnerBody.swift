public import Platform

/// A national body that reviews its part of every plan (seed 001 names the three).
public struct OwnerBody: Sendable, Hashable {
    /// Stable: `gobierno-en-linea`.
    public let id: String
    public let name: String
    /// The role of its reviewers.
    public let role: Role

    public static let governmentOnline = OwnerBody(
        id: "gobierno-en-linea", name: "Programa Gobierno en línea", role: .reviewerGEL)
    public static let citizenService = OwnerBody(
        id: "servicio-al-ciudadano", name: "Programa Nacional de Servicio al Ciudadano (DNP)",
        role: .reviewerCitizenService)
    public static let publicFunction = OwnerBody(
        id: "funcion-publica", name: "Función Pública", role: .reviewerPublicFunction)

    public static let all = [governmentOnline, citizenService, publicFunction]

    /// The body of this identifier, or of this reviewers' role.
    public static func named(_ id: String) -> OwnerBody? { all.first { $0.id == id } }
    public static func of(_ role: Role) -> OwnerBody? { all.first { $0.role == role } }

    /// Which actions of a plan each body reviews, by their numbers; 0 is the frame. Bodies without any are left out.
    ///
    /// The plan's format says whose each theme is. What has no theme is sorted by its words, and what fits none belongs
    /// to Gobierno en línea, as the frame does.
    public static func shares(of plan: Plan, format: PlanFormat? = nil) -> [(body: OwnerBody, actions: [Int])] {
        let owners = plan.actions.map { ($0.number, owner(of: $0, format)) } + [(0, governmentOnline)]
        return all.compactMap { body in
            let actions = owners.filter { $0.1 == body }.map(\.0).sorted()
            return actions.isEmpty ? nil : (body, actions)
        }
    }

    private static func owner(of action: PlanAction, _ format: PlanFormat?) -> OwnerBody {
        let kind = action.theme?.kind ?? Theme.Kind.guess(action.action.text)
        guard let kind else { return governmentOnline }
        let theme = format?.themes.first { $0.key == kind.rawValue }
        let body = theme.flatMap { theme in format?.bodies.first { $0.id == theme.body } }
        return body.flatMap { Role(rawValue: $0.role) }.flatMap(of) ?? usual(kind)
    }

    private static func usual(_ kind: Theme.Kind) -> OwnerBody {
        switch kind {
        case .phases, .integration: governmentOnline
        case .serviceChannels: citizenService
        case .publicServants, .procedures, .accountability: publicFunction
        }
    }
}
