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

    static let all = [see, edit, publish]
}
