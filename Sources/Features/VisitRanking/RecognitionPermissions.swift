import Platform

enum RecognitionPermissions {
    private static let entityRoles: Set<Role> = Set(Role.allCases.filter { !$0.isNational })

    static let see = Permission(
        "visits.see", "Ver las visitas del sitio de su entidad y sus reconocimientos",
        .roles(entityRoles.union([.nationalAdministrator, .moderator, .helpDesk])))

    static let propose = Permission(
        "recognition.propose",
        "Declarar las direcciones de la entidad y proponer sus experiencias para premios e historias",
        .roles([.legalRepresentative, .webMaster, .committeeLead]))

    static let console = Permission(
        "recognition.console", "Llevar el ranking de visitas, los sitios destacados, los premios y las historias",
        .roles([.nationalAdministrator, .moderator]))

    static let all = [see, propose, console]
}
