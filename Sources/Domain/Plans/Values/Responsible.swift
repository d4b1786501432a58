import Spanish

/// Who answers for an action: the plan's words and the offices they name.
public struct Responsible: Sendable, Hashable {
    public var words: Words
    /// `[.other]` where the words fit no known office. Found when asked for: the public page shows only the words.
    public var offices: [Office] { Office.named(in: words.text) }

    public init(_ words: Words) { self.words = words }
}

/// The offices and groups that plans name.
public enum Office: String, Sendable, Hashable, CaseIterable {
    case mayor, governor, committee, personeria, council, assembly, legalOffice, planning, treasury, government
    case communications, citizenService, technology, internalControl, webMaster, unitHeads, everyUnit
    case publicServants, mayorsOffice, governorsOffice, community, other

    /// Words that name the office, folded; each is found at the beginning of a word.
    private var stems: [String] {
        switch self {
        case .mayor: ["alcalde", "alcaldesa"]
        case .governor: ["gobernador"]
        case .committee: ["comite"]
        case .personeria: ["personeri", "personero", "personera"]
        case .council: ["concejo", "concejal", "consejo municipal"]
        case .assembly: ["asamblea", "diputado"]
        case .legalOffice: ["juridic"]
        case .planning: ["planeacion"]
        case .treasury: ["hacienda", "tesoreri", "tesorero"]
        case .government: ["secretaria de gobierno", "secretario de gobierno"]
        case .communications: ["comunicaciones", "prensa"]
        case .citizenService: ["atencion al ciudadano", "servicio al ciudadano", "ventanilla"]
        case .technology: ["oficina de sistemas", "sistemas", "tecnologia", "oficina tic", "enlace tic"]
        case .internalControl: ["control interno"]
        case .webMaster: ["web master", "webmaster", "administrador del sitio", "editor del sitio"]
        case .unitHeads: ["secretario de despacho", "secretarios de despacho", "secretaria de despacho", "jefes de"]
        case .everyUnit:
            [
                "cada dependencia", "todas las dependencias", "cada oficina", "cada secretari",
                "cada una de las oficinas",
            ]
        case .publicServants: ["funcionario", "servidores publicos", "servidor publico"]
        case .mayorsOffice: ["alcaldia", "administracion municipal"]
        case .governorsOffice: ["gobernacion", "administracion departamental"]
        case .community: ["comunidad", "ciudadan", "juntas de accion comunal"]
        case .other: []
        }
    }

    /// Every office named, in the order of the list above.
    public static func named(in text: String) -> [Office] {
        let folded = " " + Spanish.folded(text)
        let found = allCases.filter { $0.stems.contains { folded.holds(" " + $0) } }
        return found.isEmpty ? [.other] : found
    }
}
