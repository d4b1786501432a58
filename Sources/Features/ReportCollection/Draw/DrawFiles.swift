import Filings
import Foundation
import HTTP
import Paper

/// The list that was drawn from, with who came out: enough to draw it again.
enum DrawFiles {
    private static let columns: [(name: String, value: @Sendable (DrawEntry) -> String)] = [
        ("codigo", { $0.entity }), ("papeletas", { String($0.tickets) }),
        ("turno", { $0.place.map(String.init) ?? "" }),
        ("preguntas", { $0.questions.map(String.init).joined(separator: " ") }),
        ("afirmaciones_sin_prueba", { String($0.facts.unproven) }),
        ("puntaje", { $0.facts.points.map(Points.plain) ?? "" }),
        ("puntaje_anterior", { $0.facts.pointsBefore.map(Points.plain) ?? "" }),
        ("tarde", { $0.facts.isLate ? "1" : "0" }), ("vuelta", { String($0.facts.round) }),
    ]

    static func csv(_ draw: Draw) -> [UInt8] {
        CSVText.bytes(columns.map(\.name), draw.entries.map { entry in columns.map { $0.value(entry) } })
    }

    static func json(_ draw: Draw) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(
            try encoder.encode(
                Contents(
                    campana: draw.campaignID, regla: draw.rule, semilla: draw.seed, fuente: draw.source,
                    cantidad: draw.size, huella_de_la_lista: draw.listHash, sorteada: draw.at.isoInBogota,
                    lista: draw.entries.map { entry in
                        Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.value(entry)) })
                    })))
    }

    private struct Contents: Encodable {
        let campana: String
        let regla: DrawRule
        let semilla, fuente: String
        let cantidad: Int
        let huella_de_la_lista, sorteada: String
        let lista: [[String: String]]
    }
}

extension Response {
    /// A file that anybody's page may read.
    static func openData(_ bytes: [UInt8], name: String, type: String) -> Response {
        var response = Response.download(bytes, name: name, type: type)
        response.headers.append(("Access-Control-Allow-Origin", "*"))
        response.headers.append(("Cache-Control", "no-cache"))
        return response
    }
}
