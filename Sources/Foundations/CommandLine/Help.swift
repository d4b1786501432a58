/// What the program says of itself.
struct Help {
    let program: String
    let summary: String
    let commands: [Command]

    /// The list of commands, all or those that begin with the given words.
    func overview(of group: [String] = []) -> String {
        let shown = commands.filter { $0.words.starts(with: group) }
        let name = ([program] + group).joined(separator: " ")
        var lines = group.isEmpty ? ["\(program): \(summary)", ""] : []
        lines += ["Uso:", "  \(name) ORDEN [opciones]", "", "Órdenes:"]
        lines += columns(shown.map { ($0.name, $0.summary) })
        lines += ["", "«\(program) ORDEN --help» explica cada una, con ejemplos."]
        return lines.joined(separator: "\n")
    }

    /// Everything about one command.
    func page(for command: Command) -> String {
        var parts = [["\(program) \(command.name): \(command.summary)"], ["Uso:", "  " + usage(of: command)]]
        parts += command.details.map { [$0] }
        if !command.arguments.isEmpty {
            parts.append(["Argumentos:"] + columns(command.arguments.map { ($0.placeholder, $0.summary) }))
        }
        parts.append(["Opciones:"] + columns((command.options + builtIn).map { ($0.usage, description(of: $0)) }))
        if !command.examples.isEmpty {
            parts.append(["Ejemplos:"] + command.examples.map { "  \(program) \($0)" })
        }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// "gelt plan read ARCHIVO [opciones]".
    func usage(of command: Command) -> String {
        ([program, command.name] + command.arguments.map(\.placeholder) + ["[opciones]"]).joined(separator: " ")
    }

    private var builtIn: [Option] {
        [
            .value("config", "ARCHIVO", "lee las opciones de un archivo de líneas «clave = valor»"),
            .flag("help", "muestra esta ayuda"),
        ]
    }

    /// The summary with what gives the value where the command line does not.
    private func description(of option: Option) -> String {
        var notes: [String] = []
        if option.hasFallback { notes.append("también " + environmentName(of: option.name, program: program)) }
        if let standard = option.standard { notes.append("si falta: \(standard)") }
        if option.repeats { notes.append("se puede repetir") }
        return option.summary + (notes.isEmpty ? "" : " (" + notes.joined(separator: "; ") + ")")
    }

    private func columns(_ rows: [(String, String)]) -> [String] {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  " + $0 + String(repeating: " ", count: width - $0.count + 2) + $1 }
    }
}

/// `GELT_DATA_DIR` for the option `data-dir` of the program `gelt`.
func environmentName(of option: String, program: String) -> String {
    String((program + "_" + option).uppercased().map { $0 == "-" ? "_" : $0 })
}
