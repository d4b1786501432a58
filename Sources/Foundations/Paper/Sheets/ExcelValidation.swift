import CXLSXWriter
import Glibc

/// A list to choose from and the words that explain a cell. Other words are warned of and not refused, because what
/// somebody means may be missing from the list.
struct ExcelValidation {
    let source: ExcelLists.Source
    let title: String
    let prompt: String

    func add(
        to page: UnsafeMutablePointer<lxw_worksheet>, column: Int, rows: ClosedRange<Int>
    ) throws(PaperFailure) {
        var validation = lxw_data_validation()
        var strings = CStrings()
        defer { strings.release() }
        switch source {
        case .none: validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        case .words(let words):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = strings.list(words)
        case .range(let range):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = strings.add(range)
        }
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        validation.error_title = strings.add("No está en la lista")
        validation.error_message = strings.add(
            "Elija un valor de la lista si alguno corresponde. ¿Desea dejar lo que escribió?")
        if !prompt.isEmpty {
            validation.input_title = strings.add(Self.shortened(title, to: 32))
            validation.input_message = strings.add(Self.shortened(prompt, to: 255))
        }
        let error = worksheet_data_validation_range(
            page, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column),
            &validation)
        guard error == LXW_NO_ERROR else { throw ExcelWriter.failure(error) }
    }

    /// Ends in an ellipsis where it does not fit; the library counts letters.
    static func shortened(_ text: String, to most: Int) -> String {
        let scalars = PlainText.of(text).unicodeScalars
        guard scalars.count > most else { return String(scalars) }
        return String(String.UnicodeScalarView(scalars.prefix(most - 1))) + "…"
    }
}

/// Words in C's keeping until they are released.
struct CStrings {
    private var kept: [UnsafeMutablePointer<CChar>?] = []
    private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

    mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let copy = strdup(text)
        kept.append(copy)
        return copy
    }

    /// Ends with a null pointer, as C expects.
    mutating func list(_ words: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
        for (index, word) in words.enumerated() { (list + index).initialize(to: add(word)) }
        (list + words.count).initialize(to: nil)
        lists.append(list)
        return list
    }

    func release() {
        for word in kept { free(word) }
        for list in lists { list.deallocate() }
    }
}

/// Lists to choose from: short ones stand in the rule itself, longer ones on a hidden sheet (ECMA-376 part 1, 18.3.1.33
/// gives a rule 255 letters).
struct ExcelLists {
    enum Source: Equatable {
        case none
        case words([String])
        case range(String)
    }

    private(set) var columns: [[String]] = []
    private let name: String

    init(name: String) { self.name = name }

    mutating func source(_ choices: [String]) -> Source {
        var seen: Set<String> = []
        let words = choices.map { PlainText.of($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
        if words.isEmpty { return .none }
        let length = words.reduce(words.count - 1) { $0 + $1.unicodeScalars.count }
        if length <= 250, !words.contains(where: { $0.contains(",") || $0.contains("\"") }) { return .words(words) }
        let column = columns.firstIndex(of: words) ?? columns.count
        if column == columns.count { columns.append(words) }
        let letters = Self.letters(column)
        return .range("='\(name)'!$\(letters)$1:$\(letters)$\(words.count)")
    }

    func write(to book: UnsafeMutablePointer<lxw_workbook>) throws(PaperFailure) {
        guard !columns.isEmpty else { return }
        guard let page = workbook_add_worksheet(book, name) else { throw .outOfMemory }
        for (column, words) in columns.enumerated() {
            for (row, word) in words.enumerated() {
                worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), word, nil)
            }
        }
        worksheet_hide(page)
    }

    /// A…Z, AA…
    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}
