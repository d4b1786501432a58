import Testing

/// Rules of dependence, read from the text of the sources (docs/architecture.md).
@Suite struct DependenceTests {
    private let map: PackageMap
    /// What comes with the toolchain.
    private let toolchain: Set<String> = ["Dispatch", "Foundation", "FoundationXML", "Glibc", "Synchronization"]

    init() throws { map = try PackageMap() }

    @Test func `Package swift names every folder of modules`() throws {
        for folder in ["Foundations", "Domain", "Features", "Apps"] {
            let there = try SourceTree.folders(in: "Sources/" + folder)
            #expect(map.modules(in: folder).map(\.name).sorted() == there)
        }
        let alone = map.modules.filter { $0.folder == nil }.map(\.name)
        let above = ["Apps", "Domain", "Features", "Foundations", "System"]
        #expect(try SourceTree.folders(in: "Sources") == (above + alone).sorted())
        #expect(try SourceTree.folders(in: "Sources/System") == map.system.sorted())
    }

    @Test func `arrows only point downwards`() {
        for module in map.modules {
            let upwards = module.needs.filter { need in
                let isNeighbour = map[need]?.folder == module.folder
                let mayNeedNeighbours = ["Foundations", "Domain"].contains(module.folder)
                return map.step(need) >= map.step(module.name) && !(isNeighbour && mayNeedNeighbours)
            }
            #expect(upwards.isEmpty, "\(module.name) needs \(upwards.sorted())")
        }
    }

    @Test func `a file imports nothing that Package swift did not give its module`() throws {
        for module in map.modules {
            let given = module.needs.union(toolchain)
            for file in try SourceTree.swift(under: module.path) {
                let undeclared = file.imports.subtracting(given)
                #expect(undeclared.isEmpty, "\(file.path) imports \(undeclared.sorted())")
            }
        }
    }

    @Test func `only foundations import the system's libraries`() throws {
        for file in try SourceTree.swift(under: "Sources") where !file.path.hasPrefix("Sources/Foundations/") {
            #expect(file.imports.isDisjoint(with: map.system), "\(file.path)")
        }
    }

    @Test func `a feature imports no other feature`() throws {
        let features = Set(map.modules(in: "Features").map(\.name))
        for feature in map.modules(in: "Features") {
            for file in try SourceTree.swift(under: feature.path) {
                #expect(file.imports.isDisjoint(with: features), "\(file.path)")
            }
        }
    }

    @Test func `every area has a page that explains it, a manifest and tests`() throws {
        for area in map.modules(in: "Features") + map.modules(in: "Domain") {
            #expect(SourceTree.exists(area.path + "/README.md"), "\(area.name) has no README.md")
            let tests = try SourceTree.swift(under: area.tests).filter { $0.text.contains("@Test") }
            #expect(!tests.isEmpty, "\(area.name) has no tests")
        }
        for feature in map.modules(in: "Features") {
            let text = try SourceTree.text("\(feature.path)/\(feature.name).swift")
            #expect(text.contains("public enum \(feature.name) {"))
            #expect(text.contains("public static let manifest: Feature"))
        }
    }

    @Test func `every foundation has tests`() throws {
        // What tests are made of is tested by them.
        for module in map.modules(in: "Foundations") where module.name != "Expectations" {
            let tests = try SourceTree.swift(under: module.tests).filter { $0.text.contains("@Test") }
            #expect(!tests.isEmpty, "\(module.name) has no tests")
        }
    }

    @Test func `a feature shows its manifest and nothing else`() throws {
        for feature in map.modules(in: "Features") {
            let shown = try SourceTree.swift(under: feature.path).flatMap(\.lines).map { $0.drop { $0 == " " } }
                .filter { $0.hasPrefix("public ") && !$0.hasPrefix("public import") }
            #expect(
                shown == ["public enum \(feature.name) {", "public static let manifest: Feature = {"],
                "\(feature.name)")
        }
    }

    @Test func `pages ask no database`() throws {
        for file in try areas() where file.name.hasSuffix("Pages") {
            #expect(!file.imports.contains("Database"), "\(file.path)")
        }
    }

    @Test func `things know neither database nor markup`() throws {
        let files = try areas()
        let names = Dictionary(grouping: files, by: \.folder).mapValues { Set($0.map(\.name)) }
        let things = files.filter { file in
            let beside = names[file.folder] ?? []
            return beside.contains(file.name + "Store") || beside.contains(file.name + "Pages")
        }
        #expect(things.count > 8)
        for thing in things { #expect(thing.imports.isDisjoint(with: ["Database", "HTML"]), "\(thing.path)") }
    }

    @Test func `who answers addresses writes neither queries nor markup`() throws {
        let answering = try areas().filter { $0.text.contains("Endpoint(.") }
        #expect(answering.count > 8)
        for file in answering { #expect(file.imports.isDisjoint(with: ["Database", "HTML"]), "\(file.path)") }
    }

    private func areas() throws -> [SourceFile] {
        try SourceTree.swift(under: "Sources/Features") + SourceTree.swift(under: "Sources/Domain")
    }
}
