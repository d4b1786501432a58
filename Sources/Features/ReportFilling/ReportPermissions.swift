import Platform

enum ReportPermissions {
    private static let workers: Set<Role> = [
        .legalRepresentative, .committeeLead, .committeeMember, .webMaster, .editor, .areaCommunications, .areaPlanning,
        .areaCitizenService, .areaParticipation, .areaTechnology, .externalSupport,
    ]

    static let see = Permission(
        "report.see", "Ver el reporte de resultados de su entidad mientras se llena",
        .roles(workers.union([.nationalAdministrator, .reviewerGEL, .procuraduria, .helpDesk])))

    /// Whoever of the entity knows may answer; who it was stands beside each answer.
    static let answer = Permission(
        "report.answer", "Responder el reporte de resultados de su entidad y agregar pruebas", .roles(workers))

    static let lead = Permission(
        "report.lead", "Abrir el reporte, repartirlo entre las áreas y entregar componentes",
        .roles([.legalRepresentative, .committeeLead, .webMaster]))

    /// The report is signed by who represents the entity; nobody hands it in for them.
    static let submit = Permission(
        "report.submit", "Firmar y enviar el reporte de resultados", .roles([.legalRepresentative]))

    static let review = Permission(
        "report.review", "Decidir sobre un «no aplica» y volver a abrir un reporte enviado",
        .roles([.nationalAdministrator, .reviewerGEL]))

    static let all = [see, answer, lead, submit, review]
}
