import Spanish

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

/// Failures of containers and of kinds of file.
extension DocumentFailure {
    static let damagedContainer = DocumentFailure(
        .damaged, "El archivo está dañado o incompleto. Ábralo en su programa, guárdelo de nuevo y vuelva a cargarlo.")

    static let tooManyEntries = DocumentFailure(
        .tooManyEntries,
        "El archivo contiene demasiadas partes por dentro y no se leyó. Guárdelo de nuevo y cárguelo otra vez.")

    static let unpacksTooLarge = DocumentFailure(
        .unpacksTooLarge,
        "El archivo se expande a un tamaño excesivo al abrirlo y no se leyó. Guárdelo de nuevo, sin imágenes.")

    static let tooDeep = DocumentFailure(
        .tooDeep,
        "El archivo tiene una estructura demasiado anidada y no se leyó. Copie su contenido en un documento nuevo.")

    static let externalEntity = DocumentFailure(
        .externalEntity,
        "El archivo declara entidades o tipos de documento que podrían traer contenido ajeno, y por seguridad no se leyó. "
            + "Ábralo en Word o LibreOffice y guárdelo de nuevo.")

    static let encryptedContainer = DocumentFailure(
        .encrypted, "El archivo está protegido con contraseña. Quítele la contraseña, guárdelo y vuelva a cargarlo.")
}

/// Failures of kinds of file that are not read.
extension DocumentFailure {
    static func tooLarge(_ limit: Int) -> DocumentFailure {
        DocumentFailure(
            .tooLarge,
            "El archivo pesa más de \(Spanish.bytes(limit)). Quítele las imágenes o divídalo y cárguelo de nuevo.")
    }

    static func oldBinary(_ program: String, save ending: String) -> DocumentFailure {
        DocumentFailure(
            .oldBinaryFormat,
            "El archivo está en un formato antiguo de \(program) que no se lee. "
                + "Ábralo en Word, Excel o LibreOffice, guárdelo como \(ending) y cárguelo de nuevo.")
    }

    static let richText = DocumentFailure(
        .unknownFormat,
        "El archivo es texto enriquecido (RTF), que no se lee. Ábralo en Word o LibreOffice y guárdelo como .docx.")

    static let picture = DocumentFailure(
        .scanned,
        "El archivo es una imagen, no un documento con texto. Cargue el documento original (Word, Excel o PDF con texto) "
            + "o pase la imagen por un programa de reconocimiento de texto.")

    static let archive = DocumentFailure(
        .unknownFormat,
        "El archivo es un comprimido, no un documento. Descomprímalo y cargue el documento que trae adentro.")

    static let otherOffice = DocumentFailure(
        .unknownFormat,
        "El archivo es de Office u OpenDocument, pero no es un documento de texto ni una hoja de cálculo. "
            + "Guárdelo como .docx, .xlsx u .odt y cárguelo de nuevo.")
}

/// Failures of PDF.
extension DocumentFailure {
    static let scanned = DocumentFailure(
        .scanned,
        "El PDF no tiene texto: parece escaneado. Cargue el documento original (Word o Excel), o páselo primero por un "
            + "programa de reconocimiento de texto (OCR) y guárdelo como PDF con texto.")

    static func tooManyPages(_ limit: Int) -> DocumentFailure {
        DocumentFailure(
            .tooManyPages, "El PDF tiene más de \(limit) páginas. Deje solo las del plan y cárguelo de nuevo.")
    }

    static let readerMissing = DocumentFailure(
        .readerMissing,
        "En este servidor no se puede leer PDF en este momento. Cargue el documento en Word o Excel, o avise a quien lo administra."
    )
}
