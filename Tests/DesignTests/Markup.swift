import HTML

/// What a browser would see of a page: its elements in order, and what is wrong with how they nest.
struct Markup {
    struct Element {
        let name: String
        let attributes: [String: String]
    }

    private(set) var elements: [Element] = []
    private(set) var faults: [String] = []
    private var open: [String] = []

    private static let empty: Set<String> = ["meta", "link", "input", "img", "br", "hr", "col", "source", "!doctype"]

    init(_ html: HTML) {
        var rest = Substring(html.string)
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            read(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        faults += open.map { "<\($0)> stays open" }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

    private mutating func read(_ tag: Substring) {
        if tag.first == "/" { return close(String(tag.dropFirst())) }
        let name = String(tag.prefix { $0 != " " })
        elements.append(Element(name: name, attributes: Self.attributes(tag.dropFirst(name.count), of: name, &faults)))
        if !Self.empty.contains(name.lowercased()) { open.append(name) }
    }

    private mutating func close(_ name: String) {
        if open.last == name { open.removeLast() } else { faults.append("</\(name)> closes \(open.last ?? "nothing")") }
    }

    private static func attributes(_ text: Substring, of element: String, _ faults: inout [String]) -> [String: String]
    {
        var found: [String: String] = [:]
        var rest = text.drop { $0 == " " }
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(name.count)
            var value = Substring()
            if rest.first == "=" {
                value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
            }
            if found.updateValue(String(value), forKey: String(name)) != nil {
                faults.append("<\(element)> repeats \(name)")
            }
            rest = rest.drop { $0 == " " }
        }
        return found
    }
}

extension Markup {
    /// Controls that nobody named: without a label, without `aria-label`.
    var namelessControls: [String] {
        let labelled = Set(all("label").compactMap { $0.attributes["for"] })
        return elements.filter { control in
            ["input", "select", "textarea"].contains(control.name) && control.attributes["type"] != "hidden"
                && control.attributes["aria-label"] == nil && !labelled.contains(control.attributes["id"] ?? "")
        }.map { $0.attributes["name"] ?? $0.name }
    }

    /// Ids that something points to and nothing carries.
    var missingTargets: [String] {
        let ids = Set(values("id"))
        let pointed =
            values("aria-describedby").flatMap { $0.split(separator: " ").map(String.init) }
            + all("label").compactMap { $0.attributes["for"] }
            + all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        return pointed.filter { !ids.contains($0) }
    }

    var repeatedIds: [String] {
        Dictionary(grouping: values("id"), by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }

    /// Attributes that a strict content security policy forbids.
    var inlineCode: [String] {
        elements.flatMap { $0.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") } }
    }

    var classes: Set<String> {
        Set(values("class").flatMap { $0.split(separator: " ").map(String.init) })
    }
}
