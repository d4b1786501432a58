/// Why a file cannot be taken into the directory.
public struct ImportProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// From 1; nil where it is the file as a whole.
    public let line: Int?
    /// What is wrong and what to do, in Spanish.
    public let message: String

    init(line: Int?, _ message: String) {
        self.line = line
        self.message = message
    }

    public var description: String { line.map { "línea \($0): \(message)" } ?? message }
}
