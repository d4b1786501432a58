import Crypto
import HTML

/// A file that never changes under its name: the name carries the digest of its bytes, so browsers may keep it for a
/// year.
///
/// ```swift
/// frame.stylesheets = [prefix + StaticFile.stylesheet.name, prefix + StaticFile.look(entity.look).name]
/// ```
public struct StaticFile: Sendable {
    /// `estilo-3f2a1c9d0b7e.css`
    public let name: String
    public let contentType: String
    public let bytes: [UInt8]

    private init(_ stem: String, _ ending: String, _ contentType: String, _ bytes: [UInt8]) {
        name = "\(stem)-\(SHA256.hex(bytes).prefix(12)).\(ending)"
        self.contentType = contentType
        self.bytes = bytes
    }

    /// ``Stylesheet/main``
    public static let stylesheet = StaticFile("estilo", "css", "text/css; charset=utf-8", Stylesheet.main)
    /// ``Stylesheet/data``: public pages with promises, figures, maps, differences or code name it among their styles.
    public static let data = StaticFile("datos", "css", "text/css; charset=utf-8", Stylesheet.data)
    /// ``Stylesheet/nation``: the first page of the nation.
    public static let nation = StaticFile("pais", "css", "text/css; charset=utf-8", Stylesheet.nation)
    /// ``Stylesheet/home``: the first page of an entity's own site.
    public static let home = StaticFile("portada", "css", "text/css; charset=utf-8", Stylesheet.home)
    /// ``Stylesheet/site``: every other page of an entity's own site.
    public static let site = StaticFile("sitio", "css", "text/css; charset=utf-8", Stylesheet.site)
    /// ``Stylesheet/office``: on every page of who is signed in. A public page that shows a task list, a review or a
    /// conversation names it among its own styles.
    public static let office = StaticFile("oficina", "css", "text/css; charset=utf-8", Stylesheet.office)
    /// ``Stylesheet/guide``
    public static let guide = StaticFile("guia", "css", "text/css; charset=utf-8", Stylesheet.guide)
    /// ``Script/main``
    public static let script = StaticFile("pagina", "js", "text/javascript; charset=utf-8", Script.main)
    /// ``Script/office``: on every page of a back office.
    public static let officeScript = StaticFile("oficina", "js", "text/javascript; charset=utf-8", Script.office)

    /// The accent of a look; numbers wrap around as in ``Look/number(_:)``.
    public static func look(_ n: Int) -> StaticFile { looks[Look.index(n)] }
    /// The icon of the browser's tab: a shield in the colours of a look.
    public static func icon(_ n: Int, _ motif: Shield.Motif = .paramo) -> StaticFile {
        icons[Look.index(n)][motif] ?? icons[0][.paramo] ?? stylesheet
    }

    /// Everything there is to serve.
    public static let all =
        [stylesheet, data, nation, home, site, office, guide, script, officeScript] + looks
        + icons.flatMap { icons in
            Shield.Motif.allCases.compactMap { icons[$0] }
        }

    /// Sheets whose rules ``office`` holds already.
    public static let heldByOffice: Set<String> = [office.name, data.name, nation.name]

    private static let looks = Look.all.indices.map { n in
        StaticFile("aspecto", "css", "text/css; charset=utf-8", Stylesheet.look(n))
    }
    private static let icons = Look.all.map { look in
        Dictionary(
            uniqueKeysWithValues: Shield.Motif.allCases.map { motif in
                (motif, StaticFile("icono", "svg", "image/svg+xml", HTML.fragment { $0.icon(look, motif) }.bytes))
            })
    }
}

extension HTML {
    /// The shield as a picture of its own, which no stylesheet reaches.
    fileprivate mutating func icon(_ look: Look, _ motif: Shield.Motif) {
        svg(.draw("xmlns", "http://www.w3.org/2000/svg"), .draw("viewBox", "-4 0 64 64")) { art in
            art.art(of: Shield(motif, letters: "GL"), .colours(ground: look.accent, second: look.second))
        }
    }
}
