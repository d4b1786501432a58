public import CommandLine
import HTTP
import Platform

extension Opening {
    /// The table of all addresses with what they need, printed from the same values that answer them.
    public var routesCommand: Command {
        Command(
            "routes", summary: "Muestra todas las direcciones y el permiso que pide cada una",
            examples: ["routes"]
        ) { invocation in
            for line in Self.table(program()) { invocation.print(line) }
            return .ok
        }
    }

    static func table(_ program: Program) -> [String] {
        program.endpoints
            .map { "\($0.place.rawValue)\t\($0.method.rawValue)\t\($0.pattern)\t\($0.permission.id)" }
            .sorted()
    }
}
