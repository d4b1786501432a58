import Calendar
import Channels
import Platform

/// The demonstration's municipalities say who keeps their channels, confirm what their plans promise, and let everybody
/// see how it is kept. Runs after the sites were filled.
enum CareSeed {
    private static let entities = ["54174", "25178"]

    static let seed = Seed(order: 90, "Repartiendo el cuidado de los canales") { services in
        for code in entities {
            guard let tenant = services.tenants.tenant(code: code) else { continue }
            try plant(services.nation.entity(tenant))
        }
        try ChannelStandingStore(nation: services.nation).refresh()
    }

    private static func plant(_ entity: EntityScope) throws {
        let tree = try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
        let contacts = try entity.read { reading in
            try entity.services.contacts.find(
                .entity(entity.code, [.webMaster, .areaCommunications, .areaPlanning]),
                on: entity.services.now().day, in: reading)
        }
        func person(_ role: Role) -> String { contacts.first { $0.role == role }?.person ?? "" }
        let web = person(.webMaster)
        let map = PromiseMap(try CareDesk.promised(entity), tree: tree, choices: [:])
        let (store, now) = (CareStore(entity: entity), entity.services.now())
        let owners = [
            ("el-municipio-le-informa", "Comunicaciones", person(.areaCommunications)),
            ("planes-programas-y-proyectos", "Oficina de Planeación", person(.areaPlanning)),
            ("contratacion", "Oficina Jurídica", ""),
        ]
        try entity.write { writing in
            for (channel, office, person) in owners where tree[channel] != nil {
                try store.keep(
                    Care(channel: channel, office: office, person: person), by: web, at: now, in: writing)
            }
            // The first stays a proposal, so that the visitor sees how one is confirmed.
            for entry in map.open.dropFirst() {
                try store.choose(entry.channels, for: entry.promised, by: web, at: now, in: writing)
            }
            let sites = SiteStore(entity: entity)
            var site = try sites.site(in: writing)
            site.showsFreshness = true
            try sites.keep(site, by: web, at: now, in: writing)
        }
    }
}
