/// One part of a multipart form while it comes.
struct MultipartPart {
    enum Closed {
        case field(String, String)
        case file(Upload)
    }

    private let name: String
    private let filename: String?
    private let contentType: String
    private let limits: BodyLimits
    private let folder: String
    private var memory: [UInt8] = []
    private var file: TemporaryFile?
    private var size = 0

    /// - Parameter head: the part's header lines, each after a line break.
    /// - Throws: 400 without `Content-Disposition: form-data` and a name, or where a name is not UTF-8.
    init(head: ArraySlice<UInt8>, limits: BodyLimits, folder: String) throws(Refusal) {
        guard let line = MultipartPart.line("content-disposition:", in: head) else { throw .malformed }
        let disposition = try HeaderValue(line)
        guard disposition.main == "form-data", let name = disposition["name"] else { throw .malformed }
        guard name.count <= FormReader.longestName, !name.contains(0) else { throw .malformed }
        self.name = try MultipartPart.unescaped(name)
        filename = try disposition["filename"].map { bytes throws(Refusal) in try MultipartPart.unescaped(bytes) }
        let type = MultipartPart.line("content-type:", in: head).map { ASCII.trimmed($0) } ?? []
        contentType = type.isEmpty ? "application/octet-stream" : String(decoding: type, as: UTF8.self)
        self.limits = limits
        self.folder = folder
    }

    var isFile: Bool { filename != nil }

    var isEmptyChoice: Bool { filename == "" }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        guard !bytes.isEmpty else { return }
        guard !isEmptyChoice else { throw .malformed }
        size += bytes.count
        guard size <= (isFile ? limits.fileSize : limits.fields.size) else { throw .tooLarge }
        if isFile, file == nil, size > limits.inMemory { try moveToFile() }
        if let file { try file.append(bytes) } else { memory.append(contentsOf: bytes) }
    }

    /// What the part was; nil for a file's field in which nothing was chosen.
    mutating func closed() throws(Refusal) -> Closed? {
        guard let filename else {
            guard !memory.contains(0) else { throw .malformed }
            return .field(name, try Percent.text(memory))
        }
        guard !filename.isEmpty else { return nil }
        return .file(
            Upload(
                field: name, filename: Filename.safe(filename), contentType: contentType, size: size,
                content: file.map { .file($0) } ?? .memory(memory)))
    }

    private mutating func moveToFile() throws(Refusal) {
        let file = try TemporaryFile(in: folder)
        var refusal: Refusal?
        memory.withUnsafeBytes { bytes in
            do throws(Refusal) { try file.append(bytes) } catch { refusal = error }
        }
        if let refusal { throw refusal }
        self.file = file
        memory = []
    }

    /// Browsers write a quote and line breaks in names as `%22`, `%0D` and `%0A`, and nothing else (HTML, 4.10.21.8).
    private static func unescaped(_ bytes: [UInt8]) throws(Refusal) -> String {
        let text = try Percent.text(bytes)
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var plain = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "%") {
            plain += rest[..<mark]
            rest = rest[mark...]
            let escape = escapes[ASCII.lowercased(String(rest.prefix(3)))]
            plain += escape ?? "%"
            rest = rest.dropFirst(escape == nil ? 1 : 3)
        }
        return plain + rest
    }

    private static let escapes = ["%22": "\"", "%0d": "\r", "%0a": "\n"]

    /// The value of the header that begins with these lower-case bytes.
    private static func line(_ start: String, in head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for line in head.split(separator: 10) {
            guard line.prefix(start.utf8.count).lazy.map(ASCII.lowercase).elementsEqual(start.utf8) else { continue }
            return ASCII.trimmed(
                line.last == 13 ? line.dropFirst(start.utf8.count).dropLast() : line.dropFirst(start.utf8.count))
        }
        return nil
    }
}
