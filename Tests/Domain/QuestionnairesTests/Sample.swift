import Calendar
import Foundation
import Questionnaires

/// Small instruments for tests, and the one that the program carries.
enum Sample {
    static let folder: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("Data/instruments").path
    }()

    static func carried() throws -> InstrumentRules {
        let data = FileManager.default.contents(atPath: folder + "/gel-2013.json") ?? Data()
        return try InstrumentFile.read(Array(data))
    }

    /// Questions `(number, criterion, type, condition)` in two criteria of one activity.
    static func json(_ questions: [String]) -> [UInt8] {
        Array(
            """
            {"id": "prueba-1", "title": "Prueba", "vigencia": 2013, "isOfficial": false, "note": "", "basis": "",
             "areas": [{"id": "lider", "title": "Líder"}],
             "components": [{"number": 1, "title": "Uno", "session": [1, 9], "weight": 1}],
             "activities": [{"code": "A", "component": 1, "title": "A", "weight": 1}],
             "criteria": [{"code": "A.1", "activity": "A", "title": "", "weight": 1},
                          {"code": "A.2", "activity": "A", "title": "", "weight": 3}],
             "questions": [\(questions.joined(separator: ","))]}
            """.utf8)
    }

    static func question(
        _ number: Int, _ type: String = "si-no", criterion: String = "A.1", when condition: String? = nil,
        options: [String] = [], full: Int? = nil, notApplicable: String? = nil, weight: Double = 1,
        text: String = "¿Sí?"
    ) -> String {
        func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }
        let options = "[" + options.map { quoted($0) }.joined(separator: ",") + "]"
        return """
            {"number": \(number), "criterion": "\(criterion)", "text": \(quoted(text)), "answerType": "\(type)",
             "options": \(options), "scores": [], "full": \(full.map(String.init) ?? "null"),
             "condition": \(quoted(condition)), "notApplicable": \(quoted(notApplicable)), "kinds": [], "categories": [],
             "weight": \(weight), "level": "inicial", "area": "lider", "evidence": "", "isEvidenceRequired": false,
             "help": "", "basis": "", "alsoInSessions": [], "rules": [], "feedsIndex": true}
            """
    }

    static func rules(_ questions: String...) throws -> InstrumentRules { try InstrumentFile.read(json(questions)) }

    static func problems(_ questions: String...) -> [String] {
        do {
            _ = try InstrumentFile.read(json(questions))
            return []
        } catch {
            return (error as? InstrumentRefusal)?.problems ?? ["\(error)"]
        }
    }

    static let today = Day(2014, 2, 10) ?? Day(epochDay: 0)
}
