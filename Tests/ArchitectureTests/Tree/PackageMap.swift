/// Package.swift as its text says it: who stands on whom.
struct PackageMap {
    struct Module {
        let name: String
        /// `Foundations`, `Domain`, `Features`, `Apps`, or none where the module stands alone in Sources.
        let folder: String?
        let needs: Set<String>

        var path: String { ["Sources", folder, name].compactMap { $0 }.joined(separator: "/") }
        var tests: String { ["Tests", folder, name + "Tests"].compactMap { $0 }.joined(separator: "/") }
    }

    let modules: [Module]
    /// The C libraries.
    let system: Set<String>

    init() throws {
        let text = try SourceTree.text("Package.swift").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let ground = Self.list("ground", in: text)
        let feature = ground.union(Self.list("feature", in: text))
        modules = text.matches(of: /Module\( ?"(\w+)"(?:, in: "(\w+)")?, on: ([^)]*)\)/).map { match in
            let said = String(match.output.3)
            let shared = said.hasPrefix("feature") ? feature : said.hasPrefix("ground") ? ground : []
            return Module(
                name: String(match.output.1), folder: match.output.2.map(String.init),
                needs: Self.quoted(said).union(shared))
        }.filter { SourceTree.exists($0.path) }
        system = Set(text.matches(of: /CLibrary\( ?"(\w+)"/).map { String($0.output.1) })
    }

    subscript(_ name: String) -> Module? { modules.first { $0.name == name } }

    func modules(in folder: String) -> [Module] { modules.filter { $0.folder == folder } }

    /// The step of the ladder something stands on; arrows lead to lower steps only.
    func step(_ name: String) -> Int {
        if system.contains(name) { return 0 }
        switch (self[name]?.folder, name) {
        case ("Foundations", _): return 1
        case (_, "Design"): return 2
        case (_, "Platform"): return 3
        case ("Domain", _): return 4
        // Neither knows the other: the program hands its list of features to the runtime.
        case ("Features", _), (_, "Runtime"): return 5
        case (_, "Rehearsal"): return 6
        default: return 7
        }
    }

    private static func list(_ name: String, in text: String) -> Set<String> {
        guard let start = text.firstRange(of: "let \(name) = ")?.upperBound else { return [] }
        return quoted(String(text[start...].prefix { $0 != "]" }))
    }

    private static func quoted(_ text: String) -> Set<String> {
        Set(text.matches(of: /"(\w+)"/).map { String($0.output.1) })
    }
}
