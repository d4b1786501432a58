import Campaigns
import Design
import Foundation
import HTTP
import Platform
import Spanish

/// The sample of a campaign: the programme draws it, everybody can draw it again.
enum DrawDesk {
    static let desk = Route<Void>.get("consola", "reportes", "muestra")
    static let draw = Route<Void>.post("consola", "reportes", "muestra").text("campana")
    /// Where a browser reloads after a draw that was refused.
    static let drawn = Route<Void>.get("consola", "reportes", "muestra").text("campana")
    static let show = Route<Void>.get("reportes", "muestra")
    static let csv = Route<Void>.get("datos", "muestra-de-reportes.csv")
    static let json = Route<Void>.get("datos", "muestra-de-reportes.json")

    static let endpoints: [Endpoint] = [
        Endpoint(.nation, desk, needs: ConsolePermissions.see) { context, _ in
            guard let campaign = try campaign(asked(context), context) else { return .page(ConsolePages.noCampaign()) }
            return .page(DrawPages.desk(try view(campaign, context), DrawForm(), [], DrawLinks(context, campaign)))
        },
        Endpoint(.nation, draw, needs: ConsolePermissions.draw, draw),
        Endpoint(.nation, drawn, needs: ConsolePermissions.see) { context, campaign in
            .seeOther(context.path(desk.path) + "?campana=" + campaign)
        },
        Endpoint(.nation, show, needs: .everyone) { context, _ in
            guard let campaign = try campaign(asked(context), context) else { return .page(PublicReportPages.none()) }
            return .page(DrawPages.show(try view(campaign, context)))
        },
        Endpoint(.nation, csv, needs: .everyone, waits: true) { context, _ in
            let draw = try drawn(context)
            return .plain(
                .openData(DrawFiles.csv(draw), name: "muestra-de-reportes.csv", type: "text/csv; charset=utf-8"))
        },
        Endpoint(.nation, json, needs: .everyone, waits: true) { context, _ in
            let draw = try drawn(context)
            return .plain(
                .openData(try DrawFiles.json(draw), name: "muestra-de-reportes.json", type: "application/json"))
        },
    ]

    private static func draw(_ context: Context, _ id: String) throws -> Outcome {
        guard let campaign = try campaign(id, context) else { throw Failure.notFound }
        let form = DrawForm(context.request.form)
        guard form.errors.isEmpty else {
            return .page(
                DrawPages.desk(try view(campaign, context), form, form.errors, DrawLinks(context, campaign)))
        }
        let address = context.path(desk.path) + "?campana=" + campaign.id
        do {
            let draw = try DrawStore(nation: try context.nation()).draw(
                form, campaign, by: try context.person(), role: context.actingRole)
            return .seeOther(
                address,
                Flash(
                    .done,
                    "La muestra quedó sorteada: \(Spanish.count(draw.chosen.count, "entidad", "entidades")). Ya es pública."
                ))
        } catch Failure.conflict(let words) {
            return .seeOther(address, Flash(.warning, words))
        }
    }

    private static func asked(_ context: Context) -> String? {
        context.request.query["campana"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The one asked for; else the last that closed.
    /// - Throws: `notFound` for one that does not exist.
    private static func campaign(_ id: String?, _ context: Context) throws -> Campaign? {
        let campaigns = try NationStore(nation: try context.nation()).campaigns()
        if let id {
            guard let campaign = campaigns.first(where: { $0.id == id }) else { throw Failure.notFound }
            return campaign
        }
        let now = context.now()
        return campaigns.first { $0.status(at: now) == .closed } ?? campaigns.first
    }

    private static func view(_ campaign: Campaign, _ context: Context) throws -> DrawView {
        try DrawStore(nation: try context.nation()).view(campaign)
    }

    private static func drawn(_ context: Context) throws -> Draw {
        guard let campaign = try campaign(asked(context), context), let draw = try view(campaign, context).draw else {
            throw Failure.notFound
        }
        return draw
    }
}

struct DrawLinks: Sendable {
    let draw: String
    let proof: String
    let mayDraw: Bool

    init(_ context: Context, _ campaign: Campaign) {
        draw = context.path(DrawDesk.draw.path(campaign.id))
        proof = context.formProof
        mayDraw = context.may(ConsolePermissions.draw)
    }
}

/// What the draw needs, as it was typed.
struct DrawForm: Sendable {
    static let largest = 200

    let seed: String
    let source: String
    let typedSize: String
    let isUnderstood: Bool

    init() {
        seed = ""
        source = ""
        typedSize = "20"
        isUnderstood = false
    }

    init(_ fields: Fields) {
        let text = { (name: String) in (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
        seed = text("semilla")
        source = text("fuente")
        typedSize = text("cantidad")
        isUnderstood = fields["entiendo"] == "sí"
    }

    init(seed: String, source: String, size: Int) {
        self.seed = seed
        self.source = source
        typedSize = String(size)
        isUnderstood = true
    }

    var size: Int { Int(typedSize) ?? 0 }

    var errors: [FieldError] {
        var errors: [FieldError] = []
        if !(4...200).contains(seed.count) || seed.contains("/") {
            errors.append(FieldError("semilla", "Escriba la semilla: entre 4 y 200 letras o cifras, sin «/»."))
        }
        if !(10...500).contains(source.count) {
            errors.append(
                FieldError("fuente", "Diga dónde puede verla cualquiera: qué sorteo o documento, y de qué día."))
        }
        if !(1...Self.largest).contains(size) {
            errors.append(FieldError("cantidad", "Escriba un número de 1 a \(Self.largest)."))
        }
        if !isUnderstood { errors.append(FieldError("entiendo", "Confirme que sabe que el sorteo no se repite.")) }
        return errors
    }
}
