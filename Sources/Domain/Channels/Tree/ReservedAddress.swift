/// First words of addresses that are not channels: pages of the platform itself, and files that browsers and robots ask
/// for. A channel of an entity's own can have none of them.
public enum ReservedAddress {
    /// A test holds that the first word of every address of an entity's public pages is among them.
    public static let all: Set<String> = [
        "accesibilidad", "archivos", "avisos", "buscar", "calendario", "calendario.ics", "canales", "canales-al-dia",
        "contenidos", "datos", "datos-del-sitio", "datos.jsonld", "escritorio", "estadisticas", "ingreso", "inicio",
        "mapa-del-sitio", "novedades", "novedades.xml", "plan", "ranking", "reporte", "suscripcion", "transparencia",
        "visitas",
        "vista-previa",
        ".well-known", "assets", "favicon.ico", "humans.txt", "oficina", "robots.txt", "salud", "security.txt",
        "sitemap.xml",
    ]

    /// Whether a channel may stand there: no page of the platform does.
    public static func isFree(_ key: String) -> Bool { !all.contains(key) }
}
