/// A file that came with a form.
///
/// Small files stay in memory, larger ones lie in a temporary file that has no name in any folder: it disappears with
/// the last copy of this value, with the process at the latest.
public struct Upload: Sendable {
    /// The name of the form's field.
    public let field: String
    /// The last part of the name the client gave: never a path, never empty, no control characters, at most 200 bytes.
    public let filename: String
    /// The type the client claims; never trust it.
    public let contentType: String
    /// Bytes.
    public let size: Int
    let content: Content

    enum Content: Sendable {
        case memory([UInt8])
        case file(TemporaryFile)
    }

    /// A file made by hand, for tests.
    public init(field: String, filename: String, contentType: String, bytes: [UInt8]) {
        self.init(
            field: field, filename: Filename.safe(filename), contentType: contentType, size: bytes.count,
            content: .memory(bytes))
    }

    init(field: String, filename: String, contentType: String, size: Int, content: Content) {
        self.field = field
        self.filename = filename
        self.contentType = contentType
        self.size = size
        self.content = content
    }

    /// The whole file.
    /// - Throws: ``Refusal`` 507 where the temporary file cannot be read back.
    public func contents() throws -> [UInt8] {
        switch content {
        case .memory(let bytes): return bytes
        case .file(let file): return try file.read(count: size)
        }
    }
}

/// Names of files as strangers write them.
enum Filename {
    static let longest = 200

    /// The last part of a path of either system, without control characters; `archivo` where nothing is left.
    static func safe(_ name: String) -> String {
        let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        var kept = ""
        for scalar in last.unicodeScalars where !isHidden(scalar) {
            guard kept.utf8.count + scalar.utf8.count <= longest else { break }
            kept.unicodeScalars.append(scalar)
        }
        while kept.first == " " { kept.removeFirst() }
        while kept.last == " " { kept.removeLast() }
        return kept.allSatisfy { $0 == "." } ? "archivo" : kept
    }

    /// Control characters, and those that turn the direction of writing: they make `txt.exe` look like `exe.txt`.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
