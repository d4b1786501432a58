import Paper
import Platform

/// The notice board that plans promise (“Realizar carteleras invitando a la visita del sitio”, seed 002): the site's
/// address in words and as a code that telephones read, to be printed and hung up.
struct Poster: Sendable {
    let tenant: Tenant
    /// The site's address, as it is opened.
    let address: String

    func pdf() throws -> [UInt8] {
        do {
            return try PDFPaper.render(paper)
        } catch {
            throw Failure.unavailable("No se pudo preparar la cartelera. \(error.message)")
        }
    }

    var paper: PaperDocument {
        let isMunicipality = tenant.kind == .municipality
        let name = tenant.officialName
        return PaperDocument(
            "Visite el sitio web de la \(name)", author: name,
            subject: "Cartelera para imprimir y fijar en un lugar público",
            letterhead: Letterhead(
                lines: ["República de Colombia"] + (isMunicipality ? ["Departamento de \(tenant.department)"] : []) + [
                    name
                ],
                slogan: tenant.slogan),
            footer: "Gobierno en línea territorial",
            blocks: [
                .heading(1, "Sin filas y a cualquier hora, en internet:"),
                .bullets([
                    "Qué está haciendo la \(isMunicipality ? "alcaldía" : "gobernación"), contado por ella misma.",
                    "Qué trámites hay, qué piden y cuánto demoran.", "Qué contrata y con quién.",
                    "Qué prometió en su plan de acción y cómo lo va cumpliendo.",
                ]),
                .heading(1, shortAddress),
                .code(
                    address: address, caption: "Apunte la cámara de su teléfono a este cuadro, o escriba la dirección."),
            ])
    }

    /// Without the scheme, as people say it.
    private var shortAddress: String {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            return String(address.dropFirst(scheme.count))
        }
        return address
    }
}
