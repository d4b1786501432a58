/// How much a file may cost to read. A file that passes a limit fails with a ``DocumentFailure``; it is never read in
/// part.
public struct DocumentLimits: Sendable, Hashable {
    /// Bytes of the file itself.
    public var fileBytes = 10 * 1024 * 1024
    /// Bytes of everything read out of a ZIP container (DOCX, XLSX, ODT, ODS).
    public var unpackedBytes = 100 * 1024 * 1024
    /// A member of a ZIP container may unpack to at most this many times its packed size (once past 1 MB).
    public var unpackedRatio = 200
    /// Members of a ZIP container.
    public var entries = 2_000
    /// Depth of nested elements in XML and HTML.
    public var depth = 200
    /// Table cells of the whole document.
    public var cells = 200_000
    /// Paragraphs and rows of the whole document.
    public var lines = 100_000
    /// Pages of a PDF.
    public var pages = 300
    /// Wall time for the whole reading.
    public var time: Duration = .seconds(20)
    /// Address space of the child process that reads PDF, in bytes.
    public var childMemory = 1024 * 1024 * 1024

    public init() {}

    /// The limits of the programme: 10 MB per file, 100 MB unpacked, 20 seconds.
    public static let standard = DocumentLimits()
}
