/// One thing the program does: its name, what it takes, how it explains itself, and the function that does it.
///
///     Command(
///         "plan read", summary: "lee un plan de acción y lo muestra",
///         arguments: [.required("archivo", "documento del plan")],
///         options: [.flag("json", "muestra el plan como JSON")],
///         examples: ["plan read plan.docx --json"]
///     ) { invocation in
///         invocation.print(try show(invocation.argument("archivo")))
///         return .ok
///     }
public struct Command: Sendable {
    /// One word or several: "serve", "plan read".
    public let name: String
    /// A line for the list of commands, in Spanish, without capital and full stop.
    public let summary: String
    /// What else the help says, in paragraphs.
    public let details: [String]
    public let arguments: [Argument]
    public let options: [Option]
    /// Lines to copy, without the name of the program.
    public let examples: [String]
    public let run: @Sendable (Invocation) throws -> ExitCode

    public init(
        _ name: String, summary: String, details: [String] = [], arguments: [Argument] = [], options: [Option] = [],
        examples: [String] = [], run: @escaping @Sendable (Invocation) throws -> ExitCode
    ) {
        self.name = name
        self.summary = summary
        self.details = details
        self.arguments = arguments
        self.options = options
        self.examples = examples
        self.run = run
    }

    var words: [String] { name.split(separator: " ").map(String.init) }
}

/// A word that the command takes by its place.
public struct Argument: Sendable {
    enum Count { case one, oneOrNone, several }

    public let name: String
    public let summary: String
    let count: Count

    /// Must be given.
    public static func required(_ name: String, _ summary: String) -> Argument {
        Argument(name: name, summary: summary, count: .one)
    }

    /// May be left out; comes after the required ones.
    public static func optional(_ name: String, _ summary: String) -> Argument {
        Argument(name: name, summary: summary, count: .oneOrNone)
    }

    /// One or more; comes last.
    public static func several(_ name: String, _ summary: String) -> Argument {
        Argument(name: name, summary: summary, count: .several)
    }

    /// "ARCHIVO", "[ARCHIVO]", "ARCHIVO…".
    var placeholder: String {
        switch count {
        case .one: name.uppercased()
        case .oneOrNone: "[" + name.uppercased() + "]"
        case .several: name.uppercased() + "…"
        }
    }
}

/// Something the command takes by name: `--port 8080`, `--port=8080` or the flag `--json`.
public struct Option: Sendable {
    public let name: String
    public let summary: String
    /// What stands for the value in the help, "PUERTO"; `nil` for a flag.
    let placeholder: String?
    /// The value if neither command line, environment nor file give one.
    let standard: String?
    /// Whether environment (`GELT_PORT`) and file (`port = 8080`) may give it too.
    let hasFallback: Bool
    let repeats: Bool

    /// An option with a value.
    ///
    /// - Parameters:
    ///   - placeholder: what stands for the value in the help: "PUERTO".
    ///   - standard: the value if nobody gives one.
    ///   - fallback: whether the environment and the file may give it.
    ///   - repeats: whether it may be given several times; see `Invocation.options(_:)`.
    public static func value(
        _ name: String, _ placeholder: String, _ summary: String, default standard: String? = nil,
        fallback: Bool = true,
        repeats: Bool = false
    ) -> Option {
        Option(
            name: name, summary: summary, placeholder: placeholder, standard: standard, hasFallback: fallback,
            repeats: repeats)
    }

    /// An option that is there or not.
    public static func flag(_ name: String, _ summary: String, fallback: Bool = false) -> Option {
        Option(
            name: name, summary: summary, placeholder: nil, standard: nil, hasFallback: fallback, repeats: false)
    }

    /// "--port PUERTO".
    var usage: String { "--" + name + (placeholder.map { " " + $0 } ?? "") }
}
