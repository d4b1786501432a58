import Channels
import Entities
import Platform
import Spanish

/// How to reach the entity, as every page of its site says at its foot.
enum ContactEvidence {
    private static let foot = IndicatorReading.Record("Pie de página del sitio", path: "/", isPublic: true)

    static let published = EvidenceRule(
        "contact-published", "El sitio publica la sede, el horario, el teléfono y el correo de atención"
    ) { entity, _, _ in
        let contact = entity.services.directory.entity(code: entity.code)?.contact ?? Contact()
        let site = try SiteStore(entity: entity).site()
        let parts = [
            ("dirección", contact.address ?? ""), ("horario", site.openingHours),
            ("teléfono", contact.telephone ?? ""), ("correo", contact.email ?? ""),
        ]
        let (known, missing) = (parts.filter { !$0.1.isEmpty }.map(\.0), parts.filter(\.1.isEmpty).map(\.0))
        guard site.version > 0, !known.isEmpty else { return .unknown("El sitio no publica cómo comunicarse.") }
        let words = "Cada página dice: \(Spanish.list(known))"
        guard missing.isEmpty else {
            return .suggested("\(words). Falta: \(Spanish.list(missing)).", by: [foot], answering: "parcial")
        }
        return .proven(words + ".", by: [foot])
    }

    /// For the question by which channels citizens are attended; chat and messages are not known here.
    static let channels = EvidenceRule(
        "contact-channels", "El sitio anuncia por cuáles canales se atiende", canProve: false
    ) { entity, _, _ in
        let contact = entity.services.directory.entity(code: entity.code)?.contact ?? Contact()
        guard try SiteStore(entity: entity).site().version > 0 else { return .unknown("El sitio está vacío.") }
        let places = [contact.address != nil, contact.telephone != nil, true, contact.email != nil]
        let answer = places.indices.filter { places[$0] }.map { String($0 + 1) }.joined(separator: " ")
        return .suggested(
            "El pie de cada página anuncia los canales que están marcados.", by: [foot], answering: answer)
    }
}
