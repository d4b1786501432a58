/// Tells the documents that are ZIP containers apart by their members.
enum ContainerKind {
    static func of(_ archive: ZipArchive) throws(DocumentFailure) -> DocumentFormat {
        if archive.has("[Content_Types].xml") { return try officeOpen(archive) }
        if let type = try archive.read("mimetype") { return try openDocument(String(decoding: type, as: UTF8.self)) }
        guard !archive.names.isEmpty else { throw .empty }
        throw .archive
    }

    private static func officeOpen(_ archive: ZipArchive) throws(DocumentFailure) -> DocumentFormat {
        guard let types = try archive.read("[Content_Types].xml") else { throw .damagedContainer }
        if types.contains(sequence: "wordprocessingml.") || archive.has("word/document.xml") { return .docx }
        if types.contains(sequence: "spreadsheetml.") || archive.has("xl/workbook.xml") { return .xlsx }
        throw .otherOffice
    }

    private static func openDocument(_ type: String) throws(DocumentFailure) -> DocumentFormat {
        if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
        if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .ods }
        throw .otherOffice
    }
}

/// The containers of Word and Excel up to 2003, which also hold encrypted documents of later versions ([MS-CFB]).
enum OldOffice {
    static func failure(_ bytes: [UInt8]) -> DocumentFailure {
        if bytes.firstIndex(of: wide("EncryptedPackage"), from: 0) != nil { return .encryptedContainer }
        if bytes.firstIndex(of: wide("WordDocument"), from: 0) != nil {
            return .oldBinary("Word (.doc)", save: ".docx")
        }
        if bytes.firstIndex(of: wide("Workbook"), from: 0) != nil || bytes.firstIndex(of: wide("Book"), from: 0) != nil
        {
            return .oldBinary("Excel (.xls)", save: ".xlsx")
        }
        return .oldBinary("Office", save: ".docx o .xlsx")
    }

    /// Names in the container are UTF-16, little endian.
    private static func wide(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] } }
}

/// Says when the name promises something else than the content is.
enum MisnamedFile {
    static func note(_ filename: String, is format: DocumentFormat) -> ReadingNote? {
        let ending = FileExtension.of(filename)
        guard !ending.isEmpty, let real = description[format] else { return nil }
        let promised = FileExtension.format(filename)
        let isText = format == .text || format == .markdown || format == .csv
        guard promised != format, !(isText && promised == nil && !["doc", "xls"].contains(ending)) else { return nil }
        return ReadingNote(.misnamed, "El archivo se llama «.\(ending)», pero por dentro es \(real); se leyó como tal.")
    }

    /// Bytes that are no text, under a name that promises a document.
    static func failure(_ filename: String) -> DocumentFailure {
        guard let promised = FileExtension.format(filename), let name = description[promised] else {
            return .unknownFormat
        }
        return DocumentFailure(
            .misnamed,
            "El archivo se llama «.\(FileExtension.of(filename))», pero su contenido no es \(name) ni otro formato conocido. "
                + "Revise que no esté dañado y guárdelo de nuevo desde su programa.")
    }

    private static let description: [DocumentFormat: String] = [
        .text: "texto", .markdown: "texto", .csv: "texto separado por comas", .html: "una página HTML",
        .docx: "un documento de Word", .xlsx: "un libro de Excel", .odt: "un documento OpenDocument",
        .ods: "una hoja de cálculo OpenDocument", .pdf: "un PDF",
    ]
}
