import Spanish

/// What an action needs.
public struct Resource: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case site, portal, unitInformation, email, agreement, survey, connectivity, venue, material, equipment, staff
        case money, management, research, other

        private var stems: [String] {
            switch self {
            case .site: ["sitio web", "pagina web"]
            case .portal: ["portal"]
            case .unitInformation: ["informacion de la", "informacion de los tramites", "informacion de las"]
            case .email: ["correo"]
            case .agreement: ["convenio", "acuerdo"]
            case .survey: ["encuesta"]
            case .venue: ["recinto", "salon", "auditorio", "biblioteca"]
            case .connectivity: ["conectividad", "internet"]
            case .material: ["cartelera", "tempera", "marcador", "papeleria", "volante", "afiche", "plegable"]
            case .equipment: ["computador", "ordenador", "equipo", "hardware", "software", "video beam"]
            case .staff: ["recurso humano", "personal", "funcionario", "talento humano", "instructor"]
            case .money: ["presupuesto", "recursos propios", "recursos financieros", "economico"]
            case .management: ["gestion"]
            case .research: ["investigacion"]
            case .other: []
            }
        }

        public static func of(_ text: String) -> Kind {
            let folded = " " + Spanish.folded(text)
            return allCases.first { $0.stems.contains { folded.holds(" " + $0) } } ?? .other
        }
    }

    public var words: Words
    /// Found when asked for: the public page shows only the words.
    public var kind: Kind { Kind.of(words.text) }

    public init(_ words: Words) { self.words = words }
}
