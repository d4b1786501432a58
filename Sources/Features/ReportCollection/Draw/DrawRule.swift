import Crypto
import Foundation
import Platform
import Spanish

/// How a sample is drawn: how many tickets an entity gets, and how the winning tickets follow from a public seed. All
/// in whole numbers, so that anybody can draw it again with a spreadsheet.
struct DrawRule: Sendable, Hashable, Codable {
    let id: String
    let title: String
    let note: String
    /// Tickets of every entity that handed in.
    let base: Int
    let perUnprovenClaim: Int
    let unprovenCap: Int
    /// A rise of more than so many hundredths of a point since the vigencia before…
    let jumpFrom: Int
    /// …gives tickets for each step of so many hundredths above it.
    let jumpStep: Int
    let perJumpStep: Int
    let jumpCap: Int
    let late: Int
    let reopened: Int
    let nearlyPerfectFrom: Int
    let nearlyPerfect: Int
    /// How many questions of each chosen entity are looked at.
    let questions: Int
    let questionProven: Int
    let questionUnproven: Int

    /// What a rule looks at.
    struct Facts: Sendable, Hashable, Codable {
        var unproven: Int
        /// Hundredths of a point.
        var points: Int?
        var pointsBefore: Int?
        var isLate: Bool
        var round: Int
    }

    func tickets(_ facts: Facts) -> Int {
        parts(facts).reduce(base) { $0 + $1.tickets }
    }

    /// Where the tickets beyond the first come from.
    func parts(_ facts: Facts) -> [(words: String, tickets: Int)] {
        var parts: [(String, Int)] = []
        let unproven = min(unprovenCap, facts.unproven * perUnprovenClaim)
        if unproven > 0 {
            parts.append((Spanish.count(facts.unproven, "afirmación sin prueba", "afirmaciones sin prueba"), unproven))
        }
        if let points = facts.points, let before = facts.pointsBefore, points - before > jumpFrom, jumpStep > 0 {
            let rise = points - before
            parts.append(
                (
                    "subió \(Points.words(rise)) puntos",
                    min(jumpCap, ((rise - jumpFrom + jumpStep - 1) / jumpStep) * perJumpStep)
                ))
        }
        if facts.isLate, late > 0 { parts.append(("envió tarde", late)) }
        if facts.round > 1, reopened > 0 { parts.append(("se volvió a abrir", reopened)) }
        if let points = facts.points, points >= nearlyPerfectFrom, nearlyPerfect > 0 {
            parts.append(("puntaje de \(Points.words(nearlyPerfectFrom)) o más", nearlyPerfect))
        }
        return parts
    }

    /// The rule in sentences, from its own numbers.
    var sentences: [String] {
        [
            "Entra al sorteo toda entidad cuyo reporte está enviado. Cada una recibe \(Spanish.count(base, "papeleta", "papeletas")).",
            "Suma \(perUnprovenClaim) por cada afirmación que pide prueba y no la trae, hasta \(unprovenCap).",
            "Si subió más de \(Points.words(jumpFrom)) puntos desde la vigencia anterior, suma \(perJumpStep) por cada \(Points.words(jumpStep)) puntos de más, hasta \(jumpCap).",
            "Suma \(late) si envió fuera de plazo, \(reopened) si su reporte se volvió a abrir y \(nearlyPerfect) si tiene \(Points.words(nearlyPerfectFrom)) puntos o más.",
            "Las entidades se ordenan por su código y sus papeletas se numeran de corrido, desde cero.",
            "Para el turno n se calcula el SHA-256 del texto «semilla/n». Sus primeras 9 cifras hexadecimales son un número; el residuo de dividirlo entre las papeletas que quedan es la papeleta ganadora. La entidad ganadora sale del sorteo con todas las suyas y sigue el turno siguiente.",
            "De cada entidad elegida se revisan \(questions) preguntas, sorteadas igual con «semilla/código/n»: \(questionUnproven) papeletas para una afirmación sin prueba y \(questionProven) para una que la trae.",
        ]
    }

    /// - Throws: `unavailable` where the file is missing or is no rule.
    static func current(_ services: Services) throws -> DrawRule {
        let path = services.installation.dataFolder + "/verification/muestra-1.json"
        guard let data = FileManager.default.contents(atPath: path),
            let rule = try? JSONDecoder().decode(DrawRule.self, from: data)
        else { throw Failure.unavailable("No se pudo leer la regla de la muestra, «\(path)».") }
        return rule
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// Drawing lots with tickets.
enum Lottery {
    /// The winners in the order in which they are drawn.
    ///
    /// - Parameters:
    ///   - tickets: in the order in which the tickets are numbered; who has none cannot win.
    ///   - text: what is hashed in turn n, from 1.
    static func draw<Key: Hashable>(_ tickets: [(key: Key, tickets: Int)], size: Int, text: (Int) -> String) -> [Key] {
        var left = tickets.filter { $0.tickets > 0 }
        var winners: [Key] = []
        while winners.count < size, !left.isEmpty {
            let total = left.reduce(0) { $0 + $1.tickets }
            var ticket = number(text(winners.count + 1)) % total
            guard
                let place = left.firstIndex(where: { entry in
                    if ticket < entry.tickets { return true }
                    ticket -= entry.tickets
                    return false
                })
            else { break }
            winners.append(left.remove(at: place).key)
        }
        return winners
    }

    /// The first nine hexadecimal digits of the text's SHA-256: few enough for a spreadsheet.
    static func number(_ text: String) -> Int { Int(SHA256.hex(text).prefix(9), radix: 16) ?? 0 }
}
