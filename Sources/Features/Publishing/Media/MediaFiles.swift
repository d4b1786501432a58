import Channels
import Files
import HTTP
import Platform

/// Hands out the files themselves: to everybody those that something public shows, in the office all to its people.
enum MediaFiles {
    enum Size { case large, medium, small }

    static let endpoints: [Endpoint] = [
        Endpoint(.entity, MediaRoutes.file, needs: .everyone, waits: true) { try file($0, $1, .large) },
        Endpoint(.entity, MediaRoutes.medium, needs: .everyone, waits: true) { try file($0, $1, .medium) },
        Endpoint(.entity, MediaRoutes.small, needs: .everyone, waits: true) { try file($0, $1, .small) },
        Endpoint(.office, MediaRoutes.file, needs: PublishingPermissions.write, waits: true) {
            try file($0, $1, .large)
        },
        Endpoint(.office, MediaRoutes.medium, needs: PublishingPermissions.write, waits: true) {
            try file($0, $1, .medium)
        },
        Endpoint(.office, MediaRoutes.small, needs: PublishingPermissions.write, waits: true) {
            try file($0, $1, .small)
        },
    ]

    private static func file(_ context: Context, _ place: (String, String), _ size: Size) throws -> Outcome {
        let entity = try context.entity()
        let store = MediaStore(entity: entity)
        let isPublic = context.place == .entity
        return try entity.read { reading in
            let media = try store.media(place.0, in: reading)
            guard media.name == place.1, media.kind == .picture || size == .large else { throw Failure.notFound }
            guard try !isPublic || store.isPublic(media.id, in: reading) else { throw Failure.notFound }
            let hash = hash(of: media, size)
            return .plain(
                answer(
                    media, hash, try Files.bytes(hash, of: entity, in: reading),
                    isPublic ? "public, max-age=31536000, immutable" : "private, max-age=3600"))
        }
    }

    /// A file that a draft shows, for who may see the draft: nobody keeps it.
    /// - Parameter hash: of the bytes, ``hash(of:_:)``.
    static func drafted(_ media: Media, _ hash: String, _ bytes: [UInt8]) -> Response {
        answer(media, hash, bytes, "no-store")
    }

    /// What is not larger than a size has no form of its own for it.
    static func hash(of media: Media, _ size: Size) -> String {
        switch size {
        case .large: media.hash
        case .medium: media.mediumHash.isEmpty ? media.hash : media.mediumHash
        case .small: [media.smallHash, media.mediumHash].first { !$0.isEmpty } ?? media.hash
        }
    }

    /// Pictures and PDF are shown, all else is only saved; browsers are told not to guess, and that nothing in it runs.
    /// The bytes of an address never change.
    private static func answer(_ media: Media, _ hash: String, _ bytes: [UInt8], _ keeping: String) -> Response {
        let type = ServedType(media)
        var response = Response.download(bytes, name: media.name, type: type.header)
        if type.isShown { response.headers.removeAll { $0.0 == "Content-Disposition" } }
        if type.isShown { response.headers.append(("Content-Disposition", "inline; filename=\"\(media.name)\"")) }
        response.headers.append(("Cache-Control", keeping))
        response.contentVersion = "media/\(hash)"
        return response
    }
}

/// How a file is sent: by what we took it for, and otherwise as bytes without a meaning.
private struct ServedType {
    let header: String
    let isShown: Bool

    init(_ media: Media) {
        switch media.contentType {
        case "image/jpeg", "image/png":
            header = media.contentType
            isShown = media.kind == .picture
        default:
            let type = MediaFileType.allCases.first { $0.contentType == media.contentType }
            header = type?.contentType ?? "application/octet-stream"
            isShown = type == .pdf
        }
    }
}
