import HTML
import Markdown
import Testing

/// What a text becomes in a page.
private func written(_ text: String, level: Int = 2, prefix: String = "") -> String {
    HTML.fragment { Markdown.write(text, into: &$0, level: level) { prefix + $0 } }.string
}

@Suite struct `Markdown in a page` {
    @Test func `writes paragraphs, marks, lists and quotes`() {
        #expect(
            written("Hola *a* **todos** ~~menos~~ `x<y`")
                == "<p>Hola <em>a</em> <strong>todos</strong> <del>menos</del> <code>x&lt;y</code></p>")
        #expect(written("- uno\n- dos\n  1. tres") == "<ul><li>uno</li><li>dos<ol><li>tres</li></ol></li></ul>")
        #expect(written("3. tres\n\n4. cuatro") == "<ol start=\"3\"><li><p>tres</p></li><li><p>cuatro</p></li></ol>")
        #expect(
            written("> así\n\n---\n\n    a <b>") == "<blockquote><p>así</p></blockquote><hr><pre>\na &lt;b&gt;\n</pre>")
        #expect(written("calle  \nnúmero") == "<p>calle<br>número</p>")
    }

    @Test func `headings begin at the page's level and never skip one`() {
        #expect(written("# A\n#### B\n# C") == "<h2>A</h2><h3>B</h3><h2>C</h2>")
        #expect(written("### A\n#### B", level: 3) == "<h3>A</h3><h4>B</h4>")
        #expect(written("## A\n# B") == "<h2>A</h2><h2>B</h2>")
    }

    @Test func `tables say which column each cell belongs to`() {
        #expect(
            written("| Trámite | Valor |\n|---|--:|\n| Paz y salvo | 5.000 |") == """
                <table class="data"><thead><tr><th scope="col">Trámite</th><th scope="col" class="number">Valor</th></tr>\
                </thead><tbody><tr><td data-label="Trámite">Paz y salvo</td>\
                <td data-label="Valor" class="number">5.000</td></tr></tbody></table>
                """)
    }

    @Test func `addresses inside of the place are rewritten, others are not`() {
        #expect(written("[a](/noticias/x)", prefix: "/chitaga") == "<p><a href=\"/chitaga/noticias/x\">a</a></p>")
        #expect(written("[a](noticias)", prefix: "/chitaga") == "<p><a href=\"/chitaga/noticias\">a</a></p>")
        #expect(written("[a](#abajo)", prefix: "/chitaga") == "<p><a href=\"#abajo\">a</a></p>")
        #expect(written("[a](tel:6075678)", prefix: "/chitaga") == "<p><a href=\"tel:6075678\">a</a></p>")
        #expect(
            written("[a](https://www.gov.co)", prefix: "/chitaga")
                == "<p><a href=\"https://www.gov.co\" rel=\"external noopener\">a</a></p>")
    }

    @Test func `a page without its scheme and a mail address become links by themselves`() {
        #expect(written("vea www.gov.co.").contains("<a href=\"http://www.gov.co\" rel=\"external noopener\">"))
        #expect(written("a@b.gov.co").contains("<a href=\"mailto:a@b.gov.co\">a@b.gov.co</a>"))
        #expect(written("[a](www.gov.co)").contains("<a href=\"https://www.gov.co\""))
    }

    @Test func `an own picture alone in its paragraph is a figure and shows its middle form`() {
        #expect(
            written("![La plaza](/archivos/7/plaza.jpg \"Foto: Ana\")", prefix: "/chitaga") == """
                <figure><img src="/chitaga/archivos/7/mediana/plaza.jpg" alt="La plaza" loading="lazy">\
                <figcaption>Foto: Ana</figcaption></figure>
                """)
        #expect(
            written("Así: ![La plaza](/archivos/7/pequena/plaza.jpg)")
                == "<p>Así: <img src=\"/archivos/7/mediana/plaza.jpg\" alt=\"La plaza\" loading=\"lazy\"></p>")
    }

    @Test func `pictures of other sites and documents are linked, not fetched`() {
        #expect(
            written("![x](https://otro.co/a.jpg)")
                == "<p><a href=\"https://otro.co/a.jpg\" rel=\"external noopener\">x</a></p>")
        #expect(written("![x](/archivos/7/a.pdf)") == "<p><a href=\"/archivos/7/a.pdf\">x</a></p>")
        #expect(written("![x](//otro.co/archivos/7/a.jpg)") == "<p>x</p>")
    }

    @Test func `plain text keeps words and loses marks`() {
        #expect(
            Markdown.plainText(
                "# Uno\n\nDos *tres*\ncuatro [cinco](/x) ![seis](/y)\n\n- siete\n- ocho\n\n|a|b|\n|-|-|\n|c|d|")
                == "Uno\nDos tres cuatro cinco seis\nsiete\nocho\na b\nc d")
        #expect(Markdown.plainText("").isEmpty)
    }

    @Test func `addresses are listed once each, without those that could run something`() {
        let text = """
            [a](/x) [b](/x) ![c](/archivos/1/c.jpg) <https://d.co> [e](javascript:alert(1)) [f][g] www.h.co

            [g]: https://i.co
            """
        #expect(
            Markdown.addresses(text) == ["/x", "/archivos/1/c.jpg", "https://d.co", "https://i.co", "http://www.h.co"])
    }

    @Test func `pictures without alternative text are found`() {
        #expect(
            Markdown.silentPictures("![](/archivos/1/a.jpg) ![b](/archivos/2/b.jpg) ![ ](/c)") == [
                "/archivos/1/a.jpg", "/c",
            ])
    }
}
