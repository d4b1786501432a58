import Calendar
import Design
public import HTML
public import Platform

/// Where a receipt leads; the same page stands in the office and in public.
public struct ReceiptLinks: Sendable {
    let file: String
    let pdf: String
    let content: String
    /// Where anybody checks any number.
    let check: String
    let trail: [TrailStep]
    /// The menu entry it stands under.
    let section: String

    public init(file: String, pdf: String, content: String, check: String, trail: [TrailStep], section: String) {
        self.file = file
        self.pdf = pdf
        self.content = content
        self.check = check
        self.trail = trail
        self.section = section
    }
}

/// The proof that something was handed in: whose, when, and how anybody can check it.
public enum ReceiptPages {
    public static func show(_ receipt: Receipt, _ links: ReceiptLinks) -> Page {
        let filing = receipt.filing
        return Page(
            "Constancia de radicado \(filing.number)",
            description: "La \(receipt.entityName) entregó: \(receipt.title). Radicado \(filing.number).",
            trail: links.trail, section: links.section
        ) { html in
            html.h1("Constancia de radicado")
            html.p(.class("lead")) { line in
                line.strong(filing.number)
                line.text(" ")
                line.chip(filing.isOnTime ? "a tiempo" : "fuera de plazo", filing.isOnTime ? .kept : .due)
            }
            html.card { $0.facts { writeFacts(receipt, &$0) } }
            html.buttonRow { row in
                row.linkButton("Constancia en PDF", to: links.pdf)
                row.linkButton("Constancia firmada (JSON)", to: links.file, .secondary)
                row.linkButton("Contenido enviado (JSON)", to: links.content, .secondary)
            }
            writeChecking(receipt, links, &html)
        }
        .styled(.data)
    }

    private static func writeFacts(_ receipt: Receipt, _ list: inout HTML) {
        let filing = receipt.filing
        list.fact("Entidad", receipt.entityName)
        list.fact("Entregó", receipt.title)
        list.fact("Recibido") { value in
            value.time(filing.at.exact, .datetime(filing.at.iso))
            value.small(" (hora de Colombia, reloj del servidor)")
        }
        for (name, value) in receipt.facts.sorted(by: { $0.key < $1.key }) { list.fact(name.sentenceStart, value) }
        list.fact("Huella (SHA-256)") { $0.code { $0.fingerprint(filing.contentHash) } }
        list.fact("Firmada con") { value in
            value.text("la llave ")
            value.code(receipt.keyID)
            value.text(" (Ed25519)")
        }
    }

    private static func writeChecking(_ receipt: Receipt, _ links: ReceiptLinks, _ html: inout HTML) {
        html.fold("Cómo se comprueba") { fold in
            fold.p(
                "La constancia es un archivo firmado: cualquiera puede comprobar, sin preguntarnos, que el Programa recibió "
                    + "exactamente ese contenido a esa hora.")
            fold.p { line in
                line.a("Compruebe el número en el portal del Programa", .href(links.check))
                line.text(", o descargue los dos archivos y las llaves públicas y ejecute:")
            }
            fold.codeBlock(
                "gelt receipt verify \(receipt.filename) --keys llaves.json --content contenido.json",
                label: "Orden para comprobar la constancia")
        }
    }
}

extension HTML {
    /// In groups of eight, as fingerprints are read aloud and as narrow screens can break them.
    public mutating func fingerprint(_ words: String) {
        for start in stride(from: 0, to: words.count, by: 8) {
            if start > 0 { text(" ") }
            text(String(words.dropFirst(start).prefix(8)))
        }
    }
}

extension String {
    fileprivate var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
