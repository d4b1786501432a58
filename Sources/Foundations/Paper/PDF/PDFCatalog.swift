import CQPDF
import Glibc

/// Completes what Cairo drew: the tree of the document's structure, its language, and how a reader shows it.
///
/// Cairo 1.16 writes one flat element per marked content and knows neither alternative texts nor spans, and it cannot
/// continue a cell on the next page. So its tree is replaced by the document's own.
struct PDFCatalog {
    /// What Cairo is told of everything that is not to be heard.
    static let silentTag = "NonStruct"

    /// ISO 32000-1, 7.9.4.
    private static let dateFormat = "D:%Y%m%d%H%M%SZ"

    private let pdf: qpdf_data

    static func complete(
        _ bytes: [UInt8], _ structure: StructureTree, _ document: PaperDocument
    ) throws(PaperFailure) -> [UInt8] {
        var handle: qpdf_data? = qpdf_init()
        defer { qpdf_cleanup(&handle) }
        guard let pdf = handle else { throw .outOfMemory }
        qpdf_silence_errors(pdf)
        qpdf_set_suppress_warnings(pdf, 1)
        // The library reads from these bytes until it has written.
        return try bytes.withUnsafeBufferPointer { memory throws(PaperFailure) -> [UInt8] in
            let start = memory.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
            let catalog = PDFCatalog(pdf: pdf)
            try catalog.check(qpdf_read_memory(pdf, "paper", start, UInt64(memory.count), nil))
            try catalog.silencePages()
            PDFStructure(pdf, structure).write()
            catalog.describe(document)
            return try catalog.written()
        }
    }

    private func check(_ code: QPDF_ERROR_CODE) throws(PaperFailure) {
        // The lowest bit says warnings, the next one errors.
        guard code & 2 != 0 else { return }
        let text = qpdf_get_error(pdf).flatMap { qpdf_get_error_full_text(pdf, $0) }
        throw .notMade(text.map { String(cString: $0) } ?? "qpdf")
    }

    private func describe(_ document: PaperDocument) {
        let root = qpdf_get_root(pdf)
        qpdf_oh_replace_key(pdf, root, "/Lang", qpdf_oh_new_unicode_string(pdf, document.language))
        set(root, "/MarkInfo", "<< /Marked true >>")
        set(root, "/ViewerPreferences", "<< /DisplayDocTitle true >>")
        for page in 0..<max(0, qpdf_get_num_pages(pdf)) {
            // The keyboard follows the structure.
            set(qpdf_get_page_n(pdf, Int(page)), "/Tabs", "/S")
        }
        qpdf_set_info_key(pdf, "/CreationDate", document.created.flatMap { UniversalTime.text($0, Self.dateFormat) })
    }

    private func set(_ object: qpdf_oh, _ key: String, _ value: String) {
        qpdf_oh_replace_key(pdf, object, key, qpdf_oh_parse(pdf, value))
    }

    private func written() throws(PaperFailure) -> [UInt8] {
        try check(qpdf_init_write_memory(pdf))
        qpdf_set_object_stream_mode(pdf, qpdf_o_generate)
        qpdf_set_minimum_pdf_version(pdf, "1.7")
        qpdf_set_deterministic_ID(pdf, 1)
        try check(qpdf_write(pdf))
        guard let buffer = qpdf_get_buffer(pdf) else { throw .outOfMemory }
        return Array(UnsafeBufferPointer(start: buffer, count: Int(qpdf_get_buffer_length(pdf))))
    }
}

/// Rules, tints and repeated headings become artifacts (ISO 32000-1, 14.8.2.2).
extension PDFCatalog {
    private func silencePages() throws(PaperFailure) {
        for number in 0..<max(0, qpdf_get_num_pages(pdf)) {
            let page = qpdf_get_page_n(pdf, Int(number))
            var data: UnsafeMutablePointer<UInt8>?
            var count = 0
            try check(qpdf_oh_get_page_content_data(pdf, page, &data, &count))
            guard let data else { throw .outOfMemory }
            defer { free(data) }
            let silent = Self.silenced(UnsafeBufferPointer(start: data, count: count))
            let contents = qpdf_oh_get_key(pdf, page, "/Contents")
            let none = qpdf_oh_new_null(pdf)
            qpdf_oh_replace_stream_data(pdf, contents, silent, silent.count, none, none)
        }
    }

    /// Turns `/NonStruct << /MCID 7 >> BDC` at the beginning of a line into `/Artifact BMC`.
    static func silenced(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let mark = Array("/\(silentTag) << /MCID ".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var index = 0
        while index < content.count {
            if content[index] == mark[0], begins(mark, at: index, of: content) {
                result += Array("/Artifact BMC".utf8)
                while index < content.count, content[index] != 0x0A { index += 1 }
            } else {
                result.append(content[index])
                index += 1
            }
        }
        return result
    }

    /// A line's end after a backslash stands inside a text.
    private static func begins(_ mark: [UInt8], at index: Int, of content: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index > 1, content[index - 1] == 0x0A, content[index - 2] != 0x5C else { return false }
        guard index + mark.count <= content.count else { return false }
        return mark.indices.allSatisfy { content[index + $0] == mark[$0] }
    }
}
