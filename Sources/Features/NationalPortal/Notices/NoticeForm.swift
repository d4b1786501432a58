import Calendar
import Design
import HTTP
import Spanish

/// A notice as somebody typed it.
struct NoticeForm: Sendable {
    var title = ""
    var printed = ""
    var effective = ""
    var correction = ""
    var city = ""
    var body = ""
    var links = ""
    var source = ""
    /// The revision the writer saw; 0 for a new notice.
    var seen = 0

    static let longestBody = 100_000

    init(_ form: Fields) {
        func line(_ name: String) -> String {
            (form[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        title = line("titulo")
        printed = line("impreso")
        effective = line("vigente")
        correction = line("correccion")
        city = line("ciudad")
        body = form["texto"] ?? ""
        links = form["enlaces"] ?? ""
        source = line("fuente")
        seen = Int(form["visto"] ?? "") ?? 0
    }

    init(_ notice: Notice) {
        let words = notice.words
        title = words.title
        printed = words.printed.iso
        effective = words.effective?.iso ?? ""
        correction = words.correction
        city = words.city
        body = words.body
        links = words.links.map { "\($0.title) \($0.address)" }.joined(separator: "\n")
        source = words.source
        seen = notice.revision
    }

    init(today: Day) {
        printed = today.iso
        city = "Bogotá, D. C."
    }

    func read() -> Result<NoticeWords, NoticeProblems> {
        var errors: [FieldError] = []
        func check(_ isRight: Bool, _ field: String, _ words: String) {
            if !isRight { errors.append(FieldError(field, words)) }
        }
        let day = Self.day(printed)
        let from = Self.day(effective)
        check(!title.isEmpty && title.count <= 200, "titulo", "Escriba el título, de hasta 200 letras.")
        check(day != nil, "impreso", "Escriba la fecha que el aviso lleva impresa, como 28/05/2012.")
        check(
            effective.isEmpty || from != nil, "vigente",
            "Esa fecha no existe; escríbala como 28/05/2012 o déjela vacía.")
        let differs = from != nil && from != day
        check(!differs || !correction.isEmpty, "correccion", "Explique por qué la vigencia no es la fecha impresa.")
        check(!body.allSatisfy(\.isWhitespace), "texto", "Escriba el texto del aviso.")
        check(body.utf8.count <= Self.longestBody, "texto", "El texto es muy largo.")
        let read = Self.links(links)
        check(
            read != nil, "enlaces", "Cada enlace va en una línea: las palabras y, al final, la dirección con https://")
        guard errors.isEmpty, let day, let read else { return .failure(NoticeProblems(errors: errors)) }
        return .success(
            NoticeWords(
                title: title, printed: day, effective: from, correction: correction, city: city, body: body,
                links: read, source: source))
    }

    /// The title as an address.
    static func slug(_ title: String) -> String {
        let words = Spanish.slug(title).prefix(80).split(separator: "-").joined(separator: "-")
        return words.isEmpty ? "aviso" : words
    }

    private static func day(_ text: String) -> Day? { Day(iso: text) ?? SpanishDates.parse(text)?.fullDay }

    private static func links(_ text: String) -> [NoticeLink]? {
        var links: [NoticeLink] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let address = words.last else { continue }
            let isWhole = address.wholeMatch(of: /https?:\/\/[^\s\/.]+\.\S+/) != nil || address.hasPrefix("/")
            guard isWhole, !address.hasPrefix("//"), address.count <= 500, links.count < 30 else { return nil }
            let title = words.dropLast().joined(separator: " ")
            links.append(NoticeLink(title: title.isEmpty ? String(address) : title, address: String(address)))
        }
        return links
    }
}

struct NoticeProblems: Error, Hashable {
    let errors: [FieldError]

    func of(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    static let none = NoticeProblems(errors: [])
}
