import Channels
import Design
import HTTP
import Platform

/// How a site looks: what its web master chose, or is choosing.
struct Appearance: Sendable, Hashable {
    /// 1 to 10.
    var look: Int
    var header: HeaderStyle
    /// Nil: the motif that the entity's code gives it.
    var motif: Shield.Motif?
    /// A picture of the entity's own files that stands instead of the drawn shield, or empty.
    var shieldMedia: String
    var template: String
    var openingHours: String
    var errors: [FieldError] = []

    init(_ tenant: Tenant, _ site: Site) {
        look = tenant.look
        header = HeaderStyle(rawValue: site.header) ?? .plain
        motif = Shield.Motif(rawValue: site.shield)
        shieldMedia = site.shieldMedia
        template = site.template
        openingHours = site.openingHours
    }

    /// What was sent over what stands: an unknown answer is refused, none is as it was.
    mutating func read(_ fields: Fields, pictures: [Media]) {
        openingHours = (fields["horario"] ?? "").line(200)
        shieldMedia = fields["escudo-imagen"] ?? ""
        motif = fields["escudo"].flatMap { Shield.Motif(rawValue: $0) }
        if let number = fields["aspecto"].flatMap({ Int($0) }), 1...Look.all.count ~= number {
            look = number
        } else {
            errors.append(FieldError("aspecto", "Elija uno de los diez aspectos."))
        }
        if let style = fields["encabezado"].flatMap({ HeaderStyle(rawValue: $0) }) {
            header = style
        } else {
            errors.append(FieldError("encabezado", "Elija cómo se dibuja el encabezado."))
        }
        if let chosen = fields["menu"], Self.templates.contains(where: { $0.value == chosen }) {
            template = chosen
        } else {
            errors.append(FieldError("menu", "Elija uno de los dos menús."))
        }
        if !shieldMedia.isEmpty, !pictures.contains(where: { $0.id == shieldMedia }) {
            errors.append(
                FieldError("escudo-imagen", "Esa imagen no está entre las de la entidad; elija otra o ninguna."))
        }
    }

    func shield(of tenant: Tenant) -> Shield { motif.map { Shield($0) } ?? Shield.of(entity: tenant.code) }

    func site(over site: Site) -> Site {
        var site = site
        site.header = header.rawValue
        site.shield = motif?.rawValue ?? ""
        site.shieldMedia = shieldMedia
        site.template = template
        site.openingHours = openingHours
        return site
    }

    static let templates = [
        FormChoice(
            ChannelTemplates.tree, "Canales del Manual de Gobierno en línea",
            hint: "Nuestro municipio, Nuestra alcaldía, El municipio le informa, Trámites y servicios, Participación."),
        FormChoice(
            ChannelTemplates.transparency, "Menú de la Resolución 1519 de 2020",
            hint: "Transparencia y acceso a la información, Atención y servicios, Participa."),
    ]
}
