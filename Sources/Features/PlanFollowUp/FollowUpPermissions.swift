import Platform

enum FollowUpPermissions {
    private static let entityRoles: Set<Role> = Set(Role.allCases.filter { !$0.isNational })

    static let see = Permission(
        "follow-up.see", "Ver cómo va el plan de acción de su entidad, con lo que todavía no es público",
        .roles(
            entityRoles.union([
                .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .helpDesk,
            ])))

    /// Every office notes what it did itself; who it was stands beside each entry.
    static let note = Permission(
        "follow-up.note", "Anotar avances, pruebas e indicadores del plan de su entidad", .roles(entityRoles))

    static let invite = Permission(
        "follow-up.invite", "Enviar invitaciones por correo en nombre de la entidad",
        .roles([
            .legalRepresentative, .committeeLead, .committeeMember, .webMaster, .areaCommunications,
            .areaParticipation,
        ]))

    static let all = [see, note, invite]
}
