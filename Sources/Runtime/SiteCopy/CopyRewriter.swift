/// Turns a page of the live site into a page that opens from a folder: links become relative, forms that need a server
/// become a sentence, and a line says what day the copy is of.
struct CopyRewriter {
    let place: CopyPlace
    let address: CopyAddress
    let file: String
    /// “21 de noviembre de 2014”.
    let day: String
    /// What the page leads to.
    private(set) var found: [CopyAddress] = []
    private(set) var assets: [String] = []
    private var written: [UInt8] = []
    private var isInForm = false

    init(place: CopyPlace, address: CopyAddress, file: String, day: String) {
        self.place = place
        self.address = address
        self.file = file
        self.day = day
    }

    mutating func rewrite(_ page: [UInt8], names: inout CopyNames) -> [UInt8] {
        var markup = CopyMarkup(page)
        written.reserveCapacity(page.count + 1024)
        while let piece = markup.next() {
            switch piece {
            case .text(let bytes): if !isInForm { written += bytes }
            case .tag(let name, let bytes): take(name, bytes, &names)
            }
        }
        return written
    }

    private mutating func take(_ name: String, _ bytes: ArraySlice<UInt8>, _ names: inout CopyNames) {
        if isInForm {
            isInForm = name != "/form"
            return
        }
        var tag = CopyTag(bytes)
        if name == "form", !isSearch(tag) {
            isInForm = true
            write("<p class=\"copia-aviso\">Este formulario necesita el sitio vivo: ")
            write("<a href=\"\(CopyEntities.written(place.live(address)))\">ábralo en internet</a>.</p>")
            return
        }
        for attribute in ["href", "src", "action", "poster"] { change(attribute, of: &tag, name, &names) }
        // What is offered while one types is the live site's; the copy has a search of its own.
        if name == "form" { tag.remove("data-suggest") }
        if let several = tag["srcset"] { tag.set("srcset", changed(srcset: several, &names)) }
        if name == "/head" { write(stylesheet) }
        written += tag.bytes
        if name == "main" { write(notice) }
    }

    /// The box that searches leads to the copy's own search page.
    private func isSearch(_ tag: CopyTag) -> Bool {
        guard tag["method"]?.lowercased() != "post", let action = tag["action"] else { return false }
        guard case .inside(let target, _) = place.link(action, on: address) else { return false }
        return target.path == CopyAddress.search.path
    }

    private mutating func change(
        _ attribute: String, of tag: inout CopyTag, _ name: String, _ names: inout CopyNames
    ) {
        guard let value = tag[attribute] else { return }
        if let changed = changed(value, &names) { tag.set(attribute, changed) }
    }

    private mutating func changed(_ value: String, _ names: inout CopyNames) -> String? {
        switch place.link(value, on: address) {
        case .inside(let target, let fragment):
            let target = target.path == CopyAddress.search.path ? .search : target
            if target != .search { found.append(target) }
            return CopyNames.relative(from: file, to: names.file(target)) + fragment
        case .asset(let path):
            assets.append(path)
            return CopyNames.relative(from: file, to: CopyNames.asset(path))
        case .outside(let full): return full
        case .untouched: return nil
        }
    }

    /// `a.png 400w, b.png 800w`.
    private mutating func changed(srcset: String, _ names: inout CopyNames) -> String {
        var candidates: [String] = []
        for candidate in srcset.split(separator: ",") {
            var parts = candidate.split(separator: " ").map(String.init)
            if let first = parts.first { parts[0] = changed(first, &names) ?? first }
            candidates.append(parts.joined(separator: " "))
        }
        return candidates.joined(separator: ", ")
    }

    private var stylesheet: String {
        "<link rel=\"stylesheet\" href=\"\(CopyNames.relative(from: file, to: "recursos/copia.css"))\">"
    }

    private var notice: String {
        let live = CopyEntities.written(place.live(.home))
        return "<p class=\"copia\">Copia del \(day); el sitio vivo está en <a href=\"\(live)\">\(live)</a>.</p>"
    }

    private mutating func write(_ text: String) { written += Array(text.utf8) }
}
