import Design
import Files
import HTTP
import Platform
import Reports

/// Evidence as it is typed and uploaded: a link, a file, or a page of the entity's own site.
struct ProofForm: Sendable {
    static let maximumBytes = 10 << 20
    static let longestDescription = 500
    /// In bytes, as an answer has it: an index keeps no longer ones.
    static let longestLink = 2000

    var description = ""
    var link = ""
    /// Path of a page of the site.
    var page = ""
    var errors: [FieldError] = []

    init() {}

    init(_ fields: Fields) {
        description = (fields["descripcion"] ?? "").trimmed
        link = (fields["enlace"] ?? "").trimmed
        page = fields["pagina"] ?? ""
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    /// The evidence, or nil where something has to be mended, with the errors set.
    mutating func read(_ upload: Upload?, _ pages: [PublicPage]) throws -> ReportEvidence.New? {
        if description.isEmpty {
            errors.append(FieldError("descripcion", "Diga en una frase qué muestra la prueba."))
        }
        if description.count > Self.longestDescription {
            errors.append(FieldError("descripcion", TypedText.tooLong(description, Self.longestDescription)))
        }
        let file = try readFile(upload)
        let ways = [file != nil, !link.isEmpty, !page.isEmpty].count { $0 }
        if errors.isEmpty, ways != 1 {
            errors.append(
                FieldError(
                    "enlace",
                    ways == 0
                        ? "Agregue un enlace, un archivo o una página del sitio."
                        : "Agregue una sola cosa por prueba: un enlace, un archivo o una página del sitio."))
        }
        if !page.isEmpty, !pages.contains(where: { $0.path == page }) {
            errors.append(FieldError("pagina", "Esa página ya no está en el sitio; elija otra."))
        }
        if !link.isEmpty, !Self.isAddress(link) {
            errors.append(
                FieldError("enlace", "Escriba la dirección completa, como https://www.ejemplo.gov.co/pagina."))
        } else if link.utf8.count > Self.longestLink {
            errors.append(
                FieldError("enlace", "La dirección pasa de 2.000 letras y no se puede guardar. Busque una más corta."))
        }
        guard errors.isEmpty else { return nil }
        if let file { return ReportEvidence.New(.file, description: description, file: file) }
        if !page.isEmpty { return ReportEvidence.New(.record, description: description, link: page) }
        return ReportEvidence.New(.link, description: description, link: link)
    }

    private static func isAddress(_ text: String) -> Bool {
        let lowered = text.lowercased()
        return (lowered.hasPrefix("https://") || lowered.hasPrefix("http://")) && text.contains(".")
            && !text.contains(where: \.isWhitespace)
    }

    private mutating func readFile(_ upload: Upload?) throws -> (name: String, type: String, bytes: [UInt8])? {
        guard let upload, upload.size > 0 else { return nil }
        let bytes = try upload.contents()
        guard bytes.count <= Self.maximumBytes else {
            errors.append(FieldError("archivo", "El archivo pesa más de 10 MB."))
            return nil
        }
        guard let type = EvidenceFileType(bytes), let clean = PictureCleaner.cleaned(bytes, type) else {
            errors.append(
                FieldError(
                    "archivo",
                    "Solo se reciben fotografías JPEG o PNG enteras, PDF y documentos de Word, Excel o LibreOffice."))
            return nil
        }
        let stem = upload.filename.split(separator: ".").dropLast().joined(separator: ".")
        let name = stem.isEmpty ? "prueba" : String(stem.prefix(100))
        return (name + "." + type.fileExtension, type.rawValue, clean)
    }
}
