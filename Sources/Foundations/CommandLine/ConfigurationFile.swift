import Glibc

/// The file of settings: `key = value` lines, where the keys are the names of options. `#` begins a comment line.
struct ConfigurationFile {
    let values: [String: String]

    /// - Parameter known: the options that some command takes from the file; another key is an error, never ignored.
    init(path: String, known: Set<String>) throws(CommandFailure) {
        guard let text = ConfigurationFile.contents(of: path) else {
            throw CommandFailure("No se puede leer el archivo de configuración «\(path)».", .config)
        }
        try self.init(text: text, path: path, known: known)
    }

    init(text: String, path: String, known: Set<String>) throws(CommandFailure) {
        var values: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = trimmed(line)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let place = "«\(path)», línea \(index + 1): "
            guard let equals = line.firstIndex(of: "=") else {
                throw CommandFailure(place + "se esperaba «clave = valor».", .config)
            }
            let key = String(trimmed(line[..<equals]))
            guard known.contains(key) else {
                throw CommandFailure(place + "no se conoce «\(key)»." + suggestion(for: key, among: known), .config)
            }
            values[key] = String(trimmed(line[line.index(after: equals)...]))
        }
        self.values = values
    }

    private static func contents(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        guard ferror(file) == 0 else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}

private func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
}
