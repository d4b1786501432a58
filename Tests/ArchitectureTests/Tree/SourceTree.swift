import Foundation

/// The source tree as text.
enum SourceTree {
    static let root: URL = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
        folder.deletingLastPathComponent()
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// Names of the folders directly inside a folder.
    static func folders(in path: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)
        return names.filter { isFolder(path + "/" + $0) && !$0.hasPrefix(".") }.sorted()
    }

    /// Swift files anywhere below a folder; none where it does not exist.
    static func swift(under path: String) throws -> [SourceFile] {
        try paths(under: path).filter { $0.hasSuffix(".swift") }.map { SourceFile(path: $0, text: try text($0)) }
    }

    /// Files that people read, wherever they are: what is not UTF-8 is left out.
    static func readable() throws -> [SourceFile] {
        let places = [".ci", "Benchmarks", "Data", "Sources", "Tests", "docs", "scripts"]
        let top = ["CHANGELOG.md", "Makefile", "Package.swift", "README.md", "STYLE.md"].filter(exists)
        return try (top + places.flatMap(paths)).compactMap { path in
            let bytes = try Data(contentsOf: root.appendingPathComponent(path))
            return String(data: bytes, encoding: .utf8).map { SourceFile(path: path, text: $0) }
        }
    }

    private static func paths(under path: String) -> [String] {
        let folder = root.appendingPathComponent(path).path
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return found.filter { !$0.contains("__pycache__") && !$0.contains(".pytest_cache") }
            .map { path + "/" + $0 }.filter { !isFolder($0) }.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let there = FileManager.default.fileExists(
            atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
        return there && isFolder.boolValue
    }
}

struct SourceFile {
    /// From the root: `Sources/Domain/Files/Files.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// `Draft` of `…/Draft.swift`.
    var name: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.prefix { $0 != "." })
    }

    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// Modules named by the import lines.
    var imports: Set<String> { Set(lines.compactMap(Self.imported)) }

    private static func imported(_ line: Substring) -> String? {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(isModifier) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
        let named = words[(place + 1)...].first { !kinds.contains($0) }
        return named.map { String($0.prefix { $0 != "." }) }
    }

    private static func isModifier(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }
}
