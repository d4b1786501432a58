/// One call of a command: what it was given, and where its output goes.
public struct Invocation: Sendable {
    let values: [String: [String]]
    let flags: Set<String>
    let positionals: [String: [String]]
    /// For data.
    public let out: Sink
    /// For words.
    public let err: Sink

    /// The value of an option from the strongest source that gives one: command line, environment, file, its default.
    public func option(_ name: String) -> String? { values[name]?.last }

    /// All values of an option that repeats, in their order.
    public func options(_ name: String) -> [String] { values[name] ?? [] }

    /// The value of an option without which the command cannot work; throws a usage failure if nobody gives it.
    public func required(_ name: String) throws -> String {
        guard let value = option(name) else { throw CommandFailure("Falta la opción --\(name).", .usage) }
        return value
    }

    /// The value of an option as a whole number within bounds; throws a usage failure for anything else.
    public func integer(_ name: String, in range: ClosedRange<Int> = Int.min...Int.max) throws -> Int? {
        guard let text = option(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let bounds = range == Int.min...Int.max ? "" : " entre \(range.lowerBound) y \(range.upperBound)"
            throw CommandFailure("--\(name) debe ser un número entero\(bounds); se recibió «\(text)».", .usage)
        }
        return number
    }

    public func flag(_ name: String) -> Bool { flags.contains(name) }

    /// The word in the place of a required argument. Throws only for an argument that the command does not declare so.
    public func argument(_ name: String) throws -> String {
        guard let word = positionals[name]?.first else { throw CommandFailure("Falta \(name.uppercased()).", .usage) }
        return word
    }

    /// The words of an argument that is optional or takes several.
    public func arguments(_ name: String) -> [String] { positionals[name] ?? [] }

    /// Data, on standard output, with a line end.
    public func print(_ text: String) { out.line(text) }

    /// Words for the person, on standard error, with a line end.
    public func say(_ text: String) { err.line(text) }

    /// A line on standard error that shows how far a long work is.
    public func progress(_ verb: String, total: Int? = nil) -> ProgressLine {
        ProgressLine(verb, total: total, on: err)
    }
}
