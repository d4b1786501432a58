import Platform

extension PlanPermissions {
    /// Everybody of the committee and of the five areas may say what they think of a plan before it is approved.
    static let comment = Permission(
        "plan.comment", "Comentar cada acción mientras el comité revisa el plan",
        .roles([
            .legalRepresentative, .committeeLead, .committeeMember, .webMaster, .editor, .areaCommunications,
            .areaPlanning, .areaCitizenService, .areaParticipation, .areaTechnology, .externalSupport,
        ]))

    /// The plan is an act of the mayor or the governor; nobody approves in their place.
    static let approve = Permission(
        "plan.approve", "Aprobar el plan y cerrarlo al terminar su ejecución", .roles([.legalRepresentative]))

    static let submit = Permission(
        "plan.submit", "Enviar al Programa un plan aprobado e iniciar su ejecución",
        .roles([.legalRepresentative, .committeeLead]))
}
