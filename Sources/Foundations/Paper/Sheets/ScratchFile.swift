import Glibc

/// A file that is gone when nobody holds it any more.
struct ScratchFile: ~Copyable {
    let path: String

    init() throws(PaperFailure) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/gelt-paper-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .diskFull }
        close(descriptor)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { unlink(path) }

    func contents() throws(PaperFailure) -> [UInt8] {
        guard let file = fopen(path, "rbe") else { throw .diskFull }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        guard ferror(file) == 0, !bytes.isEmpty else { throw .diskFull }
        return bytes
    }
}
