import Calendar
import Channels
import Database
import Files
import Platform
import Spanish

/// The pictures and documents of a manuscript, made when they are planted.
struct SitePapers: Sendable {
    let days: ManuscriptDays

    /// - Parameter words: `páramo 3 mañana | Lo que muestra`.
    /// - Returns: the picture's identifier.
    func keep(picture words: String, _ entity: EntityScope, _ writing: Writing) throws -> String {
        let parts = words.split(separator: "|").map { String($0).trimmedSpaces }
        guard parts.count == 2, let landscape = Landscape(parts[0]) else {
            throw ManuscriptMistake(place: words, words: "una imagen se escribe «páramo 3 mañana | Lo que muestra»")
        }
        let now = entity.services.now()
        let sizes = try [720, 360].map { width in
            let bytes = landscape.png(width: width)
            return (hash: try Files.keep(bytes, for: entity, at: now, in: writing), size: bytes.count)
        }
        let media = Media(
            id: entity.services.newID(), kind: .picture, name: Spanish.slug(parts[0]) + ".png",
            contentType: "image/png", hash: sizes[0].hash, size: sizes[0].size, title: parts[1], alt: parts[1],
            documentType: "", day: now.day, width: 720, height: 450, mediumHash: sizes[0].hash,
            smallHash: sizes[1].hash)
        try MediaStore(entity: entity).insert(media, by: "[demostración]", at: now, in: writing)
        return media.id
    }

    /// - Returns: the document's identifier.
    func keep(_ paper: SiteManuscript.Paper, _ entity: EntityScope, _ writing: Writing) throws -> String {
        let now = entity.services.now()
        let said = SiteManuscript.Paper(
            name: days.filled(paper.name), title: days.filled(paper.title), kind: paper.kind,
            lines: paper.lines.map(days.filled))
        let file = try ManuscriptPaper(tenant: entity.tenant, day: now.day).file(said)
        let media = Media(
            id: entity.services.newID(), kind: .document, name: said.name, contentType: file.contentType,
            hash: try Files.keep(file.bytes, for: entity, at: now, in: writing), size: file.bytes.count,
            title: said.title, alt: "", documentType: said.kind, day: now.day, width: 0, height: 0, mediumHash: "",
            smallHash: "")
        try MediaStore(entity: entity).insert(media, by: "[demostración]", at: now, in: writing)
        return media.id
    }
}
