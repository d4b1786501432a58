import Campaigns
import Channels
import Database
import Entities
import Filings
import HTTP
import Platform
import Rehearsal

@testable import NationalPortal

/// A feature that counts plans for two municipalities and publishes a page of one.
let counting: Feature = {
    var feature = Feature("counting", title: "De prueba")
    feature.figures = [
        Figure("plans", title: "planes publicados") { nation in
            try nation.read { reading in
                try reading.row("SELECT 1").map { _ in ["54174": 1, "25178": 2] } ?? [:]
            }
        }
    ]
    feature.publicPages = [
        PublicPages { _, tenant in tenant?.code == "25178" ? [PublicPage(path: "/plan", title: "Plan de acción")] : [] }
    ]
    return feature
}()

let features = [
    Entities.manifest, Campaigns.manifest, Filings.manifest, Channels.manifest, NationalPortal.manifest, counting,
    TestPeople.manifest,
]

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}
