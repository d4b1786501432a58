import Calendar
import HTTP
import Spanish

/// What the programme announces to its entities and to everybody (reference 5.15).
///
/// A notice keeps the date it was printed with, even where it is wrong: who reads it finds the same words in a copy of
/// those days. The day from which it counts and why the two differ stand beside it.
struct Notice: Sendable, Hashable {
    enum State: String, Sendable, Hashable, CaseIterable {
        case draft = "borrador"
        case published = "publicado"
        case withdrawn = "retirado"

        var title: String { rawValue }
    }

    var id = ""
    /// Last part of its address.
    var slug = ""
    var words = NoticeWords()
    var state = State.draft
    /// Grows with each change; who saves says which one they saw.
    var revision = 0
    var publishedAt: Instant?
    var changedAt = Instant(milliseconds: 0)

    /// The day by which it is listed.
    var day: Day { words.effective ?? words.printed }
}

/// What a notice says.
struct NoticeWords: Sendable, Hashable {
    var title = ""
    var printed = Day(epochDay: 0)
    /// From when it counts, where that is not the printed date.
    var effective: Day?
    /// Why the two dates differ; demanded where they do.
    var correction = ""
    var city = ""
    /// Markdown.
    var body = ""
    /// One in each line: words, then an address.
    var links: [NoticeLink] = []
    /// Where its words come from.
    var source = ""

    /// “Impreso el 28 de mayo de 2011, vigente desde el 28 de mayo de 2012”.
    var dates: String {
        guard let effective, effective != printed else { return printed.short }
        return "impreso el \(printed.short), vigente desde el \(effective.short)"
    }
}

struct NoticeLink: Sendable, Hashable, Codable {
    let title: String
    let address: String
}

/// A file that belongs to a notice or to the downloads.
struct ProgrammeFile: Sendable, Hashable {
    let id: String
    /// Identifier of a notice, or `descargas`.
    let place: String
    let title: String
    let name: String
    let contentType: String
    let size: Int
    let at: Instant

    var path: String { Downloads.file.path((id, name)) }

    /// “PDF, 120 KB”.
    var facts: String {
        let kind = name.split(separator: ".").last.map { $0.uppercased() } ?? ""
        return [kind, Spanish.bytes(size)].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
