import Spanish

extension Theme.Kind {
    /// Words that point to a theme, folded; the theme with most of them wins.
    private var signs: [String] {
        switch self {
        case .phases:
            [
                "fase", "gobierno en linea", "sitio web", "pagina web", "democracia", "interaccion", "transaccion",
                "canales i",
            ]
        case .publicServants:
            ["servidor", "capacitacion", "capacitar", "cualificacion", "formacion", "funcionarios"]
        case .serviceChannels:
            [
                "canales de atencion", "canal de atencion", "atencion al ciudadano", "telefonic", "presencial",
                "ventanilla",
            ]
        case .integration:
            ["integracion", "interoperab", "convenio", "articul", "intercambio", "institucional"]
        case .procedures: ["tramite", "suit", "racionaliza", "simplifica", "antitramites"]
        case .accountability: ["rendicion", "cuentas", "audiencia publica", "control social"]
        }
    }

    /// The theme the words fit best; `nil` where they fit none.
    public static func guess(_ text: String) -> Theme.Kind? {
        let folded = Spanish.folded(text)
        let scores = allCases.map { kind in (kind, kind.signs.count { folded.holds($0) }) }
        let best = scores.max { $0.1 < $1.1 }
        return best.flatMap { $0.1 > 0 ? $0.0 : nil }
    }
}
