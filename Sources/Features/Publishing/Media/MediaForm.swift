import Calendar
import Channels
import Design
import HTTP
import Pictures
import Spanish

/// A file as it is sent, or only what is said of one.
struct MediaForm: Sendable {
    static let maximumBytes = 20 << 20

    let kind: Media.Kind
    var title = ""
    var alt = ""
    var documentType = ""
    var day = ""
    var errors: [FieldError] = []
    /// What it was said to be before, which may be none of the usual kinds.
    var formerType = ""

    var documentTypes: [String] {
        let usual = MediaWords.documentTypes
        return formerType.isEmpty || usual.contains(formerType) ? usual : [formerType] + usual
    }

    init(_ kind: Media.Kind, today: Day) {
        self.kind = kind
        day = today.iso
    }

    init(_ media: Media) {
        kind = media.kind
        (title, alt, documentType) = (media.title, media.alt, media.documentType)
        day = media.day?.iso ?? ""
        formerType = media.documentType
    }

    init(_ kind: Media.Kind, _ fields: Fields) {
        self.kind = kind
        title = Self.line(fields["titulo"], 200)
        alt = Self.line(fields["alternativo"], 500)
        documentType = Self.line(fields["tipo"], 100)
        day = Self.line(fields["fecha"], 40)
    }

    /// What is said of it, checked; nil where something has to be mended, with the errors set.
    mutating func words(today: Day) -> MediaWords? {
        if title.isEmpty { errors.append(FieldError("titulo", "Escriba un título.")) }
        return kind == .picture ? pictureWords() : documentWords(today: today)
    }

    /// A file and what is said of it; nil where something has to be mended, with the errors set.
    mutating func file(_ upload: Upload?, today: Day) throws -> MediaFile? {
        let words = words(today: today)
        guard let upload, upload.size > 0 else {
            errors.insert(FieldError("archivo", kind == .picture ? "Elija la imagen." : "Elija el documento."), at: 0)
            return nil
        }
        let file = kind == .picture ? try picture(upload) : try document(upload)
        if file != nil, words == nil {
            errors.append(FieldError("archivo", "Elija de nuevo el archivo: el navegador no lo guarda."))
        }
        guard var file, let words else { return nil }
        file.words = words
        return file
    }

    private mutating func pictureWords() -> MediaWords? {
        let isName = MediaName.isFileName(alt)
        if alt.isEmpty {
            errors.append(FieldError("alternativo", "Diga qué muestra la imagen, para quien no la ve."))
        } else if isName {
            errors.append(
                FieldError("alternativo", "Eso es el nombre del archivo. Diga con una frase qué muestra la imagen."))
        }
        return errors.isEmpty ? MediaWords(title: title, alt: alt) : nil
    }

    private mutating func documentWords(today: Day) -> MediaWords? {
        if !documentTypes.contains(documentType) {
            errors.append(FieldError("tipo", "Elija qué clase de documento es."))
        }
        let read = Day(iso: day)
        if read == nil { errors.append(FieldError("fecha", "Escriba la fecha del documento, como 21/11/2014.")) }
        if let read, read > today.adding(days: 366) {
            errors.append(FieldError("fecha", "Revise la fecha: es de más de un año en el futuro."))
        }
        return errors.isEmpty ? MediaWords(title: title, documentType: documentType, day: read) : nil
    }

    private mutating func picture(_ upload: Upload) throws -> MediaFile? {
        do throws(PictureFailure) {
            return .picture(try Picture.read(Self.bytes(upload)), MediaName.of(upload.filename))
        } catch {
            errors.insert(FieldError("archivo", error.message), at: 0)
            return nil
        }
    }

    private mutating func document(_ upload: Upload) throws -> MediaFile? {
        let bytes = try upload.contents()
        switch MediaFileType.of(bytes, named: upload.filename) {
        case .success(let type): return .document(bytes, type, MediaName.of(upload.filename))
        case .failure(let refusal):
            errors.insert(FieldError("archivo", refusal.message), at: 0)
            return nil
        }
    }

    /// What cannot be read again from the disk is no picture.
    private static func bytes(_ upload: Upload) -> [UInt8] { (try? upload.contents()) ?? [] }

    private static func line(_ text: String?, _ limit: Int) -> String {
        let words = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.prefix(limit))
    }
}

/// A file that was taken: the bytes to keep and what is said of it.
struct MediaFile: Sendable {
    let kind: Media.Kind
    let name: String
    let contentType: String
    let bytes: [UInt8]
    let width: Int
    let height: Int
    let medium: [UInt8]?
    let small: [UInt8]?
    var words = MediaWords()

    static func picture(_ picture: Picture, _ name: String) -> MediaFile {
        MediaFile(
            kind: .picture, name: name + "." + picture.format.fileExtension, contentType: picture.format.contentType,
            bytes: picture.large.bytes, width: picture.large.width, height: picture.large.height,
            medium: picture.medium?.bytes, small: picture.small?.bytes)
    }

    static func document(_ bytes: [UInt8], _ type: MediaFileType, _ name: String) -> MediaFile {
        MediaFile(
            kind: .document, name: name + "." + type.rawValue, contentType: type.contentType, bytes: bytes, width: 0,
            height: 0, medium: nil, small: nil)
    }
}

/// Names of files in addresses.
enum MediaName {
    /// The name that people gave, without its ending, as an address shows it.
    static func of(_ filename: String) -> String {
        let parts = filename.split(separator: ".")
        let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : filename
        let slug = String(Spanish.slug(stem).prefix(80))
        return slug.isEmpty ? "archivo" : slug
    }

    /// `IMG_2034.jpg` tells nobody what a picture shows.
    static func isFileName(_ words: String) -> Bool {
        guard !words.contains(" "), let ending = words.split(separator: ".").last?.lowercased() else { return false }
        return words.contains(".") && ["jpg", "jpeg", "png", "gif", "webp"].contains(ending)
    }
}
