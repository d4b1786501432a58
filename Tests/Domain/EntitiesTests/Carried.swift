import Foundation
import Testing

@testable import Entities

/// The files the project carries, read without a database.
enum Carried {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../Data").standardized.path

    static func statements() throws -> Statements {
        var all = Statements()
        for name in ["divipola.csv", "divipola_departamentos.csv"] {
            let data = try #require(FileManager.default.contents(atPath: folder + "/" + name))
            let read = Statements.read(Array(data))
            all.all += read.all
            all.problems += read.problems
            all.skipped += read.skipped
        }
        return all
    }

    static func difference() throws -> ImportDifference {
        var comparison = Comparison(directory: .empty)
        return comparison.difference(try statements())
    }

    /// Read once for all tests; a snapshot never changes.
    static func directory() throws -> DirectorySnapshot { try read.get() }

    private static let read = Result { DirectorySnapshot(version: 1, entities: try difference().added) }
}

extension DirectorySnapshot {
    /// The difference a file of these lines would make.
    func difference(_ lines: String...) -> ImportDifference {
        difference(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    func difference(bytes: [UInt8], programmeHost: String? = nil) -> ImportDifference {
        var comparison = Comparison(directory: self, programmeHost: programmeHost)
        return comparison.difference(Statements.read(bytes))
    }

    func after(_ difference: ImportDifference) -> DirectorySnapshot {
        let changed = Dictionary(uniqueKeysWithValues: difference.changed.map { ($0.after.code, $0.after) })
        return DirectorySnapshot(
            version: version + 1, entities: entities.map { changed[$0.code] ?? $0 } + difference.added)
    }
}
