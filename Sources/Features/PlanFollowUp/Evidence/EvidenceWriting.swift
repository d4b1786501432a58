import Calendar
import Design
import Files
import HTML
import Spanish

extension HTML {
    /// One piece of evidence in the back office, with what may be done with it.
    mutating func evidence(_ piece: Evidence, _ links: FollowUpLinks, mayChange: Bool) {
        card(nil, id: "prueba-\(piece.id)") { card in
            card.evidenceWords(piece, file: piece.file.map { _ in links.file(piece.id) }, level: 3)
            card.chip(piece.isPublic ? "pública" : "interna", piece.isPublic ? .kept : .neutral)
            guard mayChange else { return }
            card.changeForm(to: links.evidenceStanding(piece.id), token: links.proof) { form in
                form.buttonRow { row in
                    let other: (String, EvidenceStanding) =
                        piece.isPublic ? ("Dejar interna", .kept) : ("Hacer pública", .shown)
                    row.submitButton(other.0, .secondary, name: "estado", value: other.1.rawValue)
                    row.submitButton("Retirar", .danger, name: "estado", value: EvidenceStanding.withdrawn.rawValue)
                }
            }
        }
    }

    /// What it is, when it was, and the file or address that shows it.
    mutating func evidenceWords(_ piece: Evidence, file: String?, level: Int) {
        if level == 3 {
            h3("\(piece.kind.title), \(piece.day.short)")
        } else {
            h4("\(piece.kind.title), \(piece.day.short)")
        }
        if let file, let stored = piece.file, stored.type.isPicture {
            figure { figure in
                figure.a(.href(file), .aria("label", "Ver completa: \(piece.description)")) {
                    $0.img(.src(file), .alt(piece.description), .lazy)
                }
            }
        }
        p(piece.description)
        if let file, let stored = piece.file, !stored.type.isPicture {
            p { $0.a("Descargar «\(stored.name)» (\(stored.type.title), \(Spanish.bytes(stored.size)))", .href(file)) }
        }
        if !piece.link.isEmpty { p { $0.a(piece.link, .href(piece.link), .rel("nofollow noopener")) } }
    }
}
