/// What a file says, whatever program wrote it: its words line by line, and the same words as paragraphs and tables.
///
/// ```swift
/// let document = try DocumentReader.read(bytes, filename: "plan.docx")
/// for case .table(let table) in document.blocks { print(table.rows.count) }
/// ```
///
/// Nothing the reader saw is missing from ``lines``, and every block names the lines it came from, so whoever
/// interprets the blocks can prove that no line was lost.
public struct Document: Sendable, Hashable {
    /// What the file is by its content; its name is only a hint.
    public var format: DocumentFormat
    /// The original words. Text: the lines of the file. Other formats: a paragraph or a table row is a line, cells
    /// joined by tabs.
    public var lines: [String]
    /// Paragraphs and tables in reading order. Blank lines belong to no block.
    public var blocks: [Block]
    /// What a person should know about the reading, for instance that the encoding was guessed.
    public var notes: [ReadingNote]
    /// Number of pages where the format has pages (PDF), otherwise `nil`.
    public var pages: Int?

    public init(
        format: DocumentFormat, lines: [String] = [], blocks: [Block] = [], notes: [ReadingNote] = [],
        pages: Int? = nil
    ) {
        self.format = format
        self.lines = lines
        self.blocks = blocks
        self.notes = notes
        self.pages = pages
    }
}

/// The kinds of file that can be read.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case text, markdown, csv, html, docx, xlsx, odt, ods, pdf
}

/// A remark about the reading, in Spanish, for the person who reviews it.
public struct ReadingNote: Sendable, Hashable {
    /// What the remark is about.
    public enum Code: String, Sendable, Hashable {
        /// The text was not UTF-8; Windows-1252 or UTF-16 was assumed.
        case guessedEncoding
        /// Some bytes fitted no encoding and were read one by one.
        case invalidBytes
        /// The name promises another kind of file than the content is.
        case misnamed
        /// Pictures were found; they are not read.
        case picturesSkipped
        /// Deleted words of a change-tracked document were left out.
        case deletionsSkipped
        /// Comments in the margin were left out.
        case commentsSkipped
        /// Cells with formulas: the value kept in the file was read, nothing was computed.
        case formulas
        /// A sheet that its author had hidden was read as well.
        case hiddenSheet
        /// Pages without any word, probably scanned.
        case pagesWithoutWords
        /// The end of the file is missing; what was there was read.
        case truncated
    }

    public var code: Code
    /// One sentence for a person.
    public var message: String
    /// 1-based line of ``Document/lines`` where the remark belongs to one.
    public var line: Int?

    public init(_ code: Code, _ message: String, line: Int? = nil) {
        self.code = code
        self.message = message
        self.line = line
    }
}
