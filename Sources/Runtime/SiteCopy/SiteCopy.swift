import Calendar
import CommandLine
import Foundation
import HTTP
import Platform

/// Copies the public site of one entity as plain files that open without a server: every page that can be reached,
/// asked of the program itself as any visitor would, its pictures and documents, and a search of its own.
final class SiteCopy {
    /// Pages and files at most; a site that goes on without end is stopped here.
    static let most = 60_000

    private let front: Front
    private let place: CopyPlace
    private let folder: CopyFolder
    private let progress: ProgressLine
    private let day: Day
    private var names = CopyNames()
    private var queue: [CopyAddress] = []
    private var seen: Set<CopyAddress> = []
    private var assets: Set<String> = []
    private var entries: [CopyEntry] = []
    private(set) var report = CopyReport()

    init(front: Front, tenant: Tenant, folder: CopyFolder, progress: ProgressLine) {
        self.front = front
        self.folder = folder
        self.progress = progress
        place = CopyPlace(tenant: tenant, services: front.services)
        day = front.services.now().day
    }

    func write() throws {
        try gather()
        while !queue.isEmpty, report.files < Self.most {
            let next = queue
            queue = []
            for address in next { try copy(address) }
        }
        for path in assets.sorted() { try copy(asset: path) }
        try writeSearch()
        try folder.write(Array(readMe.utf8), to: "LEAME.txt")
        report.files = folder.entries.count
        report.bytes = folder.entries.reduce(0) { $0 + $1.size }
        try folder.write(try CopyManifest(place, day, report, folder.entries).json, to: "manifiesto.json")
    }

    /// What the features know of, before the links that lead farther.
    private func gather() throws {
        add([.home])
        for pages in front.program.publicPages {
            add(try pages.list(front.services, place.tenant).map { CopyAddress($0.path) })
        }
    }

    private func add(_ addresses: [CopyAddress]) {
        for address in addresses where address.path != CopyAddress.search.path && seen.insert(address).inserted {
            queue.append(address)
        }
    }

    private func copy(_ address: CopyAddress) throws {
        let response = try ask(place.target(address))
        let file = names.file(address)
        progress.advance()
        report.files += 1
        switch response.status {
        case 200 where response["Content-Type"]?.hasPrefix("text/html") == true:
            try copy(page: response.body, address, file)
        case 200:
            report.documents += 1
            try folder.write(response.body, to: file)
        case 300..<400: try copyRedirection(response["Location"] ?? "/", address, file)
        default: try copyMissing(address, file)
        }
    }

    private func copy(page: [UInt8], _ address: CopyAddress, _ file: String) throws {
        report.pages += 1
        var rewriter = CopyRewriter(place: place, address: address, file: file, day: day.short)
        try nameFiles(page, rewriter)
        let rewritten = rewriter.rewrite(page, names: &names)
        add(rewriter.found)
        assets.formUnion(rewriter.assets)
        if address.query.isEmpty, let entry = CopyEntry(page: page, file: file) { entries.append(entry) }
        try folder.write(rewritten, to: file)
    }

    /// Pictures of evidence and the like say in their address neither that they are files nor of which kind; they
    /// stand deeper than channels and items, so only such addresses are asked before they are named.
    private func nameFiles(_ page: [UInt8], _ rewriter: CopyRewriter) throws {
        var (probe, spare) = (rewriter, names)
        _ = probe.rewrite(page, names: &spare)
        for target in probe.found where target.depth > 2 && !names.knows(target) {
            let type = try ask(place.target(target))["Content-Type"] ?? ""
            if let ending = CopyNames.ending(of: type) { _ = names.file(target, ending: ending) }
        }
    }

    private func copyRedirection(_ location: String, _ address: CopyAddress, _ file: String) throws {
        var target = place.live(address)
        switch place.link(location, on: address) {
        case .inside(let other, let fragment):
            add([other])
            target = CopyNames.relative(from: file, to: names.file(other)) + fragment
        case .outside(let full): target = full
        case .asset, .untouched: break
        }
        try folder.write(CopyStub.moved(to: target), to: file)
    }

    /// A link that leads nowhere is told, and the copy says so where it leads.
    private func copyMissing(_ address: CopyAddress, _ file: String) throws {
        report.missing.append(address.text)
        let home = CopyNames.relative(from: file, to: "index.html")
        try folder.write(CopyStub.missing(live: place.live(address), home: home), to: file)
    }

    private func copy(asset path: String) throws {
        let response = try ask(path)
        guard response.status == 200 else {
            report.missing.append(path)
            return
        }
        try folder.write(response.body, to: CopyNames.asset(path))
    }

    private func writeSearch() throws {
        let search = CopySearch(entries: entries)
        let index = Array(search.index.utf8)
        report.indexBytes = index.count
        try folder.write(index, to: "recursos/indice.js")
        try folder.write(Array(CopySearch.script.utf8), to: "recursos/buscar.js")
        try folder.write(Array(CopySearch.style.utf8), to: "recursos/copia.css")
        let home = FileManager.default.contents(atPath: folder.temporary + "/index.html").map { Array($0) } ?? []
        try folder.write(search.page(from: home), to: CopyNames.search)
    }

    /// As a visitor nobody knows; the name lets those who count visits leave it out.
    private func ask(_ target: String) throws -> Response {
        let request = try Request(
            .get, target, headers: [("User-Agent", "gelt-copia-bot")], authority: place.authority, id: "copia")
        switch front.answer(request) {
        case .now(let response): return response
        case .later(let work): return work()
        }
    }

    private var readMe: String {
        """
        Copia del sitio de \(place.tenant.inSentence)
        \(day.spoken)

        Para leerla, abra el archivo index.html con cualquier navegador. No necesita internet ni instalar nada.
        Para buscar, abra buscar.html.

        Páginas: \(report.pages)
        Documentos, imágenes y datos: \(report.documents)
        El sitio vivo está en \(place.live(.home))

        El archivo manifiesto.json dice la huella SHA-256 de cada archivo, para comprobar que nada ha cambiado.

        """
    }
}

/// What came of a copy.
struct CopyReport {
    var pages = 0
    var documents = 0
    var files = 0
    var bytes = 0
    var indexBytes = 0
    /// Links that lead nowhere.
    var missing: [String] = []
}

extension CopyPlace {
    /// The host requests are made to: the programme's, where the entity stands under its short name.
    var authority: String { programme.split(separator: "/").last.map(String.init) ?? "localhost" }
}

/// Small pages for what is not a page of the site.
enum CopyStub {
    static func moved(to target: String) -> [UInt8] {
        let link = CopyEntities.written(target)
        return page(
            "Esta página cambió de lugar", head: "<meta http-equiv=\"refresh\" content=\"0; url=\(link)\">",
            "<a href=\"\(link)\">Está aquí</a>.")
    }

    static func missing(live: String, home: String) -> [UInt8] {
        page(
            "Esta página no está en la copia", head: "",
            "Puede que esté en <a href=\"\(CopyEntities.written(live))\">el sitio vivo</a>. "
                + "También puede volver al <a href=\"\(home)\">inicio de la copia</a>.")
    }

    private static func page(_ title: String, head: String, _ words: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html><html lang="es-CO"><head><meta charset="utf-8"><title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">\(head)</head>
            <body><main><h1>\(title)</h1><p>\(words)</p></main></body></html>

            """.utf8)
    }
}
