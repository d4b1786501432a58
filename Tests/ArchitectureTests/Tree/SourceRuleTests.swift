import Testing

/// Rules that hold for every file; sizes of functions and files are judged by scripts/sizes.
@Suite struct SourceRuleTests {
    /// Classes whose lock the compiler cannot see; each says beside its name why it is safe.
    private static let lockedByHand: Set<String> = [
        "Sources/Foundations/Database/SQLite/SQLiteConnection.swift",
        "Sources/Foundations/Database/SQLite/SQLiteStatement.swift",
        "Sources/Foundations/Database/PostgreSQL/PostgresConnection.swift",
        "Sources/Foundations/Database/PostgreSQL/PostgresResult.swift",
        "Sources/Foundations/Database/Threads/Monitor.swift",
        "Sources/Foundations/HTTP/Server/Threads.swift",
    ]

    @Test func `nothing stops the program where an error could be thrown`() throws {
        for file in try SourceTree.swift(under: "Sources") {
            for (number, line) in file.lines.enumerated() where line.contains(/\btry!|\bfatalError\(|\bas!/) {
                Issue.record("\(file.path):\(number + 1) \(line)")
            }
        }
    }

    @Test func `what is shared without the compiler's word is listed and says why`() throws {
        let files = try SourceTree.swift(under: "Sources").filter { $0.text.contains("@unchecked Sendable") }
        #expect(Set(files.map(\.path)) == Self.lockedByHand)
        for file in files { #expect(file.text.contains("Sendable because"), "\(file.path)") }
    }

    @Test func `nothing is left for later`() throws {
        for file in try SourceTree.swift(under: "Sources") + SourceTree.swift(under: "Tests") {
            for (number, line) in file.lines.enumerated() where line.contains(/\b(TO[D]O|FIX[M]E|XX[X])\b/) {
                Issue.record("\(file.path):\(number + 1) \(line)")
            }
        }
    }

    @Test func `nothing is called after having no name`() throws {
        let empty = ["Util", "Utils", "Common", "Helper", "Helpers", "Manager"]
        for file in try SourceTree.swift(under: "Sources") + SourceTree.swift(under: "Tests") {
            #expect(!empty.contains { file.name.hasSuffix($0) }, "\(file.path)")
            for match in file.text.matches(of: /\b(?:class|struct|enum|protocol|typealias) (\w+)/) {
                let name = String(match.output.1)
                #expect(!empty.contains { name.hasSuffix($0) }, "\(file.path): \(name)")
            }
        }
    }

    /// Sentences that people read and styles stay in one piece: a text cut in two is hard to search for.
    @Test func `lines of code and comments end before column 121`() throws {
        for file in try SourceTree.swift(under: "Sources") {
            var insideText = false
            for (number, line) in file.lines.enumerated() {
                let turns = line.contains(/"""/)
                if !insideText, !turns, line.count > 120, line.replacing(/"(?:\\.|[^"\\])*"/, with: "").count > 60 {
                    Issue.record("\(file.path):\(number + 1) has \(line.count) characters")
                }
                if turns { insideText.toggle() }
            }
        }
    }

    @Test func `no file knows the machine it was written on`() throws {
        let places = ["home", "root", "Users", "work"].map { "/" + $0 + "/" }
        for file in try SourceTree.readable() where !file.path.hasPrefix("Tests/Fuzz/corpus/") {
            for place in places {
                let foreign = file.lines.filter { line in
                    line.ranges(of: place).contains { isBeginning($0.lowerBound, of: line) }
                }
                #expect(foreign.isEmpty, "\(file.path) names \(place)")
            }
        }
    }

    /// Whether a path begins here, and not in the middle of an address.
    private func isBeginning(_ index: Substring.Index, of line: Substring) -> Bool {
        guard index > line.startIndex else { return true }
        let before = line[line.index(before: index)]
        return !(before.isLetter || before.isNumber || "}).*-_/".contains(before))
    }
}
