import HTTP
import Platform
import Rehearsal

/// Somebody who opens a page, judges it, and goes on to everything it leads to.
final class Walk {
    private let who: String
    private let visitor: TestVisitor
    private let book: AddressBook
    private var waiting: [(path: String, from: String)] = []
    private var known: Set<String> = []
    private var openedOf: [String: Int] = [:]

    private(set) var faults: [String] = []
    /// Endpoints that answered, by their keys, with the addresses.
    private(set) var answered: [String: [String]] = [:]
    /// Endpoints that forms send to, by their keys, with the addresses.
    private(set) var forms: [String: [String]] = [:]

    /// Enough of each endpoint and entity to see its states; the country has too many pages to open all.
    private let most = 6
    /// Entities whose pages are opened; those of the others are only looked up in the route table.
    private let entities = [Demonstrated.chitaga, Demonstrated.chipaque, Demonstrated.withoutPlan, nil]

    init(as who: String, _ visitor: TestVisitor, in program: TestProgram) {
        self.who = who
        self.visitor = visitor
        book = AddressBook(program)
    }

    func go(from starts: [String]) throws {
        for start in starts { try add(start, from: "") }
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            try open(next.path, next.from)
        }
    }

    private func open(_ path: String, _ from: String) throws {
        let answer = try visitor.get(path)
        switch answer.status {
        case 200:
            if let found = try book.find(.get, path) { answered[found.endpoint.key, default: []].append(path) }
            if answer.isPage { try judge(answer, at: path) }
        case 303: try goOn(answer["Location"] ?? "", from: path)
        default: faults.append("\(who): \(path) answers \(answer.status); linked from \(from)")
        }
    }

    /// An address that leads elsewhere has answered, unless it leads to the way in.
    private func goOn(_ address: String, from path: String) throws {
        if !address.hasPrefix("/ingreso"), let found = try book.find(.get, path) {
            answered[found.endpoint.key, default: []].append(path)
        }
        try follow(address, from: path)
    }

    private func judge(_ answer: Response, at path: String) throws {
        let markup = Markup(answer.body)
        faults += PageRules(markup: markup).faults.map { "\(who): \(path): \($0)" }
        for element in markup.elements {
            switch element.name {
            case "a": try follow(element["href"] ?? "", from: path)
            case "link", "script", "img": try fetch(element["href"] ?? element["src"] ?? "", from: path)
            case "form": try noteForm(element, on: path)
            default: break
            }
        }
    }

    private func follow(_ address: String, from page: String) throws {
        guard let path = local(address, page) else { return }
        guard let found = try book.find(.get, path) else {
            return faults.append("\(who): \(page) links to \(path), which is no address")
        }
        guard entities.contains(found.tenant?.slug) else { return }
        let key = found.endpoint.key + (found.tenant?.slug ?? "")
        guard openedOf[key, default: 0] < most else { return }
        if try add(path, from: page) { openedOf[key, default: 0] += 1 }
    }

    @discardableResult private func add(_ path: String, from page: String) throws -> Bool {
        guard known.insert(path).inserted else { return false }
        waiting.append((path, page))
        return true
    }

    /// Styles, scripts and pictures are there; each is fetched once.
    private func fetch(_ address: String, from page: String) throws {
        guard let path = local(address, page), known.insert(path).inserted else { return }
        let status = try visitor.get(path).status
        if status != 200 { faults.append("\(who): \(page) needs \(path), which answers \(status)") }
    }

    private func noteForm(_ form: Markup.Element, on page: String) throws {
        guard let path = local(form["action"] ?? page, page) else { return }
        let method: HTTP.Method = form["method"]?.lowercased() == "post" ? .post : .get
        guard let found = try book.find(method, path) else {
            return faults.append("\(who): a form of \(page) sends to \(path), which is no address")
        }
        forms[found.endpoint.key, default: []].append(path)
    }

    /// The path on this site without its fragment, or nil for addresses of others.
    private func local(_ address: String, _ page: String) -> String? {
        let address = address.hasPrefix("http://localhost/") ? String(address.dropFirst(16)) : address
        let plain = String(address.prefix { $0 != "#" })
        if plain.hasPrefix("/") { return plain }
        if plain.hasPrefix("?") { return page.prefix { $0 != "?" } + plain }
        if plain.isEmpty || ["http://", "https://", "mailto:", "tel:"].contains(where: plain.hasPrefix) { return nil }
        faults.append("\(who): \(page) has the address \(address), which depends on where one stands")
        return nil
    }
}
