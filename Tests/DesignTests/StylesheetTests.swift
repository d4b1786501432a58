import HTML
import Testing

@testable import Design

@Suite struct `The stylesheet` {
    let css = String(
        decoding: Stylesheet.main + Stylesheet.look(0) + Stylesheet.office + Stylesheet.home + Stylesheet.site,
        as: UTF8.self)

    @Test func `of the guide is apart, so that no other page carries it`() {
        #expect(String(decoding: Stylesheet.guide, as: UTF8.self).contains(".swatches"))
        #expect(!css.contains(".swatches"))
    }

    @Test func `of the back office is apart, so that citizens do not carry it`() {
        let citizens = String(decoding: Stylesheet.main, as: UTF8.self)
        let office = String(decoding: Stylesheet.office, as: UTF8.self)
        for part in [".tasks", ".compare", ".doubts", ".thread"] {
            #expect(office.contains(part) && !citizens.contains(part))
        }
    }

    @Test(arguments: [Stylesheet.data, Stylesheet.nation, Stylesheet.home, Stylesheet.site])
    func `weighs at most 20 KB before compression on any page`(sheet: [UInt8]) {
        #expect(Stylesheet.main.count + Stylesheet.look(0).count + sheet.count <= 20 * 1024)
    }

    @Test func `of who works here and the script are light too`() {
        #expect(Stylesheet.office.count <= 12 * 1024)
        #expect(Script.main.count <= 4_096)
    }

    @Test func `brings nothing from elsewhere`() {
        #expect(["@import", "url(", "http", "expression", "<"].filter { css.contains($0) }.isEmpty)
    }

    @Test func `closes what it opens`() {
        #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
        #expect(css.count { $0 == "(" } == css.count { $0 == ")" })
    }

    @Test func `uses no property that the tokens do not define`() {
        let used = css.split(separator: "var(--").dropFirst().map { $0.prefix { $0 != ")" } }
        #expect(Set(used).filter { !css.contains("--\($0):") }.isEmpty)
    }

    @Test func `knows every class that a page asks for`() {
        var page = HTML()
        Guide.render(into: &page)
        let asked = Markup(page).classes.union(Markup(PageFrame.example.render { $0.h1("x") }).classes)
        let known = css + String(decoding: Stylesheet.office + Stylesheet.guide, as: UTF8.self)
        // A neutral state is drawn as the part that carries it, without a rule of its own.
        let unknown = asked.subtracting(["neutral"]).filter { !known.contains("." + $0) }
        #expect(unknown.isEmpty)
    }

    @Test(arguments: 0..<10) func `a look is a few properties by day and by night`(n: Int) {
        let look = String(decoding: Stylesheet.look(n), as: UTF8.self)
        #expect(look.utf8.count < 540)
        #expect(look.hasPrefix(":root{--accent:\(Look.number(n).accent.css);"))
        #expect(look.contains("@media screen and (prefers-color-scheme:dark){:root{--accent:"))
        #expect(!look.contains("--ink"))
    }

    @Test func `sets type only in the steps of the scale`() {
        let sizes = css.split(separator: "font-size:").dropFirst().map {
            $0.prefix { $0 != ";" && $0 != "}" && $0 != "," }
        }
        let steps = Set(TypeScale.steps.flatMap { [$0.rem, $0.phone] })
        let strange = sizes.filter {
            $0.hasSuffix("rem") && !$0.hasPrefix("clamp") && !steps.contains(Double("0" + $0.dropLast(3)) ?? 0)
        }
        #expect(sizes.count > 20 && strange.isEmpty)
    }

    @Test func `is served under a name that changes with its bytes`() {
        #expect(StaticFile.stylesheet.name.hasPrefix("estilo-") && StaticFile.stylesheet.name.hasSuffix(".css"))
        #expect(Set(StaticFile.all.map(\.name)).count == StaticFile.all.count)
        #expect(StaticFile.look(13).name == StaticFile.look(3).name)
        #expect(StaticFile.all.count == 69)
    }

    @Test func `loses its line breaks and keeps its words`() {
        let tight = Stylesheet.minified("a{\n    color:red;\n}\n  .b .c{content:\"; }\"}\n")
        #expect(String(decoding: tight, as: UTF8.self) == "a{color:red}.b .c{content:\"; }\"}")
    }
}
