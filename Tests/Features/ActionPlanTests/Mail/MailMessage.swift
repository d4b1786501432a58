import Foundation
import Platform
import Rehearsal

/// A message as a mail program writes it, of invented people.
struct MailMessage {
    var from = "Oficina de Planeación <planeacion@chitaga.ejemplo.gov.co>"
    var subject = "Plan de acción"
    var id = "<1.20141121@correo.ejemplo.gov.co>"
    /// Further lines of the head.
    var head: [String] = []
    var text = "Buenos días. Adjunto el plan.\n\nRosa Elvira Cifuentes"
    var files: [(name: String, bytes: [UInt8])] = []

    var bytes: [UInt8] {
        var lines =
            head + [
                "From: \(Self.word(from))", "To: planes@programa.ejemplo.co", "Subject: \(Self.word(subject))",
                "Date: Fri, 21 Nov 2014 09:55:00 -0500", "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=\"=_corte_7f3a\"",
            ]
        if !id.isEmpty { lines.append("Message-ID: \(id)") }
        lines += ["", "Este mensaje tiene varias partes.", "", "--=_corte_7f3a"]
        lines += ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", ""]
        lines.append(Self.base64(Array(text.utf8)))
        for file in files { lines += Self.part(file.name, file.bytes) }
        return Array((lines + ["--=_corte_7f3a--", ""]).joined(separator: "\r\n").utf8)
    }

    private static func part(_ name: String, _ bytes: [UInt8]) -> [String] {
        let letters = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{20}"..."\u{7e}"))
        let coded = name.addingPercentEncoding(withAllowedCharacters: letters) ?? ""
        return [
            "--=_corte_7f3a", "Content-Type: application/octet-stream; name*=utf-8''\(coded)",
            "Content-Disposition: attachment; filename*=utf-8''\(coded)", "Content-Transfer-Encoding: base64", "",
            base64(bytes),
        ]
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
    }

    /// An encoded word where letters outside ASCII ask for one; the address stays as it is.
    private static func word(_ text: String) -> String {
        let parts = text.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name =
            parts[0].allSatisfy(\.isASCII) ? parts[0] : "=?utf-8?B?\(Data(parts[0].utf8).base64EncodedString())?= "
        return parts.count == 2 ? name + "<" + parts[1] : name
    }
}

/// Plans to attach.
enum MailedPlans {
    static let chitaga = "54174"
    static let chipaque = "25178"
    static let contact = "planeacion@chitaga.ejemplo.gov.co"

    /// The fixture as if it were Chitagá's own.
    static func ofChitaga() throws -> [UInt8] {
        let text = String(decoding: try Samples.bytes(fixture: "villa-del-paramo"), as: UTF8.self)
        let names = [
            ("VILLA DEL PÁRAMO", "CHITAGÁ"), ("Villa del Páramo", "Chitagá"), ("LA SIERRA", "NORTE DE SANTANDER"),
            ("La Sierra", "Norte de Santander"),
        ]
        return Array(names.reduce(text) { $0.replacing($1.0, with: $1.1) }.utf8)
    }

    /// The demonstration's own document.
    static func ofChipaque() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: TestProgram.dataFolder + "/demonstration/plan-chipaque.docx")))
    }

    static func fixture(_ name: String) throws -> [UInt8] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<2 { folder.deleteLastPathComponent() }
        return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
    }
}
