/// Why a file could not be read, with a sentence for the person who brought it.
///
/// ```swift
/// do { _ = try DocumentReader.read(bytes, filename: "plan.doc") }
/// catch { print(error.code, error.message) }   // oldBinaryFormat, "El archivo está en un formato antiguo…"
/// ```
public struct DocumentFailure: Error, Sendable, Hashable {
    /// The reasons a program may tell apart.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case empty
        case tooLarge
        case unknownFormat
        case oldBinaryFormat
        case encrypted
        case scanned
        case damaged
        case tooManyEntries
        case unpacksTooLarge
        case tooManyPages
        case tooManyCells
        case tooDeep
        case tooSlow
        case misnamed
        case externalEntity
        /// A program that this format needs (`pdftotext`) is missing on this machine.
        case readerMissing
    }

    public let code: Code
    /// Spanish; says what happened and what to do.
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
