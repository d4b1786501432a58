import HTML
import Testing

@testable import Design

extension PageFrame {
    /// A frame that uses all it can.
    static var example: PageFrame {
        var frame = PageFrame(title: "Plan de acción", siteName: "Alcaldía de Villa del Páramo")
        frame.siteDetail = "Norte de Santander"
        frame.description = "Lo que prometimos y cómo va."
        frame.topBar = TopBar(demonstration: "Todo es inventado.", link: Link("Cómo recorrerla", "/demostracion"))
        frame.menu = [
            MenuItem("Inicio", "/"), MenuItem("Plan de acción", "/plan", current: true),
            MenuItem("El sitio", pages: [MenuItem("Canales", "/canales"), MenuItem("Aspecto", "/aspecto")]),
        ]
        frame.person = PersonMenu(
            name: "Ana Prueba", role: "Editora", desk: "/escritorio", signOut: "/salida", token: "t<1")
        frame.breadcrumbs = [Link("Inicio", "/")]
        frame.search = SearchBox(action: "/buscar", value: "agua \"limpia\"")
        frame.stylesheets = ["/s/main.css", "/s/look.css"]
        frame.scripts = ["/s/main.js"]
        frame.address = "https://ejemplo.gov.co/plan"
        frame.printedOn = "sábado 21 de noviembre de 2026"
        frame.footer = Footer(
            lines: ["Calle 4"], links: [Link("Mapa del sitio", "/mapa")], updated: "20 de noviembre de 2026")
        frame.notice = FlashMessage("Guardado a las 3:42 p. m.")
        return frame
    }
}

@Suite struct `The page frame` {
    let page = PageFrame.example.render { $0.h1("Plan de acción") }

    @Test func `is well formed, with every id once and every control named`() {
        let markup = Markup(page)
        #expect(markup.faults.isEmpty)
        #expect(markup.repeatedIds.isEmpty)
        #expect(markup.namelessControls.isEmpty)
        #expect(markup.missingTargets.isEmpty)
        #expect(markup.inlineCode.isEmpty)
    }

    @Test func `has one main, one h1, one header and one footer`() {
        let markup = Markup(page)
        for name in ["main", "h1", "header", "footer", "title"] { #expect(markup.all(name).count == 1, "\(name)") }
    }

    @Test func `begins with the way to the content`() {
        let markup = Markup(page)
        #expect(markup.all("a").first?.attributes["href"] == "#contenido")
        #expect(markup.all("main").first?.attributes["id"] == "contenido")
    }

    @Test func `says its language, its title and that it adapts to the screen`() {
        #expect(page.string.hasPrefix("<!doctype html>\n<html lang=\"es-CO\"><head><meta charset=\"utf-8\">"))
        #expect(page.string.contains("<title>Plan de acción · Alcaldía de Villa del Páramo</title>"))
        #expect(page.string.contains("content=\"width=device-width, initial-scale=1\""))
        #expect(page.string.contains("<meta name=\"color-scheme\" content=\"light dark\">"))
    }

    @Test func `marks where the reader is in the menu`() {
        #expect(page.string.contains("<a href=\"/plan\" aria-current=\"page\">Plan de acción</a>"))
    }

    @Test func `a heading of the menu opens its pages, and that of the reader's place stands open`() {
        var frame = PageFrame(title: "Aspecto", siteName: "Oficina")
        frame.menu = [
            MenuItem("Plan", pages: [MenuItem("Plan de acción", "/plan"), MenuItem("Seguimiento", "/seguimiento")]),
            MenuItem(
                "El sitio", pages: [MenuItem("Canales", "/canales"), MenuItem("Aspecto", "/aspecto", current: true)]),
            MenuItem("Cuentas", pages: [MenuItem("Mi cuenta", "/cuenta")]),
        ]
        let page = frame.render { $0.h1("Aspecto") }.string
        #expect(page.contains("<details name=\"menu\"><summary>Plan</summary>"))
        #expect(page.contains("<details name=\"menu\" open><summary aria-current=\"true\">El sitio</summary>"))
        #expect(page.contains("<a href=\"/aspecto\" aria-current=\"page\">Aspecto</a>"))
        #expect(page.contains("<li><a href=\"/cuenta\">Mi cuenta</a></li>") && !page.contains("Cuentas"))
    }

    @Test func `the way out is a form that carries the token`() {
        #expect(
            page.string.contains(
                "<form method=\"post\" action=\"/salida\"><input type=\"hidden\" name=\"csrf\" value=\"t&lt;1\">"))
    }

    @Test func `keeps what was searched`() {
        #expect(page.string.contains("name=\"q\" value=\"agua &quot;limpia&quot;\""))
    }

    @Test func `carries its address and the date for paper`() {
        #expect(
            page.string.contains(
                "<p class=\"paper-only\">https://ejemplo.gov.co/plan · impreso el sábado 21 de noviembre de 2026</p>"))
    }

    @Test func `shows no person, banner, search or menu that it was not given`() {
        let bare = PageFrame(title: "Inicio", siteName: "Inicio").render { $0.h1("Inicio") }.string
        for word in ["<nav", "<form", "Demostración", "<script", "stylesheet", "breadcrumb", "Salir"] {
            #expect(!bare.contains(word), "\(word)")
        }
        #expect(bare.contains("<title>Inicio</title>"))
    }

    @Test func `weighs little: what it adds to a page is under 4 KB`() {
        #expect(page.bytes.count < 4_096)
    }
}
