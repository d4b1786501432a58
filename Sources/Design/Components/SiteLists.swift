public import HTML

/// A picture with the words for who does not see it; ornaments have none.
public struct SitePicture: Sendable, Hashable {
    public var address: String
    public var alt: String
    /// In pixels, so that the page does not jump when it arrives.
    public var width, height: Int

    public init(_ address: String, alt: String, width: Int, height: Int) {
        self.address = address
        self.alt = alt
        self.width = width
        self.height = height
    }
}

/// Something that happens on a day.
public struct AgendaItem: Sendable {
    public var title: String
    public var address: String
    /// ISO 8601.
    public var day: String
    /// "sábado 28 de noviembre, 8:00 a. m. · Escuela de El Hato"
    public var words: String

    public init(_ title: String, _ address: String, day: String, words: String) {
        self.title = title
        self.address = address
        self.day = day
        self.words = words
    }
}

/// A document to take home.
public struct FileItem: Sendable {
    public var title: String
    public var address: String
    /// "PDF"
    public var type: String
    /// "Acuerdo · 1,2 MB · 3 de marzo de 2014"
    public var words: String

    public init(_ title: String, _ address: String, type: String, words: String) {
        self.title = title
        self.address = address
        self.type = type
        self.words = words
    }
}

/// Who works somewhere, and how to reach them.
public struct PersonItem: Sendable {
    public var name: String
    public var role: String
    public var office: String
    public var reach: [Link]
    public var picture: SitePicture?

    public init(_ name: String, role: String, office: String = "", reach: [Link] = [], picture: SitePicture? = nil) {
        self.name = name
        self.role = role
        self.office = office
        self.reach = reach
        self.picture = picture
    }
}

extension HTML {
    /// A picture that is fetched when it comes near.
    public mutating func picture(_ picture: SitePicture) {
        img(.src(picture.address), .alt(picture.alt), .width(picture.width), .height(picture.height), .lazy)
    }

    mutating func headingLink(_ link: Link, level: Int) {
        switch level {
        case ...2: h2 { $0.a(link.title, .href(link.address)) }
        case 3: h3 { $0.a(link.title, .href(link.address)) }
        default: h4 { $0.a(link.title, .href(link.address)) }
        }
    }

    /// What comes, each with its day torn off a calendar.
    public mutating func agenda(_ items: [AgendaItem], level: Int = 3) {
        ol(.class("agenda")) { list in
            for item in items {
                list.li { row in
                    row.leaf(item.day)
                    row.div { words in
                        words.headingLink(Link(item.title, item.address), level: level)
                        words.p(item.words)
                    }
                }
            }
        }
    }

    /// The sheet of a tear-off calendar for a day in ISO 8601.
    public mutating func leaf(_ day: String) {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, 1...12 ~= parts[1] else { return }
        time(.class("leaf"), .datetime(day)) { leaf in
            leaf.strong(String(parts[2]))
            leaf.text(" ")
            leaf.span(Self.months[parts[1] - 1])
        }
    }

    private static let months = [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
    ]

    /// Documents, each with its type before it.
    public mutating func fileList(_ files: [FileItem]) {
        ul(.class("files")) { list in
            for file in files {
                list.li(.data("type", file.type)) { row in
                    row.div { words in
                        words.a(file.title, .href(file.address))
                        words.small("\(file.type) · \(file.words)")
                    }
                }
            }
        }
    }

    /// People or offices, two to a row where there is room.
    public mutating func peopleList(_ people: [PersonItem]) {
        ul(.class("people")) { list in
            for person in people {
                list.li { row in
                    if let picture = person.picture { row.picture(picture) }
                    row.div { words in
                        words.p { $0.strong(person.name) }
                        words.p(person.role)
                        if !person.office.isEmpty { words.p(person.office) }
                        for link in person.reach { words.p { $0.a(link.title, .href(link.address)) } }
                    }
                }
            }
        }
    }
}

extension ComponentExample {
    static let agenda = ComponentExample(
        "agenda", "Agenda", "Lo que viene, con su día como hoja de calendario.",
        criteria: ["Es una lista ordenada; cada día se entiende también como dato."]
    ) { html in
        html.agenda(
            [
                AgendaItem(
                    "Rendición de cuentas de la administración", "#agenda", day: "2026-11-28",
                    words: "Sábado 28 de noviembre, 9:00 a. m. · Coliseo municipal"),
                AgendaItem(
                    "Mercado campesino", "#agenda", day: "2026-12-05",
                    words: "Sábado 5 de diciembre, 6:00 a. m. · Parque principal"),
            ], level: 4)
    }

    static let files = ComponentExample(
        "documentos", "Documentos", "Lo que se puede descargar: tipo, tamaño y fecha antes de pulsar.",
        criteria: ["El tipo y el tamaño se leen con el enlace; la marca de la izquierda solo acompaña."]
    ) { html in
        html.fileList([
            FileItem("Presupuesto de 2027", "#documentos", type: "PDF", words: "1,2 MB · 3 de noviembre de 2026"),
            FileItem("Plan de compras", "#documentos", type: "XLSX", words: "84 KB · 20 de enero de 2026"),
        ])
    }

    static let people = ComponentExample(
        "personas", "Personas y oficinas", "A quién acudir y cómo encontrarlo.",
        criteria: ["Nombre, cargo y forma de contacto se leen seguidos."]
    ) { html in
        html.peopleList([
            PersonItem(
                "Rosalba Cáceres Peña", role: "Secretaria de Gobierno", office: "Palacio Municipal, segundo piso",
                reach: [Link("gobierno@ejemplo.gov.co", "mailto:gobierno@ejemplo.gov.co")]),
            PersonItem("Luis Ángel Mora", role: "Comisario de Familia", office: "Carrera 3 n.º 5-12"),
        ])
    }
}
