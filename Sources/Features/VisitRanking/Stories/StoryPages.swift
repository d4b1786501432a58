import Calendar
import Design
import Entities
import HTML
import HTTP
import Markdown
import Platform
import Spanish

enum StoryPages {
    static func list(_ entries: [StoryEntry]) -> Page {
        Page(
            "Experiencias", description: "Historias de municipios y departamentos que usan bien su sitio y las TIC.",
            trail: RecognitionLinks.trail, section: Rankings.index.path, wide: true
        ) { html in
            html.h1("Experiencias que sirven de ejemplo")
            html.recognitionBar(current: Stories.list.path)
            html.p("Lo que otros ya hicieron, contado para que cualquiera pueda hacerlo.", .class("lead"))
            if entries.isEmpty {
                html.emptyState("Todavía no hay historias", "Las entidades las proponen desde su oficina.", level: 2)
            }
            for entry in entries { card(entry, &html) }
        }
        .styled(.data)
    }

    private static func card(_ entry: StoryEntry, _ html: inout HTML) {
        html.article(.class("card")) { card in
            card.h2 { $0.a(entry.story.words.title, .href(Stories.show.path(entry.story.id))) }
            card.p(entry.story.words.summary)
            card.p("\(entry.entity.fullName) · \(entry.story.words.topic)", .class("hint"))
        }
    }

    static func show(_ entry: StoryEntry) -> Page {
        let words = entry.story.words
        var page = Page(
            words.title, description: words.summary,
            trail: RecognitionLinks.trail + [TrailStep("Experiencias", Stories.list.path)],
            section: Rankings.index.path
        ) { html in
            html.h1(words.title)
            html.p(words.summary, .class("lead"))
            html.p { line in
                line.a(entry.entity.tenant.officialName, .href(RecognitionLinks.home(of: entry.entity.tenant)))
                line.text(" · \(words.topic) · \((entry.story.steps.last?.at ?? entry.story.changedAt).day.short)")
            }
            Markdown.write(words.text, into: &html, level: 2)
            media(words, &html)
        }
        page.version = "experiencia/\(entry.story.id)/\(entry.story.version)/\(entry.story.steps.count)"
        return page
    }

    private static func media(_ words: StoryWords, _ html: inout HTML) {
        guard !words.programme.isEmpty || !words.addresses.isEmpty else { return }
        html.h2("Para ver y oír")
        if !words.programme.isEmpty { html.p("Se contó en \(words.programme).") }
        guard !words.addresses.isEmpty else { return }
        html.ul { list in for address in words.addresses { list.li { $0.a(address, .href(address)) } } }
    }

    // MARK: Desk

    static func desk(_ entries: [StoryEntry], _ form: StoryForm, _ links: RecognitionLinks) -> Page {
        Page(
            "Historias de éxito", status: form.errors.isEmpty ? 200 : 422, trail: RecognitionLinks.consoleTrail,
            section: RankingDesk.desk.path, wide: true
        ) { html in
            html.errorSummary(form.errors)
            html.h1("Historias de éxito")
            html.consoleBar(current: Stories.desk.path)
            table(entries, &html)
            html.h2("Escribir una")
            html.changeForm(to: Stories.write.path, token: links.proof, keep: true) { box in
                box.textField(
                    FormField(
                        "entidad", "Entidad", hint: "Código de cinco cifras, o el nombre si nadie más lo tiene.",
                        value: form.entity, error: form.errors.first { $0.field == "entidad" }?.message, maximum: 100))
                box.storyFields(form)
                box.buttonRow { $0.submitButton("Guardar la historia") }
            }
        }
    }

    private static func table(_ entries: [StoryEntry], _ html: inout HTML) {
        guard !entries.isEmpty else {
            html.emptyState(
                "Todavía no hay historias", "Las proponen las entidades, o las escribe el Programa.", level: 2)
            return
        }
        html.dataTable(
            "Historias",
            columns: [TableColumn("Historia"), TableColumn("Entidad"), TableColumn("Tema"), TableColumn("Estado")],
            rows: entries.map { entry in
                [
                    TableCell(entry.story.words.title, link: Stories.edit.path(entry.story.id)),
                    TableCell(entry.entity.fullName), TableCell(entry.story.words.topic),
                    TableCell(entry.story.state.title, entry.story.state.standing),
                ]
            })
    }

    static func edit(_ entry: StoryEntry, _ form: StoryForm, _ names: [String: String], _ links: RecognitionLinks)
        -> Page
    {
        let story = entry.story
        return Page(
            "Historia: \(story.words.title)", status: form.errors.isEmpty ? 200 : 422,
            trail: RecognitionLinks.consoleTrail + [TrailStep("Experiencias", Stories.desk.path)],
            section: RankingDesk.desk.path, wide: true
        ) { html in
            html.errorSummary(form.errors)
            html.h1(story.words.title)
            html.p { line in
                line.chip(story.state.title, story.state.standing)
                line.text(" \(entry.entity.tenant.officialName), versión \(story.version)")
                guard story.state == .published else { return }
                line.text(" · ")
                line.a("Verla publicada", .href(Stories.show.path(story.id)))
            }
            html.columns {
                write(story, form, links, &$0)
            } side: { side in
                decide(story, links, &side)
                side.card("Lo que ha pasado", level: 2) { card in
                    card.steps(story.steps.map { ($0.state.title, names[$0.by], $0.at, $0.note) })
                }
            }
        }
    }

    private static func write(_ story: Story, _ form: StoryForm, _ links: RecognitionLinks, _ html: inout HTML) {
        html.changeForm(to: Stories.save.path(story.id), token: links.proof, keep: true) { box in
            box.hiddenField("version", String(form.version))
            box.storyFields(form)
            box.buttonRow { $0.submitButton("Guardar los cambios") }
        }
    }

    private static func decide(_ story: Story, _ links: RecognitionLinks, _ side: inout HTML) {
        let next: [(StoryState, String)] =
            story.state == .published
            ? [(.declined, "Dejar de publicarla")]
            : [(.published, "Publicarla")] + (story.state == .proposed ? [(.declined, "No publicarla")] : [])
        side.card("Decidir", level: 2) { card in
            card.changeForm(to: Stories.decide.path(story.id), token: links.proof) { box in
                box.longField(
                    FormField("nota", "Nota para la entidad", isRequired: false, maximum: 500), rows: 2)
                box.buttonRow { row in
                    for (index, choice) in next.enumerated() {
                        row.submitButton(
                            choice.1, index == 0 ? .primary : .secondary, name: "decision", value: choice.0.rawValue)
                    }
                }
            }
        }
    }
}

extension HTML {
    /// What is asked of a story, for the entity and for the programme.
    mutating func storyFields(_ form: StoryForm) {
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        let words = form.words
        textField(FormField("titulo", "Título", value: words.title, error: error("titulo"), maximum: 200))
        selectField(
            FormField("tema", "Tema", value: words.topic, error: error("tema")),
            choices: StoryForm.topics.map { FormChoice($0, $0) })
        longField(
            FormField("resumen", "En una o dos frases", value: words.summary, error: error("resumen"), maximum: 500),
            rows: 2)
        longField(
            FormField(
                "texto", "La historia",
                hint: "Qué problema había, qué se hizo, quiénes, qué cambió y qué aprendieron. Puede usar Markdown.",
                value: words.text, error: error("texto"), maximum: 30_000), rows: 12)
        longField(
            FormField(
                "enlaces", "Videos, fotografías y noticias", hint: "Una dirección por línea.", value: words.links,
                error: error("enlaces"), isRequired: false, maximum: 4000), rows: 3)
        textField(
            FormField(
                "programa", "Programa de televisión o radio que la contó", hint: "Con su fecha.",
                value: words.programme, isRequired: false, maximum: 300))
    }
}
