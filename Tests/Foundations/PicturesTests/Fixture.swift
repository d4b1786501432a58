import Glibc

/// The files beside these tests.
enum Fixture {
    static func bytes(_ name: String, file: String = #filePath) throws -> [UInt8] {
        let folder = file.split(separator: "/").dropLast().joined(separator: "/")
        guard let file = fopen("/\(folder)/Fixtures/\(name)", "rb") else { throw Missing(name: name) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    struct Missing: Error { var name: String }
}

/// What cameras write into their pictures.
enum Photograph {
    /// The same JPEG with notes that say how it lies and where it was taken.
    static func lying(_ orientation: Int, _ jpeg: [UInt8]) -> [UInt8] {
        let head = Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0]
        let entry: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0, 0]
        return with(segment: 0xE1, head + entry + Array("GPS: 7.137 -72.666".utf8), jpeg)
    }

    /// The same JPEG with one more segment at its beginning.
    static func with(segment marker: UInt8, _ content: [UInt8], _ jpeg: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, 0xD8, 0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content + jpeg.dropFirst(2)
    }
}

extension [UInt8] {
    func contains(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
