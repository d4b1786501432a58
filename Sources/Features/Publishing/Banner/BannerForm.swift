import Calendar
import Design
import HTTP
import Platform

/// A warning as it is typed.
struct BannerForm: Sendable {
    static let usualDays = 3
    static let mostDays = 30

    var kind = ""
    var title = ""
    var words = ""
    var linkTitle = ""
    var link = ""
    var from = ""
    var until = ""
    var errors: [FieldError] = []

    init(today: Day) {
        from = today.iso
        until = today.adding(days: Self.usualDays).iso
    }

    init(_ fields: Fields) {
        kind = fields["clase"] ?? ""
        title = (fields["titulo"] ?? "").line(120)
        words = (fields["texto"] ?? "").line(400)
        linkTitle = (fields["enlace-titulo"] ?? "").line(60)
        link = (fields["enlace"] ?? "").line(500)
        from = fields["desde"] ?? ""
        until = fields["hasta"] ?? ""
    }

    struct Valid: Sendable {
        let banner: SiteBanner
        let from: Instant
        let until: Instant
    }

    /// - Parameter now: a warning that begins today begins at once.
    mutating func read(now: Instant) -> Valid? {
        let kind = SiteBanner.Kind(rawValue: kind)
        if kind == nil { errors.append(FieldError("clase", "Elija de qué clase es.")) }
        if title.isEmpty { errors.append(FieldError("titulo", "Escriba qué pasa, en una frase.")) }
        if words.isEmpty { errors.append(FieldError("texto", "Escriba qué deben hacer las personas.")) }
        if let problem = linkProblem { errors.append(FieldError("enlace", problem)) }
        guard let days = readDays(today: now.day), let kind, errors.isEmpty else { return nil }
        let target = link.isEmpty ? nil : TrailStep(linkTitle.isEmpty ? "Saber más" : linkTitle, link)
        return Valid(
            banner: SiteBanner(kind, title: title, words: words, link: target),
            from: days.lowerBound == now.day ? now : days.lowerBound.start, until: days.upperBound.end)
    }

    private mutating func readDays(today: Day) -> ClosedRange<Day>? {
        guard let first = Day(iso: from), let last = Day(iso: until) else {
            errors.append(FieldError("hasta", "Escriba desde qué día y hasta qué día se muestra."))
            return nil
        }
        if first < today { errors.append(FieldError("desde", "Ese día ya pasó; empiece hoy o después.")) }
        if last < first { errors.append(FieldError("hasta", "Termina antes de empezar; revise los dos días.")) }
        if first.days(to: last) > Self.mostDays {
            errors.append(
                FieldError("hasta", "Un aviso dura \(Self.mostDays) días como mucho; después puede levantar otro."))
        }
        return first <= last ? first...last : nil
    }

    private var linkProblem: String? {
        let isInside = link.hasPrefix("/") && !link.hasPrefix("//") && !link.contains("\\")
        guard !link.isEmpty, !isInside, !link.lowercased().hasPrefix("https://") else { return nil }
        return "Escriba una dirección de este sitio, como /noticias/creciente, o una completa con https://."
    }
}
