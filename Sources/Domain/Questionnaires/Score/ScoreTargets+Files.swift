import Foundation
public import Platform

extension ScoreTargets {
    /// Every file of `Data/frameworks/targets`, read once.
    /// - Throws: `unavailable` naming a file that cannot be read.
    public static func all(_ services: Services) throws -> [ScoreTargets] {
        try services.shelf.thing("score-targets", version: "1") {
            try read(folder: services.installation.dataFolder + "/frameworks/targets")
        }
    }

    static func read(folder: String) throws -> [ScoreTargets] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".json")
        }
        return try names.sorted().map { name in
            guard let data = FileManager.default.contents(atPath: folder + "/" + name),
                let targets = try? JSONDecoder().decode(ScoreTargets.self, from: data)
            else { throw Failure.unavailable("No se pudieron leer las metas de «\(folder)/\(name)».") }
            return targets
        }
    }
}

extension [ScoreTargets] {
    /// Goals of all groups an entity of this kind may belong to, the lowest first: for where its category is unknown.
    public func possible(kind: String, year: Int) -> [ScoreTarget] {
        flatMap { $0.possible(kind: kind, year: year) }.sorted { $0.percent < $1.percent }
    }

    /// The goal of the first framework that has one for the year.
    public func target(kind: String, category: String?, year: Int) -> ScoreTarget? {
        lazy.compactMap { $0.target(kind: kind, category: category, year: year) }.first
    }
}
