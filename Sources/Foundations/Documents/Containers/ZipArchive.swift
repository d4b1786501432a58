import CZip
import Glibc

/// The members of a ZIP container in memory, read under limits that do not trust what the container says of itself.
final class ZipArchive {
    private let archive: OpaquePointer
    private let limits: DocumentLimits
    private var unpacked = 0

    /// - Throws: `.damaged` where the directory cannot be read, `.tooManyEntries`.
    init(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentFailure) {
        guard let archive = Self.open(bytes) else { throw .damagedContainer }
        self.archive = archive
        self.limits = limits
        guard zip_get_num_entries(archive, 0) <= Int64(limits.entries) else { throw .tooManyEntries }
    }

    deinit { zip_discard(archive) }

    private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let copy = malloc(max(bytes.count, 1)) else { return nil }
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
        }
        // The last argument 1 hands the copy over: libzip frees it with the source.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            return nil
        }
        if let archive = zip_open_from_source(source, ZIP_RDONLY, &error) { return archive }
        zip_source_free(source)
        return nil
    }

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// The names of all members, in the order of the directory.
    var names: [String] {
        (0..<zip_get_num_entries(archive, 0)).compactMap { index in
            zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
        }
    }

    /// The bytes of a member, `nil` where there is none of that name.
    /// - Throws: `.encrypted`, `.unpacksTooLarge`, `.damaged`.
    func read(_ name: String) throws(DocumentFailure) -> [UInt8]? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var about = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &about) == 0 else { throw .damagedContainer }
        guard about.encryption_method == 0 else { throw .encryptedContainer }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damagedContainer }
        defer { zip_fclose(file) }
        return try drain(file, packed: Int(clamping: about.comp_size))
    }

    private func drain(_ file: OpaquePointer, packed: Int) throws(DocumentFailure) -> [UInt8] {
        let most = min(
            limits.unpackedBytes - unpacked, max(1 << 20, packed.multipliedClamping(by: limits.unpackedRatio)))
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            guard count >= 0 else { throw .damagedContainer }
            if count == 0 { break }
            guard bytes.count + Int(count) <= most else { throw .unpacksTooLarge }
            bytes.append(contentsOf: chunk[..<Int(count)])
        }
        unpacked += bytes.count
        return bytes
    }
}

extension Int {
    fileprivate func multipliedClamping(by factor: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow ? .max : product
    }
}
