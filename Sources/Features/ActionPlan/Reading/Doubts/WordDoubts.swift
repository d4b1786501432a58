import Documents
import Plans
import Spanish

/// Doubts about single words: slips of spelling, telephones, addresses that nobody reads any more, unclear acronyms.
enum WordDoubts {
    static func doubts(_ document: Document, _ plan: Plan) -> [Doubt] {
        var finder = WordDoubtFinder()
        for (index, line) in document.lines.enumerated() where !line.isEmpty { finder.read(line, number: index + 1) }
        return finder.doubts
    }
}

private struct WordDoubtFinder {
    private var found: [(key: String, doubt: Doubt)] = []

    var doubts: [Doubt] { found.map(\.doubt) }

    mutating func read(_ line: String, number: Int) {
        let words = FoldedWords(line).words
        for (index, word) in words.enumerated() {
            readSpelling(word, index + 1 < words.count ? words[index + 1] : "", line, number)
            if word.utf8.first == UInt8(ascii: "0"), word.hasPrefix("018000") { readFreePhone(words[index...], number) }
            if word.contains("@") { readMail(word, number) }
            if word == "puc" || word.split(separator: "-").contains("puc") { readAcronym(number) }
        }
        readLabelledPhone(line, words, number)
    }

    /// One doubt for all places of the same thing.
    private mutating func note(_ code: Doubt.Code, _ key: String, _ message: String, _ line: Int) {
        let key = code.rawValue + key
        if let index = found.firstIndex(where: { $0.key == key }) {
            found[index].doubt.place.lines.append(line)
        } else {
            found.append((key, Doubt(code, message, lines: [line])))
        }
    }
}

extension WordDoubtFinder {
    private static let slips: [String: String] = [
        "daft": "DAFP", "mupicipio": "Municipio", "municpio": "Municipio", "muncipio": "Municipio",
        "siguiete": "siguiente", "goberno": "Gobierno", "gobieno": "Gobierno", "alcadia": "Alcaldía",
        "admnistracion": "administración", "informcion": "información", "actualizcion": "actualización",
        "cuidadano": "ciudadano", "cuidadania": "ciudadanía", "responables": "responsables", "benficios": "beneficios",
        "tramities": "trámites", "capacitacon": "capacitación", "socializcion": "socialización",
    ]

    private mutating func readSpelling(_ word: String, _ next: String, _ text: String, _ line: Int) {
        if let right = Self.slips[word] {
            note(
                .spelling, word, "Dice «\(original(word, in: text))»; ¿quiso decir «\(right)»? Se conserva lo escrito.",
                line)
        }
        if word == "consejo", next == "municipal" {
            note(
                .spelling, word,
                "Dice «consejo municipal»; la corporación se escribe «concejo municipal». Se conserva lo escrito.", line
            )
        }
        if word == "u", !next.isEmpty, !next.hasPrefix("o"), !next.hasPrefix("ho"), next.utf8.count > 2 {
            let next = original(next, in: text)
            note(.spelling, "u " + next, "Dice «u \(next)»; ¿quiso decir «o \(next)»? Se conserva lo escrito.", line)
        }
    }

    /// The word as the line writes it.
    private func original(_ word: String, in line: String) -> String {
        line.split { $0 == " " || $0 == "\t" || ".,;:".contains($0) }.map(String.init)
            .first { Spanish.folded($0) == word } ?? word
    }

    /// Toll-free numbers are 01 8000 and six digits more.
    private mutating func readFreePhone(_ words: ArraySlice<String>, _ line: Int) {
        let digits = words.prefix { $0.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 } }.joined().utf8.filter {
            $0 != 45
        }
        guard digits.count != 12 else { return }
        let number = String(decoding: digits, as: UTF8.self)
        note(
            .phoneDigits, number,
            "El teléfono \(number) tiene \(digits.count) dígitos; una línea gratuita tiene doce (01 8000 y seis más).",
            line)
    }

    /// After "Tel", "Telefax", "Celular": seven digits, or ten with the code.
    private mutating func readLabelledPhone(_ line: String, _ words: [String], _ number: Int) {
        guard
            let first = words.firstIndex(where: {
                ["tel", "telefono", "telefax", "fax", "pbx", "celular", "cel"].contains($0)
            }),
            first + 1 < words.count
        else { return }
        var digits: [UInt8] = []
        for byte in afterLabel(line, words[first]).utf8 {
            if (48...57).contains(byte) { digits.append(byte) }
            if byte == UInt8(ascii: ")") { digits = [] }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ",")
                || Vocabulary.isLetter(byte | 0x20) && !digits.isEmpty
            {
                break
            }
            if byte == UInt8(ascii: "-"), digits.count >= 7 { break }
        }
        guard !digits.isEmpty, ![7, 10, 12].contains(digits.count) else { return }
        let phone = String(decoding: digits, as: UTF8.self)
        note(
            .phoneDigits, phone, "El teléfono \(phone) tiene \(digits.count) dígitos; se esperan siete o diez.", number)
    }

    private func afterLabel(_ line: String, _ label: String) -> String {
        let words = line.split { $0 == " " || $0 == "\t" }
        guard let place = words.firstIndex(where: { Spanish.folded(String($0)).hasPrefix(label) }) else { return "" }
        let glued = words[place].drop { !$0.isNumber && $0 != "(" }
        return ([glued] + words[(place + 1)...]).joined(separator: " ")
    }

    /// Domains of bodies and contractors that no longer exist under that name.
    private static let historicDomains = ["agenda.gov.co", "iprc.gov.co", "iprc.org.co", "gobiernoenlinea.gov.co"]

    private mutating func readMail(_ word: String, _ line: Int) {
        guard let domain = word.split(separator: "@").last,
            Self.historicDomains.contains(where: { domain.hasSuffix($0) })
        else { return }
        note(
            .historicContact, word,
            "El correo \(word) es de una entidad o contrato que ya no existe; se conserva como dato histórico y no se le escribe.",
            line)
    }

    private mutating func readAcronym(_ line: Int) {
        note(
            .ambiguousAcronym, "puc",
            "«PUC» puede ser el Portal Único de Contratación o el Plan Único de Cuentas. Se entiende lo primero; confírmelo.",
            line)
    }
}
