import Foundation

/// Why a file is no format, in sentences; all of them, so that nobody mends one to find the next.
public struct PlanFormatRefusal: Error, Sendable, Hashable {
    public let problems: [String]

    public init(_ problems: [String]) { self.problems = problems }
}

/// A format as a file: read strictly, because what is published cannot be taken back.
public enum PlanFormatFile {
    /// Bytes a file may have; that of 2012 has nine thousand. Sent back as a form it still fits into one.
    public static let maximumBytes = 64 * 1024
    /// Problems told at once.
    static let mostProblems = 40

    /// - Throws: ``PlanFormatRefusal`` with a sentence for each problem.
    public static func read(_ bytes: [UInt8]) throws -> PlanFormat {
        guard bytes.count <= maximumBytes else {
            throw PlanFormatRefusal(["El archivo pesa más de 64 KB; un formato no necesita tanto."])
        }
        let decoder = JSONDecoder()
        guard let value = try? decoder.decode(FormatJSON.self, from: Data(bytes)) else {
            throw PlanFormatRefusal([
                "El archivo no es JSON, o está cortado. Ábralo en un editor y revise comas y llaves."
            ])
        }
        let misshapen = FormatShape.format.problems(of: value, at: "")
        guard misshapen.isEmpty else { throw PlanFormatRefusal(Array(misshapen.prefix(mostProblems))) }
        let format = try decoder.decode(PlanFormat.self, from: Data(bytes))
        let problems = format.problems
        guard problems.isEmpty else { throw PlanFormatRefusal(Array(problems.prefix(mostProblems))) }
        return format
    }

    /// The file of a format; reading it gives the same format.
    public static func bytes(_ format: PlanFormat) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(format))
    }
}

/// Any JSON, to be looked at before it is believed.
indirect enum FormatJSON: Decodable {
    case null, flag(Bool), number(Double), text(String), list([FormatJSON]), object([String: FormatJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([FormatJSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: FormatJSON].self))
        }
    }
}

/// What each part of the file must look like.
indirect enum FormatShape: Sendable {
    case text(most: Int, mayBeEmpty: Bool = false)
    case year, flag
    case list(FormatShape, most: Int)
    case object([(key: String, shape: FormatShape)])

    static let format = FormatShape.object([
        ("id", .text(most: 60)), ("title", .text(most: 200)), ("vigencia", .year), ("source", .text(most: 2_000)),
        ("introduction", .list(.text(most: 2_000), most: 20)),
        (
            "columns",
            .list(
                .object([
                    ("key", .text(most: 40)), ("title", .text(most: 80)), ("guide", .text(most: 2_000)),
                    ("example", .text(most: 1_000, mayBeEmpty: true)), ("isRequired", .flag),
                ]), most: 20)
        ),
        (
            "themes",
            .list(
                .object([
                    ("key", .text(most: 40)), ("title", .text(most: 120)), ("guide", .text(most: 2_000)),
                    ("body", .text(most: 60)),
                ]), most: 20)
        ),
        (
            "bodies",
            .list(.object([("id", .text(most: 60)), ("name", .text(most: 200)), ("role", .text(most: 60))]), most: 10)
        ),
        (
            "legalFrame",
            .list(
                .object([("name", .text(most: 200)), ("about", .text(most: 1_000)), ("isVerified", .flag)]), most: 40)
        ),
    ])

    /// Sentences that name the place: “Falta «guide» en columns[2].”
    func problems(of value: FormatJSON, at path: String) -> [String] {
        let place = path.isEmpty ? "el formato" : "«\(path)»"
        switch (self, value) {
        case (.text(let most, let mayBeEmpty), .text(let text)):
            return Self.problems(of: text, most, mayBeEmpty, place)
        case (.year, .number(let number)):
            let isYear = number == number.rounded() && (2008...2100).contains(number)
            return isYear ? [] : ["\(place) debe ser un año entre 2008 y 2100."]
        case (.flag, .flag): return []
        case (.list(let shape, let most), .list(let items)):
            guard items.count <= most else { return ["\(place) tiene \(items.count) elementos; caben hasta \(most)."] }
            return items.enumerated().flatMap { shape.problems(of: $1, at: "\(path)[\($0)]") }
        case (.object(let fields), .object(let members)): return Self.problems(of: members, fields, path, place)
        default: return ["\(place) debe ser \(noun)."]
        }
    }

    private static func problems(of text: String, _ most: Int, _ mayBeEmpty: Bool, _ place: String) -> [String] {
        if text.count > most { return ["\(place) tiene \(text.count) letras; caben hasta \(most)."] }
        let isBlank = text.allSatisfy(\.isWhitespace)
        return isBlank && !mayBeEmpty ? ["\(place) está vacío."] : []
    }

    private static func problems(
        of members: [String: FormatJSON], _ fields: [(key: String, shape: FormatShape)], _ path: String, _ place: String
    ) -> [String] {
        let known = Set(fields.map(\.key))
        let unknown = members.keys.filter { !known.contains($0) }.sorted().map { key in
            "Sobra «\(key.prefix(60))» en \(place): el formato no tiene ese dato."
        }
        let rest = fields.flatMap { key, shape in
            members[key].map { shape.problems(of: $0, at: path.isEmpty ? key : path + "." + key) }
                ?? ["Falta «\(key)» en \(place)."]
        }
        return unknown + rest
    }

    private var noun: String {
        switch self {
        case .text: "un texto entre comillas"
        case .year: "un año, sin comillas"
        case .flag: "true o false, sin comillas"
        case .list: "una lista entre corchetes"
        case .object: "un objeto entre llaves"
        }
    }
}
