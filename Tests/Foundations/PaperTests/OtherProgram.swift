import Foundation
import Testing

/// Programs that are not ours judge what we wrote: poppler and qpdf for PDF, Python for containers.
struct OtherProgram {
    struct Answer {
        var status: Int32
        var text: String
    }

    /// Runs a program on a file of these bytes; `{}` among the arguments becomes the file's path.
    static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Answer {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("paper-\(UUID().uuidString)")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments.map { $0 == "{}" ? path.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, text: String(decoding: output, as: UTF8.self))
    }

    /// The words of a PDF in the order in which they were written.
    static func text(ofPDF bytes: [UInt8]) throws -> String {
        try run("pdftotext", ["-raw", "-enc", "UTF-8", "{}", "-"], on: bytes).text
    }

    /// A member of a ZIP container.
    static func member(_ name: String, of bytes: [UInt8]) throws -> String {
        let script = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
        return try run("python3", ["-c", script, "{}", name], on: bytes).text
    }

    /// A PDF with its objects laid open, streams included.
    static func opened(pdf bytes: [UInt8]) throws -> String {
        try run("qpdf", ["--qdf", "--object-streams=disable", "{}", "-"], on: bytes).text
    }
}

extension String {
    /// Its words; where a page's end parts a word in two, compare ``letters``.
    var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }

    var letters: String { String(unicodeScalars.filter { !$0.properties.isWhitespace }) }

    func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
