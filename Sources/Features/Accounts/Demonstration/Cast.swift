import Platform

/// The invented people of the demonstration: one for each role. Their addresses end in `.example`, which no mail
/// server may ever own (RFC 2606).
struct CastMember: Sendable, Hashable {
    let role: Role
    let name: String
    let email: EmailAddress
    /// Code of the entity, or nil for the whole country.
    let entity: String?
    /// What one sees by entering as this person.
    let shows: String

    init(_ role: Role, _ name: String, _ mailbox: String, at entity: String?, _ shows: String) {
        self.role = role
        self.name = name
        self.entity = entity
        self.shows = shows
        email = EmailAddress(stored: mailbox + ".example")
    }
}

enum Cast {
    static let chitaga = "54174"
    static let chipaque = "25178"
    static let norteDeSantander = "54000"

    /// In the order in which a newcomer meets them: a municipality first.
    static let all = municipality + national + neighbour + government

    static func member(email: EmailAddress) -> CastMember? { all.first { $0.email == email } }

    private static let national = [
        CastMember(
            .nationalAdministrator, "Marcela Quintana Rojas", "administracion@programa", at: nil,
            "Ve todas las cuentas, invita personas y abre campañas."),
        CastMember(
            .reviewerGEL, "Óscar Iván Beltrán", "revision@programa", at: nil, "Revisa los temas de Gobierno en línea."),
        CastMember(
            .reviewerCitizenService, "Yolima Cárdenas Pabón", "revision@servicio", at: nil,
            "Revisa los temas de servicio al ciudadano."),
        CastMember(
            .reviewerPublicFunction, "Hernando Lizarazo Vega", "revision@funcion", at: nil,
            "Revisa los temas de trámites y función pública."),
        CastMember(
            .procuraduria, "Patricia Elvira Montaña", "consulta@procuraduria", at: nil, "Consulta sin cambiar nada."),
        CastMember(
            .moderator, "Julián Esteban Ocampo", "moderacion@programa", at: nil, "Modera los espacios abiertos."),
        CastMember(
            .helpDesk, "Diana Katherine Suárez", "ayuda@programa", at: nil, "Atiende las consultas de las entidades."),
        CastMember(.citizen, "Rosalba Jaimes Contreras", "rosalba@vecinos", at: nil, "Una vecina con cuenta."),
    ]

    private static let municipality = [
        CastMember(
            .legalRepresentative, "Amparo Villamizar Leal", "alcaldesa@chitaga", at: chitaga,
            "Aprueba y publica el plan; invita a su equipo."),
        CastMember(
            .committeeLead, "Édgar Rozo Parada", "comite@chitaga", at: chitaga, "Lidera el comité y prepara el plan."),
        CastMember(
            .committeeMember, "Nelly Capacho Ortega", "miembro@chitaga", at: chitaga, "Participa en el comité."),
        CastMember(
            .webMaster, "Wílmer Antonio Gélvez", "web@chitaga", at: chitaga, "Administra el sitio y las personas."),
        CastMember(.editor, "Sandra Milena Portilla", "edicion@chitaga", at: chitaga, "Corrige lo que se publica."),
        CastMember(
            .authorMayorsOffice, "Fabio Carvajal Rico", "alcaldia@chitaga", at: chitaga, "Escribe por la alcaldía."),
        CastMember(.authorCouncil, "Luz Dary Mogollón", "concejo@chitaga", at: chitaga, "Escribe por el concejo."),
        CastMember(
            .authorPersoneria, "Ramiro Suescún Mora", "personeria@chitaga", at: chitaga, "Escribe por la personería."),
        CastMember(
            .areaCommunications, "Íngrid Bautista Acevedo", "comunicaciones@chitaga", at: chitaga,
            "Responde por comunicaciones."),
        CastMember(
            .areaPlanning, "Gérson Peñaloza Duarte", "planeacion@chitaga", at: chitaga, "Responde por planeación."),
        CastMember(
            .areaCitizenService, "Martha Inés Conde", "atencion@chitaga", at: chitaga,
            "Responde por la atención al ciudadano."),
        CastMember(
            .areaParticipation, "Álvaro Rangel Ariza", "participacion@chitaga", at: chitaga,
            "Responde por la participación."),
        CastMember(
            .areaTechnology, "Yesid Maldonado Pico", "tecnologia@chitaga", at: chitaga, "Responde por tecnología."),
        CastMember(
            .externalSupport, "Camila Andrea Nieto", "apoyo@chitaga", at: chitaga, "Apoya desde fuera, hasta una fecha."
        ),
    ]

    private static let neighbour = [
        CastMember(
            .legalRepresentative, "Gustavo Adolfo Poveda", "alcalde@chipaque", at: chipaque,
            "Aprueba y publica el plan de otro municipio."),
        CastMember(
            .committeeLead, "Jairo Enrique Baquero", "comite@chipaque", at: chipaque,
            "Lidera el comité de otro municipio."),
        CastMember(
            .webMaster, "Lina Paola Rey Cubides", "web@chipaque", at: chipaque, "Administra el sitio de otro municipio."
        ),
        CastMember(
            .authorMayorsOffice, "Nubia Esperanza Clavijo", "alcaldia@chipaque", at: chipaque,
            "Escribe por la alcaldía de otro municipio."),
    ]

    private static let government = [
        CastMember(
            .legalRepresentative, "Beatriz Helena Orozco", "gobernadora@nortedesantander", at: norteDeSantander,
            "Aprueba y publica por la gobernación."),
        CastMember(
            .webMaster, "Camilo Torrado Ibarra", "web@nortedesantander", at: norteDeSantander,
            "Administra el sitio de la gobernación."),
    ]
}
