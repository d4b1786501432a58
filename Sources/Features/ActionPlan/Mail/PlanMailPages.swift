import Calendar
import Design
import HTML
import HTTP
import Mail
import Platform
import Spanish

/// A message that was settled, for the list.
struct SettledMail: Sendable {
    let mail: PlanMail
    let step: PlanMailStep
    let tenant: Tenant?
}

/// What the page of one message shows.
struct PlanMailView: Sendable {
    let mail: PlanMail
    let steps: [PlanMailStep]
    let text: String
    let attachments: [MailAttachment]
    let isKept: Bool
    let guess: Tenant?
    /// The entity whose draft it became.
    let tenant: Tenant?
    let query: String
    let found: [Tenant]
    let reason: String
    let errors: [FieldError]
    let proof: String

    var isWaiting: Bool { steps.allSatisfy { !$0.state.isSettled } }
    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}

enum PlanMailPages {
    static let title = "Correo de planes"

    static func list(_ waiting: [(mail: PlanMail, guess: Tenant?)], _ settled: [SettledMail]) -> Page {
        Page(title, section: PlanMails.list.path, wide: true) { html in
            html.h1(title)
            html.p(
                "Lo que envían los correos registrados se convierte solo en borrador. Aquí espera lo demás: nadie recibe "
                    + "respuesta ni borrador hasta que usted diga de qué entidad es.", .class("lead"))
            html.h2("En espera")
            if waiting.isEmpty {
                html.emptyState("Nada espera", "Los mensajes que nadie pueda ubicar aparecerán aquí.")
            } else {
                html.dataTable(
                    "Mensajes en espera",
                    columns: ["Mensaje", "De", "Llegó", "Adjuntos", "Parece enviado por"].map { TableColumn($0) },
                    rows: waiting.map { row($0.mail, $0.guess) }, captionHidden: true)
            }
            html.h2("Atendidos hace poco")
            if settled.isEmpty { html.p("Todavía ninguno.") } else { writeSettled(settled, &html) }
        }
    }

    private static func row(_ mail: PlanMail, _ guess: Tenant?) -> [TableCell] {
        [
            TableCell(subject(mail), link: PlanMails.show.path(mail.id)), TableCell(mail.from),
            TableCell(mail.receivedAt.day.short),
            TableCell(mail.attachments.isEmpty ? "ninguno" : mail.attachments.joined(separator: ", ")),
            TableCell(guess?.officialName ?? "no se sabe"),
        ]
    }

    private static func writeSettled(_ settled: [SettledMail], _ html: inout HTML) {
        html.dataTable(
            "Mensajes atendidos", columns: ["Mensaje", "De", "Quedó", "Entidad"].map { TableColumn($0) },
            rows: settled.map { entry in
                [
                    TableCell(subject(entry.mail), link: PlanMails.show.path(entry.mail.id)),
                    TableCell(entry.mail.from),
                    TableCell("\(words(entry.step.state)), \(entry.step.at.day.short)"),
                    TableCell(entry.tenant?.officialName ?? "ninguna"),
                ]
            }, captionHidden: true)
    }

    private static func subject(_ mail: PlanMail) -> String { mail.subject.isEmpty ? "Sin asunto" : mail.subject }

    static func words(_ state: PlanMailStep.State) -> String {
        switch state {
        case .waiting: "en espera"
        case .drafted: "en borrador"
        case .repeated: "repetido, sin otro borrador"
        case .answered: "respondido, sin borrador"
        case .discarded: "descartado"
        }
    }
}

/// One message.
extension PlanMailPages {
    static func message(_ view: PlanMailView) -> Page {
        Page(
            subject(view.mail), trail: [TrailStep(title, PlanMails.list.path)], section: PlanMails.list.path, wide: true
        ) { html in
            html.errorSummary(view.errors)
            html.h1(subject(view.mail))
            html.columns {
                writeFacts(view, &$0)
                writeContents(view, &$0)
            } side: {
                if view.isWaiting {
                    writeChoice(view, &$0)
                    writeDiscard(view, &$0)
                } else {
                    writeFate(view, &$0)
                }
            }
        }
    }

    private static func writeFacts(_ view: PlanMailView, _ html: inout HTML) {
        let mail = view.mail
        html.facts { facts in
            facts.fact("Dice venir de", mail.from.isEmpty ? "nadie, o de varios" : mail.from)
            facts.fact("Llegó", mail.receivedAt.day.spoken)
            facts.fact("Peso", Spanish.bytes(mail.size))
            facts.fact("Parece enviado por", view.guess?.officialName ?? "no se sabe")
            for step in view.steps {
                facts.fact(Spanish.capitalized(words(step.state)), step.words.isEmpty ? "Sin más" : step.words)
            }
        }
        html.p("El remitente y el texto los escribe quien quiera: compruebe por otro medio de quién es el plan.")
    }

    private static func writeContents(_ view: PlanMailView, _ html: inout HTML) {
        html.h2("Adjuntos")
        if view.attachments.isEmpty { html.p(view.isKept ? "No trae ninguno." : "El contenido no se conserva.") }
        html.ul { list in
            for file in view.attachments {
                list.li(file.failure?.message ?? "\(file.name), \(Spanish.bytes(file.bytes.count))")
            }
        }
        guard view.isKept else { return }
        html.h2("Texto del mensaje")
        let lines = view.text.split(separator: "\n").prefix(60)
        if lines.isEmpty { html.p("No trae texto.") }
        for line in lines { html.p(String(line)) }
        html.p { $0.a("Descargar el mensaje original", .href(PlanMails.original.path(view.mail.id))) }
    }

    private static func writeChoice(_ view: PlanMailView, _ html: inout HTML) {
        html.card("¿De qué entidad es?", level: 2) { card in
            card.p("Se crea un borrador en su oficina. Solo se responde al remitente si está registrado para ella.")
            card.form(.method(.get), .action(PlanMails.show.path(view.mail.id))) { form in
                form.textField(
                    FormField(
                        "buscar", "Nombre o código de la entidad", value: view.query, error: view.error("buscar"),
                        autocomplete: "off"))
                form.submitButton("Buscar", .secondary)
            }
            if !view.query.isEmpty, view.found.isEmpty { card.p("Ninguna entidad se llama así.") }
            let offered = view.found.isEmpty ? [view.guess].compactMap(\.self) : view.found
            for tenant in offered { writeOffer(tenant, view, &card) }
        }
    }

    private static func writeOffer(_ tenant: Tenant, _ view: PlanMailView, _ card: inout HTML) {
        card.form(.method(.post), .action(PlanMails.decide.path(view.mail.id))) { form in
            form.proof(view.proof)
            form.hiddenField("decision", "entidad")
            form.hiddenField("entidad", tenant.code)
            form.submitButton("Es de la \(tenant.officialName) (\(tenant.department))", .secondary)
        }
    }

    private static func writeDiscard(_ view: PlanMailView, _ html: inout HTML) {
        html.card("Descartar", level: 2) { card in
            card.p("El contenido se borra; quedan el remitente, el asunto, quién lo descartó y por qué.")
            card.form(.method(.post), .action(PlanMails.decide.path(view.mail.id)), .novalidate) { form in
                form.proof(view.proof)
                form.hiddenField("decision", "descarte")
                form.longField(
                    FormField("motivo", "Motivo", value: view.reason, error: view.error("motivo"), maximum: 500),
                    rows: 3)
                form.submitButton("Descartar el mensaje", .danger)
            }
        }
    }

    private static func writeFate(_ view: PlanMailView, _ html: inout HTML) {
        guard let step = view.steps.last else { return }
        html.card("Qué pasó", level: 2) { card in
            card.p("Quedó \(words(step.state)) el \(step.at.day.spoken).")
            guard let tenant = view.tenant, let plan = step.plan else { return }
            let address = Context.path(DraftRoutes.review.path(plan), place: .office, tenant: tenant)
            card.p { $0.a("Ver el borrador de la \(tenant.officialName)", .href(address)) }
        }
    }
}
