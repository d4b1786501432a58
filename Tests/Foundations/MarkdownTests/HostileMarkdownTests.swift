import Expectations
import Foundation
import HTML
import Markdown
import Synchronization
import Testing

private func written(_ text: String) -> String { HTML.fragment { Markdown.write(text, into: &$0) }.string }

@Suite struct `Hostile Markdown` {
    @Test(arguments: [
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<svg/onload=alert(1)>",
        "<iframe srcdoc='<script>'></iframe>", "<!-- a --><b onclick=x>", "<?php echo 1 ?>", "<![CDATA[<b>]]>",
        "`<script>`", "```<script>\n</script>\n```", "# <script>x</script>", "|<script>|\n|-|\n|<b>|", "&lt;script&gt;",
        "![<script>](/archivos/1/a.jpg \"<b>\\\"\")", "[a](</x\"onclick=alert(1)>)", "<a@b.co\"><script>",
    ])
    func `raw markup stays the characters it is made of`(text: String) {
        let page = written(text)
        #expect(!page.contains("<script") && !page.contains("<svg") && !page.contains("<iframe"), "\(page)")
        #expect(page.firstMatch(of: /<[^>]*\son\w+=/) == nil, "\(page)")
        #expect(
            page.firstMatch(of: /<(?!\/?(p|code|pre|h2|table|thead|tbody|tr|th|td|figure|figcaption|img|a|em)[ >])/)
                == nil)
    }

    @Test(arguments: [
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))",
        "[a](java&#10;script:alert(1))", "[a](&#1;javascript:alert(1))", "[a](java&Tab;script:alert(1))",
        "[a](vbscript:x)", "[a](data:text/html;base64,PHNjcmlwdD4=)", "![a](data:image/svg+xml,x)",
        "<javascript:alert(1)>", "[a][b]\n\n[b]: javascript:alert(1)", "[a](\u{200B}javascript:alert(1))",
        "[a](//otro.co)", "[a](/\\\\otro.co)", "[a](\\\\\\\\otro.co)", "[a](/&#10;/otro.co)", "[a](file:///etc/passwd)",
        "[a](//\u{301}otro.co)", "[a](javascript:\u{301}alert(1))", "[a](\\\\\u{301}otro.co)",
    ])
    func `an address that could run or deceive is not written`(text: String) {
        let page = written(text)
        #expect(!page.contains("href") && !page.contains("src="), "\(page)")
        #expect(Markdown.addresses(text).isEmpty)
    }

    @Test(arguments: [
        ">", "- ", "> - ", "*a ", "**a ", "*a **a ", "_a_", "*_", "[", "[a](", "![", "![[]()", "<a ", "`a ", "a@",
        "~a ", "1. ", "    ", "<!--", "&", "\\", "[a]: b\n", "|a", "a|b\n", "http://a.", "www.a.", "* a\n *", "](",
    ])
    func `two hundred kilobytes of one thing are written in a moment`(piece: String) {
        let text = String(repeating: piece, count: Markdown.maximumBytes / piece.utf8.count)
        let time = ThreadTime.measure {
            #expect(written(text).utf8.count < 4_000_000)
            _ = Markdown.plainText(text)
        }
        #expect(time < .seconds(8), "\(piece) took \(time)")
    }

    @Test func `a table of many columns and short rows is not filled up`() {
        let wide = String(repeating: "|x", count: 300) + "|\n" + String(repeating: "|-", count: 300) + "|\n"
        let page = written(wide + String(repeating: "a\n", count: 90_000))
        #expect(!page.contains("<table") && page.utf8.count < 2_000_000)
        #expect(written("> " + wide.replacing("\n", with: "\n> ")).contains("<table"))
    }

    @Test func `a long named address is not copied a thousand times`() {
        let text = "[a]: /" + String(repeating: "x", count: 100_000) + "\n\n" + String(repeating: "[a] ", count: 25_000)
        #expect(written(text).utf8.count < 1_000_000)
    }

    @Test func `what stands behind the limit is left out and never half a letter`() {
        let text = String(repeating: "ñ", count: Markdown.maximumBytes)
        let words = Markdown.plainText(text)
        #expect(words.utf8.count <= Markdown.maximumBytes && words.allSatisfy { $0 == "ñ" })
    }

    @Test func `several texts at once keep their marks`() {
        let wrong = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 400) { _ in
            if written("~~a~~ www.b.co") != Self.marked { wrong.withLock { $0 += 1 } }
        }
        #expect(wrong.withLock { $0 } == 0)
    }

    private static let marked = """
        <p><del>a</del> <a href="http://www.b.co" rel="external noopener">www.b.co</a></p>
        """

    @Test func `zero bytes and broken letters do no harm`() {
        #expect(written("a\0b") == "<p>a\u{FFFD}b</p>")
        #expect(written(String(decoding: [0xC3, 0x28, 0xFF] as [UInt8], as: UTF8.self)).hasPrefix("<p>"))
    }
}
