import HTTP

/// Addresses of an entity's site.
enum SiteRoutes {
    static let home = Route<Void>.get()
    static let channel = Route<Void>.get().text("canal")
    static let item = Route<Void>.get().text("canal").text("contenido")
    static let itemEvent = item.then("evento.ics")
    static let itemData = item.then("datos.jsonld")
    static let channelFeed = channel.then("novedades.xml")
    static let feed = Route<Void>.get("novedades.xml")
    static let search = Route<Void>.get("buscar")
    static let suggestions = Route<Void>.get("buscar", "sugerencias")
    static let calendar = Route<Void>.get("calendario")
    static let calendarFile = Route<Void>.get("calendario.ics")
    static let subscription = Route<Void>.get("suscripcion")
    static let transparency = Route<Void>.get("transparencia")
    static let map = Route<Void>.get("mapa-del-sitio")
    static let mapFile = Route<Void>.get("sitemap.xml")
    static let robots = Route<Void>.get("robots.txt")
    static let accessibility = Route<Void>.get("accesibilidad")
    static let data = Route<Void>.get("datos-del-sitio")
    static let siteData = Route<Void>.get("datos.jsonld")
}
