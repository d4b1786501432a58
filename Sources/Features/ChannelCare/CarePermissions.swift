import Platform

enum CarePermissions {
    private static let entityRoles: Set<Role> = Set(Role.allCases.filter { !$0.isNational })
    private static let nationRoles: Set<Role> = [
        .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .helpDesk,
    ]

    static let see = Permission(
        "channel-care.see", "Ver quién mantiene cada canal del sitio y cómo va",
        .roles(entityRoles.union(nationRoles)))

    /// Whoever works for the entity may look and say that nothing has changed; their name stands beside it.
    static let review = Permission(
        "channel-care.review", "Anotar que un canal se revisó y nada ha cambiado", .roles(entityRoles))

    static let decide = Permission(
        "channel-care.decide", "Decidir quién mantiene cada canal, cada cuánto, y si la ciudadanía ve lo cumplido",
        .roles([.legalRepresentative, .committeeLead, .webMaster]))

    static let seeNation = Permission(
        "channel-console.see", "Ver cómo mantiene sus canales cada entidad del país",
        .roles(nationRoles.union([.procuraduria])))

    /// The Procuraduría looks and writes to nobody.
    static let remind = Permission(
        "channel-console.remind", "Enviar recordatorios de los canales a muchas entidades a la vez",
        .roles(nationRoles))

    static let decideForAll = Permission(
        "channel-console.decide", "Decidir si la ciudadanía ve en todo el país cómo se cumplen los canales",
        .roles([.nationalAdministrator, .reviewerGEL]))

    static let all = [see, review, decide, seeNation, remind, decideForAll]
}
