import Calendar
import Design
import HTML
import HTTP
import Platform
import Spanish

enum AwardPages {
    static func list(_ view: AwardView) -> Page {
        Page(
            "Premios de las TIC",
            description: "Concursos a los que el Programa postula a las alcaldías y gobernaciones, y cómo les fue.",
            trail: RecognitionLinks.trail, section: Rankings.index.path, wide: true
        ) { html in
            html.h1("Premios de uso de las TIC")
            html.recognitionBar(current: Awards.list.path)
            html.p(
                "El Programa postula a los municipios y departamentos en los concursos sobre el uso de las tecnologías en el Estado, por las experiencias que han desarrollado.",
                .class("lead"))
            if view.awards.isEmpty {
                html.emptyState(
                    "Todavía no hay premios anotados", "Aquí se verán las convocatorias y los postulados.", level: 2)
            }
            for award in view.awards { write(award, view, &html) }
        }
        .styled(.data)
    }

    private static func write(_ award: Award, _ view: AwardView, _ html: inout HTML) {
        html.card("\(award.name) \(award.year)", level: 2) { card in
            if !award.organiser.isEmpty { card.p("Lo entrega \(award.organiser).") }
            if !award.call.isEmpty { card.p(award.call) }
            if !award.link.isEmpty {
                card.p { $0.a("Convocatoria de \(award.name) \(award.year)", .href(award.link)) }
            }
            let shown = view.nominations(of: award).filter(\.state.isPublic)
            guard !shown.isEmpty else {
                card.p("Todavía no hay postulaciones.", .class("hint"))
                return
            }
            card.dataTable(
                "Postulaciones a \(award.name) \(award.year)",
                columns: [TableColumn("Experiencia"), TableColumn("Entidad"), TableColumn("Resultado")],
                rows: shown.map { one in
                    [
                        TableCell(one.experience), TableCell(view.entityName(one.entity)),
                        TableCell(one.state.title, one.state.standing),
                    ]
                }, captionHidden: true)
        }
    }

    // MARK: Desk

    static func desk(_ view: AwardView, _ award: AwardForm, _ nomination: NominationForm, _ links: RecognitionLinks)
        -> Page
    {
        let errors = award.errors + nomination.errors
        return Page(
            "Premios y postulaciones", status: errors.isEmpty ? 200 : 422, trail: RecognitionLinks.consoleTrail,
            section: RankingDesk.desk.path, wide: true
        ) { html in
            html.errorSummary(errors)
            html.h1("Premios y postulaciones")
            html.consoleBar(current: Awards.desk.path)
            html.columns {
                nominations(view, &$0)
                propose(view, nomination, links, &$0)
            } side: {
                addAward(view, award, links, &$0)
            }
        }
    }

    private static func nominations(_ view: AwardView, _ html: inout HTML) {
        html.h2("Postulaciones")
        guard !view.nominations.isEmpty else {
            html.emptyState("Todavía no hay", "Las proponen las entidades desde su oficina, o el Programa aquí abajo.")
            return
        }
        html.dataTable(
            "Postulaciones",
            columns: [
                TableColumn("Experiencia"), TableColumn("Entidad"), TableColumn("Premio"), TableColumn("Estado"),
            ],
            rows: view.nominations.prefix(200).map { one in
                [
                    TableCell(one.experience, link: Awards.nomination.path(one.id)),
                    TableCell(view.entityName(one.entity)), TableCell(view.awardName(one.award)),
                    TableCell(one.state.title, one.state.standing),
                ]
            }, captionHidden: true)
    }

    private static func propose(
        _ view: AwardView, _ form: NominationForm, _ links: RecognitionLinks, _ html: inout HTML
    ) {
        let error = form.errors.first { $0.field == "entidad" }?.message
        html.h2("Proponer una experiencia")
        html.changeForm(to: Awards.nominate.path, token: links.proof, keep: true) { box in
            box.textField(
                FormField(
                    "entidad", "Entidad", hint: "Código de cinco cifras, o el nombre si nadie más lo tiene.",
                    value: form.entity, error: error, maximum: 100))
            box.nominationFields(form, view.awards)
            box.buttonRow { $0.submitButton("Guardar la propuesta") }
        }
    }

    private static func addAward(_ view: AwardView, _ form: AwardForm, _ links: RecognitionLinks, _ html: inout HTML) {
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        html.card("Agregar un premio", level: 2) { card in
            card.changeForm(to: Awards.add.path, token: links.proof, keep: true) { box in
                box.textField(FormField("nombre", "Nombre", value: form.name, error: error("nombre"), maximum: 160))
                box.textField(
                    FormField(
                        "anio", "Año", value: form.year, error: error("anio"), inputMode: "numeric", maximum: 4),
                    narrow: true)
                box.textField(
                    FormField("entrega", "Quién lo entrega", value: form.organiser, isRequired: false, maximum: 160))
                box.longField(
                    FormField(
                        "convocatoria", "Convocatoria", hint: "Qué pide y hasta cuándo.", value: form.call,
                        isRequired: false, maximum: 1000), rows: 3)
                box.textField(
                    FormField(
                        "enlace", "Enlace", value: form.link, error: error("enlace"), isRequired: false,
                        inputMode: "url", maximum: 500))
                box.buttonRow { $0.submitButton("Agregar el premio", .secondary) }
            }
        }
    }

    // MARK: One nomination

    static func nomination(_ one: Nomination, _ view: AwardView, _ links: RecognitionLinks) -> Page {
        Page(
            "Postulación: \(one.experience)",
            trail: RecognitionLinks.consoleTrail + [TrailStep("Premios", Awards.desk.path)],
            section: RankingDesk.desk.path
        ) { html in
            html.h1(one.experience)
            html.p { $0.chip(one.state.title, one.state.standing) }
            html.facts { facts in
                facts.fact("Entidad", view.entityName(one.entity))
                facts.fact("Premio", view.awardName(one.award))
                if !one.evidence.isEmpty { facts.fact("Prueba") { $0.a(one.evidence, .href(one.evidence)) } }
            }
            html.p(one.summary)
            html.h2("Lo que ha pasado")
            html.steps(one.steps.map { ($0.state.title, view.names[$0.by], $0.at, $0.note) })
            move(one, links, &html)
        }
    }

    private static func move(_ one: Nomination, _ links: RecognitionLinks, _ html: inout HTML) {
        guard !one.state.next.isEmpty else { return }
        html.changeForm(to: Awards.step.path(one.id), token: links.proof) { box in
            box.radioField(
                FormField("estado", "Pasa a", value: one.state.next.first?.rawValue ?? ""),
                choices: one.state.next.map { FormChoice($0.rawValue, Spanish.capitalized($0.title)) })
            box.longField(
                FormField("nota", "Nota", hint: "La ve también la entidad.", isRequired: false, maximum: 500), rows: 2)
            box.buttonRow { $0.submitButton("Anotar") }
        }
    }
}

extension HTML {
    /// What happened to something, oldest first: the state, who, when, why.
    mutating func steps(_ steps: [(state: String, who: String?, at: Instant, note: String)]) {
        ol { list in
            for step in steps {
                list.li { line in
                    line.strong(Spanish.capitalized(step.state))
                    line.text(". \(step.who ?? "El Programa"), \(step.at.day.short).")
                    if !step.note.isEmpty { line.text(" \(step.note)") }
                }
            }
        }
    }

    /// What is asked of an experience, for the entity and for the programme.
    mutating func nominationFields(_ form: NominationForm, _ awards: [Award]) {
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        textField(
            FormField(
                "experiencia", "Nombre de la experiencia", value: form.experience, error: error("experiencia"),
                maximum: 160))
        if !awards.isEmpty {
            selectField(
                FormField("premio", "Premio", value: form.award, error: error("premio"), isRequired: false),
                choices: awards.map { FormChoice($0.id, "\($0.name) \($0.year)") },
                prompt: "El que el Programa vea mejor")
        }
        longField(
            FormField(
                "resumen", "Qué se hizo y qué cambió", value: form.summary, error: error("resumen"), maximum: 2000),
            rows: 5)
        textField(
            FormField(
                "prueba", "Enlace que lo muestra", hint: "Una noticia, un video o un documento publicado.",
                value: form.evidence, error: error("prueba"), isRequired: false, inputMode: "url", maximum: 500))
    }
}
