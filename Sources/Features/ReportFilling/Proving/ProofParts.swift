import Calendar
import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

/// What the platform found, as it stands beside a question and beside the list of tasks.
extension HTML {
    /// Proven, suggested, or nothing: then the question is simply asked.
    mutating func writeProof(_ question: Question, _ section: SectionView, _ links: ReportLinks) {
        let proof = section.proofs[question.number]
        switch proof.standing {
        case .proven: writeProven(question, proof, section, links)
        case .suggested:
            guard section.given[question.number]?.answer == nil else {
                return fold("Sugerido por la plataforma") { $0.writeFindings(proof, links) }
            }
            callout("Sugerido: puede servir, decida usted", .neutral, level: 3) { $0.writeFindings(proof, links) }
        case .ask:
            guard !proof.found.isEmpty, section.given[question.number]?.answer == nil else { return }
            fold("La plataforma buscó y no lo encontró") { fold in
                fold.ul { list in for one in proof.found { list.li(one.finding.words) } }
            }
        }
    }

    private mutating func writeProven(
        _ question: Question, _ proof: QuestionProof, _ section: SectionView, _ links: ReportLinks
    ) {
        guard let answer = proof.answer else { return }
        let own = section.given[question.number]?.answer
        let words = SectionPages.words(answer, question)
        guard own != answer else {
            return fold("Comprobado por la plataforma: \(words)") { $0.writeFindings(proof, links) }
        }
        callout("Comprobado: \(words)", own == nil ? .kept : .due, level: 3) { box in
            if let own {
                box.p("Ustedes respondieron «\(SectionPages.words(own, question))».")
            }
            box.writeFindings(proof, links)
            guard section.view.isOpen, links.mayAnswer else { return }
            let proven = ProvenAnswer(
                question: question, answer: answer, proof: proof, seen: section.given[question.number]?.revision ?? 0)
            box.writeAcceptForm(
                [proven], section.view, links, from: "pregunta", words: "Aceptar lo que la plataforma encontró",
                own == nil ? .primary : .secondary)
        }
    }

    /// Why nothing of what was to be accepted was kept.
    mutating func writeLate(_ words: String?) {
        guard let words else { return }
        callout("Cambió desde que usted abrió la página: no se guardó nada", .due, level: 2) { $0.p(words) }
    }

    /// What was found, in words, with every stored record one click away.
    mutating func writeFindings(_ proof: QuestionProof, _ links: ReportLinks) {
        for one in proof.found where one.finding.strength != .unknown { p(one.finding.words) }
        let records = proof.records
        guard !records.isEmpty else { return }
        writeRecords(Array(records.prefix(3)), links)
        guard records.count > 3 else { return }
        fold("Ver los otros \(records.count - 3) registros") { $0.writeRecords(Array(records.dropFirst(3)), links) }
    }

    private mutating func writeRecords(_ records: [IndicatorReading.Record], _ links: ReportLinks) {
        ul { list in
            for record in records { list.li { $0.a(record.title, .href(links.record(record))) } }
        }
    }

    /// A button that accepts what is shown, and nothing that is not.
    mutating func writeAcceptForm(
        _ proven: [ProvenAnswer], _ view: ReportView, _ links: ReportLinks, from: String, words: String,
        _ weight: ButtonWeight = .primary
    ) {
        guard view.isOpen, links.mayAnswer else { return }
        changeForm(to: links.to(ProofRoutes.accept, view.campaign.id), token: links.proof) { form in
            form.hiddenField("desde", from)
            for one in proven { form.hiddenField("comprobada", one.carried) }
            form.buttonRow { $0.submitButton(words, weight) }
        }
    }

    /// How many questions have a rule, how many are proven, when that was, and looking again.
    mutating func writeProofCount(
        _ proofs: ReportProofs, _ view: ReportView, _ links: ReportLinks, more: (inout HTML) -> Void = { _ in }
    ) {
        card("Lo que la plataforma sabe", level: 2) { card in
            card.p { line in
                line.strong("\(proofs.cover.count) de las \(view.instrument.questions.count)")
                line.text(" preguntas tienen una regla que busca la respuesta")
                guard proofs.sheet != nil else { return line.text(".") }
                line.text("; ")
                line.strong(Spanish.count(proofs.count(.proven), "comprobada", "comprobadas"))
                line.text(" \(proofs.day) y ")
                line.text(Spanish.count(proofs.count(.suggested), "sugerida", "sugeridas") + ".")
            }
            more(&card)
            card.writeLookedAt(proofs)
            guard links.mayAnswer, view.isOpen else { return }
            card.changeForm(to: links.to(ProofRoutes.look, view.campaign.id), token: links.proof) { form in
                form.buttonRow {
                    $0.submitButton(
                        proofs.sheet == nil ? "Buscar qué está comprobado" : "Volver a comprobar", .secondary)
                }
            }
        }
    }

    private mutating func writeLookedAt(_ proofs: ReportProofs) {
        guard let sheet = proofs.sheet else { return p("Todavía no se ha buscado en este reporte.", .class("hint")) }
        p(.class("hint")) { line in
            line.text("Se buscó el \(sheet.at.day.short) a \(sheet.at.clockTimeWithArticle)")
            if proofs.isStale { line.text(" Desde entonces pudo cambiar algo en el sitio o en la oficina.") }
        }
    }
}
