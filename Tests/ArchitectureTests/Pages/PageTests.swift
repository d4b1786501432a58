import HTTP
import Platform
import Rehearsal
import Runtime
import Testing

/// Every page of the demonstration, opened by those who may see it.
@Suite struct PageTests {
    /// Addresses that no finished demonstration shows, each with where it is tested.
    private let shownElsewhere: Set<String> = [
        // Half a session, while the second step is missing: AccountsTests/SecondFactorTests.
        "nation GET /ingreso/codigo", "nation GET /ingreso/segundo-factor",
        // Needs a link from a letter: AccountsTests/LinkTests.
        "nation GET /ingreso/enlace",
    ]

    @Test func `every page answers, is well formed, names its parts and links only to what exists`() throws {
        try WholeProgram.demonstrate { program in
            let walks = try walks(program)
            for walk in walks { #expect(walk.faults == []) }
            let answered = Set(walks.flatMap(\.answered.keys))
            let pages = WholeProgram.program.endpoints.filter { $0.method == .get }.map(\.key)
            #expect(Set(pages).subtracting(answered).subtracting(shownElsewhere).sorted() == [])
        }
    }

    private func walks(_ program: TestProgram) throws -> [Walk] {
        let open = WholeProgram.program.endpoints.filter {
            $0.method == .get && $0.permission == .everyone && !$0.hasParameters
        }.map { $0.anyPath(Demonstrated.chitaga) }
        let stranger = Walk(as: "anybody", program.visitor(), in: program)
        try stranger.go(from: open + ["/zulia-nortedesantander", "/" + Demonstrated.chipaque])
        let mayor = Walk(as: "mayor", try mayorAfterUpload(program), in: program)
        try mayor.go(from: ["/escritorio", "/oficina/" + Demonstrated.chitaga])
        let administrator = Walk(as: "administrator", try program.enter(as: Demonstrated.administrator), in: program)
        try administrator.go(from: ["/escritorio"])
        return [stranger, mayor, administrator]
    }

    /// A document that has just arrived waits to be read, so that its page of progress is seen too.
    private func mayorAfterUpload(_ program: TestProgram) throws -> TestVisitor {
        let mayor = try program.enter(as: Demonstrated.mayorOfChitaga)
        let home = "/oficina/\(Demonstrated.chitaga)/plan"
        #expect(try mayor.get(home).status == 200)
        let answer = try mayor.upload(
            home + "/documentos", field: "documento", filename: "plan.txt", contents: Array("VISIÓN\n".utf8))
        #expect(answer.status == 303)
        let progress = try mayor.follow(answer)
        #expect(progress.status == 200)
        #expect(PageRules(markup: Markup(progress.body)).faults == [])
        return mayor
    }
}
