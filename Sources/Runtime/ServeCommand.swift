import Calendar
public import CommandLine
import Database
import Foundation
import HTTP
import Platform

/// `gelt serve` and what `gelt demo` shares with it.
extension Opening {
    public var serveCommand: Command {
        Command(
            "serve", summary: "Atiende los sitios y la oficina hasta recibir SIGTERM",
            options: HouseOptions.data + HouseOptions.serving,
            examples: [
                "serve --data /var/lib/gelt --port 8080",
                "serve --database postgresql://gelt_app@db/gelt --public-address https://gobiernoenlinea.ejemplo.co",
            ]
        ) { invocation in
            let services = try open(invocation)
            return try serve(invocation, services)
        }
    }

    func serve(
        _ invocation: Invocation, _ services: Services, greeting: ((Int) -> String)? = nil, accessLog: String = "-"
    ) throws -> ExitCode {
        let signals = Signals()
        let log = Log.standardError(clock: services.clock)
        let front = Front(program: program(), services: services, log: log)
        let access = try AccessLog(path: invocation.option("access-log") ?? accessLog)
        let server = try Server(configuration: try configuration(invocation, access), application: front)
        front.health.watch(server)
        do {
            try server.start()
        } catch {
            throw CommandFailure(
                "No se pudo abrir el puerto \(invocation.option("port") ?? "8080"): \(error)", .unavailable)
        }
        let jobs = JobRunner(services: services, log: log)
        jobs.start()
        let watch = DirectoryWatch(services: services, log: log)
        watch.start()
        invocation.say(greeting?(server.port) ?? "GEL-T atiende en http://localhost:\(server.port)")
        signals.wait()
        invocation.say("Terminando lo que está en curso…")
        server.stop(grace: .seconds(20))
        jobs.stop(within: 20)
        watch.stop()
        for feature in program().features { finish(feature, services, log) }
        access.close()
        services.database.close()
        return .ok
    }

    /// One feature that cannot finish keeps no other from it.
    private func finish(_ feature: Feature, _ services: Services, _ log: Log) {
        do { try feature.finish?(services) } catch { log.problem("finish \(feature.id)", error) }
    }

    private func configuration(_ invocation: Invocation, _ access: AccessLog) throws -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.port = try invocation.integer("port", in: 0...65535) ?? 8080
        configuration.host = invocation.option("listen") ?? "127.0.0.1"
        configuration.proxies = (invocation.option("proxy") ?? "").split(separator: ",").map(String.init)
        configuration.standardHeaders = SecurityHeaders.all
        configuration.log = { access.write($0) }
        return configuration
    }
}

/// What every answer says to the browser about itself.
enum SecurityHeaders {
    static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    static let all: [(String, String)] = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000"),
    ]
}

/// Options several commands share.
enum HouseOptions {
    static let data: [Option] = [
        .value("data", "CARPETA", "Carpeta de los datos (predeterminada: gelt-data)"),
        .value("database", "DIRECCIÓN", "Dirección de PostgreSQL; sin ella, SQLite dentro de la carpeta de datos"),
        .value("share", "CARPETA", "Carpeta de los datos de referencia"),
    ]

    static let serving: [Option] = [
        .value("port", "PUERTO", "Puerto (predeterminado: 8080; 0 elige uno libre)"),
        .value("listen", "DIRECCIÓN", "Dirección en que se escucha (predeterminada: 127.0.0.1)"),
        .value(
            "public-address", "DIRECCIÓN",
            "Dirección con que la gente llega, por ejemplo https://gobiernoenlinea.ejemplo.co"),
        .value("proxy", "LISTA", "Direcciones de los intermediarios de confianza, separadas por comas"),
        .value("maildir", "CARPETA", "Maildir en que el servidor de correo deja los mensajes con planes"),
        .value(
            "kept-pages", "MB",
            "Memoria para páginas públicas ya escritas (predeterminada: 16; 0 escribe cada página de nuevo)"),
        .value("access-log", "ARCHIVO", "Archivo del registro de accesos; - es la salida estándar"),
    ]
}

/// SIGTERM and SIGINT, waited for by the main thread so that nothing runs inside a signal handler.
struct Signals {
    private var set = sigset_t()

    /// Must be made before other threads start: they inherit the mask.
    init() {
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
    }

    func wait() {
        var set = set
        var received: Int32 = 0
        sigwait(&set, &received)
    }
}
