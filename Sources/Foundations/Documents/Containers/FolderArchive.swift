import CZip
import Foundation

/// Packs a folder into one ZIP file. Files are read while it is written, so a large folder needs little memory.
public enum FolderArchive {
    /// 1 January 1980, the first day that containers know (APPNOTE 4.4.6): the same folder becomes the same bytes.
    private static let firstDay: UInt16 = 0x21

    /// - Parameter path: a file that does not exist yet.
    /// - Throws: ``Failure`` where it cannot be written; what was begun is removed.
    public static func pack(_ folder: String, to path: String) throws(Failure) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else { throw Failure(code: code) }
        let isWhole = files(in: folder).allSatisfy { add($0, of: folder, to: archive) }
        guard isWhole, zip_close(archive) == 0 else {
            let code = zip_error_code_zip(zip_get_error(archive))
            zip_discard(archive)
            throw Failure(code: code)
        }
    }

    /// The container could not be written, with libzip's number for why.
    public struct Failure: Error, Sendable, Hashable {
        public let code: Int32
    }

    /// Paths inside the folder, in order.
    private static func files(in folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return found.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    private static func add(_ name: String, of folder: String, to archive: OpaquePointer) -> Bool {
        guard let source = zip_source_file(archive, folder + "/" + name, 0, 0) else { return false }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        return zip_file_set_dostime(archive, zip_uint64_t(index), 0, firstDay, 0) == 0
    }
}
