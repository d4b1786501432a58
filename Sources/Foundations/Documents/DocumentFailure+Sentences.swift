/// The sentences, in one place so that they speak with one voice.
extension DocumentFailure {
    static let empty = DocumentFailure(.empty, "El archivo está vacío. Revise que sea el correcto y vuelva a cargarlo.")

    static let tooSlow = DocumentFailure(
        .tooSlow,
        "La lectura del archivo tomó demasiado tiempo y se detuvo. Divídalo o guárdelo de nuevo, más sencillo.")

    static let unknownFormat = DocumentFailure(
        .unknownFormat,
        "No se reconoce el tipo de archivo. Se pueden leer Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), "
            + "PDF con texto, HTML, CSV y texto.")

    static let tooManyCells = DocumentFailure(
        .tooManyCells,
        "Las tablas del archivo tienen demasiadas celdas. Deje solo la parte del plan y cárguelo de nuevo.")

    static let tooManyLines = DocumentFailure(
        .tooLarge, "El documento tiene demasiados párrafos. Deje solo la parte del plan y cárguelo de nuevo.")
}
