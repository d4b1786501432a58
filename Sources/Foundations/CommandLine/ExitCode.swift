/// How a command ended, in the numbers of sysexits.h, so that scripts can tell a wrong word from a full disk.
public struct ExitCode: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Done.
    public static let ok = ExitCode(rawValue: 0)
    /// The command was called wrongly.
    public static let usage = ExitCode(rawValue: 64)
    /// What was given to read is wrong.
    public static let dataError = ExitCode(rawValue: 65)
    /// What was to be read is not there or cannot be opened.
    public static let noInput = ExitCode(rawValue: 66)
    /// The person or entity named does not exist.
    public static let noUser = ExitCode(rawValue: 67)
    /// Something that is needed does not answer: the database, a port already taken.
    public static let unavailable = ExitCode(rawValue: 69)
    /// A fault of the program itself.
    public static let software = ExitCode(rawValue: 70)
    /// A fault of the operating system: no more processes, files or memory.
    public static let osError = ExitCode(rawValue: 71)
    /// What was to be written cannot be created.
    public static let cantCreate = ExitCode(rawValue: 73)
    /// Reading or writing failed halfway.
    public static let ioError = ExitCode(rawValue: 74)
    /// It may work if tried again later.
    public static let tempFail = ExitCode(rawValue: 75)
    /// Not allowed.
    public static let noPermission = ExitCode(rawValue: 77)
    /// The configuration is wrong.
    public static let config = ExitCode(rawValue: 78)
}

/// What a command throws to end with words for the person who called it, in Spanish, and an exit code for the script.
public struct CommandFailure: Error, Sendable, Hashable {
    public let message: String
    public let code: ExitCode

    public init(_ message: String, _ code: ExitCode) {
        self.message = message
        self.code = code
    }
}
