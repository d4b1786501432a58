public import HTML

/// What somebody said of something, and whether it has been settled.
public struct ThreadComment: Sendable {
    public var id: String
    public var who: String
    /// "Función Pública", "secretaria de Planeación"
    public var role: String
    /// "30 de mayo de 2012, 3:42 p. m."
    public var when: String
    /// The same moment in ISO 8601.
    public var instant: String
    public var text: String
    /// "resuelto por Ana Prueba el 2 de junio"; nil while it is open.
    public var settled: String?

    public init(
        id: String, who: String, role: String, when: String, instant: String, text: String, settled: String? = nil
    ) {
        (self.id, self.who, self.role, self.when) = (id, who, role, when)
        (self.instant, self.text, self.settled) = (instant, text, settled)
    }
}

extension HTML {
    /// Comments in their order, to be read.
    public mutating func commentThread(_ comments: [ThreadComment]) {
        commentThread(comments) { _, _ in }
    }

    /// Comments in their order.
    ///
    /// - Parameter actions: what can be done with a comment: a form that settles it.
    public mutating func commentThread(
        _ comments: [ThreadComment], actions: (inout HTML, ThreadComment) throws -> Void
    ) rethrows {
        try ol(.class("thread")) { list in
            for comment in comments {
                try list.li(.id(comment.id), .class(comment.settled == nil ? "" : "settled")) { item in
                    item.commentHead(comment)
                    for line in comment.text.split(whereSeparator: \.isNewline) { item.p(String(line)) }
                    try actions(&item, comment)
                }
            }
        }
    }

    private mutating func commentHead(_ comment: ThreadComment) {
        p(.class("by")) { head in
            head.strong(comment.who)
            head.text(", \(comment.role) · ")
            head.time(comment.when, .datetime(comment.instant))
            head.text(" ")
            if let settled = comment.settled { head.chip(settled, .kept) } else { head.chip("por resolver", .due) }
        }
    }
}

extension ComponentExample {
    static let commentThread = ComponentExample(
        "conversacion", "Conversación", "Comentarios del comité y observaciones de quien revisa, sobre una sola cosa.",
        criteria: ["Es una lista ordenada; cada comentario dice quién, cuándo y si ya se resolvió."]
    ) { html in
        html.commentThread([
            ThreadComment(
                id: "comentario-1", who: "Luis Ensayo", role: "Función Pública", when: "4 de junio de 2012, 9:10 a. m.",
                instant: "2012-06-04T09:10:00-05:00",
                text: "La meta no dice cuántas veces.\n¿Es cada mes o cada semana?"),
            ThreadComment(
                id: "comentario-2", who: "Ana Prueba", role: "secretaria de Planeación",
                when: "3 de junio de 2012, 4:00 p. m.", instant: "2012-06-03T16:00:00-05:00",
                text: "El responsable es la Secretaría General.", settled: "resuelto el 4 de junio"),
        ])
    }
}
