import CommandLine
public import Platform

/// The command line of the whole: the runtime's own commands and those the features bring.
public enum GeltProgram {
    /// - Returns: the exit code of sysexits(3).
    public static func run(features: @escaping @Sendable () -> [Feature]) -> Int32 {
        let opening = Opening { Program(features: features()) }
        let own =
            [opening.serveCommand, opening.demoCommand, opening.routesCommand] + opening.dataCommands
            + opening.siteCommands
        let brought = features().flatMap(\.commands).map { $0(opening) }
        let program = CommandLineProgram(
            name: "gelt",
            summary: "Gobierno en Línea Territorial: los planes, los sitios y los reportes de las entidades",
            version: Build.version, commands: own + brought)
        return program.runProcess().rawValue
    }
}
