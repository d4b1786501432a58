import HTML
import Testing

@testable import Design

@Suite struct `Pictures` {
    @Test func `a stacked bar says its numbers in words and leaves out what there is none of`() {
        let chart = HTML.fragment {
            $0.progressByGroup(
                "Actividades", sentence: "Va bien.",
                groups: [ProgressGroup("Información", [6, 0, 1, 2]), ProgressGroup("Democracia", [0, 0, 0, 0])])
        }.string
        #expect(chart.contains("6 de 9 terminadas y 1 atrasada</strong>"))
        #expect(chart.contains("sin actividades</strong>"))
        #expect(chart.contains("<td data-label=\"Total\" class=\"number\">9</td>"))
    }

    @Test(arguments: [[1, 0, 0, 0], [1, 1, 1, 997], [333, 333, 333, 1], [0, 0, 0, 5], [1, 1, 1, 1]])
    func `shares fill the bar without overlapping, and none is lost`(counts: [Int]) {
        let art = HTML.fragment {
            $0.svg { $0.stack(counts, StackPart.activities, x: 0, y: 0, width: 1000, height: 10, gap: 6, stripe: 2000) }
        }.string
        let shares = art.split(separator: "<rect").dropFirst().map { rect in
            let numbers = rect.split { !$0.isNumber }.compactMap { Int($0) }
            return (from: numbers[0], to: numbers[0] + numbers[2])
        }
        #expect(shares.count == counts.count { $0 > 0 })
        #expect(shares.allSatisfy { $0.from < $0.to && $0.to <= 1000 })
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0.to <= $1.from })
        #expect(shares.last?.to == 1000)
    }

    @Test func `a row of the calendar counts what was kept and names what was missed`() {
        let row = KeepingRow(
            "Normatividad",
            [
                KeepingCell("abril", months: 4...4, .kept), KeepingCell("mayo", months: 5...5, .missed),
                KeepingCell("junio", months: 6...6, .late), KeepingCell("julio", months: 7...7, .running),
            ])
        #expect(row.summary == "2 de 3 cumplidos, 1 tarde")
        let chart = HTML.fragment { $0.keepingCalendar("Promesas", sentence: "", year: 2012, rows: [row]) }.string
        #expect(chart.contains("aria-label=\"2 de 3 cumplidos, 1 tarde; sin cumplir: mayo\""))
        #expect(chart.contains("<td data-label=\"No cumplido\">mayo</td>"))
        #expect(KeepingRow("Nueva", [KeepingCell("mayo", months: 5...5, .running)]).summary == "nada vencido todavía")
    }

    @Test func `each mark and each share has a drawing of its own`() {
        #expect(Set(KeepingMark.allCases.map(\.rawValue)).count == 5)
        #expect(Set(KeepingMark.allCases.map(\.word)).count == 5)
        let css = String(decoding: Stylesheet.data, as: UTF8.self)
        for shade in StackPart.Shade.allCases where shade != .none {
            #expect(css.contains(":is(.periods,.stack) .\(shade.rawValue){"))
        }
    }

    @Test func `a tile says what was reached in words, and one hundred only when all is`() {
        let map = HTML.fragment {
            $0.countryMap(
                "Planes", sentence: "",
                departments: [
                    DepartmentCounts(code: "25", name: "Cundinamarca", counts: [100, 15, 0, 0, 1], address: "/25"),
                    DepartmentCounts(code: "99", name: "Vichada", counts: [0, 0, 0, 0, 0], address: "/99"),
                ])
        }.string
        #expect(map.contains("Cundinamarca: 115 de 116 entidades: 100 aceptados, 15 enviados y 1 sin empezar"))
        #expect(map.contains(">99<"))
        #expect(map.contains("Vichada: sin entidades"))
        #expect(map.contains("<td data-label=\"Enviados\" class=\"number\">15</td>"))
    }

    @Test func `the present step of a timeline is marked and said, and the rest says whether it happened`() {
        let line = HTML.fragment {
            $0.timeline([TimelineStep("Borrador"), TimelineStep("Enviado"), TimelineStep("Cerrado")], current: 1)
        }.string
        #expect(line.contains("<li class=\"done\"><strong>Borrador</strong> <span class=\"unseen\">(hecho)</span>"))
        #expect(
            line.contains("aria-current=\"step\"><strong>Enviado</strong> <span class=\"chip neutral\">paso actual"))
        #expect(line.contains("(falta)"))
    }

    @Test func `a difference is heard, not only seen`() {
        let html = HTML.fragment { $0.difference(from: "cada mes.", to: "cada <b>.") }.string
        #expect(
            html == "cada <del><span class=\"unseen\">quitado: </span>mes</del> "
                + "<ins><span class=\"unseen\">agregado: </span>&lt;b&gt;</ins>.")
    }

    @Test func `cells that stayed the same are counted and left out`() {
        let rows = [
            DifferenceRow("Meta", before: "1", after: "2"), DifferenceRow("Acción", before: "a", after: "a"),
        ]
        let html = HTML.fragment { $0.differences(rows, caption: "Acción 1") }.string
        #expect(html.contains("Acción 1: 1 dato sigue igual."))
        #expect(!html.contains("<dt>Acción</dt>"))
        let none = HTML.fragment { $0.differences([rows[1]], caption: "Acción 1") }.string
        #expect(none.contains("Acción 1: nada cambió."))
    }

    @Test func `a comment says who, in what role and whether it is settled`() {
        var comment = ThreadComment(
            id: "c1", who: "Ana", role: "alcaldesa", when: "hoy", instant: "2012-05-30", text: "Uno\n<dos>")
        let open = HTML.fragment { $0.commentThread([comment]) }.string
        #expect(open.contains("<strong>Ana</strong>, alcaldesa"))
        #expect(open.contains("por resolver") && open.contains("<p>Uno</p><p>&lt;dos&gt;</p>"))
        comment.settled = "resuelto ayer"
        #expect(HTML.fragment { $0.commentThread([comment]) }.string.contains("chip kept\">resuelto ayer"))
    }

    @Test func `a part of a form that waits is no link`() {
        let html = HTML.fragment {
            $0.formSteps([FormStep("Enviar", "/enviar", .waiting), FormStep("Datos", "/datos", .ready)])
        }.string
        #expect(!html.contains("/enviar") && html.contains("href=\"/datos\""))
        #expect(html.contains("1 de 2 partes listas."))
    }
}
