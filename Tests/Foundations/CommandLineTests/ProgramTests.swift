import CommandLine
import Foundation
import Testing

/// A program to call, with a command that shows what it was given.
private struct Trial {
    let out = Transcript()
    let err = Transcript()

    static let program = CommandLineProgram(
        name: "gelt", summary: "gobierno en línea de alcaldías y gobernaciones", version: "1.2",
        commands: [
            Command(
                "serve", summary: "atiende los sitios",
                options: [
                    .value("data", "CARPETA", "carpeta de los datos"),
                    .value("port", "PUERTO", "puerto", default: "8080"), .flag("quiet", "calla", fallback: true),
                ],
                examples: ["serve --data /var/lib/gelt --port 8080"]
            ) { invocation in
                let port = try invocation.integer("port", in: 0...65_535)
                let data = invocation.option("data") ?? "-"
                invocation.print("data=\(data) port=\(port ?? -1) quiet=\(invocation.flag("quiet"))")
                return .ok
            },
            Command("plan", summary: "cuenta los planes") {
                $0.print("plan"); return .ok
            },
            Command(
                "plan read", summary: "lee un plan de acción y lo muestra",
                arguments: [.required("archivo", "documento del plan"), .optional("hoja", "hoja del libro")],
                options: [
                    .flag("json", "muestra el plan como JSON"), .value("tag", "RÓTULO", "rótulo", repeats: true),
                ],
                examples: ["plan read plan.docx --json"]
            ) { invocation in
                let sheet = invocation.arguments("hoja").first ?? "-"
                invocation.print("\(try invocation.argument("archivo")) \(sheet) \(invocation.flag("json"))")
                invocation.say(invocation.options("tag").joined(separator: "+"))
                return .ok
            },
            Command("entity show", summary: "muestra una entidad", arguments: [.several("código", "códigos")]) {
                $0.print($0.arguments("código").joined(separator: ","))
                return .ok
            },
            Command("fail", summary: "falla") { _ in throw CommandFailure("El disco está lleno.", .ioError) },
            Command("break", summary: "se rompe") { _ in throw CancellationError() },
        ])

    func run(_ line: String, environment: [String: String] = [:]) -> ExitCode {
        Trial.program.run(
            arguments: line.split(separator: " ").map(String.init), environment: environment, out: out.sink,
            err: err.sink)
    }
}

@Suite struct CommandTests {
    @Test(arguments: [
        ("serve --data d --port 90", "data=d port=90 quiet=false\n"),
        ("serve --port=90", "data=- port=90 quiet=false\n"),
        ("serve --quiet", "data=- port=8080 quiet=true\n"), ("plan", "plan\n"), ("plan read a.txt", "a.txt - false\n"),
        ("plan read --json a.txt 2", "a.txt 2 true\n"), ("plan read -- --json", "--json - false\n"),
        ("plan read -", "- - false\n"), ("plan read -5", "-5 - false\n"), ("entity show 54174 25178", "54174,25178\n"),
        ("--version", "gelt 1.2\n"),
    ])
    func `a command gets what the line gives, and the longest name wins`(line: String, printed: String) {
        let trial = Trial()
        #expect(trial.run(line) == .ok)
        #expect(trial.out.text == printed)
    }

    @Test(arguments: [
        ("serv", "No se conoce la orden «serv». ¿Quiso decir «serve»?"),
        ("plan raed x", "Sobra «raed»."),
        ("entity shwo 1", "No se conoce la orden «entity shwo». ¿Quiso decir «entity show»?"),
        ("xyzzy", "No se conoce la orden «xyzzy».\n"),
        ("serve --prot 90", "No se conoce la opción «--prot». ¿Quiso decir «--port»?"),
        ("serve -x", "No se conoce la opción «-x».\n"), ("p", "No se conoce la orden «p».\n"),
        ("serve --port", "le falta su valor: --port PUERTO"),
        ("serve --port --quiet", "le falta su valor"), ("serve --port=", "le falta su valor"),
        ("serve --quiet=1", "--quiet no lleva valor"), ("serve --port 1 --port 2", "se dio dos veces"),
        ("serve --port a", "--port debe ser un número entero entre 0 y 65535; se recibió «a»."),
        ("serve --port 70000", "entre 0 y 65535"), ("plan read", "Falta ARCHIVO: documento del plan."),
        ("plan read a b c", "Sobra «c»."), ("--port 90 serve", "Primero la orden, después sus opciones"),
        ("entity show", "Falta CÓDIGO…"), ("entity", "entity show"), ("", "Órdenes:"), ("help plna", "«plan»"),
    ])
    func `a wrong call ends with 64, words on standard error and nothing on standard output`(
        line: String, words: String
    ) {
        let trial = Trial()
        #expect(trial.run(line) == .usage)
        #expect(trial.err.text.contains(words), "\(trial.err.text)")
        #expect(trial.out.text.isEmpty)
    }

    @Test func `an option that repeats keeps all its values, and words go to standard error`() {
        let trial = Trial()
        #expect(trial.run("plan read a --tag x --tag=y") == .ok)
        #expect(trial.err.text == "x+y\n")
    }

    @Test func `a failure ends with its own code and words`() {
        let trial = Trial()
        #expect(trial.run("fail") == .ioError)
        #expect(trial.err.text == "gelt: El disco está lleno.\n")
        #expect(trial.run("break").rawValue == 70)
    }
}

@Suite struct HelpTests {
    @Test(arguments: ["plan read --help", "plan read a.txt --json -h", "--help plan read", "help plan read"])
    func `help anywhere shows the page of the command, on standard output`(line: String) {
        let trial = Trial()
        #expect(trial.run(line) == .ok)
        #expect(
            trial.out.text == """
                gelt plan read: lee un plan de acción y lo muestra

                Uso:
                  gelt plan read ARCHIVO [HOJA] [opciones]

                Argumentos:
                  ARCHIVO  documento del plan
                  [HOJA]   hoja del libro

                Opciones:
                  --json            muestra el plan como JSON
                  --tag RÓTULO      rótulo (también GELT_TAG; se puede repetir)
                  --config ARCHIVO  lee las opciones de un archivo de líneas «clave = valor» (también GELT_CONFIG)
                  --help            muestra esta ayuda

                Ejemplos:
                  gelt plan read plan.docx --json

                """)
    }

    @Test func `the program lists its commands`() {
        let trial = Trial()
        #expect(trial.run("--help") == .ok)
        #expect(trial.out.text.contains("  plan read    lee un plan de acción y lo muestra\n"))
        #expect(trial.out.text.contains("  entity show  muestra una entidad\n"))
    }

    @Test func `a group of commands lists its own`() {
        let trial = Trial()
        #expect(trial.run("entity --help") == .ok)
        #expect(trial.out.text.contains("entity show"))
        #expect(!trial.out.text.contains("serve"))
    }
}

@Suite struct SourceTests {
    private func file(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + UUID().uuidString + ".conf"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test func `flags win over the environment, the environment over the file, the file over the default`() throws {
        let path = try file("# del servidor\n\n port = 91 \ndata=/srv/gelt\nquiet = sí\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let cases = [
            ("serve --port 93", ["GELT_PORT": "92", "GELT_CONFIG": path], "data=/srv/gelt port=93 quiet=true\n"),
            ("serve", ["GELT_PORT": "92", "GELT_CONFIG": path], "data=/srv/gelt port=92 quiet=true\n"),
            ("serve", ["GELT_PORT": "", "GELT_CONFIG": path], "data=/srv/gelt port=91 quiet=true\n"),
            ("serve --config \(path)", ["GELT_QUIET": "no"], "data=/srv/gelt port=91 quiet=false\n"),
            ("serve", [:], "data=- port=8080 quiet=false\n"),
        ]
        for (line, environment, printed) in cases {
            let trial = Trial()
            #expect(trial.run(line, environment: environment) == .ok)
            #expect(trial.out.text == printed)
        }
    }

    @Test(arguments: [
        ("prot = 90", "línea 1: no se conoce «prot». ¿Quiso decir «port»?"), ("\n\nport 90", "línea 3: se esperaba"),
        ("quiet = quizás", "debe ser sí o no"), ("json = sí", "no se conoce «json»"),
    ])
    func `a mistake in the file is told with its line and ends with 78`(text: String, words: String) throws {
        let path = try file(text)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let trial = Trial()
        #expect(trial.run("serve --config \(path)") == .config)
        #expect(trial.err.text.contains(words), "\(trial.err.text)")
        #expect(trial.out.text.isEmpty)
    }

    @Test func `a file that is not there ends with 78`() {
        let trial = Trial()
        #expect(trial.run("serve --config /no/existe") == .config)
        #expect(trial.err.text.contains("/no/existe"))
    }

    @Test func `the environment does not give what only the command line may give`() {
        let trial = Trial()
        #expect(trial.run("plan read a", environment: ["GELT_JSON": "1"]) == .ok)
        #expect(trial.out.text == "a - false\n")
    }
}

@Suite struct ProgressTests {
    @Test func `a terminal sees one line drawn over, closed by the last words`() {
        let screen = Transcript(isTerminal: true)
        let progress = ProgressLine("Leyendo", total: 1134, on: screen.sink)
        for _ in 0..<1134 { progress.advance() }
        progress.finish("1.134 planes leídos.")
        #expect(screen.text.hasPrefix("\rLeyendo 1 de 1.134…\u{1B}[K\r"))
        #expect(screen.text.hasSuffix("\rLeyendo 1.134 de 1.134…\u{1B}[K\r\u{1B}[K1.134 planes leídos.\n"))
        #expect(screen.text.count < 1134 * 10)
    }

    @Test func `a log sees a few plain lines`() {
        let log = Transcript()
        let progress = ProgressLine("Leyendo", total: 1134, on: log.sink)
        for _ in 0..<1134 { progress.advance() }
        progress.finish("Listo.")
        let lines = log.text.split(separator: "\n")
        #expect(lines.first == "Leyendo 114 de 1.134…")
        #expect(lines.suffix(2) == ["Leyendo 1.134 de 1.134…", "Listo."])
        #expect(lines.count == 11)
        #expect(!log.text.contains("\r"))
    }

    @Test func `work without a known end is counted`() {
        let log = Transcript()
        let progress = ProgressLine("Copiando", on: log.sink)
        progress.advance(by: 2500)
        #expect(log.text == "Copiando 2.500…\n")
    }
}
