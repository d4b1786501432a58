import HTML
import Testing

@Suite struct `The page builder` {
    @Test func `escapes text and attribute values`() {
        let page = HTML.fragment { $0.p("a < b & \"c\"", .title("it's <b>")) }
        #expect(page.string == "<p title=\"it&#39;s &lt;b&gt;\">a &lt; b &amp; &quot;c&quot;</p>")
    }

    @Test func `nests what the closures write`() {
        let page = HTML.fragment { html in
            html.ul(.class("x")) { list in
                for word in ["uno", "dos"] { list.li(word) }
            }
        }
        #expect(page.string == "<ul class=\"x\"><li>uno</li><li>dos</li></ul>")
    }

    @Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", " javascript:x", "vbscript:x"])
    func `an address that could run something becomes a harmless one`(address: String) {
        #expect(HTML.fragment { $0.a("x", .href(address)) }.string == "<a href=\"#\">x</a>")
    }

    @Test(arguments: ["/plan?a=1", "https://ejemplo.gov.co/a:b", "mailto:a@b.co", "tel:+57601", "#abajo", "plan/a:b"])
    func `ordinary addresses stay as they are`(address: String) {
        #expect(HTML.fragment { $0.a("x", .href(address)) }.string == "<a href=\"\(address)\">x</a>")
    }

    @Test func `an attribute that does not apply is left out`() {
        let page = HTML.fragment { $0.input(.type(.checkbox), .when(false, .checked), .when(true, .required)) }
        #expect(page.string == "<input type=\"checkbox\" required>")
    }

    @Test func `the value of a long field survives a leading line break`() {
        #expect(
            HTML.fragment { $0.textarea("\n<a>", .name("n")) }.string == "<textarea name=\"n\">\n\n&lt;a&gt;</textarea>"
        )
    }

    @Test func `can be read by a person`() {
        let page = HTML.fragment { html in
            html.div {
                $0.p("Hola  vecina"); $0.br(); $0.textarea(" dos  espacios", .name("n"))
            }
        }
        #expect(
            page.formatted == """
                <div>
                  <p>
                    Hola vecina
                  </p>
                  <br>
                  <textarea name="n">
                 dos  espacios</textarea>
                </div>
                """)
    }
}
