import Calendar
import Channels
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

/// Silence made visible, and kind by default: without a decision only the days are told.
enum PublicBoardPages {
    static let title = "Canales al día"
    /// So many lines stand open on a telephone before the rest is folded.
    private static let mostOpen = 6

    static func show(_ view: PublicBoardView, version: String) -> Page {
        let board = view.board
        let description =
            board.lastDay.map { "\(view.tenant.officialName): el sitio se actualizó el \($0.short)." }
            ?? "\(view.tenant.officialName): qué se promete en cada canal y cuándo se actualizó."
        return Page(
            title, description: description,
            trail: [TrailStep("Inicio", view.prefix.isEmpty ? "/" : view.prefix)], section: "/mapa-del-sitio",
            version: version
        ) { html in
            html.h1(title)
            guard board.lastDay != nil else { return writeNothing(&html) }
            if board.isPublic { writeKept(view, &html) } else { writeDays(view, &html) }
        }.styled(.data)
    }

    private static func writeNothing(_ html: inout HTML) {
        html.emptyState(
            "Todavía no se ha publicado nada",
            "Aquí se verá cuándo se actualizó cada canal del sitio.", level: 2)
    }

    // MARK: With kept and missed

    /// What is wrong stands first; who looks for a channel finds it folded in its group.
    private static func writeKept(_ view: PublicBoardView, _ html: inout HTML) {
        html.p(
            "Lo que prometimos publicar, y cómo lo hemos cumplido. Se cuenta solo, por lo que se publica en este sitio.",
            .class("lead"))
        let groups = view.groups
        writeSummary(groups, &html)
        let judged = view.rows.filter(\.isJudged)
        let late = judged.filter { $0.mark == .missed }.sorted {
            ($0.last?.day ?? $0.today) < ($1.last?.day ?? $1.today)
        }
        writeProblems("Lo atrasado", late, view, &html)
        writeProblems("Lo que vence pronto", judged.filter { $0.mark == .due }, view, &html)
        html.h2("Canal por canal")
        html.folds { folds in
            for group in groups {
                folds.fold(group.title, state: group.state) { fold in
                    fold.promiseRows(group.rows.map { row($0, view) })
                }
            }
            writeEmpty(view, &folds)
            writeRules(&folds)
        }
        writePlan(view, &html)
    }

    private static func writeSummary(_ groups: [BoardGroup], _ html: inout HTML) {
        let judged = groups.filter { !$0.judged.isEmpty }
        let total = judged.reduce(0) { $0 + $1.judged.count }
        guard total > 0 else { return }
        html.shares(
            "Cómo van hoy", sentence: "\(Spanish.count(total, "promesa con plazo", "promesas con plazo")).",
            parts: StackPart.promises, groups: judged.map { ProgressGroup($0.title, $0.counts) }, noun: "Canales")
    }

    private static func writeProblems(
        _ title: String, _ rows: [ChannelFreshness], _ view: PublicBoardView, _ html: inout HTML
    ) {
        guard !rows.isEmpty else { return }
        html.h2(title)
        let lines = rows.map { problem($0, view) }
        // One line more is no reason to fold.
        guard lines.count > mostOpen + 1 else { return html.promiseRows(lines) }
        html.promiseRows(Array(lines.prefix(mostOpen)))
        html.fold("Y \(lines.count - mostOpen) más") { $0.promiseRows(Array(lines.dropFirst(mostOpen))) }
    }

    /// The state already says since when.
    private static func problem(_ row: ChannelFreshness, _ view: PublicBoardView) -> PromiseRow {
        var line = PromiseRow(row.title, row.word, row.mark, address: view.address(row.channel))
        line.detail = Spanish.capitalized(row.promise.words) + "."
        return line
    }

    private static func row(_ row: ChannelFreshness, _ view: PublicBoardView) -> PromiseRow {
        var line = problem(row, view)
        line.detail = row.sentence + "."
        if row.isJudged, !row.periods.isEmpty {
            line.periods = row.squares(12)
            line.summary = Spanish.capitalized(row.summary)
        }
        guard row.promise.source != .template else { return line }
        if !line.periods.isEmpty { line.detail += " \(Spanish.capitalized(row.summary))." }
        line.source = row.promise.reference.map {
            Link("Lo promete el plan: \($0.title)", view.prefix + $0.path)
        }
        if line.source == nil { line.detail += " Lo decidió la entidad." }
        if let since = row.since { line.detail += " Se cuenta desde el \(since.short)." }
        return line
    }

    // MARK: The days alone

    private static func writeDays(_ view: PublicBoardView, _ html: inout HTML) {
        html.p("Cuándo se actualizó por última vez cada canal de este sitio.", .class("lead"))
        html.h2("Lo último")
        html.promiseRows(view.known.prefix(mostOpen).map { day($0, view) })
        html.h2("Canal por canal")
        html.folds { folds in
            for group in view.knownByGroup {
                folds.fold(group.title) { $0.promiseRows(group.days.map { day($0, view) }) }
            }
            writeEmpty(view, &folds)
        }
        writePlan(view, &html)
    }

    private static func day(_ known: KnownDay, _ view: PublicBoardView) -> PromiseRow {
        var line = PromiseRow(known.channel.title, known.last.day.short, address: view.prefix + known.channel.path)
        if known.last.isReviewOnly { line.detail = "Se revisó y nada había cambiado." }
        return line
    }

    // MARK: What both say

    private static func writeEmpty(_ view: PublicBoardView, _ html: inout HTML) {
        let empty = view.board.rows.filter(\.isEmpty)
        guard !empty.isEmpty else { return }
        html.fold("Sin contenido todavía: \(Spanish.count(empty.count, "canal", "canales"))") { fold in
            fold.p(Spanish.list(empty.map(\.title)) + ".")
        }
    }

    private static func writeRules(_ html: inout HTML) {
        html.fold("Cómo se cuenta") { fold in
            fold.ul { list in
                list.li("Cada cuadro es un periodo: ✓ cumplido, × sin cumplir, el reloj es el periodo en curso.")
                list.li(
                    "Cuenta lo publicado o corregido, y también cuando alguien revisó y anotó que nada ha cambiado.")
                list.li("Un mes o un periodo más largo se puede cumplir hasta cinco días después; queda como atraso.")
                list.li("Lo que se publica «cuando haya cambios» nunca está atrasado.")
                list.li("Nadie debe lo que se prometió antes de que hubiera sitio.")
            }
        }
    }

    private static func writePlan(_ view: PublicBoardView, _ html: inout HTML) {
        guard view.board.isPublic, view.hasPlan else { return }
        html.p { $0.a("Ver el avance del plan de acción", .href(view.prefix + "/plan/avance")) }
    }
}
