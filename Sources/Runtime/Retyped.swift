import Design
import HTML
import HTTP

/// What somebody typed in a form that was not taken because the session had ended: shown again, so that it survives the
/// way in also without scripts. Only what our own pages sent, so that nobody else can put words on this page; nothing
/// of what people type about their account, and never a password, a code or the key of a link.
struct Retyped: Sendable {
    private static let longest = 200_000
    /// Bytes of one text that is let in from somebody whose session is not known: as many letters as are shown again,
    /// some of them with accents.
    static let longestUnknown = 262_144
    private static let mostFields = 40
    /// What pages carry and nobody types.
    private static let hidden: Set<String> = [
        "csrf", "revision", "hacer", "desde", "persona", "campana", "visto", "vista", "vuelta", "marcada", "comprobada",
    ]
    /// Sections whose forms ask for what opens a door.
    private static let doors: Set<String> = ["ingreso", "enlace", "cuenta", "suscripcion", "demostracion"]

    let texts: [String]

    init(_ request: Request) {
        guard request.method == .post, request.headers["Sec-Fetch-Site"] == "same-origin",
            !request.segments.contains(where: Self.doors.contains)
        else {
            texts = []
            return
        }
        let typed = request.form.pairs.filter { pair in
            !Self.hidden.contains(pair.name) && !Self.isSecret(pair.name) && pair.value.utf8.count > 1
        }
        texts = typed.prefix(Self.mostFields).map { String($0.value.prefix(Self.longest)) }
    }

    private static func isSecret(_ field: String) -> Bool {
        field.contains("clave") || field.hasPrefix("codigo") || field.hasPrefix("repetid") || field.hasPrefix("llave")
    }

    func write(_ html: inout HTML) {
        guard !texts.isEmpty else { return }
        html.h2("Lo que escribió")
        html.p("No se ha guardado. Cópielo, ingrese otra vez y péguelo donde estaba.")
        for (place, text) in texts.enumerated() {
            html.longField(
                FormField(
                    "escrito-\(place + 1)", texts.count == 1 ? "Su texto" : "Su texto \(place + 1)", value: text,
                    isRequired: false), rows: text.count > 120 ? 6 : 2)
        }
    }
}
