import CZip
import Glibc

/// Runs `pdftotext -bbox-layout` (poppler-utils) in a child process that has limits of its own.
///
/// No shell, no file name of the person's: the child gets the file as descriptor 3, nothing on standard input, and
/// every other descriptor closed. `prlimit` (util-linux) sets its limits and then becomes the reader.
enum PDFText {
    private static let folders = ["/usr/bin/", "/usr/local/bin/", "/bin/"]

    /// The words of the file with their places on the pages, as the XHTML that pdftotext writes.
    /// - Throws: `.readerMissing`, `.tooSlow`, `.unpacksTooLarge`, `.encrypted`, `.damaged`.
    static func boxes(_ bytes: [UInt8], limits: DocumentLimits, deadline: Deadline) throws(DocumentFailure) -> [UInt8] {
        guard let program = find("pdftotext"), let limiter = find("prlimit") else { throw .readerMissing }
        let file = try PDFScratchFile(bytes)
        let seconds = max(1, deadline.remaining.components.seconds)
        let arguments = [
            limiter, "--as=\(limits.childMemory)", "--cpu=\(seconds)", "--core=0", "--fsize=0", program, "-q",
            "-bbox-layout", "-enc", "UTF-8", "-l", "\(limits.pages + 1)", "/dev/fd/3", "-",
        ]
        var child = try PDFChild(arguments, file: file.descriptor)
        let output = try child.output(limit: limits.unpackedBytes, deadline: deadline)
        guard child.waitForSuccess() else {
            throw bytes.contains(sequence: "/Encrypt") ? .encryptedContainer : .damagedContainer
        }
        return output
    }

    private static func find(_ name: String) -> String? {
        folders.map { $0 + name }.first { access($0, X_OK) == 0 }
    }
}

/// A file without a name: it exists as long as someone holds it open.
struct PDFScratchFile: ~Copyable {
    let descriptor: Int32

    init(_ bytes: [UInt8]) throws(DocumentFailure) {
        var template = Array("/tmp/gelt-pdf-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .readerMissing }
        unlink(template)
        guard Self.write(bytes, to: descriptor) else {
            close(descriptor)
            throw .readerMissing
        }
    }

    deinit { close(descriptor) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return true
    }
}

/// The child process and the end of the pipe on which it speaks.
struct PDFChild: ~Copyable {
    private let process: pid_t
    private let pipe: Int32
    private var isReaped = false

    init(_ arguments: [String], file: Int32) throws(DocumentFailure) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .readerMissing }
        defer { close(ends[1]) }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        guard let process = Self.spawn(arguments, file: file, output: ends[1]) else {
            close(ends[0])
            throw .readerMissing
        }
        self.process = process
        pipe = ends[0]
    }

    deinit { close(pipe) }

    private static func spawn(_ arguments: [String], file: Int32, output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Moved past 10 first, so that 1 to 3 can be filled without overwriting what they are filled from.
        posix_spawn_file_actions_adddup2(&actions, output, 11)
        posix_spawn_file_actions_adddup2(&actions, file, 12)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, 11, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, 12, 3)
        posix_spawn_file_actions_addclosefrom_np(&actions, 4)
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var environment = [strdup("PATH=/usr/bin:/bin"), strdup("LC_ALL=C.UTF-8"), nil]
        defer { for word in environment { free(word) } }
        var process = pid_t()
        return posix_spawn(&process, arguments[0], &actions, nil, &words, &environment) == 0 ? process : nil
    }

    /// Reads all the child writes; ends it where it writes or takes too much.
    mutating func output(limit: Int, deadline: Deadline) throws(DocumentFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            guard waitForInput(deadline) else { throw stop(.tooSlow) }
            let count = read(pipe, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return bytes }
            guard bytes.count + count <= limit else { throw stop(.unpacksTooLarge) }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    private func waitForInput(_ deadline: Deadline) -> Bool {
        while true {
            let milliseconds = deadline.remaining / .milliseconds(1)
            guard milliseconds > 0 else { return false }
            var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            let ready = poll(&request, 1, Int32(min(milliseconds + 1, 60_000)))
            if ready > 0 { return true }
        }
    }

    private mutating func stop(_ reason: DocumentFailure) -> DocumentFailure {
        kill(process, SIGKILL)
        _ = waitForSuccess()
        return reason
    }

    /// True where the child ended by itself with status 0.
    mutating func waitForSuccess() -> Bool {
        guard !isReaped else { return false }
        isReaped = true
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0
    }
}
