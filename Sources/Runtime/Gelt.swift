import CommandLine
import Platform

/// The command line of the whole: the runtime's own commands and those the features bring.
public enum CommandLineOfTheHouse {
    /// - Returns: the exit code of sysexits(3).
    public static func run(features: @escaping @Sendable () -> [Feature], arguments: [String], environment: [String: String]) -> Int32 {
        let opening = Opening { Program(features: features()) }
        let own = [opening.serveCommand, opening.demoCommand, opening.routesCommand] + opening.dataCommands
        let brought = features().flatMap(\.commands).map { $0(opening) }
        let line = CommandLineProgram(name: "gelt", commands: own + brought)
        return line.run(arguments: arguments, environment: environment).rawValue
    }
}
