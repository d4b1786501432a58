import Foundation
import Testing

@testable import Documents

@Suite struct FolderArchiveTests {
    @Test func `a folder is packed whole, and the same folder becomes the same bytes`() throws {
        let folder = NSTemporaryDirectory() + "gelt-paquete-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/a/noticias", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("hola".utf8).write(to: URL(fileURLWithPath: folder + "/a/index.html"))
        try Data("páramo".utf8).write(to: URL(fileURLWithPath: folder + "/a/noticias/páramo.html"))
        try FolderArchive.pack(folder + "/a", to: folder + "/uno.zip")
        try FolderArchive.pack(folder + "/a", to: folder + "/dos.zip")
        let bytes = Array(try #require(FileManager.default.contents(atPath: folder + "/uno.zip")))
        #expect(bytes == Array(try #require(FileManager.default.contents(atPath: folder + "/dos.zip"))))
        let archive = try ZipArchive(bytes, limits: DocumentLimits())
        #expect(archive.has("index.html") && archive.has("noticias/páramo.html"))
    }

    @Test func `a file that is there is not written over`() throws {
        let path = NSTemporaryDirectory() + "gelt-paquete-" + UUID().uuidString
        try Data("mío".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: FolderArchive.Failure.self) { try FolderArchive.pack(NSTemporaryDirectory(), to: path) }
        #expect(FileManager.default.contents(atPath: path) == Data("mío".utf8))
    }
}
