/// Reads a file of any of the formats the programme accepts.
public enum DocumentReader {
    /// Reads a document out of the bytes of a file.
    ///
    /// What the file is, is decided by its content; the name only chooses between kinds of text and lets a wrong
    /// extension be noted. The call blocks for as long as reading takes (milliseconds for a plan, at most
    /// ``DocumentLimits/time``) and may be made from any thread. PDF is read by a child process.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - filename: its name as the person knows it; may be empty.
    ///   - limits: what the reading may cost.
    /// - Throws: ``DocumentFailure`` with a sentence for the person; never reads in part.
    ///
    /// ```swift
    /// let document = try DocumentReader.read(upload.contents(), filename: upload.filename)
    /// ```
    public static func read(
        _ bytes: [UInt8], filename: String, limits: DocumentLimits = .standard
    ) throws(DocumentFailure) -> Document {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(limits.fileBytes) }
        var document = try read(bytes, filename, limits, Deadline(limits))
        if let note = MisnamedFile.note(filename, is: document.format) { document.notes.insert(note, at: 0) }
        return document
    }

    private static func read(
        _ bytes: [UInt8], _ filename: String, _ limits: DocumentLimits, _ deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        switch FileKind(bytes) {
        case .pdf: return try PDFReader.read(bytes, limits: limits, deadline: deadline)
        case .zip: return try readContainer(bytes, limits, deadline)
        case .html: return try HTMLReader.read(bytes, limits: limits, deadline: deadline)
        case .text: return try readText(bytes, filename, limits, deadline)
        case .oldOffice: throw OldOffice.failure(bytes)
        case .richText: throw .richText
        case .picture: throw .picture
        case .archive: throw .archive
        }
    }

    private static func readContainer(
        _ bytes: [UInt8], _ limits: DocumentLimits, _ deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        let archive = try ZipArchive(bytes, limits: limits)
        switch try ContainerKind.of(archive) {
        case .docx: return try WordReader.read(archive, limits: limits, deadline: deadline)
        case .xlsx: return try ExcelReader.read(archive, limits: limits, deadline: deadline)
        case let format: return try OpenDocumentReader.read(archive, format: format, limits: limits, deadline: deadline)
        }
    }

    private static func readText(
        _ bytes: [UInt8], _ filename: String, _ limits: DocumentLimits, _ deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        let text: DecodedText
        do { text = try TextDecoding.decode(bytes) } catch { throw MisnamedFile.failure(filename) }
        switch FileExtension.format(filename) {
        case .csv: return try CSVReader.read(text, limits: limits, deadline: deadline)
        case .markdown: return try TextReader.read(text, format: .markdown, limits: limits, deadline: deadline)
        default: return try TextReader.read(text, format: .text, limits: limits, deadline: deadline)
        }
    }
}
