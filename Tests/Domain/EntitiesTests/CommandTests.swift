import CommandLine
import Expectations
import Foundation
import Platform
import Rehearsal
import Testing

@testable import Entities

@Suite struct CommandTests {
    @Test func `a list is one line for each entity on standard output, and the words are elsewhere`() throws {
        try Terminal.open { terminal in
            let answer = terminal.run("entity", "list", "la union", "--department", "nariño")
            #expect(answer.code == .ok)
            #expect(answer.out == "52399\tlaunion-narino\tLa Unión, Nariño\n")
            #expect(answer.err == "1 entidad\n")
            #expect(terminal.run("entity", "list").out.split(separator: "\n").count == 1134)
            #expect(terminal.run("entity", "list", "--department", "54").out.split(separator: "\n").count == 41)
        }
    }

    @Test func `an entity is shown by code, short address or name, with what is not known`() throws {
        try Terminal.open { terminal in
            let answer = terminal.run("entity", "show", "54174")
            #expect(answer.out.contains("Nombre: Chitagá\nDepartamento: Norte de Santander\nNIT: sin dato\n"))
            #expect(terminal.run("entity", "show", "chitaga-nortedesantander").out == answer.out)
            #expect(terminal.run("entity", "show", "CHITAGA").out == answer.out)
            let json = try JSONSerialization.jsonObject(
                with: Data(terminal.run("entity", "show", "54174", "--json").out.utf8))
            #expect((json as? [String: Any])?["suggestedHost"] as? String == "chitaga-nortedesantander.gov.co")
        }
    }

    @Test(arguments: ["99999", "La Unión", "Atlántida"])
    func `a word that means no entity, or several, is an error of the data`(word: String) throws {
        try Terminal.open { terminal in
            let answer = terminal.run("entity", "show", word)
            #expect(answer.code == .dataError)
            #expect(answer.out.isEmpty)
            #expect(answer.err.contains("«\(word)»"))
        }
    }

    @Test func `an import shows its difference and stores it only when asked to`() throws {
        try Terminal.open { terminal in
            let file = try terminal.file("codigo,nit,lema\n54174,890501422-4,Por el páramo\n25178,,\n")
            let shown = terminal.run("entity", "import", file)
            #expect(shown.code == .ok)
            #expect(
                shown.out == """
                    ~ 54174 Chitagá, Norte de Santander
                        NIT: sin dato → 890.501.422-4
                        Lema: sin dato → Por el páramo

                    """)
            #expect(shown.err.contains("0 entidades nuevas, 1 cambiada, 1 igual."))
            #expect(shown.err.contains("--apply"))
            #expect(terminal.services.directory.entity(code: "54174")?.nit == nil)
            #expect(terminal.run("entity", "import", file, "--apply").code == .ok)
            #expect(terminal.services.directory.entity(code: "54174")?.nit?.description == "890.501.422-4")
            #expect(terminal.run("entity", "import", file, "--apply").err.contains("no hay nada que guardar"))
        }
    }

    @Test func `a file with a wrong line is told by its line and nothing of it is stored`() throws {
        try Terminal.open { terminal in
            let file = try terminal.file("codigo,nit\n25178,899999467-5\n54174,890501422-3\n99999,\n")
            let answer = terminal.run("entity", "import", file, "--apply")
            #expect(answer.code == .dataError)
            #expect(answer.err.contains("línea 3: «890501422-3»"))
            #expect(answer.err.contains("línea 4: No hay ninguna entidad con el código 99999."))
            #expect(answer.err.contains("No se guardó nada: el archivo tiene 2 problemas."))
            #expect(terminal.services.directory.version == 1)
        }
    }

    @Test func `a file that is not there is no input`() throws {
        try Terminal.open { terminal in
            #expect(terminal.run("entity", "import", "/no/existe.csv").code == .noInput)
            #expect(terminal.run("entity", "import").code == .usage)
        }
    }

    @Test func `a host is set once, and neither the programme's nor another's`() throws {
        try Terminal.open { terminal in
            #expect(terminal.run("entity", "host", "54174", "WWW.Chitaga.ejemplo.co").code == .ok)
            #expect(terminal.services.tenants.tenant(host: "www.chitaga.ejemplo.co")?.code == "54174")
            #expect(terminal.run("entity", "host", "25178", "www.chitaga.ejemplo.co").code == .dataError)
            #expect(terminal.run("entity", "host", "25178", "localhost").code == .dataError)
            #expect(terminal.run("entity", "host", "25178", "https://x.co/").code == .dataError)
            #expect(terminal.run("entity", "host", "25178").code == .usage)
            #expect(terminal.run("entity", "host", "54174", "--remove").code == .ok)
            #expect(terminal.services.tenants.tenant(host: "www.chitaga.ejemplo.co") == nil)
        }
    }
}

/// The commands of the directory on a program of its own.
private struct Terminal {
    let services: Services
    let folder: String

    static func open(_ body: (Terminal) throws -> Void) throws {
        try TestProgram.run([Entities.manifest]) { program in
            try withTemporaryFolder { try body(Terminal(services: program.services, folder: $0)) }
        }
    }

    func run(_ words: String...) -> (code: ExitCode, out: String, err: String) {
        let source = Source(services: services)
        let (out, err) = (Transcript(), Transcript())
        let line = CommandLineProgram(name: "gelt", commands: Entities.manifest.commands.map { $0(source) })
        let code = line.run(arguments: words, environment: [:], out: out.sink, err: err.sink)
        return (code, out.text, err.text)
    }

    func file(_ content: String) throws -> String {
        let path = folder + "/archivo.csv"
        try content.write(toFile: path, atomically: false, encoding: .utf8)
        return path
    }

    private struct Source: ServicesSource {
        let services: Services
        func open(_ invocation: Invocation) -> Services { services }
    }
}
