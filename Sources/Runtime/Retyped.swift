import Design
import HTML
import HTTP

/// What somebody typed in a form that was not taken because the session had ended: shown again, so that it survives the
/// way in also without scripts. Only what our own pages sent, so that nobody else can put words on this page; never
/// passwords or codes.
struct Retyped: Sendable {
    private static let longest = 20_000
    private static let hidden: Set<String> = ["csrf", "revision", "hacer", "desde", "codigo", "persona", "campana"]

    let texts: [String]

    init(_ request: Request) {
        guard request.method == .post, request.headers["Sec-Fetch-Site"] == "same-origin" else {
            texts = []
            return
        }
        let typed = request.form.pairs.filter { pair in
            !Self.hidden.contains(pair.name) && !pair.name.contains("clave") && pair.value.count > 1
        }
        texts = typed.prefix(12).map { String($0.value.prefix(Self.longest)) }
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
