/// Reads DOCX (WordprocessingML, ECMA-376 part 1, section 17).
enum WordReader {
    static func read(
        _ archive: ZipArchive, limits: DocumentLimits, deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        let package = try Relationships.of("", in: archive, limits: limits)
        let main = package.path(ofType: "officeDocument") ?? "word/document.xml"
        let parts = try Relationships.of(main, in: archive, limits: limits)
        let styles = try WordStyles.read(parts.path(ofType: "styles"), in: archive, limits: limits)
        guard let body = try archive.read(main) else { throw .damagedContainer }
        let writer = DocumentWriter(.docx, limits: limits, deadline: deadline)
        let remarks = WordRemarks()
        func walk(_ bytes: [UInt8], as role: Paragraph.Role) throws(DocumentFailure) {
            let visitor = WordVisitor(writer, styles: styles, role: role, remarks: remarks)
            try XMLWalk.walk(bytes, visitor, limits: limits)
            try writer.endTable()
        }
        for path in parts.paths(ofType: "header") {
            if let bytes = try archive.read(path) { try walk(bytes, as: .pageHeader) }
        }
        try walk(body, as: .body)
        for path in parts.paths(ofType: "footnotes") + parts.paths(ofType: "endnotes") {
            if let bytes = try archive.read(path) { try walk(bytes, as: .body) }
        }
        for path in parts.paths(ofType: "footer") {
            if let bytes = try archive.read(path) { try walk(bytes, as: .pageFooter) }
        }
        remarks.write(to: writer)
        return try writer.finished()
    }
}

/// What was met and left out, said once per document.
final class WordRemarks {
    var pictures = 0
    var deletions = 0
    var comments = 0

    func write(to writer: DocumentWriter) {
        if pictures > 0 {
            writer.note(.picturesSkipped, "El documento trae imágenes (\(pictures)); su contenido no se lee.")
        }
        if deletions > 0 {
            writer.note(.deletionsSkipped, "Se omitió el texto eliminado con control de cambios (\(deletions) partes).")
        }
        if comments > 0 { writer.note(.commentsSkipped, "Se omitieron los comentarios al margen (\(comments)).") }
    }
}
