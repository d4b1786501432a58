import Calendar
import Campaigns
import Spanish

/// The arithmetic of a ``Forecast``, step by step, and the words for each step.
struct Reckoning: Sendable, Hashable {
    let progress: Forecast.Progress
    let past: [PastOutcome]
    let dates: Forecast.Dates

    /// Where nothing needs to be reckoned: it was handed in, it is over, or too little is known.
    var settled: Likelihood? {
        if progress.state.isHandedIn { return .done }
        if dates.isOver { return .lost }
        return isUnknown ? .unknown : nil
    }

    /// The sentence of why. Made when it is shown: a page shows fifty of more than a thousand.
    var words: String {
        switch settled {
        case .done: doneWords
        case .lost: "La campaña cerró y no entregó."
        case .unknown: unknownWords
        default: sentence
        }
    }

    private var doneWords: String {
        progress.state == .returned ? "Entregó; debe corregir y volver a enviar." : "Ya entregó."
    }

    /// Somebody without history who has not begun, or began these days, while there is still time to do it all.
    private var isUnknown: Bool {
        guard past.isEmpty, dates.left >= freshDays else { return false }
        return progress.state == .notStarted || (progress.state == .draft && daysWriting < Forecast.shortestPace)
    }

    private var unknownWords: String {
        progress.state == .notStarted
            ? "No ha empezado y no se conoce lo que hizo en otros años; todavía le alcanza el tiempo."
            : "Empezó hace \(Spanish.count(max(1, daysWriting), "día", "días")); es pronto para saber a qué paso va."
    }

    // MARK: Days

    /// From nothing to handed in.
    private var freshDays: Int { Forecast.writingDays + stepDays(from: .draft) }

    var needed: Int { max(minimum, writing + stepDays(from: progress.state) + habit) }

    /// What is approved goes out in a day, whatever happened in other years.
    private var minimum: Int { progress.state == .approved ? 0 : 1 }

    private var habit: Int {
        progress.state == .approved ? 0 : PastOutcome.habitDays(past)
    }

    private func stepDays(from state: LineState) -> Int {
        switch state {
        case .notStarted, .draft: Forecast.committeeDays + Forecast.approvalDays + Forecast.sendingDays
        case .inCommittee:
            max(0, Forecast.committeeDays - daysInState) + Forecast.approvalDays + Forecast.sendingDays
        case .published: Forecast.approvalDays + Forecast.sendingDays
        case .approved: Forecast.sendingDays
        default: 0
        }
    }

    /// Days to write the actions that are missing.
    private var writing: Int {
        switch progress.state {
        case .notStarted: Forecast.writingDays
        case .draft: isForgotten ? max(paced ?? 0, Forecast.writingDays) : paced ?? Forecast.writingDays
        default: 0
        }
    }

    private var missing: Int { max(0, progress.expected - progress.actions) }

    /// At the pace so far; nil where nothing was written, or too few days passed to tell.
    private var paced: Int? {
        if missing == 0 { return 0 }
        guard progress.actions > 0, daysWriting >= Forecast.shortestPace else { return nil }
        return (missing * daysWriting + progress.actions - 1) / progress.actions
    }

    private var daysWriting: Int { max(0, progress.opened?.days(to: dates.today) ?? 0) }
    private var daysInState: Int { max(0, progress.since?.days(to: dates.today) ?? 0) }
    private var daysStill: Int { max(0, progress.moved?.days(to: dates.today) ?? 0) }
    private var isForgotten: Bool { daysStill >= Forecast.forgottenAfter }

    // MARK: Words

    private var sentence: String { [position, arrival, habitWords].compactMap { $0 }.joined(separator: " ") }

    private var position: String {
        switch progress.state {
        case .notStarted: "No ha empezado; escribir, revisar en comité, aprobar y enviar toma unos \(freshDays) días."
        case .draft: draftWords
        case .inCommittee:
            "Está en comité desde hace \(days(daysInState)), con \(Spanish.count(progress.actions, "acción", "acciones"))."
        case .published: "Su plan está publicado; falta aprobarlo y enviarlo."
        case .approved: "Ya está aprobado; solo falta enviarlo."
        default: ""
        }
    }

    private var draftWords: String {
        let still = isForgotten ? " No se mueve desde hace \(days(daysStill))." : ""
        guard progress.actions > 0 else {
            return "Abrió el borrador hace \(days(daysWriting)) y no tiene acciones." + still
        }
        guard missing > 0 else {
            return "Tiene escritas sus \(Spanish.count(progress.actions, "acción", "acciones")); falta el comité."
                + still
        }
        return "Lleva \(progress.actions) de \(progress.expected) acciones en \(days(daysWriting))." + still
    }

    private var arrival: String {
        (progress.state == .draft && paced != nil ? "A ese paso entrega " : "Entregaría ")
            + "\(dates.arrival(in: needed))."
    }

    private var habitWords: String? { habit == 0 ? nil : PastOutcome.habitWords(past) }

    private func days(_ count: Int) -> String { Spanish.count(count, "día", "días") }
}
