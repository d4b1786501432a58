import CZip
import Glibc

/// Packs the parts of a document into a ZIP container in memory; the same parts always become the same bytes.
enum ZipWriter {
    /// 1 January 1980, the first day that containers know (APPNOTE 4.4.6).
    private static let firstDay: UInt16 = 0x21

    static func pack(_ parts: [(name: String, text: String)]) throws(PaperFailure) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw .outOfMemory }
        // Held once more, because closing the container lets go of it.
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw .notMade("zip \(error.zip_err)")
        }
        let isWhole = parts.allSatisfy { add($0.name, Array($0.text.utf8), to: archive) }
        guard isWhole, zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .outOfMemory
        }
        return try read(target)
    }

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
        guard let copy = malloc(max(bytes.count, 1)) else { return false }
        bytes.withUnsafeBytes { from in
            if let base = from.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
        }
        // The last argument 1 hands the copy over: libzip frees it with the source.
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        return zip_file_set_dostime(archive, zip_uint64_t(index), 0, firstDay, 0) == 0
    }

    private static func read(_ source: OpaquePointer) throws(PaperFailure) -> [UInt8] {
        var about = zip_stat_t()
        guard zip_source_stat(source, &about) == 0, zip_source_open(source) == 0 else { throw .outOfMemory }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(about.size))
        let count = zip_source_read(source, &bytes, zip_uint64_t(bytes.count))
        guard Int(count) == bytes.count else { throw .notMade("zip") }
        return bytes
    }
}
