/// Takes the words after a command's name apart.
struct ArgumentReader {
    let command: Command
    private(set) var values: [String: [String]] = [:]
    private(set) var flags: Set<String> = []
    private(set) var words: [String] = []

    init(_ command: Command, _ arguments: [String]) throws(CommandFailure) {
        self.command = command
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if word == "--" {
                words += rest
                return
            } else if word.hasPrefix("--") {
                try read(option: word.dropFirst(2), &rest)
            } else if word.hasPrefix("-"), word != "-", Int(word) == nil {
                throw CommandFailure("No se conoce la opción «\(word)»." + hint(word.drop { $0 == "-" }), .usage)
            } else {
                words.append(word)
            }
        }
    }

    private mutating func read(option text: Substring, _ rest: inout ArraySlice<String>) throws(CommandFailure) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard let option = known.first(where: { $0.name == name }) else {
            throw CommandFailure("No se conoce la opción «--\(name)»." + hint(name[...]), .usage)
        }
        let attached = parts.count == 2 ? String(parts[1]) : nil
        if option.placeholder == nil {
            guard attached == nil else { throw CommandFailure("La opción --\(name) no lleva valor.", .usage) }
            flags.insert(name)
        } else {
            try store(attached ?? next(&rest), for: option)
        }
    }

    /// The word after an option, unless it is an option itself.
    private func next(_ rest: inout ArraySlice<String>) -> String? {
        guard let word = rest.first, !word.hasPrefix("--") else { return nil }
        return rest.removeFirst()
    }

    private mutating func store(_ value: String?, for option: Option) throws(CommandFailure) {
        guard let value, !value.isEmpty else {
            throw CommandFailure("A la opción --\(option.name) le falta su valor: \(option.usage).", .usage)
        }
        guard option.repeats || values[option.name] == nil else {
            throw CommandFailure("La opción --\(option.name) se dio dos veces.", .usage)
        }
        values[option.name, default: []].append(value)
    }

    private var known: [Option] { command.options + [.value("config", "ARCHIVO", "")] }

    private func hint(_ name: Substring) -> String {
        suggestion(for: String(name), among: known.map(\.name) + ["help"], prefix: "--")
    }

    /// The words by the names of their places.
    func positionals() throws(CommandFailure) -> [String: [String]] {
        var result: [String: [String]] = [:]
        var rest = words[...]
        for argument in command.arguments {
            let taken = argument.count == .several ? rest : rest.prefix(1)
            guard !taken.isEmpty || argument.count == .oneOrNone else {
                throw CommandFailure("Falta \(argument.placeholder): \(argument.summary).", .usage)
            }
            result[argument.name] = Array(taken)
            rest = rest.dropFirst(taken.count)
        }
        if let extra = rest.first { throw CommandFailure("Sobra «\(extra)».", .usage) }
        return result
    }
}
