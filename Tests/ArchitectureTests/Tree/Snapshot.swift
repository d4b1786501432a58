import Foundation
import Testing

/// A text that the program is compared with, kept beside the tests. `GELT_RECORD=1` writes it anew; the change is then
/// seen in the review of the commit.
enum Snapshot {
    static let isRecording = ProcessInfo.processInfo.environment["GELT_RECORD"] == "1"

    static func expect(_ lines: [String], equal name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        if isRecording { try write(lines, name) }
        let known = try read(name)
        let gone = known.filter { !lines.contains($0) }
        let new = lines.filter { !known.contains($0) }
        #expect(gone == [], "gone from \(name)", sourceLocation: sourceLocation)
        #expect(new == [], "not in \(name) yet", sourceLocation: sourceLocation)
    }

    /// Nothing where it was never recorded.
    static func read(_ name: String) throws -> [String] {
        guard SourceTree.exists(folder + name) else { return [] }
        return try SourceTree.text(folder + name).split(separator: "\n").map(String.init)
    }

    static func write(_ lines: [String], _ name: String) throws {
        let text = lines.joined(separator: "\n") + "\n"
        try text.write(to: SourceTree.root.appendingPathComponent(folder + name), atomically: true, encoding: .utf8)
    }

    private static let folder = "Tests/ArchitectureTests/Snapshots/"
}
