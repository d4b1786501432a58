/// Why a paper could not be made, with a sentence for the person who asked for it.
public struct PaperFailure: Error, Sendable, Hashable {
    /// The reasons a program may tell apart.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// More text, rows or pages than one document should have.
        case tooLarge
        /// The machine has no memory left for it.
        case outOfMemory
        /// The machine has no room for a temporary file.
        case diskFull
        /// A library refused; `detail` says what it said.
        case notMade
    }

    public let code: Code
    /// Spanish; says what happened and what to do.
    public let message: String
    /// For the log, not for the person.
    public let detail: String

    init(_ code: Code, _ message: String, detail: String = "") {
        self.code = code
        self.message = message
        self.detail = detail
    }
}

/// The sentences, in one place so that they speak with one voice.
extension PaperFailure {
    static let tooLarge = PaperFailure(
        .tooLarge,
        "El documento es demasiado grande para armarlo en un solo archivo. Divídalo en partes y descargue cada una.")

    static let longCell = PaperFailure(
        .tooLarge,
        "Una celda tiene más de 32.767 letras, que es lo que admite una hoja de cálculo. "
            + "Reparta ese texto o descargue el documento en otro formato.")

    static let outOfMemory = PaperFailure(
        .outOfMemory, "El servidor no tiene memoria libre para armar el documento. Intente de nuevo en unos minutos.")

    static let diskFull = PaperFailure(
        .diskFull,
        "El servidor no tiene espacio libre para armar el documento. Intente más tarde o avise a quien lo administra.")

    static func notMade(_ detail: String) -> PaperFailure {
        PaperFailure(
            .notMade,
            "No se pudo armar el documento. Intente de nuevo; si se repite, avise a quien administra el sitio.",
            detail: detail)
    }
}
