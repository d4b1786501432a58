/// The parts of an OOXML package that a part points to (ECMA-376 part 2, section 9.3).
struct Relationships {
    struct Target {
        var type: String
        var path: String
    }

    private(set) var targets: [String: Target] = [:]

    /// The relationships of a part, or of the package for the part "".
    static func of(_ part: String, in archive: ZipArchive, limits: DocumentLimits) throws(DocumentFailure) -> Self {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
        guard let bytes = try archive.read(path) else { return Relationships() }
        let visitor = RelationshipVisitor(folder: folder)
        try XMLWalk.walk(bytes, visitor, limits: limits)
        return visitor.found
    }

    /// The first target of a type, which is the last word of its URI: "styles", "officeDocument".
    func path(ofType type: String) -> String? { paths(ofType: type).first }

    func paths(ofType type: String) -> [String] {
        targets.values.filter { $0.type == type }.map(\.path).sorted()
    }

    fileprivate mutating func add(_ attributes: XMLAttributes, folder: String) {
        guard attributes["TargetMode"] != "External", let id = attributes["Id"], let target = attributes["Target"],
            let type = attributes["Type"]?.split(separator: "/").last
        else { return }
        targets[id] = Target(type: String(type), path: Self.resolve(target, in: folder))
    }

    /// A target is relative to the part's folder, or to the package where it begins with a slash.
    private static func resolve(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

private final class RelationshipVisitor: XMLVisitor {
    var found = Relationships()
    private let folder: String

    init(folder: String) { self.folder = folder }

    func start(_ name: String, _ attributes: XMLAttributes) {
        if name == "Relationship" { found.add(attributes, folder: folder) }
    }
    func text(_ text: String) {}
    func end(_ name: String) {}
}
