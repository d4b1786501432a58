/// Reads a date from tokens, from left to right; what it returns, it has consumed.
struct DateReader {
    private let tokens: [Token]
    var position = 0

    init(_ tokens: [Token]) {
        self.tokens = tokens
    }

    /// Signs that close a text are not worth a refusal.
    var isAtEnd: Bool {
        tokens[position...].allSatisfy { $0 == .sign(".") || $0 == .sign(",") }
    }

    mutating func date() -> ParsedDate? {
        attempt { reader in
            let bound = reader.bound()
            let weekday = reader.weekday()
            guard var date = reader.numericDate() ?? reader.writtenDate(afterWeekday: weekday != nil) else {
                return nil
            }
            date.bound = bound
            date.weekday = weekday
            date.time = reader.timeOfDate()
            return date
        }
    }

    /// "hasta el", "a más tardar el", "antes del", "el", "en el", "a" or nothing.
    private mutating func bound() -> ParsedDate.Bound {
        var bound = ParsedDate.Bound.on
        if word("hasta") || words("a", "mas", "tardar") {
            bound = .until
        } else if words("antes", "del") || words("antes", "de") {
            bound = .before
        } else {
            _ = word("en") || word("a")
        }
        _ = word("el")
        return bound
    }

    /// A day of the week, if a number follows at once: "mar 2012" is the month of March, "mar 29" is a Tuesday.
    private mutating func weekday() -> Weekday? {
        attempt { reader in
            guard case .word(let name)? = reader.next, let weekday = Weekday(folded: name) else { return nil }
            reader.position += 1
            reader.skip(",", ".")
            _ = reader.word("el")
            let isShort = name.utf8.count < 5
            guard case .number(_, let digits)? = reader.next, digits <= 2 || !isShort else { return nil }
            return weekday
        }
    }

    /// `2012-05-30`, `30/05/2012`, `30-5-2012`, `30.05.2012`.
    private mutating func numericDate() -> ParsedDate? {
        attempt { reader in
            guard let first = reader.number(), reader.joint(), let second = reader.number(), reader.joint(),
                let third = reader.number()
            else { return nil }
            let (year, day) = first.digits == 4 ? (first, third) : (third, first)
            guard year.digits == 4, day.digits <= 2, second.digits <= 2, Self.isYear(year.value),
                Day(year.value, second.value, day.value) != nil
            else { return nil }
            return ParsedDate(year: year.value, month: second.value, day: day.value)
        }
    }

    /// Day, month and year in words, or a part of them. A lone day of the month needs the day of the week before it.
    private mutating func writtenDate(afterWeekday: Bool) -> ParsedDate? {
        if let date = attempt({ $0.dayAndMonth() }) { return date }
        if let month = month() { return ParsedDate(year: year(), month: month) }
        if afterWeekday { return dayOfMonth().map { ParsedDate(day: $0) } }
        return year().map { ParsedDate(year: $0) }
    }

    private mutating func dayAndMonth() -> ParsedDate? {
        guard let day = dayOfMonth() else { return nil }
        _ = word("dias")
        skip("-", "/")
        _ = word("de") || word("del")
        guard let month = month() else { return nil }
        let year = year()
        // 2012 is a leap year: without a year, 29 February may be right.
        guard Day(year ?? 2012, month, day) != nil else { return nil }
        return ParsedDate(year: year, month: month, day: day)
    }

    private mutating func dayOfMonth() -> Int? {
        if word("primero") { return 1 }
        guard let number = number(), number.digits <= 2, (1...31).contains(number.value) else { return nil }
        skip(".")
        skip("°", "º")
        if number.value == 1 { _ = word("o") || word("ro") || word("er") || word("ero") }
        return number.value
    }

    private mutating func month() -> Int? {
        attempt { reader in
            _ = reader.words("mes", "de")
            guard case .word(let name)? = reader.next, let month = Month.number(folded: name) else { return nil }
            reader.position += 1
            reader.skip(".")
            return month
        }
    }

    /// The year with the words before it: ", 2012", "de 2012", "del año 2012", "-2012".
    private mutating func year() -> Int? {
        attempt { reader in
            reader.skip(",", "-", "/")
            _ = reader.word("de") || reader.word("del")
            _ = reader.word("ano") || reader.word("vigencia")
            guard let number = reader.number(), number.digits == 4, Self.isYear(number.value) else { return nil }
            return number.value
        }
    }

    private mutating func timeOfDate() -> TimeOfDay? {
        attempt { reader in
            reader.skip(",", "-", "–")
            _ = reader.words("a", "las") || reader.words("a", "la")
            return reader.time()
        }
    }

    /// Outside these years a number of four digits is taken for something else.
    private static func isYear(_ number: Int) -> Bool { (1900...2100).contains(number) }
}

extension DateReader {
    /// What is read is consumed; where nothing is read, nothing is consumed.
    mutating func attempt<Value>(_ read: (inout DateReader) -> Value?) -> Value? {
        let start = position
        let value = read(&self)
        if value == nil { position = start }
        return value
    }

    var next: Token? { position < tokens.count ? tokens[position] : nil }

    mutating func number() -> (value: Int, digits: Int)? {
        guard case .number(let value, let digits)? = next else { return nil }
        position += 1
        return (value, digits)
    }

    mutating func word(_ word: String) -> Bool {
        guard next == .word(word) else { return false }
        position += 1
        return true
    }

    mutating func words(_ words: String...) -> Bool {
        guard tokens[position...].starts(with: words.map(Token.word)) else { return false }
        position += words.count
        return true
    }

    mutating func sign(_ sign: Character) -> Bool {
        guard next == .sign(sign) else { return false }
        position += 1
        return true
    }

    /// Steps over one of the signs if it is there.
    mutating func skip(_ signs: Character...) {
        _ = signs.contains { sign($0) }
    }

    /// The sign between the numbers of a date.
    mutating func joint() -> Bool { sign("/") || sign("-") || sign(".") }
}
