import Calendar
import Database

/// The number of a document: its day in the upper half, so that the newest are the greatest, and below it something
/// that tells documents of one day apart.
enum DocumentNumber {
    static func free(for document: SearchDocument, in writing: Writing) throws -> Int {
        var number = first(document.day) + Int(hash(document.entity + "/" + document.id))
        while try writing.row("SELECT 1 FROM search_document WHERE number = \(number)") != nil { number += 1 }
        return number
    }

    /// The least number of a day. Days before 1970 are counted negative; none comes before the year 1.
    static func first(_ day: Day) -> Int { (day.epochDay + 1_000_000) << 32 }

    /// The greatest number of a day.
    static func last(_ day: Day) -> Int { first(day) + 0xFFFF_FFFF }

    /// FNV-1a.
    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
