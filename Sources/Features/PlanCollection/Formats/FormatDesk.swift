import Design
import HTTP
import Plans
import Platform

/// The forms in which the programme asks for plans: shown to everybody, published by the national administration.
enum FormatDesk {
    static let index = Route.get("formatos")
    static let show = Route.get("formatos").text("formato")
    static let file = Route.get("formatos", "archivo").text("formato")
    /// With nothing in it, to be filled in without a connection: `/formatos/vacio/unificado-2012/xlsx`.
    static let blank = Route.get("formatos", "vacio").text("formato").text("clase")
    static let desk = Route.get("formatos-de-plan")
    static let review = Route.post("formatos-de-plan", "revision")
    /// Where a browser reloads after a file was looked through.
    static let reviewed = Route.get("formatos-de-plan", "revision")
    static let publish = Route.post("formatos-de-plan", "publicacion")
    static let published = Route.get("formatos-de-plan", "publicacion")

    static let mayPublish = Permission(
        "formats.publish", "Publicar el formato en que se piden los planes de acción", .roles([.nationalAdministrator]))

    static let endpoints = [
        Endpoint(.nation, index, needs: .everyone) { context, _ in try list(context) },
        Endpoint(.nation, show, needs: .everyone) { context, id in try one(id, context) },
        Endpoint(.nation, file, needs: .everyone) { context, id in try download(id, context) },
        Endpoint(.nation, blank, needs: .everyone, waits: true) { context, place in try blankFile(place, context) },
        Endpoint(.nation, desk, needs: mayPublish) { context, _ in try work(context) },
        Endpoint(
            .nation, review, needs: mayPublish, intake: .files(maximumBytes: PlanFormatFile.maximumBytes + 16 * 1024)
        ) { context, _ in try look(context) },
        Endpoint(.nation, reviewed, needs: mayPublish) { _, _ in .seeOther(desk.path) },
        Endpoint(.nation, publish, needs: mayPublish) { context, _ in try make(context) },
        Endpoint(.nation, published, needs: mayPublish) { _, _ in .seeOther(desk.path) },
    ]

    static let publicPages = PublicPages { services, tenant in
        guard tenant == nil else { return [] }
        let formats = try services.nation.read { try PlanFormats.all(in: $0) }
        return [PublicPage(path: index.path, title: "Formatos del plan de acción")]
            + formats.map { PublicPage(path: show.path($0.format.id), title: $0.format.title, changed: $0.at) }
    }

    private static func list(_ context: Context) throws -> Outcome {
        let formats = try context.nation().read { try PlanFormats.all(in: $0) }
        return .page(FormatPages.index(formats, mayPublish: context.may(mayPublish)))
    }

    private static func one(_ id: String, _ context: Context) throws -> Outcome {
        .page(FormatPages.show(try find(id, context), FormatLinks(id)))
    }

    private static func download(_ id: String, _ context: Context) throws -> Outcome {
        let format = try find(id, context).format
        return .plain(
            .download(
                try PlanFormatFile.bytes(format), name: "\(format.id).json", type: "application/json; charset=utf-8"))
    }

    private static func blankFile(_ place: (String, String), _ context: Context) throws -> Outcome {
        guard let kind = BlankFormat(rawValue: place.1) else { throw Failure.notFound }
        let format = try find(place.0, context).format
        return .plain(.download(try kind.bytes(format), name: "\(format.id).\(kind.rawValue)", type: kind.contentType))
    }

    private static func find(_ id: String, _ context: Context) throws -> PublishedFormat {
        guard let found = try context.nation().read({ try PlanFormats.find(id, in: $0) }) else {
            throw Failure.notFound
        }
        return found
    }

    private static func work(_ context: Context, problems: [String] = []) throws -> Outcome {
        let formats = try context.nation().read { try PlanFormats.all(in: $0) }
        return .page(FormatDeskPages.desk(formats, problems: problems, proof: context.formProof))
    }

    private static func look(_ context: Context) throws -> Outcome {
        guard let upload = context.request.upload("formato"), upload.size > 0 else {
            return try work(context, problems: ["Elija el archivo del formato, en JSON."])
        }
        return try proposal(of: try upload.contents(), note: "", status: 200, context)
    }

    /// What would change, or why the file is no format.
    private static func proposal(
        of bytes: [UInt8], note: String, status: Int, error: String? = nil, _ context: Context
    ) throws -> Outcome {
        do {
            let format = try PlanFormatFile.read(bytes)
            let before = try context.nation().read { reading in
                (
                    try PlanFormats.find(format.id, in: reading),
                    try PlanFormats.current(for: format.vigencia, in: reading)
                )
            }
            guard before.0 == nil else {
                return try work(
                    context,
                    problems: ["Ya se publicó un formato «\(format.id)», y lo publicado no cambia. Dele otro id."])
            }
            return .page(
                FormatDeskPages.proposal(
                    FormatProposal(
                        format: format, present: before.1, text: String(decoding: bytes, as: UTF8.self), note: note,
                        error: error, status: status), proof: context.formProof))
        } catch let refusal as PlanFormatRefusal {
            return try work(context, problems: refusal.problems)
        }
    }

    private static func make(_ context: Context) throws -> Outcome {
        let form = context.request.form
        let bytes = Array((form["formato"] ?? "").utf8)
        let note = (form["nota"] ?? "").trimmed
        guard !note.isEmpty, note.count <= FormatProposal.longestNote else {
            let words = note.isEmpty ? "Escriba por qué se publica; lo verá todo el mundo." : "La nota es muy larga."
            return try proposal(of: bytes, note: note, status: 422, error: words, context)
        }
        let format: PlanFormat
        do {
            format = try PlanFormatFile.read(bytes)
        } catch let refusal as PlanFormatRefusal {
            return try work(context, problems: refusal.problems)
        }
        let (person, now) = (try context.person().id, context.now())
        do {
            try context.nation().write { writing in
                try PlanFormats.publish(format, by: person, note: note, at: now, in: writing)
            }
        } catch Failure.conflict(let words) {
            return try work(context, problems: [words])
        }
        return .seeOther(show.path(format.id), Flash(.done, "El formato quedó publicado."))
    }
}

/// Where a format's page leads.
struct FormatLinks: Sendable {
    /// Blank documents to fill in offline, each with its words.
    let blanks: [Link]
    let json: String

    init(_ id: String) {
        json = FormatDesk.file.path(id)
        blanks = BlankFormat.allCases.map { Link($0.title, FormatDesk.blank.path((id, $0.rawValue))) }
    }
}

/// A format that somebody is about to publish.
struct FormatProposal: Sendable {
    static let longestNote = 500

    let format: PlanFormat
    /// What plans of its year follow today.
    let present: PlanFormat?
    /// The file as it arrived; it travels with the form.
    let text: String
    let note: String
    let error: String?
    let status: Int
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
