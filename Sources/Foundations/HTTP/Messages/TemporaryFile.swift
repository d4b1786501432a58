import Glibc

/// A file without a name: unlinked as soon as it is open, so no crash can leave it behind.
final class TemporaryFile: Sendable {
    private let descriptor: Int32

    /// - Parameter folder: where it lies, for example `/var/tmp`.
    init(in folder: String) throws(Refusal) {
        var path = Array((folder + "/gelt-XXXXXX").utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw .noStorage }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(path)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw .noStorage }
            rest = rest.dropFirst(written)
        }
    }

    func read(count: Int) throws(Refusal) -> [UInt8] {
        var done = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while done < count {
                let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(done))
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { break }
                done += got
            }
            initialized = done
        }
        guard done == count else { throw .noStorage }
        return bytes
    }
}
