import Crypto
import Database
import Filings
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
        // Fetched by pages and programs, no links: PublishingTests/MediaTests, PortalTests/MachineTests.
        "entity GET /archivos/{archivo}/{nombre}", "entity GET /archivos/{archivo}/mediana/{nombre}",
        "entity GET /archivos/{archivo}/pequena/{nombre}", "office GET /archivos/{archivo}/mediana/{nombre}",
        "office GET /archivos/{archivo}/pequena/{nombre}", "entity GET /{canal}/novedades.xml",
        "entity GET /{canal}/{contenido}/datos.jsonld", "nation GET /descargas/archivo/{archivo}/{nombre}",
        // After a file came: PublishingTests/ExchangeTests.
        "office GET /intercambio/revision/{archivo}",
        // Where a form is reloaded: VisitRankingTests/RecognitionTests, RankingPageTests, SiteVisitTests.
        "nation GET /consola/destacados/{destacado}", "nation GET /consola/experiencias/{historia}/decision",
        "nation GET /consola/premios/postulaciones", "nation GET /consola/visitas/poblacion",
        "office GET /visitas/certificado/{mes}", "office GET /visitas/direcciones/{direccion}",
        // The same, with a file and a report of another year: ReportFillingTests.
        "office GET /reporte/respuesta/{campana}/{pregunta}", "office GET /reporte/prueba/{campana}/{pregunta}",
        "office GET /reporte/duda/{campana}/{pregunta}", "office GET /reporte/no-aplica/{campana}/{pregunta}",
        "office GET /reporte/personas/{campana}/{area}", "office GET /reporte/envio/{campana}",
        "office GET /reporte/hoja-guardada/{campana}", "office GET /reporte/archivo/{campana}/{prueba}",
        "entity GET /reporte/enviado/{campana}", "office GET /reporte/observaciones/{campana}/{pregunta}",
        // Where a form is reloaded, and what only a report that was handed in shows: ReportCollectionTests/DossierTests.
        "nation GET /consola/reportes/archivo/{codigo}/{campana}/{huella}",
        "nation GET /consola/reportes/componente/{codigo}/{campana}/{componente}",
        "nation GET /consola/reportes/pregunta/{codigo}/{campana}/{pregunta}",
        "nation GET /consola/reportes/reapertura/{codigo}/{campana}", "nation GET /consola/reportes/muestra/{campana}",
        // For the entities that were chosen in a form: ReportCollectionTests/BatchTests.
        "nation GET /consola/reportes/recordatorio",
        // While a job is under way: ReportFillingTests/ProvingTests.
        "office GET /reporte/comprobacion/{campana}/{trabajo}",
        // Only where a plan waits for its year: ActionPlanTests/LifecycleTests.
        "entity GET /plan/proximo",
        // Need a link from a letter or from somebody: PortalTests/SubscriptionTests, PublishingTests/VersionTests.
        "entity GET /suscripcion/confirmacion", "entity GET /vista-previa/{clave}",
        "entity GET /vista-previa/{clave}/archivos/{archivo}/mediana/{nombre}",
        "entity GET /vista-previa/{clave}/archivos/{archivo}/{nombre}",
        // Needs a link from the office: ChannelCareTests.
        "entity GET /canales-al-dia/calendario/{clave}/vencimientos.ics",
        // After letters were sent: ChannelCareTests.
        "nation GET /consola/canales/recordatorios/{recordatorio}",
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
            $0.method == .get && $0.permission == .everyone && !$0.hasParameters && !shownElsewhere.contains($0.key)
        }.map { $0.anyPath(Demonstrated.chitaga) }
        let planted = try PlantedCourse.plant(program)
        let stranger = Walk(as: "anybody", program.visitor(), in: program)
        try stranger.go(
            from: open + Self.emptyPages + ["/" + Demonstrated.chipaque, try filed(program)] + planted.pages)
        let (visitor, progress) = try mayorAfterUpload(program)
        let mayor = Walk(as: "mayor", visitor, in: program)
        let office = "/oficina/" + Demonstrated.chitaga
        try mayor.go(
            from: [
                "/escritorio", office, office + "/plan/documentos", progress,
                office + "/plan/ejemplos/copia", office + "/plan/comentarios/\(planted.returned)/0",
            ])
        let administrator = Walk(as: "administrator", try program.enter(as: Demonstrated.administrator), in: program)
        let sentBack = "/revision-de-planes/devolucion/54174/" + planted.returned
        try administrator.go(from: ["/escritorio", sentBack] + Self.reloads + Self.emptyOffice)
        return [stranger, mayor, administrator]
    }

    /// Where a browser reloads after a form was given back.
    private static let reloads = ["/formatos-de-plan/revision", "/formatos-de-plan/publicacion"]

    /// Something handed in, and the page of its number.
    private func filed(_ program: TestProgram) throws -> String {
        let tenant = try #require(program.services.tenants.tenant(slug: Demonstrated.chitaga))
        let entity = program.services.nation.entity(tenant)
        let now = program.services.now()
        let receipt = try entity.write { writing in
            let request = FilingRequest(
                kind: "prueba", subject: "1", person: "persona", contentHash: SHA256.hex("1"), isOnTime: true,
                title: "Plan de acción")
            return try Filings.file(request, of: entity, at: now, in: writing)
        }
        return "/radicados/" + receipt.filing.number
    }

    /// A document that has just arrived waits to be read, so that its page of progress is seen too.
    private func mayorAfterUpload(_ program: TestProgram) throws -> (TestVisitor, progress: String) {
        let mayor = try program.enter(as: Demonstrated.mayorOfChitaga)
        let home = "/oficina/\(Demonstrated.chitaga)/plan"
        #expect(try mayor.get(home).status == 200)
        let answer = try mayor.upload(
            home + "/documentos", field: "documento", filename: "plan.txt", contents: Array("VISIÓN\n".utf8))
        #expect(answer.status == 303)
        return (mayor, try #require(answer["Location"]))
    }

    /// What one sees where there is nothing yet, and where nothing was found.
    private static let emptyPages = [
        "/" + Demonstrated.withoutPlan, "/\(Demonstrated.withoutPlan)/plan", "/entidades?q=chitga", "/entidades?q=zzzz",
    ]
    private static let emptyOffice = [
        "/oficina/" + Demonstrated.withoutPlan, "/oficina/\(Demonstrated.withoutPlan)/plan", "/cuentas?q=zzzz",
        "/campanas/plan-2012/prorrogas?codigo=54174", "/campanas/plan-2012/prorrogas?entidad=la+union",
        "/campanas/plan-2012/prorrogas?entidad=zzzz",
    ]

    @Test func `what refuses is a page too`() throws {
        try WholeProgram.demonstrate { program in
            let mayor = try program.enter(as: Demonstrated.mayorOfChitaga)
            let answers = [
                404: try mayor.get("/oficina/\(Demonstrated.chitaga)/nada"), 403: try mayor.get("/cuentas"),
                401: try program.visitor().post("/cuenta/nombre"), 405: try mayor.post("/entidades"),
            ]
            for (status, answer) in answers {
                #expect(answer.status == status)
                #expect(PageRules(markup: Markup(answer.body)).faults == [], "\(status)")
            }
            for status in [400, 405, 408, 413, 414, 415, 417, 429, 431, 500, 501, 503] {
                let answer = program.front.failure(status: status, request: nil)
                #expect(answer.status == status)
                #expect(PageRules(markup: Markup(answer.body)).faults == [], "\(status)")
            }
        }
    }
}
