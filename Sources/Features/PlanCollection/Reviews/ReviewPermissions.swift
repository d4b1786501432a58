import Platform

enum ReviewPermissions {
    static let see = Permission(
        "plan.review", "Revisar los planes enviados: cada entidad nacional observa sus temas y da su concepto",
        .roles([.reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction, .nationalAdministrator]))

    static let sendBack = Permission(
        "plan.send-back", "Devolver de inmediato un plan enviado, con una razón", .roles([.nationalAdministrator]))

    static let all = [see, sendBack]
}
