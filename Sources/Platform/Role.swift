/// The parts people play on the platform (reference 1.2; seeds 000–004 name each of them).
public enum Role: String, Sendable, Hashable, CaseIterable {
    case nationalAdministrator = "administrador-nacional"
    /// The three owner bodies of the unified plan (seed 001): each reviews its themes.
    case reviewerGEL = "revisor-gobierno-en-linea"
    case reviewerCitizenService = "revisor-servicio-al-ciudadano"
    case reviewerPublicFunction = "revisor-funcion-publica"
    case procuraduria = "procuraduria"
    case moderator = "moderador"
    case helpDesk = "mesa-de-ayuda"

    /// The mayor or the governor: approves and submits.
    case legalRepresentative = "representante-legal"
    case committeeLead = "lider-comite"
    case committeeMember = "miembro-comite"
    case webMaster = "web-master"
    case editor = "editor"
    case authorMayorsOffice = "autor-alcaldia"
    case authorCouncil = "autor-concejo"
    case authorPersoneria = "autor-personeria"
    /// The five areas of seed 000.
    case areaCommunications = "area-comunicaciones"
    case areaPlanning = "area-planeacion"
    case areaCitizenService = "area-atencion-al-ciudadano"
    case areaParticipation = "area-participacion"
    case areaTechnology = "area-tecnologia"
    /// Support from outside the administration; its grant always ends.
    case externalSupport = "apoyo-externo"
    case citizen = "ciudadano"

    /// Granted for the whole country rather than for one entity.
    public var isNational: Bool {
        switch self {
        case .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .procuraduria,
            .moderator, .helpDesk, .citizen:
            true
        default: false
        }
    }

    /// Whether a second factor is compelled: who runs the programme and who approves.
    public var needsSecondFactor: Bool { self == .nationalAdministrator || self == .legalRepresentative }

    /// Whether a grant must say when it ends.
    public var needsEnd: Bool { self == .externalSupport }

    /// The role as people read it.
    public var title: String {
        switch self {
        case .nationalAdministrator: "Administración nacional"
        case .reviewerGEL: "Revisión del Programa Gobierno en línea"
        case .reviewerCitizenService: "Revisión de Servicio al Ciudadano (DNP)"
        case .reviewerPublicFunction: "Revisión de Función Pública"
        case .procuraduria: "Procuraduría General de la Nación (consulta)"
        case .moderator: "Moderación"
        case .helpDesk: "Mesa de ayuda"
        case .legalRepresentative: "Alcalde o gobernador"
        case .committeeLead: "Líder del Comité GEL-T"
        case .committeeMember: "Miembro del Comité GEL-T"
        case .webMaster: "Web máster"
        case .editor: "Edición"
        case .authorMayorsOffice: "Autor de la alcaldía o gobernación"
        case .authorCouncil: "Autor del concejo"
        case .authorPersoneria: "Autor de la personería"
        case .areaCommunications: "Área de comunicaciones"
        case .areaPlanning: "Área de planeación"
        case .areaCitizenService: "Área de atención al ciudadano"
        case .areaParticipation: "Área de participación"
        case .areaTechnology: "Oficina de tecnologías"
        case .externalSupport: "Apoyo externo"
        case .citizen: "Ciudadanía"
        }
    }
}
