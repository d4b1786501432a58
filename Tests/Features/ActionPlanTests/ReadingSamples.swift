import Documents
import Foundation

@testable import ActionPlan

/// The documents the reader is tried on: fixtures of the project, and the three plans it was made for where they are
/// at hand.
enum Samples {
    static func reading(_ text: String, filename: String = "plan.txt") throws -> PlanReading {
        PlanReader.read(try DocumentReader.read(Array(text.utf8), filename: filename))
    }

    static func document(fixture name: String) throws -> Document {
        try DocumentReader.read(bytes(fixture: name), filename: name + ".txt")
    }

    static func bytes(fixture name: String) throws -> [UInt8] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).txt")
        return Array(try Data(contentsOf: file))
    }

    static func fixture(_ name: String) throws -> PlanReading { PlanReader.read(try document(fixture: name)) }

    static func documentation(_ name: String) throws -> String {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return String(decoding: try Data(contentsOf: folder.appending(path: "docs/\(name)")), as: UTF8.self)
    }

    static let fixtures = ["villa-del-paramo", "san-roque-del-monte", "por-fases", "unificado"]

    /// The folder of the original plans: `GELT_SEEDS`, or `shared/seeds` beside a checkout. `nil` where neither exists;
    /// the tests that need it are skipped and say so.
    static let seeds: URL? = {
        if let path = ProcessInfo.processInfo.environment["GELT_SEEDS"] { return existing(URL(filePath: path)) }
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            if let found = existing(folder.appending(path: "shared/seeds")) { return found }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    private static func existing(_ folder: URL) -> URL? {
        FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }

    /// The document whose file name begins with a number such as "002".
    static func seed(_ number: String) throws -> Document {
        let folder = try seeds.orThrow()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let name = try names.first { $0.hasPrefix(number) }.orThrow()
        return try DocumentReader.read(Array(try Data(contentsOf: folder.appending(path: name))), filename: name)
    }
}

struct Missing: Error {}

extension Optional {
    func orThrow() throws -> Wrapped {
        guard let self else { throw Missing() }
        return self
    }
}

extension PlanReading {
    func codes(_ code: Doubt.Code) -> [Doubt] { doubts.filter { $0.code == code } }

    /// Lines of the document that are not blank and of which nothing is known: always empty.
    func forgotten(in document: Document) -> [Int] {
        let known = placed.union(furniture.flatMap(\.lines)).union(unplaced.flatMap(\.lines))
        return document.lines.indices.map { $0 + 1 }
            .filter { !known.contains($0) && document.lines[$0 - 1].contains { !$0.isWhitespace } }
    }
}
