/// A calendar as other programs subscribe to it: the text of RFC 5545, events and tasks, with the hour of Bogotá.
///
///     ICalendar(
///         name: "Plan de acción de Chipaque",
///         items: [
///             .init(
///                 .task, uid: "actividad-7@chipaque-cundinamarca.gov.co", title: "Publicar el presupuesto",
///                 when: .day(due), stamped: changed, alarms: [.init(daysBefore: 3)])
///         ]
///     ).text
///
/// The caller gives a UID that stays the same as long as the thing does, and raises the sequence when its date changes:
/// that is how a program knows an entry that moved from a new one. Nothing in the text depends on the hour at which it
/// is written, so that an unchanged calendar is the same bytes.
public struct ICalendar: Sendable, Hashable {
    /// What programs show as the title of the calendar.
    public let name: String
    public let items: [Item]

    public init(name: String, items: [Item]) {
        self.name = name
        self.items = items
    }

    public enum Kind: Sendable, Hashable {
        /// Takes place at a time (VEVENT).
        case event
        /// Is to be done by a time (VTODO).
        case task
    }

    public enum When: Sendable, Hashable {
        /// A whole day; for a task, the day on which it falls due.
        case day(Day)
        /// Whole days, the last one included.
        case days(ClosedRange<Day>)
        /// From an hour to another; for a task the second is the hour at which it falls due.
        case time(Instant, until: Instant)
    }

    public enum Status: Sendable, Hashable {
        case planned
        /// A task that is done, since then.
        case done(Instant)
        case cancelled
    }

    /// A reminder, shown by the program that subscribed.
    public struct Alarm: Sendable, Hashable {
        /// How long before the beginning of an event or the end of a task; in whole minutes.
        public let minutesBefore: Int

        public init(minutesBefore: Int) {
            self.minutesBefore = max(0, minutesBefore)
        }

        public init(daysBefore: Int) {
            self.init(minutesBefore: min(daysBefore, 3650) * 24 * 60)
        }
    }

    public struct Item: Sendable, Hashable {
        public var kind: Kind
        /// Never changes and is never used for another thing: "actividad-7@dominio".
        public var uid: String
        public var title: String
        public var detail: String
        public var place: String
        /// The address at which a person reads more.
        public var address: String
        public var when: When
        /// When the entry was last changed.
        public var stamped: Instant
        /// How often its date or its state has been changed: 0 at first.
        public var sequence: Int
        public var status: Status
        public var alarms: [Alarm]

        public init(
            _ kind: Kind, uid: String, title: String, detail: String = "", place: String = "", address: String = "",
            when: When, stamped: Instant, sequence: Int = 0, status: Status = .planned, alarms: [Alarm] = []
        ) {
            (self.kind, self.uid, self.title, self.detail) = (kind, uid, title, detail)
            (self.place, self.address, self.when, self.stamped) = (place, address, when, stamped)
            (self.sequence, self.status, self.alarms) = (sequence, status, alarms)
        }
    }

    /// What a server says of this text.
    public static let mediaType = "text/calendar; charset=utf-8"

    /// The file: lines of at most 75 octets that end in CRLF, in UTF-8.
    public var text: String {
        var lines = ICalendarLines()
        lines.write(self)
        return lines.text
    }
}
