import Glibc
import Synchronization

/// Where output goes: the process's own, or a `Transcript` in tests.
public struct Sink: Sendable {
    /// Whether a person watches, so that a line may be drawn over.
    public let isTerminal: Bool
    private let writer: @Sendable ([UInt8]) -> Void

    public init(isTerminal: Bool = false, _ writer: @escaping @Sendable ([UInt8]) -> Void) {
        self.isTerminal = isTerminal
        self.writer = writer
    }

    /// For data.
    public static let standardOutput = Sink(descriptor: 1)
    /// For words.
    public static let standardError = Sink(descriptor: 2)

    private init(descriptor: Int32) {
        self.init(isTerminal: isatty(descriptor) == 1) { writeAll($0, to: descriptor) }
    }

    public func write(_ bytes: [UInt8]) { writer(bytes) }

    public func write(_ text: String) { writer(Array(text.utf8)) }

    /// The text and a line end.
    public func line(_ text: String) { write(text + "\n") }
}

/// Keeps what is written, for tests.
public final class Transcript: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let isTerminal: Bool

    public init(isTerminal: Bool = false) { self.isTerminal = isTerminal }

    public var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    public var sink: Sink {
        Sink(isTerminal: isTerminal) { written in self.bytes.withLock { $0 += written } }
    }
}

/// Writes everything, however often the system takes a part only; what a closed reader does not want is dropped.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
