public import Design
public import HTML
import Spanish

/// How far a letter to many entities has gone out.
public struct CircularProgress: Sendable {
    /// What became of it for some entities.
    public struct Outcome: Sendable, Hashable {
        public let title: String
        public let standing: Standing
        public let count: Int

        public init(title: String, standing: Standing, count: Int) {
            self.title = title
            self.standing = standing
            self.count = count
        }
    }

    let done: Int
    let chosen: Int
    let isFailed: Bool
    let refresh: String?
    let outcomes: [Outcome]
    let withoutContact: [String]

    /// - Parameters:
    ///   - done: entities of the chosen that were attended to.
    ///   - isFailed: whether the work was given up before its end.
    ///   - refresh: address of the page while it goes on, nil afterwards.
    ///   - withoutContact: names of the entities where nobody to write to is known.
    public init(
        done: Int, chosen: Int, isFailed: Bool, refresh: String?, outcomes: [Outcome], withoutContact: [String]
    ) {
        self.done = done
        self.chosen = chosen
        self.isFailed = isFailed
        self.refresh = refresh
        self.outcomes = outcomes
        self.withoutContact = withoutContact
    }
}

extension HTML {
    public mutating func circularProgress(_ progress: CircularProgress) {
        progressBar(
            "Entidades atendidas", done: progress.done, of: progress.chosen, id: "avance", refresh: progress.refresh)
        if progress.isFailed { failed(progress.chosen - progress.done) }
        guard progress.outcomes.contains(where: { $0.count > 0 }) else { return missing(progress.withoutContact) }
        h2("Qué pasó")
        dataTable(
            "Resultado del recordatorio",
            columns: [TableColumn("Resultado"), TableColumn("Entidades", isNumber: true)],
            rows: progress.outcomes.filter { $0.count > 0 }.map { outcome in
                [
                    TableCell(Spanish.capitalized(outcome.title), outcome.standing),
                    TableCell(Spanish.number(outcome.count)),
                ]
            }, captionHidden: true)
        missing(progress.withoutContact)
    }

    private mutating func failed(_ waiting: Int) {
        callout("No se pudo terminar", .missed, level: 2) { box in
            box.p(
                "Quedaron \(Spanish.count(waiting, "entidad", "entidades")) sin atender. Las demás ya recibieron el mensaje. Envíe otro a las que faltan: a nadie le llegará dos veces."
            )
        }
    }

    private mutating func missing(_ names: [String]) {
        guard !names.isEmpty else { return }
        h2("Sin nadie a quien escribirle")
        p(
            "Ninguna persona de estas entidades tiene cuenta y el directorio no trae su correo. Hay que llamarlas o invitarlas."
        )
        fold(Spanish.count(names.count, "entidad", "entidades")) { fold in
            fold.ul { list in for name in names { list.li(name) } }
        }
    }
}
