import Crypto
public import Paper

/// The signed proof of something that was handed in, for the folder of the office: one page with what, when and how to
/// check it.
public enum ReceiptPaper {
    /// - Parameters:
    ///   - accent: colour of the entity's look.
    ///   - address: where the number is checked, as people type it.
    public static func document(_ receipt: Receipt, letterhead: Letterhead, accent: String, address: String)
        -> PaperDocument
    {
        let number = receipt.filing.number
        return PaperDocument(
            "Constancia de radicado \(number)", author: "Programa Gobierno en línea", subject: receipt.title,
            letterhead: letterhead, footer: number,
            blocks: [
                .paragraph("\(receipt.entityName) entregó al Programa: \(receipt.title)."),
                .facts(facts(receipt)),
                .heading(1, "Cómo se comprueba"),
                .paragraph(
                    "En la dirección de abajo, con el número. Sin conexión, con el archivo de la constancia y las llaves "
                        + "públicas del Programa: «gelt receipt verify constancia.json --keys llaves.json». Quien tenga el "
                        + "contenido entregado puede comparar su huella con la que está firmada."),
                .code(address: address, caption: "Radicado \(number)"),
            ], accent: accent)
    }

    private static func facts(_ receipt: Receipt) -> [PaperFact] {
        let filing = receipt.filing
        let own = [
            PaperFact("Radicado", filing.number),
            PaperFact("Recibido", "\(filing.at.exact), hora de Colombia, por el reloj del servidor"),
            PaperFact("Plazo", filing.isOnTime ? "A tiempo" : "Fuera de plazo"),
        ]
        let signed = [
            PaperFact("Huella del contenido (SHA-256)", filing.contentHash),
            PaperFact("Llave que firma (Ed25519)", receipt.keyID),
            PaperFact("Firma", Base64URL.encode(receipt.signature)),
        ]
        return own + receipt.facts.sorted { $0.key < $1.key }.map { PaperFact($0.key, $0.value) } + signed
    }
}
