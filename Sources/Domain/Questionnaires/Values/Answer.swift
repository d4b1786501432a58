public import Calendar
import Foundation

/// What was answered to one question. What was typed wrong is no answer; it is kept beside it.
public enum Answer: Sendable, Hashable {
    case yes
    case partly
    case no
    /// 0 to 100.
    case percent(Double)
    case count(Int)
    case date(Day)
    /// Place of the option chosen, from 0.
    case choice(Int)
    /// Places of the options chosen; none is an answer too.
    case several(Set<Int>)
    case text(String)
    /// Rows of cells.
    case table([[String]])
    /// With the reason that was given.
    case notApplicable(String)
}

extension Answer {
    /// Reads what somebody typed or what a column holds.
    ///
    /// - Parameter today: no date may lie after it.
    /// - Returns: nil for an empty text.
    /// - Throws: ``AnswerProblem`` with a sentence for whoever typed it.
    public static func read(_ text: String, for question: Question, today: Day) throws(AnswerProblem) -> Answer? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= 20_000 else { throw AnswerProblem("La respuesta es demasiado larga.") }
        switch question.answerType {
        case .yesNo, .yesPartialNo: return try word(text, isPartlyAllowed: question.answerType == .yesPartialNo)
        case .percent: return try percent(text)
        case .count: return try count(text)
        case .date: return try date(text, today)
        case .choice: return .choice(try place(of: text, in: question.options))
        case .several: return try several(text, question.options)
        case .link: return try link(text)
        case .text: return .text(text)
        case .table: return .table(rows(text))
        }
    }

    /// As a column of text keeps it; reading it again gives the same answer.
    public func written(_ question: Question) -> String {
        switch self {
        case .yes: "si"
        case .partly: "parcial"
        case .no: "no"
        case .percent(let value): value == value.rounded() ? String(Int(value)) : String(value)
        case .count(let number): String(number)
        case .date(let day): day.iso
        case .choice(let place): String(place + 1)
        case .several(let places):
            places.isEmpty ? "ninguna" : places.sorted().map { String($0 + 1) }.joined(separator: " ")
        case .text(let text): text
        case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        case .notApplicable(let reason): reason
        }
    }

    private static func word(_ text: String, isPartlyAllowed: Bool) throws(AnswerProblem) -> Answer {
        switch text.lowercased() {
        case "si", "sí": return .yes
        case "no": return .no
        case "parcial", "sí, parcialmente", "parcialmente":
            if isPartlyAllowed { return .partly }
        default: break
        }
        throw AnswerProblem(isPartlyAllowed ? "Elija «sí», «parcialmente» o «no»." : "Elija «sí» o «no».")
    }

    private static func percent(_ text: String) throws(AnswerProblem) -> Answer {
        let plain = text.replacing("%", with: "").replacing(",", with: ".").trimmingCharacters(
            in: .whitespacesAndNewlines)
        guard let value = Double(plain), value.isFinite else {
            throw AnswerProblem("Escriba un porcentaje en números, por ejemplo 75.")
        }
        guard 0...100 ~= value else { throw AnswerProblem("Un porcentaje va de 0 a 100.") }
        return .percent(value)
    }

    private static func count(_ text: String) throws(AnswerProblem) -> Answer {
        guard let number = Int(text.replacing(".", with: "")),
            text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" })
        else { throw AnswerProblem("Escriba una cantidad en números enteros, por ejemplo 4.") }
        guard 0...10_000_000 ~= number else { throw AnswerProblem("La cantidad va de 0 a 10.000.000.") }
        return .count(number)
    }

    private static func date(_ text: String, _ today: Day) throws(AnswerProblem) -> Answer {
        guard let day = Day(iso: text) else {
            throw AnswerProblem("Escriba la fecha con año, mes y día, por ejemplo 2013-11-30.")
        }
        guard day <= today else { throw AnswerProblem("Esa fecha todavía no llega; escriba una que ya pasó.") }
        return .date(day)
    }

    private static func place(of text: String, in options: [String]) throws(AnswerProblem) -> Int {
        if let number = Int(text), options.indices.contains(number - 1) { return number - 1 }
        if let place = options.firstIndex(of: text) { return place }
        throw AnswerProblem("Elija una de las opciones de la lista.")
    }

    private static func several(_ text: String, _ options: [String]) throws(AnswerProblem) -> Answer {
        if text.lowercased() == "ninguna" { return .several([]) }
        var places: Set<Int> = []
        for part in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\n" }) {
            places.insert(try place(of: String(part), in: options))
        }
        return .several(places)
    }

    private static func link(_ text: String) throws(AnswerProblem) -> Answer {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" "), text.utf8.count <= 2000
        else {
            throw AnswerProblem("Escriba la dirección completa, con https:// al comienzo.")
        }
        return .text(text)
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
    }
}

/// Why something that was typed is no answer, as a sentence.
public struct AnswerProblem: Error, Sendable, Hashable {
    public let sentence: String

    public init(_ sentence: String) { self.sentence = sentence }
}
