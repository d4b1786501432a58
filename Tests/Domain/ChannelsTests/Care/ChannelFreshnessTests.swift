import Calendar
import Design
import Testing

@testable import Channels

/// How a channel keeps what was promised, whatever the database.
@Suite struct ChannelFreshnessTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func freshness(
        _ words: String, _ days: [String], since: String? = "2014-01-01", began: String? = nil,
        siteBegan: String? = "2013-01-01", source: ChannelPromise.Source = .own, today: String
    ) throws -> ChannelFreshness {
        ChannelFreshness(
            channel: "noticias", title: "Noticias",
            promise: ChannelPromise(
                rule: ChannelPromise.rule(of: words), source: source, since: try since.map(day)),
            days: try days.map { DeedDay(try day($0)) }, began: try began.map(day), siteBegan: try siteBegan.map(day),
            decided: nil, today: try day(today))
    }

    @Test func `a month is kept on its last day, late in the five days after, and then missed`() throws {
        let row = try freshness(
            "cada mes", ["2014-01-31", "2014-03-03", "2014-03-20", "2014-04-30"], today: "2014-06-10")
        let keeping = try #require(row.keeping)
        #expect((keeping.kept, keeping.late, keeping.missed) == (3, 1, 1))
        #expect(keeping.periods.prefix(5).map(\.state) == [.kept, .late, .kept, .kept, .missed])
        #expect(row.mark == .missed)
        #expect(row.word == "sin actualizar desde el 30 de abril")
        #expect(row.summary.hasSuffix("una vez con atraso; sin cumplir: mayo de 2014"), "\(row.summary)")
    }

    @Test func `nobody owes what was promised before there was a site`() throws {
        let row = try freshness(
            "cada mes", ["2014-03-20"], since: "2012-01-01", siteBegan: "2014-03-20", today: "2014-05-02")
        #expect(row.since == Day(2014, 3, 20))
        #expect(row.keeping?.missed == 0, "March is owed in part only, and April may still be settled")
        let later = try freshness(
            "cada mes", ["2014-03-20"], since: "2012-01-01", siteBegan: "2014-03-20", today: "2014-05-06")
        #expect(later.keeping?.missed == 1)
    }

    @Test func `what a plan promises from a later day is not owed before it`() throws {
        let row = try freshness("cada mes", [], since: "2014-05-01", siteBegan: "2013-02-01", today: "2014-05-20")
        #expect(row.since == Day(2014, 5, 1))
        #expect(row.keeping?.due == 0)
    }

    @Test func `where nothing was published yet the decision begins the count`() throws {
        let row = ChannelFreshness(
            channel: "a", title: "A",
            promise: ChannelPromise(rule: .each(.monthly), source: .own, since: try day("2012-01-01")), days: [],
            began: nil, siteBegan: nil, decided: try day("2014-10-05"), today: try day("2014-11-21"))
        #expect(row.since == Day(2014, 10, 5))
        #expect(row.keeping?.missed == 0, "October is owed in part only")
    }

    @Test func `a channel that nobody filled is empty and not late, until its first publication`() throws {
        let empty = try freshness("mensual", [], since: nil, source: .template, today: "2014-11-21")
        #expect(empty.isEmpty && empty.standing == .nothing && empty.mark == .neutral)
        let begun = try freshness(
            "mensual", ["2014-06-02"], since: nil, began: "2014-06-02", source: .template, today: "2014-11-21")
        #expect(begun.keeping?.missed == 4, "July to October; June was owed in part only")
    }

    @Test func `when things change is never missed`() throws {
        let row = try freshness("cuando haya cambios", ["2013-02-01"], since: "2013-01-01", today: "2014-11-21")
        #expect(row.standing == .unjudged && row.mark == .neutral && !row.isJudged)
        #expect(row.word == "actualizado hace 658 días")
    }

    @Test func `always is told by its age`() throws {
        let row = try freshness("Permanente actualización", ["2014-11-09"], today: "2014-11-21")
        #expect(row.word == "actualizado hace 12 días")
        #expect(row.promise.frequency == "permanente")
    }

    @Test func `at least once a week, or when circumstances demand, is owed each week`() throws {
        let words = "Mínimo una vez a la semana o cuando las circunstancias lo ameriten"
        let row = try freshness(
            words, ["2014-11-03", "2014-11-04", "2014-11-18"], since: "2014-11-03", today: "2014-11-21")
        #expect(row.keeping?.periods.prefix(3).map(\.state) == [.kept, .missed, .kept])
        #expect(row.promise.grace == 0, "a week has no grace")
        #expect(row.word == "al día")
    }

    @Test func `a due day is told when it is near, not half a year before`() throws {
        let far = try freshness("cada semestre", ["2014-06-30"], since: "2014-01-01", today: "2014-08-01")
        #expect(far.mark == .kept && far.word == "al día")
        let near = try freshness("cada semestre", ["2014-06-30"], since: "2014-01-01", today: "2014-12-22")
        #expect(near.mark == .due && near.word == "vence en 9 días")
    }

    @Test func `the sentence tells the promise, the last day and its age`() throws {
        let row = ChannelFreshness(
            channel: "*", title: "Todo el sitio",
            promise: ChannelPromise(
                rule: .each(.monthly),
                source: .plan(PromiseReference(id: "p", words: "actualización mensual", title: "Plan", path: "/plan")),
                since: try day("2014-01-01")),
            days: [DeedDay(try day("2014-03-03"))], began: nil, siteBegan: try day("2014-03-03"), decided: nil,
            today: try day("2014-05-04"))
        #expect(row.sentence == "Actualización mensual: la última el 3 de marzo, hace 62 días")
    }

    @Test func `a look without changes keeps the period, and says that it was only a look`() throws {
        let row = ChannelFreshness(
            channel: "a", title: "A",
            promise: ChannelPromise(rule: .each(.monthly), source: .own, since: try day("2014-10-01")),
            days: [DeedDay(try day("2014-10-09"), items: 0)], began: nil, siteBegan: nil, decided: nil,
            today: try day("2014-10-20"))
        #expect(row.keeping?.kept == 1)
        #expect(row.sentence.contains("revisado sin cambios el 9 de octubre"))
    }

    @Test func `who is slower than the promise is told before the miss`() throws {
        let days = ["2014-05-02", "2014-06-20", "2014-08-01", "2014-09-20", "2014-10-31"]
        let slow = try freshness("cada mes", days, today: "2014-11-10")
        #expect(slow.pace == 49 || slow.pace == 42 || slow.pace == 50)
        #expect(slow.isAtRisk)
        let quick = try freshness(
            "cada mes", ["2014-10-01", "2014-10-08", "2014-10-15", "2014-10-22", "2014-10-31"], today: "2014-11-10")
        #expect(!quick.isAtRisk)
    }

    @Test(arguments: [
        "semanal", "mensual", "semestral", "anual", "trimestral", "12 veces al año", "cuando haya cambios",
        "permanente", "Mínimo una vez a la semana o cuando las circunstancias lo ameriten", "2 veces cada dos meses",
        "cada quincena", "Actualización semestral o según modificaciones", "diaria",
    ])
    func `a rule comes back from its own words`(words: String) {
        let rule = ChannelPromise.rule(of: words)
        #expect(ChannelPromise.rule(of: ChannelPromise.words(of: rule)) == rule)
    }
}

/// Channels together: who is kept by whom.
@Suite struct FreshnessBoardTests {
    private let today = Day(2014, 11, 21) ?? Day(epochDay: 0)

    private func channel(_ key: String, under parent: String? = nil, kind: String? = "pagina") -> Channel {
        Channel(
            key: key, number: "", title: key, about: "", kind: kind, parent: parent, group: "II",
            frequency: "mensual", office: "", isOwn: false, isHidden: false)
    }

    private var tree: ChannelTree {
        ChannelTree([
            channel("contratacion", kind: nil), channel("procesos", under: "contratacion"),
            channel("compras", under: "contratacion"), channel("noticias"),
        ])
    }

    private func board(_ cares: [Care], _ days: [String: [DeedDay]]) -> FreshnessBoard {
        FreshnessBoard(
            tree: tree, cares: Dictionary(cares.map { ($0.channel, $0) }) { first, _ in first },
            deeds: DeedDays(days: days), isPublic: false, today: today)
    }

    private func promise(_ channel: String) -> Care {
        Care(
            channel: channel,
            promise: ChannelPromise(rule: .each(.monthly), source: .own, since: Day(2014, 8, 1)))
    }

    @Test func `a channel is kept by the deeds of those under it, and those are not judged apart`() {
        let days = [8, 9, 10].compactMap { Day(2014, $0, 15) }.map { DeedDay($0) }
        let board = board([promise("contratacion")], ["procesos": days])
        #expect(board["contratacion"]?.keeping?.kept == 3)
        #expect(board["procesos"] == nil && board.covers["procesos"] == "contratacion")
        #expect(board.promise(for: "compras")?.channel == "contratacion")
        #expect(board.rows.map(\.channel) == ["contratacion", "noticias"])
    }

    @Test func `a channel that only gathers owes nothing where nobody promised it`() {
        let board = board([], ["procesos": [DeedDay(today)]])
        #expect(board["contratacion"] == nil)
        #expect(board.rows.map(\.channel) == ["procesos", "compras", "noticias"])
        #expect(board.counts.empty == 2)
    }

    @Test func `any channel keeps a promise of the whole site`() {
        let days = [8, 9, 10].compactMap { Day(2014, $0, 15) }
        let board = board(
            [promise(Care.wholeSite)],
            ["procesos": [DeedDay(days[0])], "noticias": [DeedDay(days[1]), DeedDay(days[2])]])
        #expect(board.rows.first?.channel == Care.wholeSite)
        #expect(board.rows.first?.keeping?.kept == 3)
        #expect(board["noticias"] != nil, "it does not cover the channels one by one")
    }

    @Test func `an office alone promises nothing`() {
        let board = board([Care(channel: "contratacion", office: "Jurídica")], [:])
        #expect(board["contratacion"] == nil && board.covers.isEmpty)
    }
}
