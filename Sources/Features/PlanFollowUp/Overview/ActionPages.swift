import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// One action: what it promised, its activities, its indicators.
enum ActionPages {
    static func show(_ view: ActionView, _ links: FollowUpLinks) -> Page {
        let action = view.action
        return Page(
            "Acción \(action.number)", status: view.problem == nil ? 200 : 422, trail: links.trail,
            section: FollowUpLinks.section, wide: true
        ) { html in
            html.errorSummary(view.problem?.errors ?? [])
            html.h1("\(action.number). \(action.words)")
            html.columns(
                work: { work in
                    writePromises(view, links, &work)
                    writeTasks(view, links, &work)
                    writeIndicators(view, links, &work)
                },
                side: { writeFacts(view, &$0) })
        }
    }

    private static func writePromises(_ view: ActionView, _ links: FollowUpLinks, _ html: inout HTML) {
        guard !view.action.promises.isEmpty else { return }
        html.h2("Lo que se prometió hacer una y otra vez")
        for promise in view.action.promises {
            let keeping = view.followUp.keeping(promise)
            html.card(promise.words, level: 3, id: promise.key, marked: true) { card in
                card.chip(keeping.chip.words, keeping.chip.state)
                let counted = keeping.counted(promise.nouns)
                if !counted.isEmpty { card.p("Cumplida en \(counted).") }
                if let seen = view.followUp.seen[promise.key] { writeSeen(seen, links, &card) }
                card.keptYears(
                    KeptYear.all([promise], view.followUp) { promise in
                        (Spanish.capitalized(promise.nouns.many), nil)
                    }, sentence: "")
                if links.mayNote { writeDeedForm(promise, view, links, &card) }
                writeDeeds(promise, view, links, &card)
            }
        }
    }

    /// What nobody has to note, because the platform sees it, and where one checks it.
    private static func writeSeen(_ seen: MeasuredDeeds, _ links: FollowUpLinks, _ card: inout HTML) {
        card.callout("La plataforma lo cuenta sola", level: 4) { box in
            let count = seen.days.isEmpty ? "Todavía ningún día" : Spanish.count(seen.days.count, "día", "días")
            box.p("\(count), por lo publicado en \(seen.title). Lo que anote aquí se suma.")
            box.ul { list in
                for record in seen.records { list.li { $0.a(record.title, .href(links.record(record))) } }
            }
        }
    }

    private static func writeDeedForm(
        _ promise: PlanPromise, _ view: ActionView, _ links: FollowUpLinks, _ card: inout HTML
    ) {
        let typed = view.problem.flatMap { $0.promise == promise.key ? $0 : nil }
        card.changeForm(to: links.action(view.action.key), token: links.proof) { form in
            form.hiddenField("promesa", promise.key)
            form.div(.class("pair")) { pair in
                pair.dateField(
                    FormField(
                        "dia", "Día en que se hizo", value: typed?.day ?? view.followUp.today.iso,
                        error: typed?.errors.first?.message, id: "dia-\(promise.key)"))
                pair.textField(
                    FormField(
                        "nota", "Qué se hizo", value: typed?.note ?? "", isRequired: false, id: "nota-\(promise.key)",
                        maximum: 500))
            }
            form.buttonRow { $0.submitButton("Anotar que se hizo", .secondary) }
        }
    }

    private static func writeDeeds(
        _ promise: PlanPromise, _ view: ActionView, _ links: FollowUpLinks, _ card: inout HTML
    ) {
        let deeds = view.followUp.deeds(promise)
        guard !deeds.isEmpty else { return }
        let shown = deeds.prefix(24)
        card.fold("Lo anotado: \(Spanish.count(deeds.count, "vez", "veces"))") { fold in
            if shown.count < deeds.count { fold.p("Se muestran las últimas \(shown.count).") }
            fold.ul { list in
                for deed in shown { list.li { writeDeed(deed, view, links, &$0) } }
            }
        }
    }

    private static func writeDeed(_ deed: Entry, _ view: ActionView, _ links: FollowUpLinks, _ item: inout HTML) {
        item.text((deed.day ?? view.followUp.today).short)
        if !deed.note.isEmpty { item.text(": \(deed.note)") }
        item.small(" · " + History.author(deed.by, view.names))
        guard links.mayNote else { return }
        item.fold("Retirar") { box in
            box.changeForm(to: links.withdrawal(deed.id), token: links.proof) { form in
                form.p("Sirve si se anotó por error; en el historial queda quién la retiró.")
                form.buttonRow { $0.submitButton("Retirar esta anotación", .danger) }
            }
        }
    }

    private static func writeTasks(_ view: ActionView, _ links: FollowUpLinks, _ html: inout HTML) {
        html.h2("Actividades")
        html.taskList(
            view.action.tasks.map { task in
                let progress = view.followUp.progress(task)
                let chip = view.followUp.standing(task).chip
                let count = view.followUp.evidence[task.key]?.count ?? 0
                let proof = count == 0 ? "sin pruebas" : Spanish.count(count, "prueba", "pruebas")
                let details = [progress.state.title, progress.responsible, proof].filter { !$0.isEmpty }
                return TaskItem(
                    task.title, links.task(task.key), detail: details.joined(separator: " · "), words: chip.words,
                    chip.state)
            })
    }

    private static func writeIndicators(_ view: ActionView, _ links: FollowUpLinks, _ html: inout HTML) {
        guard !view.action.indicators.isEmpty else { return }
        html.h2("Indicadores")
        html.taskList(
            view.action.indicators.map { indicator in
                let (value, standing) = view.followUp.standing(indicator)
                let goal = indicator.goal.words.text.isEmpty ? "sin meta" : "meta: \(indicator.goal.words.text)"
                let noted = value.map {
                    "\(IndicatorValue.words($0.value, unit: indicator.unit)) \(indicator.period.within($0.period))"
                }
                return TaskItem(
                    indicator.name, links.indicator(indicator.key),
                    detail: [goal, noted].compactMap(\.self).joined(separator: " · "), words: standing.chip.words,
                    standing.chip.state)
            })
    }

    private static func writeFacts(_ view: ActionView, _ side: inout HTML) {
        let action = view.action
        side.card("En el plan", level: 2) { card in
            card.facts { facts in
                if !action.group.isEmpty { facts.fact("Fase o tema", action.group) }
                let who = action.responsibles.joined(separator: "; ")
                facts.fact("Responde", who.isEmpty ? "nadie nombrado" : who)
                facts.fact("Plazo", action.term.words.text.isEmpty ? "ninguno" : action.term.words.text)
                facts.fact("Último día", action.due.explanation(action.term, start: view.followUp.plan.start))
            }
        }
    }
}
