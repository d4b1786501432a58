import CommandLine
import Foundation
import Testing

@testable import ActionPlan

@Suite struct `A list of plans to import` {
    @Test func `names documents from its own folder, without its comments and blank lines`() throws {
        let path = try Self.list("# código,documento\n54174,planes/chitaga.docx\n\n25178 , /var/planes/chipaque.odt\n")
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        #expect(
            try PlanBatch.entries(path) == [
                PlanBatch.Entry(line: 2, entity: "54174", path: folder + "/planes/chitaga.docx"),
                PlanBatch.Entry(line: 4, entity: "25178", path: "/var/planes/chipaque.odt"),
            ])
    }

    @Test func `a line without a document is told by its number before anything is stored`() throws {
        let path = try Self.list("54174,chitaga.docx\n25178\n")
        let failure = #expect(throws: CommandFailure.self) { try PlanBatch.entries(path) }
        #expect(failure?.message.contains("Renglón 2") == true)
    }

    private static func list(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
