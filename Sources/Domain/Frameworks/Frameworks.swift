public import Calendar
import Foundation
import Platform

/// The versions of the strategy, oldest first, read from `Data/frameworks`.
public struct Frameworks: Sendable {
    public let all: [Framework]

    public init(_ all: [Framework]) { self.all = all.sorted { $0.from < $1.from } }

    /// Reads every file of the folder; a damaged one stops the program rather than being left out in silence.
    ///
    /// ```swift
    /// let frameworks = try Frameworks.read(dataFolder: "Data")
    /// frameworks["decreto-1151-2008"]?.unit(named: "Fase de Democracia")?.territorialDeadline   // 2012-12-01
    /// ```
    /// - Throws: `unavailable` naming the file.
    public static func read(dataFolder: String) throws -> Frameworks {
        let folder = dataFolder + "/frameworks"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".json")
        }
        guard !names.isEmpty else { throw Failure.unavailable("No hay marcos normativos en «\(folder)».") }
        return Frameworks(
            try names.map { name in
                guard let data = FileManager.default.contents(atPath: folder + "/" + name),
                    let framework = try? FrameworkFile.read(data)
                else { throw Failure.unavailable("No se pudo leer el marco normativo «\(folder)/\(name)».") }
                return framework
            })
    }

    public subscript(_ id: String) -> Framework? { all.first { $0.id == id } }

    /// The framework a day falls under: the latest of those in force.
    public func inForce(on day: Day) -> Framework? { all.last { $0.isInForce(on: day) } }
}
