// swift-tools-version: 6.1
// The map of the house: what stands on what. Arrows only point downwards (docs/architecture.md).
import Foundation
import PackageDescription

/// What the house and its features stand on; one list each, so that the map below stays short.
let ground = ["HTML", "HTTP", "Database", "Calendar", "Spanish", "Crypto", "CommandLine"]
let feature = ground + ["Design", "Platform", "Entities", "Files", "Campaigns", "Frameworks"]

/// C libraries of the operating system: a module map and a shim each, under Sources/System.
let system: [CLibrary] = [
    CLibrary("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    CLibrary("CPostgreSQL", pkgConfig: "libpq", apt: "libpq-dev"),
    CLibrary("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
    CLibrary("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    CLibrary("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    CLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    CLibrary("CBrotli", pkgConfig: "libbrotlienc", apt: "libbrotli-dev"),
    CLibrary("CGumbo", pkgConfig: "gumbo", apt: "libgumbo-dev"),
    CLibrary("COath", pkgConfig: "liboath", apt: "liboath-dev"),
    CLibrary("CQRCode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    CLibrary("CPangoCairo", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    CLibrary("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
    CLibrary("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    CLibrary("CGMime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"),
    CLibrary("CCMark", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev"),
    CLibrary("CStemmer", apt: "libstemmer-dev"),
    CLibrary("CGD", pkgConfig: "gdlib", apt: "libgd-dev"),
    CLibrary("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
]

/// Libraries that know nothing of government.
let foundations: [Module] = [
    Module("HTML", in: "Foundations", on: []),
    Module("Spanish", in: "Foundations", on: []),
    Module("Calendar", in: "Foundations", on: ["Spanish"]),
    Module("Crypto", in: "Foundations", on: ["CSodium"]),
    Module("Auth", in: "Foundations", on: ["Crypto", "Calendar", "Spanish", "CSodium", "COath", "CQRCode"]),
    Module("Database", in: "Foundations", on: ["Crypto", "CSQLite", "CPostgreSQL"]),
    Module("HTTP", in: "Foundations", on: ["Crypto", "CMicroHTTPD", "CZlib", "CBrotli"]),
    Module("Documents", in: "Foundations", on: ["Spanish", "CZip", "CZlib", "CGumbo"]),
    Module(
        "Paper", in: "Foundations",
        on: ["Spanish", "CPangoCairo", "CQPDF", "CQRCode", "CXLSXWriter", "CZip", "CZlib"]),
    Module("Mail", in: "Foundations", on: ["Spanish", "Calendar", "CGMime"]),
    Module("Markdown", in: "Foundations", on: ["HTML", "Spanish", "CCMark"]),
    Module("Pictures", in: "Foundations", on: ["Spanish", "CGD"]),
    Module("Outgoing", in: "Foundations", on: ["Spanish", "CCurl"]),
    Module("Search", in: "Foundations", on: ["Spanish", "Calendar", "Database", "CStemmer"]),
    Module("CommandLine", in: "Foundations", on: ["Spanish"]),
    Module("Expectations", in: "Foundations", on: ["HTML", "HTTP", "Database", "Calendar"]),
]

/// The words every feature speaks, how it looks, and what turns the list of features into a running server.
let house: [Module] = [
    Module("Design", on: ["HTML", "Spanish", "Crypto"]),
    Module("Platform", on: ground + ["Design"]),
    Module("Runtime", on: ground + ["Design", "Platform", "Entities", "Documents"]),
    Module("Rehearsal", on: ground + ["Platform", "Runtime", "Entities", "Expectations"]),
]

/// Ideas of the trade that two or more features share.
let domain: [Module] = [
    Module("Entities", in: "Domain", on: ground + ["Platform", "Design", "Documents"]),
    Module("Files", in: "Domain", on: ground + ["Platform", "Pictures"]),
    Module("Campaigns", in: "Domain", on: ground + ["Platform", "Design", "Entities"]),
    Module("Frameworks", in: "Domain", on: ground + ["Platform"]),
    Module("Filings", in: "Domain", on: ground + ["Platform", "Design", "Paper", "Files"]),
    Module("Channels", in: "Domain", on: ground + ["Design", "Platform", "Files", "Search", "Markdown"]),
    Module("Questionnaires", in: "Domain", on: ground + ["Platform"]),
    Module(
        "Reports", in: "Domain",
        on: ground + ["Platform", "Entities", "Files", "Campaigns", "Filings", "Questionnaires"]),
    Module("Visits", in: "Domain", on: ground + ["Platform", "Entities"]),
    Module("Plans", in: "Domain", on: ground + ["Platform", "Paper", "Entities", "Files", "Campaigns", "Filings"]),
]

/// One folder is one area, one target and one manifest.
let features: [Module] = [
    Module("Accounts", in: "Features", on: feature + ["Auth"]),
    Module("ActionPlan", in: "Features", on: feature + ["Filings", "Plans", "Documents", "Paper", "Mail"]),
    Module("PlanFollowUp", in: "Features", on: feature + ["Filings", "Plans", "Paper", "Auth"]),
    Module("PlanCollection", in: "Features", on: feature + ["Filings", "Plans", "Paper"]),
    Module(
        "ReportFilling", in: "Features",
        on: feature + ["Filings", "Questionnaires", "Reports", "Documents", "Paper", "Outgoing"]),
    Module(
        "ReportCollection", in: "Features", on: feature + ["Filings", "Questionnaires", "Reports", "Paper"]),
    Module(
        "Portal", in: "Features",
        on: feature + ["Channels", "Search", "Markdown", "Visits", "Documents", "Auth"]),
    Module(
        "Publishing", in: "Features",
        on: feature + ["Channels", "Search", "Markdown", "Pictures", "Outgoing", "Documents", "Paper", "Auth"]),
    Module("ChannelCare", in: "Features", on: feature + ["Auth", "Channels", "Paper"]),
    Module("VisitRanking", in: "Features", on: feature + ["Channels", "Visits", "Markdown", "Paper"]),
    Module(
        "NationalPortal", in: "Features",
        on: feature + ["Filings", "Channels", "Search", "Markdown", "Visits", "Paper"]),
]

/// The program itself: the list of features.
let app = Module(
    "Gelt", in: "Apps",
    on: [
        "Runtime", "Platform", "Entities", "Files", "Campaigns", "Filings", "Plans", "Accounts", "ActionPlan",
        "PlanFollowUp",
        "PlanCollection", "Channels", "Visits", "Questionnaires", "Reports", "ReportFilling", "ReportCollection",
        "Portal", "Publishing", "ChannelCare", "VisitRanking", "NationalPortal",
    ])

let package = Package(
    name: "gelt",
    products: [.executable(name: "gelt", targets: ["Gelt"])],
    targets: system.map(\.target)
        + (foundations + house + domain + features).flatMap(\.targets)
        + [app.executable, app.guards]
        + fuzzers
)

/// Fuzz targets bring the fuzzer's own main function, so they exist only where GELT_FUZZ is set (`make fuzz`).
var fuzzers: [Target] {
    guard Context.environment["GELT_FUZZ"] != nil else { return [] }
    return [
        Module("DocumentsFuzz", on: ["Documents"]),
        Module("PlanFuzz", on: ["Documents", "Plans", "ActionPlan"]),
        Module("HTTPFuzz", on: ["HTTP"]),
        Module("MarkdownFuzz", on: ["HTML", "Markdown"]),
        Module("PicturesFuzz", on: ["Pictures"]),
    ].filter(\.hasFuzzer).map(\.fuzzer)
}

@MainActor struct CLibrary {
    let target: Target

    init(_ name: String, pkgConfig: String? = nil, apt: String) {
        target = .systemLibrary(
            name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
    }
}

@MainActor struct Module {
    let name: String
    let folder: String?
    let needs: [String]

    init(_ name: String, in folder: String? = nil, on needs: [String]) {
        self.name = name
        self.folder = folder
        self.needs = needs
    }

    /// The library, and the tests that mirror it where they exist.
    var targets: [Target] {
        let library = Target.target(
            name: name, dependencies: words(needs), path: path("Sources", name), exclude: notes, swiftSettings: settings
        )
        guard exists(path("Tests", name + "Tests")) else { return [library] }
        let others = needs.filter { need in !system.contains { $0.target.name == need } && need != "Expectations" }
        let fixtures = exists(path("Tests", name + "Tests") + "/Fixtures") ? ["Fixtures"] : []
        let tests = Target.testTarget(
            name: name + "Tests", dependencies: [.byName(name: name)] + words(["Expectations"] + others + rehearsal),
            path: path("Tests", name + "Tests"), exclude: fixtures, swiftSettings: settings)
        return [library, tests]
    }

    /// Tests of features speak to the whole program, without a socket.
    private var rehearsal: [String] {
        folder == "Features" || folder == "Domain" || name == "Runtime" ? ["Rehearsal", "Runtime"] : []
    }

    var executable: Target {
        .executableTarget(
            name: name, dependencies: words(needs), path: path("Sources", name), exclude: notes, swiftSettings: settings
        )
    }

    /// The tests that guard the shape of the whole see every module.
    var guards: Target {
        let all = (foundations + house + domain + features).map(\.name)
        return .testTarget(
            name: "ArchitectureTests", dependencies: words(all), path: "Tests/ArchitectureTests",
            exclude: ["Snapshots"], swiftSettings: settings)
    }

    var hasFuzzer: Bool { exists("Tests/Fuzz/\(name)") }

    var fuzzer: Target {
        .executableTarget(
            name: name, dependencies: words(needs), path: "Tests/Fuzz/\(name)",
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
    }

    private func words(_ names: [String]) -> [Target.Dependency] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted && $0 != name }.map { .byName(name: $0) }
    }

    private func path(_ root: String, _ leaf: String) -> String {
        [root, folder, leaf].compactMap { $0 }.joined(separator: "/")
    }

    private var notes: [String] { exists(path("Sources", name) + "/README.md") ? ["README.md"] : [] }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: Context.packageDirectory + "/" + path)
    }

    private var settings: [SwiftSetting] {
        [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]
    }
}
