/// Where an answer came from, as everybody may know it.
public enum AnswerOrigin: String, Sendable, Hashable, CaseIterable {
    /// Somebody accepted what the platform proved, and its records stand as evidence.
    case proven = "comprobada"
    /// The platform suggested it, and somebody gave it as the answer.
    case suggested = "sugerida"
    /// The entity's own word.
    case entity = "entidad"

    public var title: String {
        switch self {
        case .proven: "comprobada por la plataforma"
        case .suggested: "sugerida por la plataforma y aceptada"
        case .entity: "respondida por la entidad"
        }
    }
}
