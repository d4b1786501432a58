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
            writeEmpty(view, &html)
            writeRules(view, &html)
        }.styled(.data)
    }

    private static func writeNothing(_ html: inout HTML) {
        html.emptyState(
            "Todavía no se ha publicado nada",
            "Aquí se verá cuándo se actualizó cada canal del sitio.", level: 2)
    }

    // MARK: With kept and missed

    private static func writeKept(_ view: PublicBoardView, _ html: inout HTML) {
        let counts = view.board.counts
        html.p(
            "Lo que prometimos publicar, y cómo lo hemos cumplido. Se cuenta solo, por lo que se publica en este sitio.",
            .class("lead"))
        html.statRow { row in
            row.stat(
                Spanish.number(counts.fresh),
                "de \(Spanish.count(counts.promised, "promesa al día", "promesas al día"))")
            if counts.late > 0 {
                row.stat(Spanish.number(counts.late), counts.late == 1 ? "atrasada" : "atrasadas")
            }
        }
        let own = view.board.rows.filter { $0.promise.source != .template }
        let judged = view.board.rows.filter { $0.promise.source == .template && $0.last != nil }
        if !own.isEmpty {
            html.h2("Lo que prometimos")
            for row in own { writePromise(row, view, &html) }
        }
        guard !judged.isEmpty else { return }
        html.h2(own.isEmpty ? "Canal por canal" : "Los demás canales")
        html.dataTable(
            "Canales, cada cuánto se actualizan y cómo van",
            columns: ["Canal", "Cada cuánto", "Cumplido", "Hoy"].map { TableColumn($0) },
            rows: judged.map { row in
                [
                    TableCell { writeName(row, view, &$0) },
                    TableCell(Spanish.capitalized(row.promise.frequency)),
                    TableCell { writeSquares(row, 8, &$0) }, TableCell(row.word, row.mark),
                ]
            }, captionHidden: true)
    }

    private static func writePromise(_ row: ChannelFreshness, _ view: PublicBoardView, _ html: inout HTML) {
        html.card(row.title, level: 3, id: row.channel == Care.wholeSite ? "sitio" : row.channel, marked: true) {
            card in
            card.p { line in
                line.chip(row.word, row.mark)
                line.text(" \(row.sentence).")
            }
            if row.isJudged, !row.periods.isEmpty {
                card.p { writeSquares(row, 12, &$0) }
                card.p("\(Spanish.capitalized(row.summary)).")
            }
            card.p(.class("hint")) { hint in
                if let reference = row.promise.reference {
                    hint.text("Lo promete el plan de acción: ")
                    hint.a(reference.title, .href(view.prefix + reference.path))
                    hint.text(". ")
                } else {
                    hint.text("Lo decidió la entidad. ")
                }
                if let since = row.since { hint.text("Se cuenta desde el \(since.short). ") }
                if let address = view.address(row.channel) { hint.a("Ir a \(row.title)", .href(address)) }
            }
        }
    }

    private static func writeSquares(_ row: ChannelFreshness, _ count: Int, _ html: inout HTML) {
        guard row.isJudged, !row.periods.isEmpty else {
            return html.text(row.last.map { "la última, el \($0.day.near(row.today))" } ?? "nada todavía")
        }
        html.periods(row.squares(count), summary: Spanish.capitalized(row.summary))
    }

    private static func writeName(_ row: ChannelFreshness, _ view: PublicBoardView, _ cell: inout HTML) {
        if let address = view.address(row.channel) {
            cell.a(row.title, .href(address))
        } else {
            cell.text(row.title)
        }
    }

    // MARK: The days alone

    private static func writeDays(_ view: PublicBoardView, _ html: inout HTML) {
        html.p("Cuándo se actualizó por última vez cada canal de este sitio.", .class("lead"))
        let known = view.tree.channels.compactMap { channel in
            view.tree.isPublic(channel.key) && channel.kind != nil
                ? view.board.lastDays[channel.key].map { (channel, $0) } : nil
        }
        html.dataTable(
            "Canales y su última actualización", columns: ["Canal", "Última actualización"].map { TableColumn($0) },
            rows: known.sorted { $0.1.day > $1.1.day }.map { channel, last in
                [
                    TableCell(channel.title, link: view.prefix + channel.path),
                    TableCell { cell in
                        cell.time(last.day.short, .datetime(last.day.iso))
                        if last.isReviewOnly { cell.text(", se revisó y nada había cambiado") }
                    },
                ]
            }, captionHidden: true)
    }

    // MARK: What both say

    private static func writeEmpty(_ view: PublicBoardView, _ html: inout HTML) {
        let empty = view.board.rows.filter(\.isEmpty)
        guard !empty.isEmpty else { return }
        html.fold("Sin contenido todavía: \(Spanish.count(empty.count, "canal", "canales"))") { fold in
            fold.p(Spanish.list(empty.map(\.title)) + ".")
        }
    }

    private static func writeRules(_ view: PublicBoardView, _ html: inout HTML) {
        guard view.board.isPublic else { return }
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
        if view.hasPlan {
            html.p { $0.a("Ver el avance del plan de acción", .href(view.prefix + "/plan/avance")) }
        }
    }
}
