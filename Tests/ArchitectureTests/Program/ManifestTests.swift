import HTTP
import Platform
import Rehearsal
import Testing

@testable import Runtime

/// What the manifests say, taken together.
@Suite struct ManifestTests {
    private let program = WholeProgram.program

    @Test func `the program's list and these tests name the same features`() throws {
        let text = try SourceTree.text("Sources/Apps/Gelt/FeatureList.swift")
        let listed = text.matches(of: /(\w+)\.manifest/).map { String($0.output.1) }
        #expect(listed == WholeProgram.names)
        #expect(Set(program.features.map(\.id)).count == listed.count)
        let map = try PackageMap()
        let missing = map.modules(in: "Features").map(\.name).filter { !listed.contains($0) }
        #expect(missing.isEmpty)
    }

    @Test func `no two routes claim the same address`() {
        let endpoints = program.endpoints
        for (index, one) in endpoints.enumerated() {
            for other in endpoints[(index + 1)...] where one.place == other.place && one.method == other.method {
                #expect(!overlap(one.pieces, other.pieces), "\(one.key) and \(other.key)")
            }
        }
    }

    /// Where one has a word and the other a parameter, the word stands first (`Router`).
    private func overlap(_ one: [Substring], _ other: [Substring]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0 == $1 || $0.hasPrefix("{") && $1.hasPrefix("{") }
    }

    @Test func `an entity and a page of the programme never share a name`() throws {
        try WholeProgram.run { whole in
            let words = program.endpoints.filter { $0.place == .nation }.compactMap(\.pieces.first)
            for word in words + ["oficina", "assets", "healthz", "readyz", "metrics"] {
                #expect(whole.services.tenants.tenant(slug: String(word)) == nil, "\(word)")
            }
        }
    }

    @Test func `every entry of a menu answers, or leads to the way in`() throws {
        try WholeProgram.demonstrate { whole in
            let mayor = try whole.enter(as: Demonstrated.mayorOfChitaga)
            let administrator = try whole.enter(as: Demonstrated.administrator)
            for item in program.features.flatMap(\.navigation) {
                let path = Context.path(
                    item.path, place: item.place, tenant: whole.services.tenants.tenant(slug: Demonstrated.chitaga))
                let stranger = try whole.visitor().get(path)
                let isPublic = item.permission.audience == .everyone
                #expect(stranger.status == (isPublic ? 200 : 303), "\(path)")
                #expect(isPublic || stranger["Location"]?.hasPrefix("/ingreso?volver=") == true, "\(path)")
                let known = item.place == .nation ? administrator : mayor
                #expect(try known.get(path).status == 200, "\(path)")
            }
        }
    }

    @Test(arguments: [Place.office, .nation])
    func `where people work, the menu has so few headings that they stand in one row`(place: Place) {
        let items = program.features.flatMap(\.navigation).filter { $0.place == place }
        let headings = Set(items.map { $0.group?.title ?? $0.title })
        #expect(items.count > 12 && headings.count <= 7, "\(headings.sorted())")
    }

    @Test func `headings of a menu are for who works here; citizens see pages side by side`() throws {
        try WholeProgram.demonstrate { whole in
            let stranger = try whole.visitor().get("/entidades").text
            #expect(!stranger.contains("<details name=\"menu\"") && stranger.contains(">Datos abiertos</a>"))
            let known = try whole.enter(as: Demonstrated.administrator).get("/entidades").text
            #expect(known.contains("<details name=\"menu\" open><summary aria-current=\"true\">El país</summary>"))
            let mayor = try whole.enter(as: Demonstrated.mayorOfChitaga)
            let office = try mayor.get("/oficina/\(Demonstrated.chitaga)/visitas").text
            #expect(office.contains("<summary aria-current=\"true\">Visitas y premios</summary>"))
            #expect(office.contains("<summary>Plan</summary>"))
            #expect(!(try mayor.get("/cuenta").text.contains("Cuentas y personas")), "one page needs no heading")
        }
    }

    @Test func `an entry of a menu asks for what its page asks for`() {
        for item in program.features.flatMap(\.navigation) {
            let page = program.endpoints.first {
                $0.place == item.place && $0.method == .get && $0.pattern == item.path
            }
            #expect(page?.permission == item.permission, "\(item.place) \(item.path)")
        }
    }

    @Test func `every permission is declared once, said in a sentence, and used`() {
        let declared = program.permissions
        #expect(Set(declared.map(\.id)).count == declared.count)
        let used = Set(program.endpoints.map(\.permission) + program.features.flatMap(\.navigation).map(\.permission))
        #expect(used.subtracting(declared).map(\.id) == [])
        #expect(Set(declared).subtracting(used).map(\.id) == [])
        for permission in declared {
            #expect(permission.sentence.count > 10 && permission.sentence.first?.isUppercase == true)
        }
    }

    @Test func `who may do what is as the snapshot says`() throws {
        let rows = program.permissions.map { "\($0.id)\t\(who($0.audience))" }
        try Snapshot.expect(rows.sorted(), equal: "permissions.txt")
    }

    private func who(_ audience: Permission.Audience) -> String {
        switch audience {
        case .everyone: "everyone"
        case .signedIn: "signed in"
        case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: " ")
        }
    }

    @Test func `the table of routes is as the snapshot says`() throws {
        try Snapshot.expect(Opening.table(program), equal: "routes.txt")
    }
}
