import Platform

/// What the accounts let people do, each in a sentence a person would say.
extension Permission {
    /// The pages under `/ingreso`: open to who has not entered yet and to who still owes the second step. They look at
    /// the session themselves; half a session reaches nothing else.
    static let entering = Permission("accounts.enter", "Entrar y preparar el segundo paso", .everyone)

    static let office = Permission(
        "accounts.office", "Entrar a la oficina de la entidad",
        .roles(
            Set(
                GrantRules.entityRoles + [
                    .nationalAdministrator, .reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction,
                ])))

    static let seePeople = Permission(
        "accounts.people", "Ver quiénes trabajan en la entidad y con qué papel",
        .roles([.legalRepresentative, .committeeLead, .webMaster, .nationalAdministrator]))

    static let invite = Permission(
        "accounts.invite", "Invitar personas a la entidad y retirar papeles, hasta el nivel del papel propio",
        .roles([.legalRepresentative, .webMaster, .nationalAdministrator]))

    static let contacts = Permission(
        "accounts.contacts", "Registrar los correos desde los que la entidad puede enviar documentos",
        .roles([.legalRepresentative, .committeeLead, .webMaster, .nationalAdministrator]))

    static let runProgramme = Permission(
        "accounts.run", "Ver todas las cuentas, invitar al programa y desactivar cuentas",
        .roles([.nationalAdministrator]))

    static let ofAccounts = [entering, office, seePeople, invite, contacts, runProgramme]
}
