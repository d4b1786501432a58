import Platform

enum ConsolePermissions {
    static let see = Permission(
        "plan-console.see", "Ver cómo va el plan de cada entidad del país",
        .roles([
            .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .helpDesk,
            .procuraduria,
        ]))

    /// The Procuraduría looks and writes to nobody.
    static let remind = Permission(
        "plan-console.remind", "Enviar recordatorios del plan a muchas entidades a la vez",
        .roles([
            .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .helpDesk,
        ]))

    static let all = [see, remind]
}
