import HTTP
import Testing

@Suite struct RouteTests {
    let action = Route.get("plan", "acciones").int("n")
    let filing = Route.post("pqrsd").text("radicado").then("respuesta")
    let three = Route.get().text("entidad").int("año").text("tema")

    @Test func `a route prints the path it matches`() {
        #expect(Route.get().path == "/")
        #expect(Route.get("plan").path == "/plan")
        #expect(action.path(3) == "/plan/acciones/3")
        #expect(action.match(["plan", "acciones", "3"]) == 3)
        #expect(filing.path("2026-7") == "/pqrsd/2026-7/respuesta")
        #expect(three.path(("chitaga", 2026, "agua potable")) == "/chitaga/2026/agua%20potable")
        #expect(
            three.match(["chitaga", "2026", "agua potable"]).map { "\($0)" } == "(\"chitaga\", 2026, \"agua potable\")")
        #expect(action.pattern == "/plan/acciones/{n}")
        #expect(filing.by(.get).method == .get)
    }

    @Test func `what is printed is read back whatever it contains`() throws {
        let route = Route.get("t").text("nombre")
        for name in ["a/b", "ñandú", "50%", "a b", "?x=1&y#z", "%2F", "100%25", "a+b", "é\u{301}", "'\"<>"] {
            let request = try Request(.get, route.path(name))
            #expect(route.match(request.segments) == name)
        }
    }

    @Test func `a number has one spelling only`() {
        for text in ["03", "+3", "-3", "3.0", "٣", "", "99999999999999999999"] {
            #expect(action.match(["plan", "acciones", text]) == nil)
        }
    }

    @Test func `a path is cut at its slashes before it is decoded`() throws {
        #expect(try Request(.get, "/a%2Fb/c").segments == ["a/b", "c"])
        #expect(try Request(.get, "/a//b/").segments == ["a", "", "b", ""])
        #expect(Route.get().text("x").match([""]) == nil)
        #expect(try Request(.get, "/").segments == [])
    }

    @Test(arguments: ["/..", "/a/../b", "/%2e%2e/x", "/.", "/%zz", "/%4", "/%ff", "/a%00", "/a%0a", "sin-barra", "/ñ"])
    func `a path that tries something is refused`(_ path: String) {
        #expect(throws: Refusal(status: 400)) { try Request(.get, path) }
    }

    @Test func `the query keeps order and repeated names`() throws {
        let query = try Request(.get, "/b?tema=agua&tema=v%C3%ADas+verdes&&vac%C3%ADo").query
        #expect(query.all("tema") == ["agua", "vías verdes"])
        #expect(query["vacío"] == "")
        #expect(query.names == ["tema", "vacío"])
        #expect(try Request(.get, "/b?" + query.encoded).query == query)
    }
}
