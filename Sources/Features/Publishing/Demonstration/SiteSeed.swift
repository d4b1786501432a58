import Foundation
import Platform

/// Whole sites for the demonstration, written for it (`Data/demonstration/sitios`): a folder for each entity.
enum SiteSeed {
    static let seed = Seed(order: 70, "Escribiendo los sitios de Chitagá, Chipaque y Norte de Santander") { services in
        for folder in try folders(services) { try plant(folder, services) }
    }

    static func root(_ services: Services) -> String { services.installation.dataFolder + "/demonstration/sitios" }

    /// Named by the entity's code, in their order.
    static func folders(_ services: Services) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root(services)).filter { $0.first != "." }.sorted()
    }

    static func manuscript(_ folder: String, _ services: Services) throws -> SiteManuscript {
        let path = root(services) + "/" + folder
        var manuscript = SiteManuscript()
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where name.hasSuffix(".md") {
            let data = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
            try manuscript.read(String(decoding: data, as: UTF8.self), file: folder + "/" + name)
        }
        return manuscript
    }

    static func plant(_ folder: String, _ services: Services) throws {
        let code = String(folder.prefix(5))
        guard let tenant = services.tenants.tenant(code: code) else { return }
        try SitePlanting(tenant: tenant, services: services).plant(try manuscript(folder, services))
    }
}
