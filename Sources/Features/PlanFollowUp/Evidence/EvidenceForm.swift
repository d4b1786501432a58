import Calendar
import Design
import Files
import HTTP

/// Evidence as it is typed and uploaded.
struct EvidenceForm: Sendable {
    static let maximumBytes = 10 << 20

    var kind = ""
    var day = ""
    var description = ""
    var link = ""
    var isPublic = false
    var errors: [FieldError] = []

    init(today: Day) { day = today.iso }

    init(_ fields: Fields) {
        kind = fields["clase"] ?? ""
        day = fields["dia"] ?? ""
        description = String((fields["descripcion"] ?? "").prefix(1000))
        link = String((fields["enlace"] ?? "").prefix(1000))
        isPublic = fields["publica"] != nil
    }

    /// The evidence, checked; nil where something has to be mended, with the errors set.
    mutating func read(_ upload: Upload?, today: Day) throws -> EvidenceStore.New? {
        let kind = Evidence.Kind(rawValue: self.kind).flatMap { Evidence.Kind.noted.contains($0) ? $0 : nil }
        if kind == nil { errors.append(FieldError("clase", "Elija qué clase de prueba es.")) }
        let (day, problems) = DayField.read(self.day, field: "dia", latest: today)
        errors += problems
        if description.trimmed.isEmpty {
            errors.append(FieldError("descripcion", "Diga en una frase qué muestra la prueba."))
        }
        let file = try readFile(upload)
        let link = readLink()
        if file == nil, link.isEmpty, errors.isEmpty {
            errors.append(
                kind == .link
                    ? FieldError("enlace", "Escriba la dirección de la página.")
                    : FieldError("archivo", "Agregue el archivo o la dirección que lo prueba."))
        }
        guard let kind, let day, errors.isEmpty else { return nil }
        return EvidenceStore.New(
            kind: kind, day: day, description: description.trimmed, link: link, file: file, isPublic: isPublic)
    }

    private mutating func readLink() -> String {
        let typed = link.trimmed
        guard !typed.isEmpty else { return "" }
        let lowered = typed.lowercased()
        let isAddress = lowered.hasPrefix("https://") || lowered.hasPrefix("http://")
        guard isAddress, typed.contains("."), !typed.contains(where: \.isWhitespace) else {
            errors.append(
                FieldError("enlace", "Escriba la dirección completa, como https://www.ejemplo.gov.co/pagina."))
            return ""
        }
        return typed
    }

    private mutating func readFile(_ upload: Upload?) throws -> EvidenceStore.File? {
        guard let upload, upload.size > 0 else { return nil }
        let bytes = try upload.contents()
        guard bytes.count <= Self.maximumBytes else {
            errors.append(FieldError("archivo", "El archivo pesa más de 10 MB."))
            return nil
        }
        guard let type = EvidenceFileType(bytes) else {
            errors.append(
                FieldError(
                    "archivo", "Solo se reciben fotografías JPEG o PNG, PDF y documentos de Word, Excel o LibreOffice.")
            )
            return nil
        }
        guard let clean = PictureCleaner.cleaned(bytes, type) else {
            errors.append(
                FieldError("archivo", "La fotografía está incompleta o dañada; tómela de nuevo o expórtela otra vez."))
            return nil
        }
        return EvidenceStore.File(name: Self.name(upload.filename, type), type: type, bytes: clean)
    }

    /// The name people gave it, ending in what it really is.
    private static func name(_ filename: String, _ type: EvidenceFileType) -> String {
        let stem = filename.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        let kept = String((stem.isEmpty ? filename : stem).prefix(100))
        return (kept.isEmpty ? "prueba" : kept) + "." + type.fileExtension
    }
}
