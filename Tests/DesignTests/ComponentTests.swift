import HTML
import Testing

@testable import Design

@Suite struct `Components` {
    @Test(arguments: ComponentExample.all.map(\.id))
    func `each example is well formed, named and free of inline code`(id: String) throws {
        let example = try #require(ComponentExample.all.first { $0.id == id })
        let markup = Markup(HTML.fragment(example.write))
        #expect(markup.faults.isEmpty)
        #expect(markup.repeatedIds.isEmpty)
        #expect(markup.namelessControls.isEmpty)
        #expect(markup.inlineCode.isEmpty)
        #expect(!example.criteria.isEmpty && !example.purpose.isEmpty)
    }

    @Test func `the guide shows all of them once and every link of it leads somewhere`() {
        var page = HTML()
        Guide.render(into: &page)
        let markup = Markup(page)
        #expect(markup.faults.isEmpty)
        #expect(markup.repeatedIds.isEmpty)
        #expect(markup.missingTargets.isEmpty)
        #expect(markup.all("h1").count == 1)
        #expect(Set(ComponentExample.all.map(\.id)).isSubset(of: markup.values("id")))
    }

    @Test func `a state is said in words whatever its colour`() {
        #expect(HTML.fragment { $0.chip("al día", .kept) }.string == "<span class=\"chip kept\">al día</span>")
    }

    @Test func `periods count what was kept and name what was missed`() {
        let row = HTML.fragment {
            $0.periods([PeriodSquare("abril", .kept), PeriodSquare("mayo", .missed), PeriodSquare("junio", .due)])
        }
        #expect(row.string.contains("aria-label=\"1 de 3 periodos cumplidos; sin cumplir: mayo; por vencer: junio\""))
    }

    @Test func `a wrong field keeps what was typed and is tied to its error and its hint`() {
        let field = FormField("nit", "NIT", hint: "Sin puntos.", value: "89<1", error: "El dígito no corresponde.")
        let html = HTML.fragment { $0.textField(field) }.string
        #expect(html.contains("value=\"89&lt;1\""))
        #expect(html.contains("aria-describedby=\"nit-ayuda nit-error\" aria-invalid=\"true\""))
        #expect(html.contains("id=\"nit-error\"><span class=\"unseen\">Error: </span>El dígito no corresponde.</p>"))
    }

    @Test func `a password never comes back`() {
        #expect(
            !HTML.fragment { $0.textField(FormField("c", "Clave", value: "secreto"), .password) }.string.contains(
                "secreto"))
    }

    @Test func `an optional field says so`() {
        #expect(
            HTML.fragment { $0.textField(FormField("t", "Teléfono", isRequired: false)) }.string.contains(
                "Teléfono (opcional)"))
    }

    @Test func `the chosen answer comes back chosen`() {
        let choices = [FormChoice("a", "A"), FormChoice("b", "B")]
        let field = FormField("r", "Respuesta", value: "b")
        #expect(
            HTML.fragment { $0.selectField(field, choices: choices) }.string.contains("<option value=\"b\" selected>B"))
        #expect(
            HTML.fragment { $0.radioField(field, choices: choices) }.string.contains("value=\"b\" checked required>"))
        let boxes = HTML.fragment { $0.checkboxField(field, choices: choices, chosen: ["a"]) }.string
        #expect(boxes.contains("value=\"a\" checked>") && boxes.contains("value=\"b\"><label"))
    }

    @Test func `a form that changes something carries its token and leaves checking to the server`() {
        let html = HTML.fragment { $0.changeForm(to: "/plan", token: "t1", files: true) { $0.submitButton("Guardar") } }
            .string
        #expect(
            html.hasPrefix(
                "<form method=\"post\" action=\"/plan\" novalidate enctype=\"multipart/form-data\">"
                    + "<input type=\"hidden\" name=\"csrf\" value=\"t1\">"))
        #expect(!HTML.fragment { $0.changeForm(to: "/entrar", token: nil) { _ in } }.string.contains("csrf"))
    }

    @Test func `no errors, no summary; one page, no page numbers`() {
        #expect(HTML.fragment { $0.errorSummary([]) }.bytes.isEmpty)
        #expect(HTML.fragment { $0.pagination(page: 1, of: 1) { _ in "" } }.bytes.isEmpty)
    }

    @Test(arguments: [
        (1, 3, "1 2 3"), (6, 12, "1 … 5 6 7 … 12"), (12, 12, "1 … 11 12"), (2, 4, "1 2 3 4"), (99, 5, "1 … 5"),
    ])
    func `pages near the present one are shown, and the ends`(page: Int, count: Int, shown: String) {
        #expect(HTML.shown(around: page, of: count).map { $0.map(String.init) ?? "…" }.joined(separator: " ") == shown)
    }

    @Test func `a bar never leaves its frame`() {
        let html = HTML.fragment {
            $0.goalBars(
                "T", sentence: "s",
                bars: [GoalBar("a", value: 180, words: "180 %"), GoalBar("b", value: -4, words: "−4 %")])
            $0.progressBar("Leído", done: 9, of: 8)
        }.string
        #expect(
            html.contains("class=\"done\" y=\"4\" width=\"1000\"")
                && html.contains("class=\"done\" y=\"4\" width=\"0\""))
        #expect(html.contains("<progress value=\"8\" max=\"8\""))
    }

    @Test func `every drawing of figures has its table`() {
        for example in [ComponentExample.goalBars, .tileMap] {
            let markup = Markup(HTML.fragment(example.write))
            #expect(markup.all("details").count == 1 && markup.all("caption").count == 1, "\(example.id)")
        }
    }

    @Test func `a row shorter than its table is filled`() {
        let html = HTML.fragment {
            $0.dataTable("T", columns: [TableColumn("A"), TableColumn("B", isNumber: true)], rows: [[TableCell("x")]])
        }.string
        #expect(html.contains("<tr><th scope=\"row\">x</th><td data-label=\"B\" class=\"number\"></td></tr>"))
    }

    @Test func `a code is drawn with its quiet zone, a stroke for each run`() {
        let html = HTML.fragment {
            $0.qrCode([[true, true, false], [false, true, false], [false, false, false]], "x")
        }.string
        #expect(html.contains("viewBox=\"0 0 11 11\""))
        #expect(html.contains("d=\"M4 4h2v1h-2zM5 5h1v1h-1z\""))
    }
}

@Suite struct `The tile map` {
    /// DIVIPOLA: 32 departments and Bogotá.
    static let codes = """
        05 08 11 13 15 17 18 19 20 23 25 27 41 44 47 50 52 54 63 66 68 70 73 76 81 85 86 88 91 94 95 97 99
        """.split(separator: " ").map(String.init)

    @Test func `has one place for each department, and no two in the same`() {
        #expect(Set(TileGrid.places.keys) == Set(Self.codes))
        #expect(Set(TileGrid.places.values.map { $0.row * 100 + $0.column }).count == 33)
        #expect(Set(TileGrid.places.values.map(\.short)).count == 33)
        #expect(TileGrid.places.values.allSatisfy { 0..<TileGrid.columns ~= $0.column && 0..<8 ~= $0.row })
    }

    @Test func `keeps an unknown department in the table`() {
        let tile = DepartmentTile(code: "00", name: "Nuevo", value: "1", words: "1 plan", address: "/d/00")
        let html = HTML.fragment { $0.tileMap("Mapa", sentence: "s", tiles: [tile]) }.string
        #expect(html.contains("<th scope=\"row\"><a href=\"/d/00\">Nuevo</a></th>"))
        #expect(!html.contains("<rect"))
    }
}

@Suite struct `The shield` {
    @Test func `stays the same for an entity and differs between entities`() {
        let motifs = ["54174", "25178", "05001", "11001", "68001", "76001"].map { Shield.of(entity: $0).motif }
        #expect(Shield.of(entity: "54174") == Shield.of(entity: "54174"))
        #expect(Set(motifs).count > 1 && !motifs.contains(.letters))
    }

    @Test(arguments: Shield.Motif.allCases) func `is an ornament, hidden from who listens`(motif: Shield.Motif) {
        let html = HTML.fragment { $0.shield(Shield(motif, letters: "<V")) }
        #expect(html.string.contains("aria-hidden=\"true\""))
        #expect(Markup(html).faults.isEmpty)
    }
}
