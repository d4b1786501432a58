import Platform

enum CampaignPermissions {
    static let run = Permission(
        "campaigns.run", "Abrir campañas, cambiar sus fechas y conceder prórrogas", .roles([.nationalAdministrator]))

    static let all = [run]
}
