import Calendar
import Foundation
import Platform

/// What stands in a copy, with the hash of each file.
struct CopyManifest: Encodable {
    struct File: Encodable {
        let path: String
        let size: Int
        let sha256: String
    }

    let entity: String
    let code: String
    let liveAddress: String
    let day: String
    let pages: Int
    let documents: Int
    let bytes: Int
    let missing: [String]
    let files: [File]

    init(_ place: CopyPlace, _ day: Day, _ report: CopyReport, _ entries: [CopyFolder.Entry]) {
        entity = place.tenant.officialName
        code = place.tenant.code
        liveAddress = place.live(.home)
        self.day = day.iso
        pages = report.pages
        documents = report.documents
        bytes = report.bytes
        missing = report.missing.sorted()
        files = entries.sorted { $0.path < $1.path }.map { File(path: $0.path, size: $0.size, sha256: $0.hash) }
    }

    private enum CodingKeys: String, CodingKey {
        case entity = "entidad"
        case code = "codigo"
        case liveAddress = "sitio"
        case day = "dia"
        case pages = "paginas"
        case documents = "documentos"
        case bytes
        case missing = "enlacesSinDestino"
        case files = "archivos"
    }

    var json: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }
}
