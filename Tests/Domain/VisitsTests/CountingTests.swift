import Calendar
import Crypto
import Database
import Entities
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Visits

/// What is a view, a visit and a visitor, and what is kept of them.
@Suite struct CountingTests {
    @Test(arguments: TestEngine.available)
    func `half an hour without a page makes another visit of the same visitor`(engine: TestEngine) throws {
        try TestProgram.run(Readers.features, on: engine) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            let start = services.now()
            for minutes in [0, 29, 59, 90] {
                counter.count(Readers.page(services, at: start + .seconds(minutes * 60)))
                program.clock.set(start + .seconds(minutes * 60))
                try counter.write(services)
            }
            #expect(try program.counts(start.day) == VisitCounts(visits: 2, visitors: 1, views: 4))
        }
    }

    @Test(arguments: TestEngine.available)
    func `what several nodes write adds up, and they know each other's visitors`(engine: TestEngine) throws {
        try TestProgram.run(Readers.features, on: engine) { program throws in
            let services = program.services
            let nodes = [Readers.counter(services), Readers.counter(services)]
            for node in nodes {
                node.count(Readers.page(services, "/noticias", channel: "noticias"))
                node.count(Readers.page(services, "/noticias", channel: "noticias", from: "190.24.10.8"))
                try node.write(services)
            }
            nodes[1].count(Readers.page(services, from: "2001:db8::1"))
            try nodes[1].write(services)
            #expect(try program.counts(services.now().day) == VisitCounts(visits: 3, visitors: 3, views: 5))
            let entity = services.nation.entity(Readers.chitaga)
            let month = services.now().day.yearMonth
            let (pages, channels) = try entity.read { reading in
                let store = VisitStore(entity: entity)
                return (
                    try store.most(.page, in: month, limit: 9, reading),
                    try store.most(.channel, in: month, limit: 9, reading)
                )
            }
            #expect(pages == [VisitedName(name: "/noticias", views: 4), VisitedName(name: "/", views: 1)])
            #expect(channels == [VisitedName(name: "noticias", views: 4)])
        }
    }

    @Test func `robots, own people, own offices and what is fetched in advance do not count`() throws {
        try TestProgram.run(Readers.features) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            let offices = OfficeNetworks(entity: services.nation.entity(Readers.chitaga))
            try offices.add("190.24.0.0/16", note: "Palacio municipal", by: "web")
            try counter.learnOffices(services)
            #expect(!counter.count(Readers.page(services, from: "190.24.200.1")))
            #expect(counter.count(Readers.page(services, of: Readers.chipaque, from: "190.24.200.1")), "another's site")
            for agent in ["", " ", "Googlebot/2.1", "CURL/8", String(repeating: "M", count: 600)] {
                #expect(!counter.count(Readers.page(services, from: "186.1.1.1", agent: agent)), "\(agent.prefix(20))")
            }
            #expect(counter.count(Readers.page(services, from: "186.1.1.1", agent: "Mozilla/5.0 (Linux; CUBOT X30)")))
            #expect(!counter.count(Readers.page(services, from: "186.1.1.1", isOwn: true)))
            #expect(!counter.count(Readers.page(services, from: "186.1.1.1", isPrefetch: true)))
            try counter.write(services)
            #expect(try program.counts(services.now().day).views == 1)
        }
    }

    @Test(arguments: ["", "hola", "190.24.10.7/8", "0.0.0.0/0", "::/0", "190.24.10.300", "10.0.0.0/33"])
    func `a network nobody's office has is refused`(text: String) {
        #expect(OfficeNetworks.problem(with: text) != nil)
    }

    @Test(arguments: ["190.24.10.7", "190.24.10.0/24", "2800:e2::/32"])
    func `an office's network is taken`(text: String) { #expect(OfficeNetworks.problem(with: text) == nil) }

    @Test func `the words carried with the program know the robots of the day`() throws {
        try TestProgram.run(Readers.features) { program throws in
            let counter = VisitCounter.of(program.services)
            let robots = [
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "python-requests/2.31",
                "Mozilla/5.0 (X11) HeadlessChrome/120.0", "Wget/1.21", "UptimeRobot/2.0", "Go-http-client/1.1",
            ]
            for robot in robots { #expect(!counter.count(Readers.page(program.services, agent: robot)), "\(robot)") }
            #expect(counter.count(Readers.page(program.services)))
        }
    }

    @Test(arguments: TestEngine.available)
    func `no address is written, and after midnight nothing tells who came`(engine: TestEngine) throws {
        try TestProgram.run(Readers.features, on: engine) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            let day = services.now().day
            counter.count(Readers.page(services))
            try counter.write(services)
            let salt: String? = try services.nation.read { try $0.value("SELECT salt FROM visit_salt") }
            #expect(salt?.count == 64 && salt != DaySalt.destroyed)
            let mark = try program.number("SELECT visitor FROM visit_seen")
            let guess = DaySalt.mark(
                .init(peer: "190.24.10.7", agent: Readers.browser), of: "54174", salt: Hex.decode(salt ?? "") ?? [])
            #expect(Int64(mark) == guess, "who holds the salt could still tell")
            program.clock.set(day.adding(days: 1).start + DaySalt.grace)
            try Visits.forget(services)
            #expect(
                try services.nation.read { try $0.value("SELECT salt FROM visit_salt", as: String.self) }
                    == DaySalt.destroyed)
            #expect(try program.number("SELECT COUNT(*) FROM visit_seen") == 0)
            #expect(try program.counts(day).visitors == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a second decides to which day a view belongs`(engine: TestEngine) throws {
        try TestProgram.run(Readers.features, on: engine) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            let day = services.now().day
            let midnight = day.adding(days: 1).start
            for seconds in [-1, 0, 1] {
                counter.count(Readers.page(services, at: midnight + .seconds(seconds)))
            }
            program.clock.set(midnight + .seconds(3))
            try counter.write(services)
            #expect(try program.counts(day) == VisitCounts(visits: 1, visitors: 1, views: 1))
            #expect(try program.counts(day.adding(days: 1)) == VisitCounts(visits: 1, visitors: 1, views: 2))
            let salts = try services.nation.read { try $0.all("SELECT salt FROM visit_salt") { $0.text(0) } }
            #expect(Set(salts).count == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a clock that jumps back counts views, and recognises nobody of the day that is over`(engine: TestEngine)
        throws
    {
        try TestProgram.run(Readers.features, on: engine) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            let now = services.now()
            counter.count(Readers.page(services))
            try counter.write(services)
            counter.count(Readers.page(services, at: now - .seconds(3 * 3600)))
            try counter.write(services)
            #expect(try program.counts(now.day) == VisitCounts(visits: 1, visitors: 1, views: 2), "the same day")
            program.clock.set(now + .seconds(86_400))
            counter.count(Readers.page(services))
            try counter.write(services)
            program.clock.set(now)
            counter.count(Readers.page(services))
            try counter.write(services)
            #expect(try program.counts(now.day) == VisitCounts(visits: 1, visitors: 1, views: 3))
        }
    }

    @Test func `a flood of addresses and paths stays within its room, and every view counts`() throws {
        try TestProgram.run(Readers.features) { program throws in
            let services = program.services
            let counter = Readers.counter(services, .init(visitors: 50, names: 20, longestName: 200))
            for number in 0..<400 {
                counter.count(Readers.page(services, "/p/\(number)", from: "10.0.\(number / 200).\(number % 200)"))
            }
            counter.count(Readers.page(services, "/" + String(repeating: "x", count: 500)))
            try counter.write(services)
            let counts = try program.counts(services.now().day)
            #expect(counts == VisitCounts(visits: 50, visitors: 50, views: 401))
            #expect(try program.number("SELECT COUNT(*) FROM visit_page") == 21)
            #expect(try program.number("SELECT views FROM visit_page WHERE name = ''") == 381)
        }
    }

    @Test func `what could not be written is written with the next`() throws {
        try TestProgram.run(Readers.features) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            counter.count(Readers.page(services))
            try services.nation.write { writing -> Void in
                try writing.run("ALTER TABLE visit_site_day RENAME TO visit_site_away")
            }
            #expect(throws: (any Error).self) { try counter.write(services) }
            try services.nation.write { writing -> Void in
                try writing.run("ALTER TABLE visit_site_away RENAME TO visit_site_day")
            }
            counter.count(Readers.page(services))
            try counter.write(services)
            #expect(try program.counts(services.now().day) == VisitCounts(visits: 1, visitors: 1, views: 2))
        }
    }

    @Test func `counting from many threads loses nothing`() throws {
        try TestProgram.run(Readers.features) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            Threads.run(4) { thread in
                for number in 0..<500 { counter.count(Readers.page(services, from: "10.\(thread).0.\(number % 100)")) }
            }
            try counter.write(services)
            #expect(try program.counts(services.now().day) == VisitCounts(visits: 400, visitors: 400, views: 2000))
        }
    }

    /// Bounds the cost on the event thread loosely, so that a busy machine does not fail it; the README has the figure.
    @Test func `counting a view takes microseconds`() throws {
        try TestProgram.run(Readers.features) { program throws in
            let (services, counter) = (program.services, Readers.counter(program.services))
            let pages = (0..<200).map { Readers.page(services, "/p/\($0 % 40)", from: "10.0.0.\($0)") }
            for page in pages { counter.count(page) }
            let time = ThreadTime.measure { for _ in 0..<100 { for page in pages { counter.count(page) } } }
            let each = time / 20_000
            print("visit counting: \(each) per view")
            #expect(each < .microseconds(200))
        }
    }
}
