import Glibc

/// A program of several commands: finds the command, explains itself, and gives options from the strongest source.
///
/// Flags win over the environment (`GELT_PORT`), the environment over the file of `--config` or `GELT_CONFIG`, and the
/// file over an option's own default. Data goes to standard output, words to standard error, exit codes are those of
/// sysexits.
public struct CommandLineProgram: Sendable {
    private let name: String
    private let version: String?
    private let commands: [Command]
    private let help: Help

    public init(name: String, summary: String = "", version: String? = nil, commands: [Command]) {
        self.name = name
        self.version = version
        self.commands = commands
        help = Help(program: name, summary: summary, commands: commands)
    }

    /// Runs what the process was called with; the result is for `exit`.
    public func runProcess() -> ExitCode {
        run(
            arguments: Array(Swift.CommandLine.arguments.dropFirst()), environment: processEnvironment(),
            out: .standardOutput, err: .standardError)
    }

    /// Runs a command.
    ///
    /// - Parameter arguments: without the name of the program.
    public func run(arguments: [String], environment: [String: String], out: Sink, err: Sink) -> ExitCode {
        do {
            return try answer(arguments, environment, out, err)
        } catch let failure as CommandFailure {
            err.line("\(name): \(failure.message)")
            if failure.code == .usage { err.line(hint(for: arguments)) }
            return failure.code
        } catch {
            err.line("\(name): error interno: \(error)")
            return .software
        }
    }

    private func answer(_ arguments: [String], _ environment: [String: String], _ out: Sink, _ err: Sink) throws
        -> ExitCode
    {
        if let page = try helpPage(arguments) {
            out.line(page)
            return .ok
        }
        if arguments == ["--version"], let version {
            out.line("\(name) \(version)")
            return .ok
        }
        guard let command = command(for: arguments) else { return try refuse(arguments, err) }
        let rest = Array(arguments.dropFirst(command.words.count))
        return try command.run(invocation(of: command, rest, environment, out, err))
    }

    /// The page to show if help is asked for: `--help` or `-h` anywhere before `--`, or the word `help` in front.
    private func helpPage(_ arguments: [String]) throws -> String? {
        let asked = arguments.prefix { $0 != "--" }
        guard asked.contains("--help") || asked.contains("-h") || asked.first == "help" else { return nil }
        let words = Array(asked.drop { $0 == "help" }.filter { $0 != "--help" && $0 != "-h" })
        if let command = command(for: words) { return help.page(for: command) }
        let group = leadingWords(words)
        guard commands.contains(where: { $0.words.starts(with: group) }) else { throw unknown(group) }
        return help.overview(of: group)
    }

    /// The command whose name is the longest beginning of the words.
    private func command(for arguments: [String]) -> Command? {
        commands.filter { arguments.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
    }

    /// No command: a group ("gelt plan") or nothing shows its commands, anything else is an error.
    private func refuse(_ arguments: [String], _ err: Sink) throws -> ExitCode {
        let words = leadingWords(arguments)
        if words.isEmpty, let option = arguments.first {
            throw CommandFailure("Primero la orden, después sus opciones; se recibió «\(option)».", .usage)
        }
        guard commands.contains(where: { $0.words.starts(with: words) }) else { throw unknown(words) }
        err.line(help.overview(of: words))
        return .usage
    }

    private func unknown(_ words: [String]) -> CommandFailure {
        let length = words.first.map { first in commands.contains { $0.words.first == first } } == true ? 2 : 1
        let typed = words.prefix(length).joined(separator: " ")
        let names = Set(commands.map { $0.words.prefix(length).joined(separator: " ") } + commands.map(\.name))
        return CommandFailure("No se conoce la orden «\(typed)»." + suggestion(for: typed, among: names), .usage)
    }

    private func leadingWords(_ arguments: [String]) -> [String] {
        Array(arguments.prefix { !$0.hasPrefix("-") })
    }

    private func hint(for arguments: [String]) -> String {
        guard let command = command(for: arguments) else { return "«\(name) --help» muestra las órdenes." }
        return "Uso: \(help.usage(of: command))\n«\(name) \(command.name) --help» lo explica, con ejemplos."
    }

    private func invocation(
        of command: Command, _ arguments: [String], _ environment: [String: String], _ out: Sink, _ err: Sink
    ) throws -> Invocation {
        let reader = try ArgumentReader(command, arguments)
        let positionals = try reader.positionals()
        let path = reader.values["config"]?.last ?? environment[environmentName(of: "config", program: name)]
        let file = try path.map { try ConfigurationFile(path: $0, known: fileKeys).values } ?? [:]
        let weaker = Fallbacks(program: name, environment: environment, file: file)
        return Invocation(
            values: weaker.values(for: command.options, given: reader.values),
            flags: try weaker.flags(for: command.options, given: reader.flags), positionals: positionals, out: out,
            err: err)
    }

    private var fileKeys: Set<String> {
        Set(commands.flatMap(\.options).filter(\.hasFallback).map(\.name))
    }
}

/// The sources behind the command line.
private struct Fallbacks {
    let program: String
    let environment: [String: String]
    let file: [String: String]

    func values(for options: [Option], given: [String: [String]]) -> [String: [String]] {
        var values: [String: [String]] = [:]
        for option in options where option.placeholder != nil {
            values[option.name] = given[option.name] ?? (text(of: option) ?? option.standard).map { [$0] }
        }
        return values
    }

    func flags(for options: [Option], given: Set<String>) throws(CommandFailure) -> Set<String> {
        var flags = given
        for option in options where option.placeholder == nil {
            guard let text = text(of: option) else { continue }
            if try isOn(text, option) { flags.insert(option.name) }
        }
        return flags
    }

    /// An empty variable is as good as none.
    private func text(of option: Option) -> String? {
        guard option.hasFallback else { return nil }
        let variable = environment[environmentName(of: option.name, program: program)] ?? ""
        return variable.isEmpty ? file[option.name] : variable
    }

    private func isOn(_ text: String, _ option: Option) throws(CommandFailure) -> Bool {
        switch text.lowercased() {
        case "1", "true", "yes", "sí", "si": return true
        case "0", "false", "no", "": return false
        default: throw CommandFailure("El valor de «\(option.name)» debe ser sí o no; se recibió «\(text)».", .config)
        }
    }
}

private func processEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
        let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
        entry += 1
    }
    return variables
}
