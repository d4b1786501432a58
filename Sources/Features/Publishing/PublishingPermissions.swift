import Platform

enum PublishingPermissions {
    private static let authors: Set<Role> = [
        .authorMayorsOffice, .authorCouncil, .authorPersoneria, .areaCommunications, .areaPlanning,
        .areaCitizenService, .areaParticipation, .areaTechnology, .committeeLead, .committeeMember,
    ]

    // Where one person is web master for a few hours a week, the mayor must be able to take their place.

    /// Each writes for the body they belong to; what they may do to one item is asked of the item.
    static let write = Permission(
        "site.write", "Escribir contenidos del sitio de su entidad y enviarlos a revisión",
        .roles(authors.union([.legalRepresentative, .editor, .webMaster, .externalSupport])))

    static let publish = Permission(
        "site.publish", "Revisar, programar, publicar y archivar contenidos del sitio",
        .roles([.legalRepresentative, .editor, .webMaster]))

    static let manage = Permission(
        "site.manage", "Decidir los canales, el aspecto y los avisos de todo el sitio",
        .roles([.legalRepresentative, .webMaster]))

    static let all = [write, publish, manage]
}
