import Calendar
import Design
import HTML
import HTTP
import Platform
import Spanish

enum RecognitionPages {
    static func office(_ view: RecognitionView, _ form: NominationForm, _ links: RecognitionLinks) -> Page {
        Page(
            "Reconocimientos", status: form.errors.isEmpty ? 200 : 422, trail: links.officeTrail,
            section: Recognitions.office.path, wide: true
        ) { html in
            html.errorSummary(form.errors)
            html.h1("Reconocimientos")
            html.p(
                "Cuando su sitio se destaca, cuando el Programa postula una experiencia o cuando cuenta su historia, queda aquí.",
                .class("lead"))
            html.columns { work in
                featured(view.featured, links, &work)
                nominations(view, &work)
                stories(view, links, &work)
            } side: { side in
                if links.mayPropose { propose(view, form, links, &side) }
            }
        }
    }

    private static func featured(_ sites: [FeaturedSite], _ links: RecognitionLinks, _ html: inout HTML) {
        html.h2("Sitio destacado")
        guard !sites.isEmpty else {
            html.p("El Programa destaca los sitios más completos y al día. Todavía no le ha tocado al suyo.")
            return
        }
        for site in sites {
            html.card("Del \(site.from.short) al \(site.until.short)", level: 3) { card in
                card.p(site.reason)
                guard site.endedAt == nil else { return }
                card.p {
                    $0.a(
                        "Certificado para imprimir (PDF)",
                        .href(links.here(Recognitions.certificate.path(site.id))))
                }
            }
        }
    }

    private static func nominations(_ view: RecognitionView, _ html: inout HTML) {
        html.h2("Experiencias propuestas para premios")
        guard !view.nominations.isEmpty else {
            html.p("Todavía no hay ninguna.")
            return
        }
        for one in view.nominations {
            html.card(one.experience, level: 3) { card in
                card.p { line in
                    line.chip(one.state.title, one.state.standing)
                    line.text(" Para \(view.awardName(one.award)).")
                }
                card.p(one.summary)
                card.steps(one.steps.map { ($0.state.title, view.names[$0.by], $0.at, $0.note) })
            }
        }
    }

    private static func stories(_ view: RecognitionView, _ links: RecognitionLinks, _ html: inout HTML) {
        html.h2("Historias")
        if view.stories.isEmpty { html.p("Todavía no hay ninguna.") }
        for story in view.stories {
            html.card(story.words.title, level: 3) { card in
                card.p { line in
                    line.chip(story.state.title, story.state.standing)
                    if let note = story.steps.last?.note, !note.isEmpty { line.text(" \(note)") }
                }
                card.p(story.words.summary)
                guard story.state == .published else { return }
                card.p { $0.a("Verla publicada: \(story.words.title)", .href(Stories.show.path(story.id))) }
            }
        }
        guard links.mayPropose else { return }
        html.buttonRow { $0.linkButton("Contar una historia", to: links.here(Recognitions.story.path), .secondary) }
    }

    private static func propose(
        _ view: RecognitionView, _ form: NominationForm, _ links: RecognitionLinks, _ side: inout HTML
    ) {
        side.card("Proponer una experiencia", level: 2) { card in
            card.p("El Programa la lee y decide a qué premio postularla.")
            card.changeForm(to: links.here(Recognitions.propose.path), token: links.proof, keep: true) { box in
                box.nominationFields(form, view.awards)
                box.buttonRow { $0.submitButton("Enviar la propuesta") }
            }
        }
    }

    static func story(_ form: StoryForm, _ links: RecognitionLinks) -> Page {
        Page(
            "Contar una historia", status: form.errors.isEmpty ? 200 : 422,
            trail: links.officeTrail + [TrailStep("Reconocimientos", links.here(Recognitions.office.path))],
            section: Recognitions.office.path
        ) { html in
            html.errorSummary(form.errors)
            html.h1("Contar una historia")
            html.p("El Programa la lee y, si la acepta, la publica para que otros aprendan de ella.", .class("lead"))
            html.changeForm(to: links.here(Recognitions.tell.path), token: links.proof, keep: true) { box in
                box.storyFields(form)
                box.buttonRow { $0.submitButton("Enviar al Programa") }
            }
        }
    }
}
