import Accounts
import ActionPlan
import Campaigns
import ChannelCare
import Channels
import Entities
import Expectations
import Files
import Filings
import Foundation
import HTTP
import NationalPortal
import PlanCollection
import PlanFollowUp
import Plans
import Platform
import Portal
import Publishing
import Questionnaires
import Rehearsal
import ReportCollection
import ReportFilling
import Reports
import Runtime
import Testing
import VisitRanking
import Visits

/// The program as `gelt` is made of it. An executable cannot be imported, so the list stands here again and a test
/// holds it to the other.
enum WholeProgram {
    static var features: [Feature] {
        [
            Entities.manifest,
            Files.manifest,
            Campaigns.manifest,
            Filings.manifest,
            Accounts.manifest,
            Plans.manifest,
            ActionPlan.manifest,
            PlanFollowUp.manifest,
            PlanCollection.manifest,
            Channels.manifest,
            Visits.manifest,
            Questionnaires.manifest,
            Reports.manifest,
            ReportFilling.manifest,
            ReportCollection.manifest,
            Portal.manifest,
            Publishing.manifest,
            ChannelCare.manifest,
            VisitRanking.manifest,
            NationalPortal.manifest,
        ]
    }

    static var program: Program { Program(features: features) }

    /// The names of the list, in its order.
    static let names = [
        "Entities",
        "Files",
        "Campaigns",
        "Filings",
        "Accounts",
        "Plans",
        "ActionPlan",
        "PlanFollowUp",
        "PlanCollection",
        "Channels",
        "Visits",
        "Questionnaires",
        "Reports",
        "ReportFilling",
        "ReportCollection",
        "Portal",
        "Publishing",
        "ChannelCare",
        "VisitRanking",
        "NationalPortal",
    ]

    static func run<T>(
        on engine: TestEngine = .sqlite, demonstration: Bool = false, _ body: (TestProgram) throws -> T
    ) throws -> T {
        try TestProgram.run(features, on: engine, demonstration: demonstration, body)
    }

    /// With everything that `gelt demo` plants.
    static func demonstrate<T>(on engine: TestEngine = .sqlite, _ body: (TestProgram) throws -> T) throws -> T {
        try run(on: engine, demonstration: true) { program in
            for seed in Self.program.seeds { try seed.plant(program.services) }
            program.finishJobs()
            return try body(program)
        }
    }
}

/// Places and people of the demonstration.
enum Demonstrated {
    static let chitaga = "chitaga-nortedesantander"
    static let chipaque = "chipaque-cundinamarca"
    /// A municipality nobody has done anything for.
    static let withoutPlan = "elzulia-nortedesantander"
    static let mayorOfChitaga = "Amparo Villamizar Leal"
    static let mayorOfChipaque = "Gustavo Adolfo Poveda"
    static let administrator = "Marcela Quintana Rojas"
}

extension TestProgram {
    /// Enters as somebody of the demonstration, as its page offers.
    func enter(as name: String) throws -> TestVisitor {
        let visitor = visitor()
        let page = try visitor.get("/demostracion").text
        let offers = page.components(separatedBy: "name=\"persona\" value=\"").dropFirst()
        let offer = try #require(offers.first { $0.contains("Entrar como \(name)") })
        let answer = try visitor.post("/demostracion/entrada", [("persona", String(offer.prefix { $0 != "\"" }))])
        try #require(answer.status == 303)
        return visitor
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }

    var isPage: Bool { self["Content-Type"]?.hasPrefix("text/html") == true }
}

extension Endpoint {
    /// `office POST /plan/documentos`
    var key: String { "\(place.rawValue) \(method.rawValue) \(pattern)" }

    var pieces: [Substring] { pattern.split(separator: "/") }

    var hasParameters: Bool { pattern.contains("{") }

    /// An address of this endpoint in an entity's place, with `1` for every parameter.
    func anyPath(_ slug: String) -> String {
        let filled = pieces.map { $0.hasPrefix("{") ? "1" : $0 }.joined(separator: "/")
        let prefix =
            switch place {
            case .nation: ""
            case .entity: "/" + slug
            case .office: "/oficina/" + slug
            }
        return filled.isEmpty && !prefix.isEmpty ? prefix : prefix + "/" + filled
    }
}
