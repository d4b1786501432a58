import Platform

enum PlanPermissions {
    static let see = Permission(
        "plan.see", "Ver los borradores del plan de acción de su entidad",
        .roles([
            .legalRepresentative, .committeeLead, .committeeMember, .webMaster, .editor, .authorMayorsOffice,
            .authorCouncil, .authorPersoneria, .areaCommunications, .areaPlanning, .areaCitizenService,
            .areaParticipation, .areaTechnology, .externalSupport, .nationalAdministrator, .reviewerGEL,
            .reviewerCitizenService, .reviewerPublicFunction, .helpDesk,
        ]))

    static let edit = Permission(
        "plan.edit", "Subir el documento del plan y corregir su borrador",
        .roles([
            .legalRepresentative, .committeeLead, .committeeMember, .webMaster, .editor, .areaPlanning,
            .externalSupport,
        ]))

    /// Accepting the plan is the committee's and the legal representative's, as the plans themselves say (seeds 002,
    /// 003).
    static let publish = Permission(
        "plan.publish", "Aceptar el plan leído y publicarlo en el sitio de la entidad",
        .roles([.legalRepresentative, .committeeLead]))

    /// Messages of senders nobody registered hold whatever somebody sends; few people look at them.
    static let mail = Permission(
        "plan.mail", "Mirar el correo de planes que espera y decir de qué entidad es",
        .roles([.nationalAdministrator, .helpDesk]))

    static let all = [see, edit, comment, publish, approve, submit, mail]
}
