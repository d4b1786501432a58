import Calendar
import Channels
import Design
import Entities
import HTTP
import Platform
import Spanish

/// What stands around each page of an entity's site: made once for a version of the site, with the warning of the hour.
enum SiteFrames {
    /// One question to the database: the row the site is known by.
    static func frame(_ context: Context) throws -> SiteFrame? {
        guard context.tenant != nil else { return nil }
        let view = try SiteView.read(try context.entity())
        let entity = context.services.directory.entity(code: view.entity.code)
        let contact = entity?.contact
        let version = [String(view.site.version), contact?.address, contact?.telephone, contact?.email]
            .map { $0 ?? "" }.joined(separator: "|")
        var frame = context.services.shelf.thing("portal/frame/\(view.entity.code)", version: version) {
            make(view, entity, version)
        }
        if let raised = view.summary.banner(at: context.now()) {
            frame.banner = raised.banner
            frame.version += "/" + raised.id
        }
        return frame
    }

    private static func make(_ view: SiteView, _ entity: Entity?, _ version: String) -> SiteFrame {
        var frame = SiteFrame()
        frame.menu = menu(view)
        frame.showsFeatureMenus = false
        frame.search = SiteRoutes.search.path
        frame.suggestions = SiteRoutes.suggestions.path
        frame.feeds = [TrailStep("Novedades", SiteRoutes.feed.path)]
        frame.footer = footer(view.site, entity)
        frame.footerLinks = [
            TrailStep("Mapa del sitio", SiteRoutes.map.path),
            TrailStep("Transparencia", SiteRoutes.transparency.path),
            TrailStep("Canales al día", "/canales-al-dia"),
            TrailStep("Avance del plan", "/plan/avance"),
            TrailStep("Visitas", "/estadisticas"),
            TrailStep("Calendario", SiteRoutes.calendar.path),
            TrailStep("Novedades en su correo", SiteRoutes.subscription.path),
            TrailStep("Accesibilidad", SiteRoutes.accessibility.path),
            TrailStep("Datos abiertos", SiteRoutes.data.path),
        ]
        frame.updated = view.site.changedAt?.day
        frame.shield = Shield.Motif(rawValue: view.site.shield).map { Shield($0) }
        frame.shieldPicture = view.summary.shieldPicture
        frame.header = HeaderStyle(rawValue: view.site.header) ?? .plain
        frame.version = version
        return frame
    }

    private static func footer(_ site: Site, _ entity: Entity?) -> [String] {
        let contact = entity?.contact
        let reach = [contact?.telephone.map { "Teléfono \($0)" }, contact?.email].compactMap { $0 }
        let lines = [contact?.address ?? "", reach.joined(separator: " · "), site.openingHours]
        return lines.filter { !$0.isEmpty }
    }

    private static func menu(_ view: SiteView) -> [TrailStep] {
        let isTransparency = view.site.template == ChannelTemplates.transparency
        let channels = menuKeys(view).compactMap { view.tree[$0] }.map { TrailStep(title($0, isTransparency), $0.path) }
        let first = [TrailStep("Inicio", SiteRoutes.home.path)]
        let last = [TrailStep("Plan de acción", "/plan"), TrailStep("Todo el sitio", SiteRoutes.map.path)]
        guard isTransparency else { return first + channels + last }
        return first + [TrailStep("Transparencia", SiteRoutes.transparency.path)] + channels + last
    }

    /// The menus that the resolution of 2020 highlights carry its names; of the others a word or two is enough, so
    /// that all stand in one row.
    private static func title(_ channel: Channel, _ isTransparency: Bool) -> String {
        switch channel.key {
        case "tramites-y-servicios": isTransparency ? "Atención y servicios" : "Trámites"
        case "participacion": isTransparency ? "Participa" : "Participación"
        case "el-municipio-le-informa" where isTransparency: "Noticias"
        case "nuestro-municipio", "nuestra-alcaldia":
            Spanish.capitalized(channel.title.replacing("Nuestro ", with: "").replacing("Nuestra ", with: ""))
        default: channel.title
        }
    }

    /// Channels of the first level that stand in the menu; all others are one step away, in “Todo el sitio”.
    static func menuKeys(_ view: SiteView) -> [String] {
        let wished =
            view.site.template == ChannelTemplates.transparency
            ? ["tramites-y-servicios", "participacion", "nuestro-municipio", "el-municipio-le-informa"]
            : [
                "nuestro-municipio", "nuestra-alcaldia", "el-municipio-le-informa", "tramites-y-servicios",
                "participacion",
            ]
        return wished.filter { view.tree.isPublic($0) }
    }
}
