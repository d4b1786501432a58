/// A document to be put on paper, whatever program opens it: a title, a letterhead, and blocks in reading order.
///
/// The same value becomes a tagged PDF and a Word document, so that both say the same.
///
/// ```swift
/// var paper = PaperDocument("Acta de la reunión", language: "es-CO")
/// paper.blocks = [.heading(1, "Asistentes"), .paragraph("Se reunieron…")]
/// ```
public struct PaperDocument: Sendable, Hashable {
    public var title: String
    /// As in BCP 47.
    public var language: String
    public var author: String
    public var subject: String
    public var isLandscape: Bool
    public var letterhead: Letterhead?
    /// One line at the foot of every page, before the page's number.
    public var footer: String
    public var blocks: [PaperBlock]
    /// Colour of headings and rules, as `#rrggbb`; the words stay black.
    public var accent: String
    /// Seconds since 1970 of what the properties call its creation; without it the file names no date. The same
    /// document always becomes the same bytes, so that their hash may be compared.
    public var created: Int?

    public init(
        _ title: String, language: String = "es-CO", author: String = "", subject: String = "",
        isLandscape: Bool = false, letterhead: Letterhead? = nil, footer: String = "", blocks: [PaperBlock] = [],
        accent: String = "#1f3a5f", created: Int? = nil
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.subject = subject
        self.isLandscape = isLandscape
        self.letterhead = letterhead
        self.footer = footer
        self.blocks = blocks
        self.accent = accent
        self.created = created
    }
}

/// What stands at the top of an official paper.
public struct Letterhead: Sendable, Hashable {
    /// “República de Colombia”, “Departamento de Norte de Santander”, “Alcaldía de Chitagá”, “NIT 890.501.422-4”: one a
    /// line, the most important word last but for the number.
    public var lines: [String]
    public var slogan: String

    public init(lines: [String], slogan: String = "") {
        self.lines = lines
        self.slogan = slogan
    }
}

/// A part of a paper.
public enum PaperBlock: Sendable, Hashable {
    /// Level 1…3 under the title.
    case heading(Int, String)
    case paragraph(String)
    /// A paragraph set apart: a note, a warning that a figure was not verified.
    case note(String)
    case bullets([String])
    /// A label and its value a line.
    case facts([PaperFact])
    case table(PaperTable)
    /// Lines to sign on, side by side where they fit; never parted from each other by a page.
    case signatures([PaperSignature])
    /// A QR code with the address it holds printed beside it.
    case code(address: String, caption: String)
    case pageBreak
}

public struct PaperFact: Sendable, Hashable {
    public var label: String
    public var value: String

    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}

public struct PaperSignature: Sendable, Hashable {
    public var name: String
    public var role: String

    public init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}

/// A table whose headings are repeated on every page it reaches. A row may break across pages; its words never get
/// lost.
public struct PaperTable: Sendable, Hashable {
    /// Says what the table holds to who hears it instead of seeing it.
    public var caption: String
    public var columns: [PaperColumn]
    public var rows: [PaperRow]

    public init(caption: String, columns: [PaperColumn], rows: [PaperRow]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}

public struct PaperColumn: Sendable, Hashable {
    public var title: String
    /// Share of the width against the other columns.
    public var weight: Double

    public init(_ title: String, weight: Double = 1) {
        self.title = title
        self.weight = weight
    }
}

public struct PaperRow: Sendable, Hashable {
    public var cells: [PaperCell]
    /// A heading inside the table that spans all its columns: a phase, a theme.
    public var isGroup: Bool

    public init(_ cells: [PaperCell], isGroup: Bool = false) {
        self.cells = cells
        self.isGroup = isGroup
    }
}

/// A cell's paragraphs. In an empty form a cell may offer a list to choose from.
public struct PaperCell: Sendable, Hashable {
    public var parts: [String]
    /// Words to choose one from (a list in Word and Excel; on paper the line to write on).
    public var choices: [String]

    public init(_ parts: [String], choices: [String] = []) {
        self.parts = parts
        self.choices = choices
    }

    public init(_ text: String) { self.init(text.isEmpty ? [] : [text]) }
}
