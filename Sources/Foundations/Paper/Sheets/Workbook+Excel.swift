import CXLSXWriter
import Glibc

extension Workbook {
    /// An XLSX whose words are all text (a cell that begins with “=” is never computed), with its lists, prompts,
    /// frozen headings and letter pages.
    ///
    /// The same workbook becomes the same bytes. Blocks while it writes a temporary file; may be called from several
    /// threads at once.
    ///
    /// - Throws: ``PaperFailure`` with a sentence for the person.
    ///
    /// ```swift
    /// let bytes = try Workbook("Entidades", sheets: [sheet]).xlsx()
    /// ```
    public func xlsx() throws(PaperFailure) -> [UInt8] {
        try PaperLimits.check(self)
        let file = try ScratchFile()
        let writer = try ExcelWriter(self, path: file.path)
        try writer.write()
        return try file.contents()
    }
}

/// A workbook on its way to a file. Whatever happens, the library's memory is given back by closing it once.
struct ExcelWriter {
    /// A date is demanded; where none is given it is always this one, 1 January 2000.
    private static let noDate = 946_684_800

    private let workbook: Workbook
    private let book: UnsafeMutablePointer<lxw_workbook>

    init(_ workbook: Workbook, path: String) throws(PaperFailure) {
        self.workbook = workbook
        guard let book = workbook_new(path) else { throw .outOfMemory }
        self.book = book
    }

    func write() throws(PaperFailure) {
        let result = Result { () throws(PaperFailure) in try fill() }
        let closing = workbook_close(book)
        try result.get()
        guard closing == LXW_NO_ERROR else { throw Self.failure(closing) }
    }

    private func fill() throws(PaperFailure) {
        describe()
        let looks = ExcelLooks(book)
        var names = SheetNames()
        // Taken first, so that no other sheet has the name that the rules point to.
        var lists = ExcelLists(name: names.next("Listas"))
        for sheet in workbook.sheets {
            guard let page = workbook_add_worksheet(book, names.next(sheet.name)) else { throw .outOfMemory }
            try ExcelSheet(sheet, page, looks).write(lists: &lists)
        }
        try lists.write(to: book)
    }

    private func describe() {
        let (title, author) = (strdup(PlainText.of(workbook.title)), strdup(PlainText.of(workbook.author)))
        defer {
            free(title)
            free(author)
        }
        var properties = lxw_doc_properties()
        properties.title = title
        properties.author = author
        properties.created = time_t(workbook.created ?? Self.noDate)
        workbook_set_properties(book, &properties)
    }

    /// What the library says of itself, as a sentence for the person.
    static func failure(_ error: lxw_error) -> PaperFailure {
        switch error {
        case LXW_ERROR_MEMORY_MALLOC_FAILED: .outOfMemory
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            .diskFull
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: .longCell
        default: .notMade(lxw_strerror(error).map { String(cString: $0) } ?? "xlsx")
        }
    }
}

/// Names of sheets as spreadsheets take them: 31 letters, none of `[]:*?/\`, none twice.
struct SheetNames {
    private var taken: Set<String> = []

    mutating func next(_ wanted: String) -> String {
        let plain = PlainText.of(wanted).filter { !"[]:*?/\\\n\t".contains($0) }
        let trimmed = plain.drop { $0 == "'" || $0 == " " }.prefix(31)
        var name = trimmed.last == "'" ? String(trimmed.dropLast()) : String(trimmed)
        if name.isEmpty { name = "Hoja" }
        let base = name
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = base.prefix(27) + " \(number)"
            number += 1
        }
        return name
    }
}
