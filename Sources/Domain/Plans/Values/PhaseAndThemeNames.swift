extension Theme.Kind {
    /// The six themes the unified format of 2012 stresses (seed 001).
    public var title: String {
        switch self {
        case .phases: "Fases de la Estrategia Gobierno en línea"
        case .publicServants: "Cualificación de servidores públicos"
        case .serviceChannels: "Canales de atención"
        case .integration: "Integración institucional"
        case .procedures: "Simplificación y racionalización de trámites"
        case .accountability: "Rendición de cuentas"
        }
    }
}

extension Phase {
    /// The phases of Decreto 1151 of 2008 that folded words name.
    public static func kinds(_ folded: String) -> [Kind] {
        Kind.allCases.filter { kind in kind.stem.map { folded.holds($0) } ?? false }
    }
}
