import CPangoCairo

/// Draws filled pages with Cairo into bytes.
///
/// Each piece of the document becomes one marked content, in drawing order; what is not to be heard is tagged
/// `NonStruct` and turned into artifacts by ``PDFCatalog``, because this version of Cairo has no tag for them.
struct Canvas {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let sink: ByteSink

    /// The document as Cairo writes it; the pieces are noted in the structure tree.
    static func draw(_ pages: PageWriter, _ document: PaperDocument) throws(PaperFailure) -> [UInt8] {
        let canvas = try Canvas(pages.shape)
        defer { canvas.release() }
        canvas.describe(document)
        canvas.addOutline(pages.outline)
        for (number, page) in pages.pages.enumerated() {
            canvas.draw(page, number, pages.structure)
            cairo_show_page(canvas.context)
        }
        return try canvas.finished()
    }

    private init(_ shape: PageShape) throws(PaperFailure) {
        sink = ByteSink()
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        guard let surface = cairo_pdf_surface_create_for_stream(writeToSink, closure, shape.width, shape.height),
            let context = cairo_create(surface)
        else { throw .outOfMemory }
        self.surface = surface
        self.context = context
    }

    private func release() {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    private func describe(_ document: PaperDocument) {
        let values = [
            (CAIRO_PDF_METADATA_TITLE, document.title), (CAIRO_PDF_METADATA_AUTHOR, document.author),
            (CAIRO_PDF_METADATA_SUBJECT, document.subject), (CAIRO_PDF_METADATA_CREATOR, "GEL-T"),
        ]
        for (key, value) in values where !value.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, PlainText.of(value))
        }
    }

    private func addOutline(_ entries: [OutlineEntry]) {
        var parents: [(level: Int, id: Int32)] = []
        for entry in entries {
            parents.removeAll { $0.level >= entry.level }
            let place = "page=\(entry.page) pos=[0 \(Int(max(0, entry.y - 12)))]"
            let parent = parents.last?.id ?? Int32(CAIRO_PDF_OUTLINE_ROOT)
            let id = cairo_pdf_surface_add_outline(
                surface, parent, PlainText.of(entry.title), place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
            parents.append((entry.level, id))
        }
    }

    /// Neighbours that belong to the same part share one marked content.
    private func draw(_ marks: [Mark], _ page: Int, _ structure: StructureTree) {
        var number = 0
        var index = 0
        while index < marks.count {
            let node = marks[index].node
            let run = marks[index...].prefix { $0.node == node }
            let tag = node.map { structure.nodes[$0].role.rawValue } ?? PDFCatalog.silentTag
            cairo_tag_begin(context, tag, nil)
            for mark in run { draw(mark) }
            cairo_tag_end(context, tag)
            if let node { structure.change(node) { $0.pieces.append(.init(page: page, mark: number)) } }
            number += 1
            index += run.count
        }
    }

    private func draw(_ mark: Mark) {
        switch mark.ink {
        case .text(let text, let range): draw(text, range, x: mark.x, y: mark.y)
        case .fill(let width, let height, let colour):
            use(colour)
            cairo_rectangle(context, mark.x, mark.y, width, height)
            cairo_fill(context)
        case .modules(let rows, let width): draw(rows, x: mark.x, y: mark.y, width: width)
        }
    }

    private func draw(_ text: SetText, _ range: Range<Int>, x: Double, y: Double) {
        use(text.style.colour)
        var top = y
        for line in text.lines[range.clamped(to: 0..<text.lines.count)] {
            cairo_move_to(context, x, top + line.baseline)
            pango_cairo_show_layout_line(context, line.line)
            top += line.height
        }
    }

    private func draw(_ rows: [[Bool]], x: Double, y: Double, width: Double) {
        use(Colour(grey: 0))
        let size = width / Double(max(rows.count, 1))
        for (row, modules) in rows.enumerated() {
            for (column, isBlack) in modules.enumerated() where isBlack {
                cairo_rectangle(context, x + Double(column) * size, y + Double(row) * size, size, size)
            }
        }
        cairo_fill(context)
    }

    private func use(_ colour: Colour) {
        cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    }

    private func finished() throws(PaperFailure) -> [UInt8] {
        cairo_surface_finish(surface)
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            if status == CAIRO_STATUS_NO_MEMORY { throw .outOfMemory }
            throw .notMade(cairo_status_to_string(status).map { String(cString: $0) } ?? "")
        }
        return sink.bytes
    }
}

/// Where Cairo's bytes arrive.
private final class ByteSink {
    var bytes: [UInt8] = []
}

private func writeToSink(
    _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
}
