import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

/// Two municipalities work side by side and never see each other's records.
@Suite struct ForeignPageTests {
    @Test(arguments: TestEngine.available)
    func `another municipality's records answer 404, whoever asks`(engine: TestEngine) throws {
        try WholeProgram.demonstrate(on: engine) { program in
            let mayor = Walk(as: "mayor", try program.enter(as: Demonstrated.mayorOfChitaga), in: program)
            try mayor.go(from: ["/oficina/" + Demonstrated.chitaga])
            let own = mayor.answered.values.joined().filter { $0.hasPrefix("/oficina/" + Demonstrated.chitaga) }
            let records = own.filter { hasParameters($0, program) }
            #expect(records.count > 3)
            try expectForeign(records, own, program)
            try expectUntouched(mayor, program)
        }
    }

    private func expectForeign(_ records: [String], _ own: [String], _ program: TestProgram) throws {
        let neighbour = try program.enter(as: Demonstrated.mayorOfChipaque)
        let administrator = try program.enter(as: Demonstrated.administrator)
        for path in records {
            let moved = moved(path)
            #expect(try neighbour.get(moved).status == 404, "\(moved)")
            // Who may open it in both places finds it in its own only.
            if try administrator.get(path).status == 200 {
                #expect(try administrator.get(moved).status == 404, "\(moved)")
            }
        }
        // Not even that the office exists is told to who does not work there.
        for path in own { #expect(try neighbour.get(path).status == 404, "\(path)") }
        for path in records { #expect(try program.visitor().get(path).status == 303, "\(path)") }
    }

    /// The neighbour sends Chitagá's forms under the own name, with a proof of the own session.
    private func expectUntouched(_ mayor: Walk, _ program: TestProgram) throws {
        let neighbour = try program.enter(as: Demonstrated.mayorOfChipaque)
        #expect(try neighbour.get("/escritorio").status == 200)
        let forms = mayor.forms.filter {
            $0.key.hasPrefix("office POST") && $0.key.replacing(shared, with: "").contains("{")
        }
        #expect(forms.count > 4)
        let before = try program.services.database.contents()
        for path in forms.values.compactMap(\.first) {
            #expect(try neighbour.post(path).status == 404, "\(path)")
            #expect(try neighbour.post(moved(path)).status == 404, "\(moved(path))")
        }
        #expect(try program.services.database.contents() == before)
    }

    /// What names something that every entity has: a channel of the template, a month, a sort of file, the number of a
    /// government, which each counts for itself.
    private var shared: Regex<(Substring, Substring)> { #/\{(canal|mes|clase|numero|administracion)\}/# }

    private func moved(_ path: String) -> String {
        path.replacing(Demonstrated.chitaga, with: Demonstrated.chipaque)
    }

    private func hasParameters(_ path: String, _ program: TestProgram) -> Bool {
        guard let pattern = (try? AddressBook(program).find(.get, path))?.endpoint.pattern else { return false }
        return pattern.replacing(shared, with: "").contains("{")
    }
}
