import Spanish

/// Why a picture was not taken, with a sentence for the person who sent it.
public struct PictureFailure: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case notAPicture, drawing, unknownFormat, broken, tooLarge, tooHeavy
    }

    public let code: Code
    /// Spanish; says what happened and what to do.
    public let message: String
}

extension PictureFailure {
    static let notAPicture = PictureFailure(
        code: .notAPicture,
        message: "El archivo no es una imagen. Elija una fotografía o un dibujo JPEG, PNG, GIF o WebP.")

    static let drawing = PictureFailure(
        code: .drawing,
        message:
            "Los dibujos SVG pueden llevar programas por dentro y no se reciben. Guárdelo como PNG y cárguelo de nuevo."
    )

    static func unknownFormat(_ name: String) -> PictureFailure {
        PictureFailure(
            code: .unknownFormat,
            message:
                "Las imágenes \(name) no se ven en todos los navegadores. Guárdela como JPEG o PNG y cárguela de nuevo."
        )
    }

    static let broken = PictureFailure(
        code: .broken, message: "La imagen está incompleta o dañada. Ábrala, guárdela de nuevo y vuelva a cargarla.")

    static func tooHeavy(_ limit: Int) -> PictureFailure {
        PictureFailure(
            code: .tooHeavy,
            message: "La imagen pesa más de \(Spanish.bytes(limit)). Redúzcala antes de cargarla.")
    }

    static func tooLarge(_ width: Int, _ height: Int, _ limits: PictureLimits) -> PictureFailure {
        PictureFailure(
            code: .tooLarge,
            message: "La imagen mide \(width) × \(height) puntos y es demasiado grande. El máximo son "
                + "\(limits.pixels / 1_000_000) millones de puntos y \(limits.side) por lado. Redúzcala y cárguela de nuevo."
        )
    }
}
