import CXLSXWriter

/// How cells look. A locked cell may not be changed where its sheet is protected.
struct ExcelLooks {
    typealias Look = UnsafeMutablePointer<lxw_format>

    let heading, title, text, open, number, openNumber: Look?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        heading = Self.look(book) { look in
            format_set_bold(look)
            format_set_bg_color(look, 0xE4E7EB)
            format_set_border(look, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(look, 0xBDBDBD)
        }
        title = Self.look(book) { look in
            format_set_bold(look)
            format_set_font_size(look, 13)
        }
        text = Self.look(book) { _ in }
        open = Self.look(book) { Self.open($0) }
        number = Self.look(book) { Self.count($0) }
        openNumber = Self.look(book) { look in
            Self.open(look)
            Self.count(look)
        }
    }

    private static func look(_ book: UnsafeMutablePointer<lxw_workbook>, _ change: (Look) -> Void) -> Look? {
        guard let look = workbook_add_format(book) else { return nil }
        format_set_text_wrap(look)
        format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        change(look)
        return look
    }

    private static func open(_ look: Look) {
        format_set_unlocked(look)
        format_set_border(look, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(look, 0xBDBDBD)
    }

    private static func count(_ look: Look) { format_set_align(look, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
}
