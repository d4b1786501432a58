import Platform

enum ConsolePermissions {
    static let see = Permission(
        "report-console.see", "Ver cómo va el reporte de resultados de cada entidad del país",
        .roles([
            .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .helpDesk,
            .procuraduria,
        ]))

    /// The programme asks, accepts and opens again; the others look.
    static let review = Permission(
        "report-console.review",
        "Comprobar y observar reportes enviados, decidir sobre «no aplica» y volver a abrir un reporte",
        .roles([.nationalAdministrator, .reviewerGEL]))

    /// The Procuraduría looks and writes to nobody.
    static let remind = Permission(
        "report-console.remind", "Enviar recordatorios del reporte a muchas entidades a la vez",
        .roles([
            .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .helpDesk,
        ]))

    static let draw = Permission(
        "report-sample.draw", "Sortear la muestra de verificación de una campaña de reportes",
        .roles([.nationalAdministrator]))

    static let all = [see, review, remind, draw]
}
