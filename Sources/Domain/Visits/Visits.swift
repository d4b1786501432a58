import Calendar
import Foundation
public import Platform

/// Visits of the entities' sites, counted by the server without cookies and without third parties; the monthly ranking
/// that is made of them; drafts of what the programme tells about it.
public enum Visits {
    public static let manifest: Feature = {
        var feature = Feature("visits", title: "Visitas")
        feature.migrations = VisitTables.migrations
        feature.prepare = { services in
            let counter = VisitCounter.of(services)
            let words = try robotWords(services)
            counter.learn { $0.robots = words }
            try counter.learnOffices(services)
        }
        feature.served = { page in VisitCounter.of(page.services).count(page) }
        feature.finish = { services in try VisitCounter.of(services).write(services) }
        feature.jobs = [
            JobKind("visits.forget", every: .seconds(3600)) { run in try forget(run.services) },
            JobKind("visits.close-ranking", every: .seconds(3600)) { run in
                _ = try RankingClosing(services: run.services).closeDue()
            },
        ]
        return feature
    }()

    /// Destroys what told visitors of past days apart, also where nobody visits any more.
    static func forget(_ services: Services) throws {
        let now = services.now()
        try services.nation.write { try DaySalt.destroyOld(now: now, in: $0) }
    }

    private static func robotWords(_ services: Services) throws -> RobotWords {
        let path = services.installation.dataFolder + "/visits/robots.txt"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure.unavailable("Falta el archivo «visits/robots.txt» de los datos de referencia.")
        }
        let words = RobotWords(reading: String(decoding: data, as: UTF8.self))
        guard !words.isEmpty else { throw Failure.unavailable("El archivo «visits/robots.txt» no tiene palabras.") }
        return words
    }
}
