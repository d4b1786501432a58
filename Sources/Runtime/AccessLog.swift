import CommandLine
import Foundation
import Synchronization

/// Lines of the access log, gathered and written twice a second, so that no request waits for a file.
final class AccessLog: Sendable {
    private struct State {
        var lines: [UInt8] = []
        var open = true
    }

    private let state = Mutex(State())
    private let file: FileHandle

    /// - Parameter path: a file to append to, or `-` for standard output.
    init(path: String) throws {
        if path == "-" {
            file = .standardOutput
        } else {
            let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else { throw CommandFailure("No se pudo abrir el registro «\(path)».", .cantCreate) }
            file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        }
        let thread = Thread { [weak self] in
            while let self, self.flush() { Thread.sleep(forTimeInterval: 0.5) }
        }
        thread.name = "access-log"
        thread.start()
    }

    func write(_ line: [UInt8]) {
        state.withLock { state in
            state.lines += line
            state.lines.append(UInt8(ascii: "\n"))
        }
    }

    func close() {
        state.withLock { $0.open = false }
        flush()
    }

    /// A log that cannot be written (a full disk) must not stop the service: its lines are dropped.
    @discardableResult
    private func flush() -> Bool {
        let (lines, open) = state.withLock { state in
            defer { state.lines.removeAll(keepingCapacity: true) }
            return (state.lines, state.open)
        }
        if !lines.isEmpty { try? file.write(contentsOf: Data(lines)) }
        return open
    }
}
