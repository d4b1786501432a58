import Calendar
import Testing

@Suite struct ICalendarTests {
    private let stamped = Instant(milliseconds: 1_338_390_000_000)

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func text(_ items: ICalendar.Item...) -> String {
        ICalendar(name: "Plan de acción", items: items).text
    }

    /// The lines of a file with their folds undone.
    private func lines(_ text: String) -> [String] {
        var lines: [String] = []
        for line in rawLines(text) {
            if line.first == UInt8(ascii: " ") {
                lines[lines.count - 1] += String(decoding: line.dropFirst(), as: UTF8.self)
            } else {
                lines.append(String(decoding: line, as: UTF8.self))
            }
        }
        return lines
    }

    private func rawLines(_ text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        return bytes.split(separator: UInt8(ascii: "\n")).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    }

    @Test func `the file holds the zone of Bogotá and ends every line with CRLF`() {
        let text = text()
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.contains("BEGIN:VTIMEZONE\r\nTZID:America/Bogota\r\nBEGIN:STANDARD\r\n"))
        #expect(text.contains("TZOFFSETTO:-0500\r\n"))
        #expect(text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 13 })
    }

    @Test func `an event of whole days ends on the day after`() throws {
        let days = try day("2012-12-30")...day("2012-12-31")
        let lines = lines(text(.init(.event, uid: "a@b", title: "Jornada", when: .days(days), stamped: stamped)))
        #expect(lines.contains("DTSTART;VALUE=DATE:20121230"))
        #expect(lines.contains("DTEND;VALUE=DATE:20130101"))
        #expect(lines.contains("DTSTAMP:20120530T150000Z"))
        #expect(lines.contains("UID:a@b"))
        #expect(lines.contains("SEQUENCE:0"))
    }

    @Test func `an hour is the hour of Bogotá`() throws {
        let start = try day("2012-05-30").at(hour: 10)
        let item = ICalendar.Item(
            .event, uid: "chat-1@b", title: "Chat", when: .time(start, until: start + .seconds(7200)),
            stamped: stamped, sequence: 2)
        let lines = lines(text(item))
        #expect(lines.contains("DTSTART;TZID=America/Bogota:20120530T100000"))
        #expect(lines.contains("DTEND;TZID=America/Bogota:20120530T120000"))
        #expect(lines.contains("SEQUENCE:2"))
    }

    @Test func `a task falls due on its day and is done at an instant`() throws {
        let due = try day("2012-06-30")
        var item = ICalendar.Item(
            .task, uid: "t@b", title: "Publicar", when: .day(due), stamped: stamped, alarms: [.init(daysBefore: 3)])
        let open = lines(text(item))
        #expect(open.contains("DUE;VALUE=DATE:20120630"))
        #expect(!open.contains { $0.hasPrefix("DTSTART;") })
        #expect(open.contains("STATUS:NEEDS-ACTION"))
        #expect(open.contains("TRIGGER;RELATED=END:-PT4320M"))
        item.status = .done(stamped)
        #expect(lines(text(item)).contains("COMPLETED:20120530T150000Z"))
    }

    @Test func `signs with a meaning are escaped and nothing can break out of its line`() throws {
        let item = ICalendar.Item(
            .task, uid: "x@b", title: "a, b; c\\d", detail: "uno\r\nEND:VTODO\ndos\u{0}",
            address: "https://b.co/x\r\nATTACH:y", when: .day(try day("2012-06-30")), stamped: stamped)
        let lines = lines(text(item))
        #expect(lines.contains(#"SUMMARY:a\, b\; c\\d"#))
        #expect(lines.contains(#"DESCRIPTION:uno\nEND:VTODO\ndos"#))
        #expect(lines.count { $0 == "END:VTODO" } == 1)
        #expect(lines.contains("URL:https://b.co/xATTACH:y"))
    }

    @Test(arguments: 50...80)
    func `no line is longer than 75 octets and no letter is torn`(length: Int) throws {
        let title = String(repeating: "a", count: length) + "ñandú 🇨🇴 " + String(repeating: "ñ", count: 90)
        let text = text(
            .init(.task, uid: "x@b", title: title, when: .day(try day("2012-06-30")), stamped: stamped))
        for line in rawLines(text) {
            #expect(line.count <= 75)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(lines(text).contains("SUMMARY:" + title))
    }

    @Test func `ñ at the boundary goes to the next line whole`() throws {
        let fits = String(repeating: "a", count: 75 - "SUMMARY:".count - 2) + "ñ"
        let torn = "a" + fits
        let due = try day("2012-06-30")
        #expect(text(.init(.task, uid: "x", title: fits, when: .day(due), stamped: stamped)).contains("ñ\r\n"))
        #expect(text(.init(.task, uid: "x", title: torn, when: .day(due), stamped: stamped)).contains("a\r\n ñ\r\n"))
    }

    @Test func `the same calendar is the same bytes`() throws {
        let item = ICalendar.Item(.task, uid: "x", title: "y", when: .day(try day("2012-06-30")), stamped: stamped)
        #expect(text(item) == text(item))
    }
}
