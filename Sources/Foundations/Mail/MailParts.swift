import CGMime

/// Walks through the parts of a message and takes the text of its body and its attachments out of them.
struct MailParts {
    private let limits: MailLimits
    private var count = 0
    private(set) var plain: String?
    private(set) var html: String?
    private(set) var attachments: [MailAttachment] = []

    init(_ message: ParsedMessage, limits: MailLimits) throws(MailFailure) {
        self.limits = limits
        guard let root = g_mime_message_get_mime_part(message.pointer) else { return }
        try walk(root, depth: 0, isForwarded: false)
    }

    /// The first plain text; where there is none, the first HTML without its markup.
    var text: String {
        let words = plain ?? html.map(MarkupRemover.text) ?? ""
        return MailWords.lines(words, limit: limits.textCharacters)
    }

    private mutating func walk(
        _ object: UnsafeMutablePointer<GMimeObject>, depth: Int, isForwarded: Bool
    ) throws(MailFailure) {
        guard depth <= limits.depth else { throw .tooDeep }
        if let multipart = gelt_mime_multipart(object) {
            for index in 0..<g_mime_multipart_get_count(multipart) {
                guard let part = g_mime_multipart_get_part(multipart, index) else { continue }
                try walk(part, depth: depth + 1, isForwarded: isForwarded)
            }
        } else if let inner = gelt_mime_inner_message(object) {
            try countPart()
            guard let root = g_mime_message_get_mime_part(inner) else { return }
            try walk(root, depth: depth + 1, isForwarded: true)
        } else if let part = gelt_mime_part(object) {
            try countPart()
            take(part, object, isForwarded: isForwarded)
        }
    }

    private mutating func countPart() throws(MailFailure) {
        count += 1
        if count > limits.parts { throw .tooManyParts }
    }

    private mutating func take(
        _ part: UnsafeMutablePointer<GMimePart>, _ object: UnsafeMutablePointer<GMimeObject>, isForwarded: Bool
    ) {
        let type = PartType(object)
        let filename = g_mime_part_get_filename(part).map { String(cString: $0) }
        if filename == nil, !PartType.isAttachment(object), type.isText {
            if isForwarded { return }
            takeText(MailText.string(MailText.content(part), charset: type.charset), type)
        } else if filename != nil || !type.isContainer {
            let name = MailAttachment.cleanName(filename ?? "", number: attachments.count + 1)
            let bytes = MailText.content(part)
            // A part cut off before its content is no file.
            if filename == nil, bytes.isEmpty { return }
            attachments.append(MailAttachment(name: name, contentType: type.full, bytes: bytes, limits: limits))
        }
    }

    private mutating func takeText(_ text: String, _ type: PartType) {
        if type.full == "text/plain" { plain = plain ?? text }
        if type.full == "text/html" { html = html ?? text }
    }
}

/// What a part says of itself.
private struct PartType {
    let full: String
    let charset: String

    init(_ object: UnsafeMutablePointer<GMimeObject>) {
        guard let type = g_mime_object_get_content_type(object), let name = g_mime_content_type_get_mime_type(type)
        else {
            (full, charset) = ("application/octet-stream", "")
            return
        }
        defer { g_free(name) }
        full = MailAddress.small(MailWords.line(String(cString: name)))
        charset = g_mime_content_type_get_parameter(type, "charset").map { String(cString: $0) } ?? ""
    }

    var isText: Bool { full == "text/plain" || full == "text/html" }
    var isContainer: Bool { full.hasPrefix("multipart/") || full.hasPrefix("message/") }

    static func isAttachment(_ object: UnsafeMutablePointer<GMimeObject>) -> Bool {
        guard let disposition = g_mime_object_get_disposition(object) else { return false }
        return MailAddress.small(String(cString: disposition)) == "attachment"
    }
}
